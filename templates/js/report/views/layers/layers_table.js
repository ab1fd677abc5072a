/** The table of the view "Layers": one row for each layer, the last one on top. */

import { chanceText } from "../../reading/layers/lens_words.js";
import { lookText, nameOf } from "../../reading/why/why_words.js";
import { writeText } from "../../../shared/message.js";
import { bar } from "../heads/elements.js";
import { actionButton, made } from "../../../shared/elements.js";
import { quoted } from "../../../shared/token_text.js";

/**
 * @typedef {import("../../reading/layers/layer_looks.js").LayerLook} LayerLook
 * @typedef {import("../../reading/heads/looks.js").Look} Look
 *
 * @typedef {object} LayerRow
 * @property {number} layer
 * @property {boolean} isPrediction whether it is what comes out at the top, and no layer
 * @property {boolean} here whether heads of it are in this file
 * @property {LayerLook | null} look
 * @property {Look | null} cause the head that looked most at what the word hangs on
 * @property {import("../../data/lens_readings.js").Reading | null} reading
 */

export class LayersTable {
  /**
   * @param {HTMLTableElement} table
   * @param {import("../../../shared/page.js").Page} page
   * @param {{look: (look: LayerLook) => void, cause: (look: Look) => void, point: (layer: number | null) => void,
   *   leave: (layer: number) => void}} actions
   */
  constructor(table, page, actions) {
    this.table = table;
    this.page = page;
    this.actions = actions;
    this.body = /** @type {HTMLElement} */ (table.tBodies[0]);
    for (const kind of ["pointerover", "focusin"]) {
      this.body.addEventListener(kind, (event) => {
        const row = event.target instanceof Element ? event.target.closest("tr") : null;
        if (row) {
          actions.point(Number(row.dataset.layer));
        }
      });
    }
    table.addEventListener("pointerleave", () => actions.point(null));
    this.body.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /**
   * @param {LayerRow[]} rows
   * @param {boolean} hasLens
   * @param {boolean} hasCause
   */
  show(rows, hasLens, hasCause) {
    this.table.classList.toggle("has-lens", hasLens);
    this.table.classList.toggle("has-cause", hasCause);
    const held = this.#held();
    this.body.replaceChildren(...rows.map((row) => this.#row(row, hasLens, hasCause)));
    if (held) {
      /** @type {HTMLElement | null} */ (this.body.querySelector(held))?.focus();
    }
  }

  /** @param {number | null} layer */
  mark(layer) {
    for (const row of this.body.children) {
      row.classList.toggle("pointed", Number(/** @type {HTMLElement} */ (row).dataset.layer) === layer);
    }
  }

  /** @returns {string} where the focus is, as a selector */
  #held() {
    const focus = document.activeElement;
    const row = focus instanceof HTMLElement && this.body.contains(focus) ? focus.closest("tr") : null;
    return row && focus ? `tr[data-layer="${row.dataset.layer}"] [data-part="${focus.getAttribute("data-part")}"]` : "";
  }

  /**
   * @param {LayerRow} row
   * @param {boolean} hasLens
   * @param {boolean} hasCause
   * @returns {HTMLElement}
   */
  #row({ layer, isPrediction, here, look, cause, reading }, hasLens, hasCause) {
    const name = made("th", "", isPrediction ? "prediction" : String(layer));
    name.scope = "row";
    const element = made("tr", isPrediction ? "prediction" : "", name);
    element.dataset.layer = String(layer);
    if (isPrediction) {
      name.colSpan = 4;
    } else if (look) {
      element.append(...this.#look(look));
    } else {
      const cell = made("td", "muted", here ? (this.page.light ? "nothing strong enough to be kept" : "no attention") : "");
      cell.colSpan = 3;
      if (!here) {
        cell.append(actionButton("in another file", () => this.actions.leave(layer)));
      }
      element.append(cell);
    }
    if (hasLens) {
      element.append(lensCell(reading, this.page.light ? "not kept" : "not read"));
    }
    if (hasCause) {
      element.append(this.#cause(cause));
    }
    return element;
  }

  /**
   * @param {LayerLook} look
   * @returns {HTMLElement[]}
   */
  #look(look) {
    const { page } = this;
    const { number, error } = lookText(look);
    const head = page.headNames[look.head] ?? `head ${look.head}`;
    const button = actionButton(head, () => this.actions.look(look));
    button.dataset.part = "look";
    button.setAttribute("aria-label", `${head} of layer ${look.layer}: show in the text`);
    const word = made("td", "layers-word");
    writeText(word, nameOf(page.texts, look.span));
    const weight = made("td", "layers-weight", made("span", "detail-number", number), made("span", "error", error));
    weight.prepend(bar(look.weight, look.even));
    return [made("td", "", button), word, weight];
  }

  /**
   * @param {Look | null} cause
   * @returns {HTMLElement}
   */
  #cause(cause) {
    if (!cause) {
      return made("td", "layers-cause");
    }
    const { number, error } = lookText(cause);
    const button = actionButton(`head ${cause.head}`, () => this.actions.cause(cause));
    button.dataset.part = "cause";
    const cell = made("td", "layers-cause", button, made("span", "detail-number", number));
    cell.title = `${number} ${error}`;
    return cell;
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const focus = document.activeElement;
    const row = focus instanceof HTMLElement ? focus.closest("tr") : null;
    if (!step || !row) {
      return;
    }
    const part = focus?.getAttribute("data-part");
    const rows = [...this.body.children];
    for (let place = rows.indexOf(row) + step; place >= 0 && place < rows.length; place += step) {
      const next = rows[place].querySelector(`[data-part="${part}"]`);
      if (next instanceof HTMLElement) {
        event.preventDefault();
        next.focus();
        return;
      }
    }
  }
}

/**
 * @param {import("../../data/lens_readings.js").Reading | null} reading
 * @param {string} absent what stands where there is none
 * @returns {HTMLElement}
 */
function lensCell(reading, absent) {
  const [top] = reading?.candidates ?? [];
  if (!top) {
    return made("td", "layers-lens muted", absent);
  }
  const word = made("span", "layers-lens-word");
  writeText(word, quoted(top.text, 18));
  const cell = made("td", "layers-lens", bar(top.probability), word, made("span", "detail-number", chanceText(top.probability)));
  cell.tabIndex = 0;
  cell.dataset.part = "lens";
  return cell;
}
