/** The strips in the rows of keys: painted and marked where they are in sight or near it, as a long text has many. */

import { keyOf, queryOf } from "./layer_data.js";
import { contributions } from "./products.js";
import { paintStrip } from "./strips.js";

/**
 * @typedef {import("./columns.js").Row} Row
 * @typedef {import("./columns.js").Shown} Shown
 */

/** Pixels beyond what is in sight. */
const AROUND = 600;
/** Rows that are painted before anybody knows what is in sight. */
const FIRST_ROWS = 48;

export class RowStrips {
  /** @type {Shown | null} */
  #shown = null;
  /** The dimension that is marked; -1 for none. */
  #marked = -1;

  /**
   * @param {Row[]} rows by their tokens
   * @param {HTMLCanvasElement} queryStrip
   */
  constructor(rows, queryStrip) {
    this.rows = rows;
    this.queryStrip = queryStrip;
    /** The tokens whose rows are near sight. */
    this.near = new Set(rows.slice(0, FIRST_ROWS).keys());
    const watching = new IntersectionObserver((entries) => entries.forEach((entry) => this.#moved(entry)), {
      rootMargin: `${AROUND}px 0px`,
    });
    rows.forEach(({ row }) => watching.observe(row));
    addEventListener("beforeprint", () => rows.forEach((_, token) => this.#paint(token)));
  }

  /** @param {Shown} shown */
  show(shown) {
    this.#shown = shown;
    const { data, head, query, largest, theme } = shown;
    paintStrip(this.queryStrip, queryOf(data, head, query), largest.values, theme);
    this.near.forEach((token) => this.#paint(token));
  }

  /**
   * Mark a dimension in every strip.
   *
   * @param {number} dimension -1 for none
   */
  mark(dimension) {
    this.#marked = dimension;
    this.#markIn(/** @type {HTMLElement} */ (this.queryStrip.closest("tr")));
    this.near.forEach((token) => this.#markIn(this.rows[token].row));
  }

  /** @param {IntersectionObserverEntry} entry */
  #moved({ target, isIntersecting }) {
    const token = Number(/** @type {HTMLElement} */ (target).dataset.token);
    if (isIntersecting) {
      this.near.add(token);
      this.#paint(token);
    } else {
      this.near.delete(token);
    }
  }

  /** @param {number} token */
  #paint(token) {
    const shown = this.#shown;
    const each = this.rows[token];
    if (!shown || each.row.hidden) {
      return;
    }
    const { data, head, query, largest, theme } = shown;
    const keys = `${data.facts.layer} ${head} ${theme}`;
    if (each.painted !== keys) {
      each.painted = keys;
      paintStrip(each.key, keyOf(data, head, token), largest.values, theme);
    }
    if (each.multiplied !== `${keys} ${query}`) {
      each.multiplied = `${keys} ${query}`;
      const parts = each.product.hidden ? new Float64Array(1) : contributions(data, head, query, token);
      paintStrip(each.product, parts, largest.products, theme);
    }
    this.#markIn(each.row);
  }

  /** @param {HTMLElement} row each by itself: what a table hands down is found anew for everything in it */
  #markIn(row) {
    const width = this.#shown?.data.facts.width ?? 1;
    row.toggleAttribute("data-marked", this.#marked >= 0);
    row.style.setProperty("--dimension", String((100 * (this.#marked + 0.5)) / width));
  }
}
