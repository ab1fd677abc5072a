/** The dimensions of the chosen pair, in numbers: what is drawn as strips, for whoever wants or needs it as a table. */

import { made } from "../shared/elements.js";
import { setText, writeText } from "../shared/message.js";
import { keyOf, queryOf, rowOf } from "./layer_data.js";
import { contributions, sumOf } from "./products.js";
import { signedText, numberText, tokenName } from "./words.js";

/**
 * @typedef {import("./page.js").NeuronPage} NeuronPage
 * @typedef {import("./layer_data.js").LayerData} LayerData
 */

const FIRST = 12;

export class Dimensions {
  #all = false;
  /** @type {[LayerData, number, number, number] | null} */
  #shown = null;

  /**
   * @param {NeuronPage} page
   * @param {(dimension: number) => void} point
   */
  constructor(page, point) {
    this.page = page;
    this.body = /** @type {HTMLElement} */ (document.getElementById("dimension-rows"));
    this.more = /** @type {HTMLButtonElement} */ (document.getElementById("more-dimensions"));
    this.more.addEventListener("click", () => {
      this.#all = !this.#all;
      if (this.#shown) {
        this.show(...this.#shown);
      }
    });
    this.body.addEventListener("pointerover", ({ target }) => {
      const row = target instanceof Element ? target.closest("tr") : null;
      point(row ? Number(row.dataset.dimension) : -1);
    });
    this.body.addEventListener("pointerleave", () => point(-1));
  }

  /**
   * @param {LayerData} data
   * @param {number} head
   * @param {number} query
   * @param {number} key
   */
  show(data, head, query, key) {
    this.#shown = [data, head, query, key];
    const parts = contributions(data, head, query, key);
    const score = sumOf(parts);
    const [q, k] = [queryOf(data, head, query), keyOf(data, head, key)];
    const ordered = Array.from(parts.keys()).sort((a, b) => Math.abs(parts[b]) - Math.abs(parts[a]) || a - b);
    const largest = Math.abs(parts[ordered[0]]);
    writeText(
      /** @type {Element} */ (document.getElementById("dimensions-of")),
      `From ${tokenName(this.page, query)} to ${tokenName(this.page, key)}: the largest products first.`,
    );
    this.body.replaceChildren(
      ...ordered.slice(0, this.#all ? ordered.length : FIRST).map((dimension) => {
        const row = made("tr");
        row.dataset.dimension = String(dimension);
        const name = made("th", "number", String(dimension));
        name.scope = "row";
        const bar = made("span", parts[dimension] < 0 ? "filled less" : "filled more");
        bar.style.width = `${largest ? (100 * Math.abs(parts[dimension])) / largest : 0}%`;
        const track = made("span", "track", bar);
        track.setAttribute("aria-hidden", "true");
        const product = made("td", "number", track, made("span", "", signedText(parts[dimension])));
        row.append(name, made("td", "number", numberText(q[dimension])), made("td", "number", numberText(k[dimension])), product);
        return row;
      }),
    );
    this.more.hidden = parts.length <= FIRST;
    this.more.textContent = this.#all ? `the ${FIRST} largest` : `all ${parts.length} dimensions`;
    const seen = !Number.isNaN(rowOf(data, head, query)[key]);
    setText("dimensions-sum", `Sum of all ${parts.length}: ${numberText(score)}${seen ? "" : ", which is not in the softmax: this pair is hidden"}.`);
  }
}
