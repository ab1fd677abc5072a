/** The lens page as a whole: state in, drawing out. */

import { busyUntil } from "../shared/busy.js";
import { AttentionRow, LensReadings, bandOf, rowOf, unpacked } from "./decode.js";
import { describe } from "./detail.js";
import { LensGrid } from "./grid.js";
import { rowSentence } from "./sentences.js";
import { afterKey, at, initialLensState, nearestRow } from "./state.js";
import { setText, showMessage } from "../shared/message.js";
import { ReportError } from "../shared/page.js";
import { paintSheet } from "../shared/paint.js";

/**
 * @typedef {import("./page.js").LensPage} LensPage
 * @typedef {import("./state.js").LensState} LensState
 * @typedef {import("./grid.js").Place} Place
 */

const BANDS_KEPT = 8;

export class LensApp {
  #page;
  /** @type {LensState} */
  #state;
  /** @type {AttentionRow | null} */
  #attention = null;
  /** @type {Place | null} the cell under the pointer */
  #pointed = null;
  /** @type {Map<number, Promise<Uint8Array>>} */
  #bands = new Map();
  #dark = matchMedia("(prefers-color-scheme: dark)");
  /** @type {LensReadings | null} */
  #readings = null;
  /** @type {LensGrid | null} */
  #grid = null;

  /** @param {LensPage} page */
  constructor(page) {
    this.#page = page;
    this.#state = initialLensState(page);
  }

  /** @returns {LensState} */
  get state() {
    return this.#state;
  }

  /** Unpack the readings, and draw. */
  async start() {
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, paintSheet()];
    this.#showTheme();
    this.#dark.addEventListener("change", () => this.#showTheme());
    this.#readings = new LensReadings(this.#page, await unpacked(textOf("att-viz-lens")));
    const element = /** @type {HTMLElement} */ (document.getElementById("grid"));
    this.#grid = new LensGrid(element, this.#page, this.#readings, this.#state);
    this.#listen(element, this.#grid);
    await this.#takeRow();
    this.#grid.scrollToEnd(Math.min(this.#state.row + 1, this.#page.numRows - 1));
  }

  /**
   * Change what is shown.
   *
   * @param {Partial<LensState>} change
   * @returns {Promise<void>} when it is drawn
   */
  async select(change) {
    const before = this.#state;
    const asked = { ...before, ...change };
    this.#state = { ...at(this.#page, asked, asked.boundary, asked.position), row: nearestRow(this.#page, asked.row) };
    this.#showTheme();
    this.#draw();
    if (this.#state.position !== before.position || this.#state.boundary !== before.boundary) {
      this.#grid?.followActive();
    }
    if (this.#state.row !== before.row) {
      await this.#takeRow();
    }
  }

  async #takeRow() {
    const { row } = this.#state;
    try {
      const attention = rowOf(this.#page, row, await busyUntil(this.#band(bandOf(this.#page, row))));
      if (row === this.#state.row) {
        this.#attention = attention;
        this.#draw();
      }
    } catch (error) {
      showMessage(error instanceof ReportError ? error.message : String(error));
    }
  }

  /**
   * @param {number} first
   * @returns {Promise<Uint8Array>}
   */
  #band(first) {
    const kept = this.#bands.get(first) ?? unpacked(textOf(`att-viz-rows-${first}`));
    this.#bands.delete(first);
    this.#bands.set(first, kept);
    if (this.#bands.size > BANDS_KEPT) {
      this.#bands.delete(/** @type {number} */ (this.#bands.keys().next().value));
    }
    return kept;
  }

  #draw() {
    this.#grid?.show(this.#state, this.#attention);
    this.#describe();
    setText("row-sentence", rowSentence(this.#page, this.#state.row));
    const input = /** @type {HTMLInputElement} */ (document.getElementById("row"));
    input.value = String(this.#state.row);
    for (const radio of radios()) {
      radio.checked = this.#state[/** @type {"scale" | "theme"} */ (radio.name)] === radio.value;
    }
    const top = this.#state.scale === "relative" ? this.#attention?.maximum || 1 : 1;
    document.querySelectorAll(".legend-numbers span").forEach((span, place, all) => {
      span.textContent = ((top * place) / (all.length - 1)).toFixed(2);
    });
  }

  #describe() {
    if (!this.#readings) {
      return;
    }
    const { row, boundary, position } = this.#state;
    const place = this.#pointed ?? { boundary, position };
    describe(this.#page, this.#readings, this.#attention, row, place.boundary ?? boundary, place.position);
  }

  /**
   * @param {HTMLElement} element
   * @param {LensGrid} grid
   */
  #listen(element, grid) {
    element.addEventListener("pointerover", (event) => {
      this.#pointed = event.pointerType === "touch" ? null : grid.placeOf(event);
      this.#describe();
    });
    element.addEventListener("pointerleave", () => {
      this.#pointed = null;
      this.#describe();
    });
    element.addEventListener("click", (event) => {
      const place = grid.placeOf(event);
      if (place) {
        void this.select({ row: place.position, position: place.position, boundary: place.boundary ?? this.#state.boundary });
      }
    });
    element.addEventListener("keydown", (event) => {
      const next = event.ctrlKey || event.metaKey || event.altKey ? null : afterKey(this.#page, this.#state, event.key);
      if (next) {
        event.preventDefault();
        this.#pointed = null;
        void this.select(next);
      }
    });
    const input = /** @type {HTMLInputElement} */ (document.getElementById("row"));
    input.min = String(this.#page.firstRow);
    input.max = String(this.#page.numRows - 1);
    input.addEventListener("change", () => this.#goToRow(Number(input.value)));
    document.querySelectorAll("button[data-step]").forEach((button) => {
      const step = Number(/** @type {HTMLElement} */ (button).dataset.step);
      button.addEventListener("click", () => this.#goToRow(this.#state.row + step));
    });
    for (const radio of radios()) {
      radio.addEventListener("change", () => void this.select({ [radio.name]: radio.value }));
    }
  }

  /** @param {number} asked */
  #goToRow(asked) {
    const row = nearestRow(this.#page, asked);
    void this.select({ row, position: row });
  }

  #showTheme() {
    const { theme } = this.#state;
    document.documentElement.dataset.theme = theme === "auto" ? (this.#dark.matches ? "dark" : "light") : theme;
  }
}

/** @returns {HTMLInputElement[]} */
function radios() {
  return Array.from(document.querySelectorAll("input[type=radio]"));
}

/**
 * @param {string} id
 * @returns {string}
 */
function textOf(id) {
  const element = document.getElementById(id);
  if (!element) {
    throw new ReportError("This file is incomplete. Please make the page again.");
  }
  return element.textContent ?? "";
}
