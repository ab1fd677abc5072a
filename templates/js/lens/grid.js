/** The grid: layers x tokens, of which only the columns in sight are in the document. */

import { LEVELS } from "../shared/colour.js";
import { cellParts } from "./cell_text.js";
import { columnsInSight, scrolledTo, scrolledToEnd } from "./layout.js";
import { layerCount } from "./page.js";
import { rowLabel } from "./sentences.js";

/**
 * @typedef {import("./page.js").LensPage} LensPage
 * @typedef {import("./state.js").LensState} LensState
 * @typedef {import("./decode.js").LensReadings} LensReadings
 * @typedef {import("./decode.js").AttentionRow} AttentionRow
 * @typedef {{boundary: number | null, position: number}} Place boundary null for the head of a column
 */

export class LensGrid {
  #element;
  #page;
  #readings;
  #layout;
  /** @type {HTMLElement[]} */
  #rows = [];
  /** @type {Map<number, HTMLElement[]>} the cells of each column that is in the document, its head first */
  #columns = new Map();
  /** @type {LensState} */
  #state;
  /** @type {AttentionRow | null} */
  #attention = null;

  /**
   * @param {HTMLElement} element
   * @param {LensPage} page
   * @param {LensReadings} readings
   * @param {LensState} state
   */
  constructor(element, page, readings, state) {
    this.#element = element;
    this.#page = page;
    this.#readings = readings;
    this.#state = state;
    this.#layout = { label: 0, cell: 0, columns: page.numRows };
    this.#buildRows();
    this.#measure();
    element.addEventListener("scroll", () => this.#drawColumns(), { passive: true });
    new ResizeObserver(() => {
      this.#measure();
      this.#drawColumns();
    }).observe(element);
  }

  /**
   * Show a state.
   *
   * @param {LensState} state
   * @param {AttentionRow | null} attention null while it is being unpacked
   */
  show(state, attention) {
    this.#state = state;
    this.#attention = attention;
    this.#drawColumns();
    for (const position of this.#columns.keys()) {
      this.#paint(position);
    }
  }

  /** Bring the active cell into sight. */
  followActive() {
    const { position, boundary } = this.#state;
    const element = this.#element;
    element.scrollLeft = scrolledTo(this.#layout, position, element.scrollLeft, element.clientWidth);
    const row = this.#rows[boundary + 1];
    const [above, below] = [row.offsetTop - this.#rows[0].offsetHeight, row.offsetTop + row.offsetHeight];
    if (above < element.scrollTop) {
      element.scrollTop = above;
    } else if (below > element.scrollTop + element.clientHeight) {
      element.scrollTop = below - element.clientHeight;
    }
    this.#drawColumns();
  }

  /**
   * Bring a column to the end of what is in sight.
   *
   * @param {number} position
   */
  scrollToEnd(position) {
    this.#element.scrollLeft = scrolledToEnd(this.#layout, position, this.#element.clientWidth);
    this.#drawColumns();
  }

  /**
   * The cell that an event is about.
   *
   * @param {Event} event
   * @returns {Place | null}
   */
  placeOf(event) {
    const cell = event.target instanceof Element ? event.target.closest("[data-position]") : null;
    if (!(cell instanceof HTMLElement)) {
      return null;
    }
    const boundary = cell.dataset.boundary;
    return { boundary: boundary === undefined ? null : Number(boundary), position: Number(cell.dataset.position) };
  }

  #buildRows() {
    const body = document.createElement("div");
    body.className = "lens-body";
    body.setAttribute("role", "presentation");
    const labels = ["token", ...Array.from({ length: layerCount(this.#page) + 1 }, (_, l) => rowLabel(this.#page, l))];
    this.#rows = labels.map((label, place) => {
      const row = document.createElement("div");
      row.className = place === 0 ? "lens-row lens-head" : "lens-row";
      row.classList.toggle("lens-prediction", place === labels.length - 1);
      row.setAttribute("role", "row");
      row.setAttribute("aria-rowindex", String(place + 1));
      const head = document.createElement("span");
      head.className = "lens-label";
      head.setAttribute("role", place === 0 ? "columnheader" : "rowheader");
      head.textContent = label;
      row.append(head);
      return row;
    });
    body.append(...this.#rows);
    this.#element.replaceChildren(body);
    this.#element.setAttribute("aria-rowcount", String(labels.length));
    this.#element.setAttribute("aria-colcount", String(this.#page.numRows + 1));
  }

  #measure() {
    const style = getComputedStyle(this.#element);
    const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    const [label, cell] = ["--label", "--cell"].map((name) => Math.round(parseFloat(style.getPropertyValue(name)) * rem));
    if (cell === this.#layout.cell && label === this.#layout.label) {
      return;
    }
    this.#layout = { ...this.#layout, label, cell };
    const body = /** @type {HTMLElement} */ (this.#element.firstElementChild);
    body.style.width = `${label + cell * this.#page.numRows}px`;
    for (const [position, cells] of this.#columns) {
      for (const each of cells) {
        this.#put(each, position);
      }
    }
  }

  #drawColumns() {
    const [start, stop] = columnsInSight(this.#layout, this.#element.scrollLeft, this.#element.clientWidth);
    for (const [position, cells] of this.#columns) {
      if (position < start || position >= stop) {
        cells.forEach((cell) => cell.remove());
        this.#columns.delete(position);
      }
    }
    for (let position = start; position < stop; position += 1) {
      if (!this.#columns.has(position)) {
        this.#columns.set(position, this.#makeColumn(position));
        this.#paint(position);
      }
    }
  }

  /**
   * @param {number} position
   * @returns {HTMLElement[]}
   */
  #makeColumn(position) {
    return this.#rows.map((row, place) => {
      const boundary = place - 1;
      const cell = document.createElement("span");
      cell.className = "lens-cell";
      cell.dataset.position = String(position);
      cell.setAttribute("aria-colindex", String(position + 2));
      if (boundary < 0) {
        cell.setAttribute("role", "columnheader");
        const number = document.createElement("span");
        number.className = "lens-number";
        number.textContent = String(position);
        cell.append(number, ...written(this.#page.texts[position]));
      } else {
        cell.id = `cell-${boundary}-${position}`;
        cell.dataset.boundary = String(boundary);
        cell.setAttribute("role", "gridcell");
        const text = boundary === 0 ? this.#page.texts[position] : this.#readings.top(boundary, position);
        cell.append(...(text === null ? [] : written(text)));
      }
      this.#put(cell, position);
      row.append(cell);
      return cell;
    });
  }

  /**
   * @param {HTMLElement} cell
   * @param {number} position
   */
  #put(cell, position) {
    cell.style.left = `${this.#layout.label + position * this.#layout.cell}px`;
  }

  /** @param {number} position */
  #paint(position) {
    const { row, boundary, position: active, scale } = this.#state;
    const top = scale === "relative" ? this.#attention?.maximum || 1 : 1;
    this.#columns.get(position)?.forEach((cell, place) => {
      const weight = this.#attention?.row === row ? this.#attention.weight(place - 1, position) : NaN;
      const level = weight > 0 ? Math.round((LEVELS - 1) * Math.min(1, weight / top)) : 0;
      const classes = ["lens-cell"];
      classes.push(...(level ? [`level-${level}`] : []), ...(position > row ? ["lens-later"] : []));
      classes.push(...(position === row ? ["lens-chosen"] : []));
      const isActive = place - 1 === boundary && position === active;
      cell.className = [...classes, ...(isActive ? ["lens-active"] : [])].join(" ");
      if (isActive) {
        cell.setAttribute("aria-selected", "true");
        this.#element.setAttribute("aria-activedescendant", cell.id);
      } else {
        cell.removeAttribute("aria-selected");
      }
      if (Number.isFinite(weight)) {
        cell.dataset.weight = String(weight);
      } else {
        delete cell.dataset.weight;
      }
    });
  }
}

/**
 * A token's text as nodes; its marks are written by the style sheet.
 *
 * @param {string} text
 * @returns {Node[]}
 */
export function written(text) {
  return cellParts(text).map((part) => {
    if (!part.mark) {
      return document.createTextNode(part.raw);
    }
    const mark = document.createElement("span");
    mark.className = "mark";
    mark.dataset.mark = part.mark;
    return mark;
  });
}
