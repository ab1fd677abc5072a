/** The page of queries and keys as a whole: what is chosen, and everything that shows it. */

import { busyUntil } from "../shared/busy.js";
import { explain } from "../shared/explain.js";
import { setText, showMessage, writeText } from "../shared/message.js";
import { ReportError } from "../shared/page.js";
import { Theme } from "../report/theme.js";
import { Columns } from "./columns.js";
import { Dimensions } from "./dimensions.js";
import { decodeLayer, keyOf, queryOf, rowOf } from "./layer_data.js";
import { shownTokens } from "./page.js";
import { contributions, largestOf, ruling } from "./products.js";
import { paintScale } from "./strips.js";
import { attentionSentence, leadSentence, numberText, rulingSentence, scoreSentence, signedText } from "./words.js";

/**
 * @typedef {import("./page.js").NeuronPage} NeuronPage
 * @typedef {import("./layer_data.js").LayerData} LayerData
 *
 * @typedef {object} NeuronState
 * @property {number} layer
 * @property {number} head
 * @property {number} query the token that looks
 * @property {number | null} key what it looks at; null for what it gives most to
 * @property {string} between "" for all tokens, or from which sentence to which, such as "ab"
 * @property {"auto" | "light" | "dark"} theme
 *
 * @typedef {{largest: ReturnType<typeof largestOf>, ruling: ReturnType<typeof ruling>}} HeadFacts
 */

const KEPT = 3;

export class NeuronApp {
  /** @type {Map<number, Promise<LayerData>>} */
  #layers = new Map();
  /** @type {Map<string, HeadFacts>} */
  #heads = new Map();
  /** @type {LayerData | null} */
  #data = null;

  /** @param {NeuronPage} page */
  constructor(page) {
    this.page = page;
    const [layer, head] = page.opening;
    /** @type {NeuronState} */
    this.state = { layer, head, query: page.query, key: null, between: "", theme: "auto" };
    this.theme = new Theme(
      (theme) => void this.select({ theme }),
      () => void this.#draw(),
    );
    const part = (/** @type {string} */ id) => /** @type {HTMLSelectElement} */ (document.getElementById(id));
    this.layer = part("layer");
    this.head = part("head");
    this.between = part("between");
    this.layer.append(...page.layers.map((each) => new Option(String(each.layer), String(each.layer))));
    this.layer.addEventListener("change", () => void this.select({ layer: Number(this.layer.value) }));
    this.head.addEventListener("change", () => void this.select({ head: Number(this.head.value) }));
    this.between?.addEventListener("change", () => void this.select({ between: this.between.value }));
    for (const [id, name, step] of /** @type {[string, "layer" | "head", number][]} */ ([
      ["layer-before", "layer", -1],
      ["layer-after", "layer", 1],
      ["head-before", "head", -1],
      ["head-after", "head", 1],
    ])) {
      document.getElementById(id)?.addEventListener("click", () => this.#step(name, step));
    }
    this.columns = new Columns(
      page,
      (query) => void this.select({ query, key: null }),
      (key) => void this.select({ key }),
      (dimension, key) => this.#point(dimension, key),
    );
    this.dimensions = new Dimensions(page, (dimension) => this.#point(dimension, -1));
  }

  /** @returns {Promise<void>} when the page is drawn */
  start() {
    return this.#draw();
  }

  /**
   * What is chosen, with the key that null stands for, and the numbers of its head.
   *
   * @returns {NeuronState & {shownKey: number}}
   */
  get snapshot() {
    return { ...this.state, shownKey: this.#data ? this.#key(this.#data) : -1 };
  }

  /**
   * Change what is shown.
   *
   * @param {Partial<NeuronState>} change
   * @returns {Promise<void>} when it is drawn
   */
  async select(change) {
    const { page } = this;
    const next = { ...this.state, ...change };
    const facts = page.layers.find(({ layer }) => layer === next.layer) ?? page.layers[0];
    const whole = (/** @type {number} */ value, /** @type {number} */ beyond) => Math.min(beyond - 1, Math.max(0, Math.trunc(value) || 0));
    const tokens = shownTokens(page, next.between);
    const query = whole(next.query, page.texts.length);
    const key = next.key === null ? null : whole(next.key, page.texts.length);
    this.state = {
      ...next,
      layer: facts.layer,
      head: whole(next.head, facts.heads),
      query: tokens.queries.includes(query) ? query : tokens.queries[0],
      key: key !== null && tokens.keys.includes(key) ? key : null,
    };
    await this.#draw();
  }

  /**
   * @param {"layer" | "head"} name
   * @param {number} step
   */
  #step(name, step) {
    const select = this[name];
    const next = select.options[select.selectedIndex + step];
    if (next) {
      void this.select({ [name]: Number(next.value) });
    }
  }

  async #draw() {
    const { state } = this;
    this.theme.show(state.theme);
    let data;
    try {
      data = await busyUntil(this.#layer(state.layer));
    } catch (error) {
      explain(error);
      return;
    }
    if (this.state.layer !== state.layer) {
      return;
    }
    showMessage("");
    this.#data = data;
    this.#show(data);
  }

  /** @param {LayerData} data */
  #show(data) {
    const { page, state } = this;
    const { head, query } = state;
    const { facts } = data;
    const tokens = shownTokens(page, state.between);
    const key = this.#key(data);
    const { largest, ruling: rests } = this.#headFacts(data, head);
    const theme = document.documentElement.dataset.theme === "dark" ? "dark" : "light";
    this.layer.value = String(state.layer);
    if (this.head.options.length !== facts.heads) {
      this.head.replaceChildren(...Array.from({ length: facts.heads }, (_, each) => new Option(String(each), String(each))));
    }
    this.head.value = String(head);
    if (this.between) {
      this.between.value = state.between;
    }
    for (const name of /** @type {const} */ (["layer", "head"])) {
      const { selectedIndex, options } = this[name];
      document.getElementById(`${name}-before`)?.setAttribute("aria-disabled", String(selectedIndex <= 0));
      document.getElementById(`${name}-after`)?.setAttribute("aria-disabled", String(selectedIndex >= options.length - 1));
    }
    this.columns.show({ data, head, query, key, tokens, largest, theme });
    this.dimensions.show(data, head, query, key);
    this.#say("said-attention", attentionSentence(page, data, head, query, key));
    this.#say("said-score", scoreSentence(page, data, head, query, key));
    this.#say("said-lead", Number.isNaN(rowOf(data, head, query)[key]) ? "" : leadSentence(data, head, query, key));
    this.#say("said-head", rulingSentence(page, rests, facts));
    this.#say("said-layer", facts.said.join(" "));
    this.#say("said-left-out", this.#leftOut(rowOf(data, head, query), tokens.keys));
    this.#scale("values", largest.values, theme);
    this.#scale("products", largest.products, theme);
    this.#point(-1, -1);
  }

  /**
   * @param {string} id
   * @param {string} text
   */
  #say(id, text) {
    const element = document.getElementById(id);
    if (element) {
      element.hidden = !text;
      writeText(element, text);
    }
  }

  /**
   * @param {Float32Array} row
   * @param {number[]} shown
   * @returns {string} how much attention goes where it is not shown
   */
  #leftOut(row, shown) {
    if (shown.length === row.length) {
      return "";
    }
    const all = row.reduce((sum, weight) => sum + (weight || 0), 0);
    const here = shown.reduce((sum, token) => sum + (row[token] || 0), 0);
    return `${Math.max(0, all - here).toFixed(3)} of its attention goes to tokens that are not shown here.`;
  }

  /**
   * @param {"values" | "products"} name
   * @param {number} largest
   * @param {"light" | "dark"} theme
   */
  #scale(name, largest, theme) {
    paintScale(/** @type {HTMLCanvasElement} */ (document.getElementById(`scale-${name}`)), theme);
    for (const [part, share] of /** @type {const} */ ([["least", -1], ["low", -0.25], ["high", 0.25], ["most", 1]])) {
      setText(`scale-${name}-${part}`, signedText(largest * share));
    }
  }

  /**
   * @param {number} dimension -1 for none
   * @param {number} key the token whose row it is in; -1 for the chosen one
   */
  #point(dimension, key) {
    const data = this.#data;
    if (!data) {
      return;
    }
    const { head, query } = this.state;
    this.columns.strips.mark(dimension);
    const token = key < 0 ? this.#key(data) : key;
    const product = contributions(data, head, query, token)[dimension];
    setText(
      "pointed",
      dimension < 0
        ? "Point at a strip for the numbers of a dimension; the table of dimensions holds them all."
        : `Dimension ${dimension}, to token ${token}: query ${numberText(queryOf(data, head, query)[dimension])}, key ${numberText(keyOf(data, head, token)[dimension])}, product ${signedText(product)}.`,
    );
  }

  /**
   * @param {LayerData} data
   * @returns {number} the token whose key is shown: the chosen one, or what gets most
   */
  #key(data) {
    const { page, state } = this;
    if (state.key !== null) {
      return state.key;
    }
    const row = rowOf(data, state.head, state.query);
    const { keys } = shownTokens(page, state.between);
    return keys.reduce((best, key) => (row[key] > row[best] || Number.isNaN(row[best]) ? key : best), keys[0]);
  }

  /**
   * @param {LayerData} data
   * @param {number} head
   * @returns {HeadFacts}
   */
  #headFacts(data, head) {
    const name = `${data.facts.layer} ${head}`;
    const found = this.#heads.get(name) ?? { largest: largestOf(data, head), ruling: ruling(data, head) };
    this.#heads.set(name, found);
    return found;
  }

  /**
   * @param {number} layer
   * @returns {Promise<LayerData>}
   */
  #layer(layer) {
    const facts = this.page.layers.find((each) => each.layer === layer);
    const letters = document.getElementById(`att-viz-layer-${layer}`)?.textContent;
    const found =
      this.#layers.get(layer) ??
      (facts && letters
        ? decodeLayer(letters, facts, this.page.texts.length)
        : Promise.reject(new ReportError(`Layer ${layer} is not in this file.`)));
    this.#layers.delete(layer);
    this.#layers.set(layer, found);
    if (this.#layers.size > KEPT) {
      this.#layers.delete(/** @type {number} */ (this.#layers.keys().next().value));
    }
    return found;
  }
}
