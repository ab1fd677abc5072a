/**
 * The two columns of tokens: on the left those that look, one of which is chosen; on the right what it looks at, with
 * each key, its product with the query, the score and the attention.
 */

import { made } from "../shared/elements.js";
import { writeText } from "../shared/message.js";
import { partsOf, spokenName } from "../shared/token_text.js";
import { rowOf } from "./layer_data.js";
import { contributions, finished, sumOf } from "./products.js";
import { RowStrips } from "./row_strips.js";
import { numberText, scoreDigits, weightText } from "./words.js";

/**
 * @typedef {import("./page.js").NeuronPage} NeuronPage
 * @typedef {import("./layer_data.js").LayerData} LayerData
 * @typedef {import("./strips.js").ThemeName} ThemeName
 *
 * @typedef {object} Shown
 * @property {LayerData} data
 * @property {number} head
 * @property {number} query
 * @property {number} key
 * @property {{queries: number[], keys: number[]}} tokens
 * @property {{values: number, products: number}} largest
 * @property {ThemeName} theme
 *
 * @typedef {object} Row the elements of a key
 * @property {HTMLTableRowElement} row
 * @property {HTMLButtonElement} button
 * @property {HTMLElement} bar
 * @property {HTMLElement} weight
 * @property {HTMLCanvasElement} key
 * @property {HTMLCanvasElement} product
 * @property {HTMLElement} score
 * @property {string} painted which layer's and head's key is drawn, in which theme
 * @property {string} multiplied with which query's its product is drawn
 */

/** Smaller weights have no line: many of them would look like much. */
const FAINTEST = 0.02;

export class Columns {
  /** @type {Shown | null} */
  #shown = null;

  /**
   * @param {NeuronPage} page
   * @param {(query: number) => void} chooseQuery
   * @param {(key: number) => void} chooseKey
   * @param {(dimension: number, key: number) => void} point at a dimension of a key; -1 for none
   */
  constructor(page, chooseQuery, chooseKey, point) {
    this.page = page;
    const part = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
    this.list = part("queries");
    this.lines = /** @type {HTMLCanvasElement} */ (part("lines"));
    this.body = part("key-rows");
    this.queryStrip = /** @type {HTMLCanvasElement} */ (part("query-strip"));
    this.queries = page.texts.map((_, token) => this.#option(token));
    this.list.append(...this.queries);
    this.rows = page.texts.map((_, token) => this.#row(token));
    this.body.append(...this.rows.map(({ row }) => row));
    this.strips = new RowStrips(this.rows, this.queryStrip);
    this.list.addEventListener("click", ({ target }) => {
      const token = this.queries.findIndex((each) => target instanceof Node && each.contains(target));
      if (token >= 0) {
        chooseQuery(token);
      }
    });
    this.list.addEventListener("keydown", (event) => this.#onKey(event, this.#shown?.tokens.queries, this.#shown?.query, chooseQuery, this.queries));
    this.body.addEventListener("click", ({ target }) => {
      const token = this.rows.findIndex(({ row }) => target instanceof Node && row.contains(target));
      if (token >= 0) {
        chooseKey(token);
      }
    });
    this.body.addEventListener("keydown", (event) => {
      const from = this.rows.findIndex(({ button }) => button === event.target);
      this.#onKey(event, this.#shown?.tokens.keys, from, chooseKey, this.rows.map(({ button }) => button));
    });
    const onPoint = (/** @type {PointerEvent} */ event) => {
      const canvas = event.target instanceof HTMLCanvasElement ? event.target : null;
      const token = canvas ? this.rows.findIndex(({ row }) => row.contains(canvas)) : -1;
      const inside = canvas !== null && (token >= 0 || canvas === this.queryStrip) && canvas.width > 1;
      point(inside ? Math.min(canvas.width - 1, Math.max(0, Math.floor((event.offsetX / canvas.clientWidth) * canvas.width))) : -1, token);
    };
    const table = part("keys");
    table.addEventListener("pointermove", onPoint);
    table.addEventListener("pointerleave", () => point(-1, -1));
    new ResizeObserver(() => this.#paintLines()).observe(this.lines);
  }

  /** @param {Shown} shown */
  show(shown) {
    this.#shown = shown;
    const { data, head, query, key, tokens } = shown;
    const [left, right] = [new Set(tokens.queries), new Set(tokens.keys)];
    this.queries.forEach((option, token) => {
      option.hidden = !left.has(token);
      option.setAttribute("aria-selected", String(token === query));
      option.tabIndex = token === query ? 0 : -1;
    });
    const row = rowOf(data, head, query);
    const digits = scoreDigits(data.facts);
    this.rows.forEach((each, token) => {
      each.row.hidden = !right.has(token);
      if (each.row.hidden) {
        return;
      }
      const seen = !Number.isNaN(row[token]);
      each.row.toggleAttribute("data-hidden", !seen);
      each.button.setAttribute("aria-pressed", String(token === key));
      each.button.tabIndex = token === key ? 0 : -1;
      each.bar.style.width = seen ? `${100 * Math.min(1, row[token])}%` : "0";
      each.weight.textContent = seen ? weightText(row[token]).replace("less than ", "<") : "not seen";
      each.weight.dataset.weight = seen ? String(row[token]) : "";
      each.product.hidden = !seen;
      const score = sumOf(contributions(data, head, query, token));
      each.score.textContent = seen ? numberText(finished(data, head, query, token, score), digits) : "–";
    });
    this.strips.show(shown);
    this.#paintLines();
  }

  /**
   * Move through what is shown.
   *
   * @param {KeyboardEvent} event
   * @param {number[] | undefined} tokens
   * @param {number | undefined} from
   * @param {(token: number) => void} choose
   * @param {HTMLElement[]} elements
   */
  #onKey(event, tokens, from, choose, elements) {
    const place = tokens && from !== undefined ? tokens.indexOf(from) : -1;
    if (!tokens || place < 0 || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const moves = { ArrowUp: place - 1, ArrowLeft: place - 1, ArrowDown: place + 1, ArrowRight: place + 1, Home: 0, End: tokens.length - 1 };
    const next = tokens[moves[/** @type {keyof typeof moves} */ (event.key)]];
    if (next !== undefined) {
      event.preventDefault();
      choose(next);
      elements[next].focus();
    }
  }

  /**
   * @param {number} token
   * @returns {HTMLElement}
   */
  #option(token) {
    const option = made("li");
    option.setAttribute("role", "option");
    option.dataset.token = String(token);
    option.append(...this.#label(token));
    return option;
  }

  /**
   * @param {number} token
   * @returns {HTMLElement[]} its number and its text
   */
  #label(token) {
    const text = made("span", "label");
    text.dir = "auto";
    writeText(text, labelOf(this.page, token));
    const number = made("span", "place", String(token));
    number.setAttribute("aria-hidden", "true");
    // Blanks are drawn as signs, and read out as what they are.
    const blank = this.page.texts[token].trim() ? [] : [made("span", "visually-hidden", spokenName(this.page.texts[token]))];
    if (blank.length) {
      text.setAttribute("aria-hidden", "true");
    }
    return [number, text, ...blank];
  }

  /**
   * @param {number} token
   * @returns {Row}
   */
  #row(token) {
    const row = made("tr");
    row.dataset.token = String(token);
    const button = made("button", "key-token", ...this.#label(token));
    button.type = "button";
    const head = made("th", "", button);
    head.scope = "row";
    const [bar, weight] = [made("span", "filled"), made("span", "number")];
    const track = made("span", "track", bar);
    track.setAttribute("aria-hidden", "true");
    const [key, product] = [made("canvas", "strip"), made("canvas", "strip")];
    for (const canvas of [key, product]) {
      canvas.setAttribute("aria-hidden", "true");
    }
    const score = made("td", "number score");
    const strips = made("td", "strips", made("span", "strip-frame", key), made("span", "strip-frame", product));
    row.append(head, made("td", "attention", track, weight), strips, score);
    return { row, button, bar, weight, key, product, score, painted: "", multiplied: "" };
  }

  #paintLines() {
    const { lines } = this;
    const shown = this.#shown;
    const context = lines.getContext("2d");
    const [width, height] = [lines.clientWidth, lines.clientHeight];
    if (!shown || !context || !width || !height) {
      return;
    }
    const ratio = Math.min(window.devicePixelRatio || 1, 32_000 / height);
    lines.width = Math.round(width * ratio);
    lines.height = Math.round(height * ratio);
    context.scale(ratio, ratio);
    const top = lines.getBoundingClientRect().top;
    const middle = (/** @type {HTMLElement} */ element) => {
      const box = element.getBoundingClientRect();
      return (box.top + box.bottom) / 2 - top;
    };
    const row = rowOf(shown.data, shown.head, shown.query);
    const from = middle(this.queries[shown.query]);
    context.strokeStyle = getComputedStyle(lines).color;
    for (const token of shown.tokens.keys) {
      if (row[token] >= FAINTEST) {
        // As the strips: small weights are to be seen, too.
        context.globalAlpha = Math.sqrt(Math.min(1, row[token]));
        context.lineWidth = token === shown.key ? 3 : 2;
        context.beginPath();
        context.moveTo(0, from);
        context.lineTo(width, middle(this.rows[token].row));
        context.stroke();
      }
    }
  }
}

/**
 * @param {NeuronPage} page
 * @param {number} token
 * @returns {string} its text on one line, blanks as signs
 */
function labelOf(page, token) {
  return partsOf(page.texts[token], page.tokens[token])
    .map(({ mark, raw }) => mark || raw)
    .join("")
    .replace(/^ (?=\S)/u, "");
}
