/**
 * The view "Layers": for the chosen word, where each layer looked, and what it would have said.
 *
 * More than 300 lines because what is asked, what is held and what is said of one word change together.
 */

import { readLens } from "../../data/lens_readings.js";
import { wordAt } from "../../reading/why/choosing.js";
import { rowsOf } from "../../reading/heads/heads_flow.js";
import { layersOf } from "../../reading/layers/layer_looks.js";
import { rowsOfSpan } from "../../reading/matrix/matrix_words.js";
import { unitSpan, unitsOf } from "../../reading/units/units.js";
import { effectsOf } from "../../reading/why/why.js";
import { lookText, nameOf } from "../../reading/why/why_words.js";
import { busyUntil } from "../../../shared/busy.js";
import { setText, showMessage } from "../../../shared/message.js";
import { ReportError, isCross, looksAhead } from "../../../shared/page.js";
import { quoted } from "../../../shared/token_text.js";
import { noteTools } from "../notes/note_tools.js";
import { listenForPicks } from "../text/picking.js";
import { RunningText } from "../text/running_text.js";
import { explain, questionOf } from "../why/explanation.js";
import { LayerDetail } from "./layer_detail.js";
import { lookThrough } from "./layer_search.js";
import { LayersTable } from "./layers_table.js";

/**
 * @typedef {import("../../app.js").Context} Context
 * @typedef {import("../../app.js").View} View
 * @typedef {import("../../reading/layers/layer_looks.js").LayerLook} LayerLook
 * @typedef {import("../../reading/heads/looks.js").Look} Look
 * @typedef {import("../../reading/state.js").State} State
 * @typedef {import("../../reading/why/why.js").Span} Span
 * @typedef {import("./layers_table.js").LayerRow} LayerRow
 * @typedef {import("./layer_search.js").Found} Found
 */

/** @implements {View} */
export class LayersView {
  static id = /** @type {const} */ ("layers");
  static title = "Layers";

  /**
   * @param {import("../../../shared/page.js").Page} page
   * @returns {string}
   */
  static missing(page) {
    return isCross(page) ? "it goes from a word to others of the same text, and this attention goes from one text to another" : "";
  }

  #asked = "";
  /** @type {LayerRow[]} */
  #rows = [];
  /** @type {number | null} */
  #pointed = null;
  /** @type {import("../../data/lens_readings.js").LensReadings | null} */
  #lens = null;
  /** @type {Float64Array[] | null} */
  #effects = null;

  /** @param {Context} context */
  constructor(context) {
    this.context = context;
    this.page = context.page;
  }

  /**
   * @param {HTMLElement} root
   * @returns {Promise<void>}
   */
  async mount(root) {
    const { page } = this;
    const { look, change } = this.context;
    this.words = unitsOf(page, "word");
    try {
      [this.#lens, this.#effects] = await Promise.all([
        page.lens ? readLens(page.lens) : null,
        page.why ? effectsOf(page.why) : null,
      ]);
    } catch (error) {
      if (!(error instanceof ReportError)) {
        throw error;
      }
      showMessage(error.message);
    }
    const text = new RunningText(/** @type {HTMLElement} */ (root.querySelector(".text")), this.context.text);
    this.text = text;
    const words = this.words;
    listenForPicks(text, () => words, (chosen) => void change({ chosen }));
    root.querySelector(".quotes")?.append(...noteTools(this.context, () => this.subject));
    const element = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
    this.detail = new LayerDetail(element("layers-detail"), page);
    this.table = new LayersTable(/** @type {HTMLTableElement} */ (element("layers-table")), page, {
      look: ({ layer, head, span }) => void look({ layer, head, row: this.#lastRow, key: span[0] }),
      cause: ({ layer, head }) => void look({ layer, head, row: this.#lastRow, key: this.#found?.cause?.[0] }),
      point: (layer) => this.#point(layer),
      leave: (layer) => void change({ layer }),
    });
    element("layers-lens-head").hidden = !this.#lens;
    element("layers-lens-note").hidden = !this.#lens;
    root.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("[data-layers-step]") : null;
      if (button) {
        void this.#step(Number(button.getAttribute("data-layers-step")));
      }
    });
    // In an encoder each token has its own row, and nothing is decided.
    root.querySelector(".layers-moment")?.toggleAttribute("hidden", looksAhead(page));
    this.moments = /** @type {HTMLInputElement[]} */ ([...root.querySelectorAll("input[name=layers-moment]")]);
    for (const radio of this.moments) {
      radio.addEventListener("change", () => void change({ alignment: /** @type {State["alignment"]} */ (radio.value) }));
    }
  }

  /**
   * @param {State} state
   * @returns {Promise<void>}
   */
  async show(state) {
    const { page, text, table } = this;
    if (!text || !table) {
      return;
    }
    for (const radio of this.moments ?? []) {
      radio.checked = radio.value === state.alignment;
    }
    const span = this.#chosen;
    text.choose(span);
    text.rove(span[0]);
    const name = nameOf(page.texts, span);
    const wrote = span[0] >= page.promptLength ? `When it wrote ${name}` : `Just before ${name}`;
    setText("layers-title", state.alignment === "generation" ? wrote : `When it read ${name}`);
    const asked = [span, state.alignment, state.hide].join(" ");
    if (asked !== this.#asked) {
      this.#asked = asked;
      await busyUntil(this.#ask(span, state, () => this.#asked === asked));
    }
  }

  reveal() {
    this.text?.reveal(this.#chosen[0], this.context.state().chosen !== null);
  }

  get subject() {
    return this.text ? this.#chosen : null;
  }

  get door() {
    return { layers: this.layers.bind(this) };
  }

  /**
   * What the view shows for a token's word.
   *
   * @param {number} token
   * @returns {Promise<object[]>} for each layer, the last one first, its strongest look and what it would say
   */
  async layers(token) {
    await this.context.change({ view: LayersView.id, chosen: this.#wordAt(token) });
    return this.#rows.map(({ layer, look, cause, reading }) => ({ layer, look, cause, reading }));
  }

  /** @type {Found | null} */
  #found = null;

  /** @returns {number} the last of the rows that are about the chosen word */
  get #lastRow() {
    return (this.#found?.rows[1] ?? 1) - 1;
  }

  /** @returns {Span} */
  get #chosen() {
    const { why, promptLength, texts } = this.page;
    const { chosen } = this.context.state();
    return chosen ?? (why ? why.words[why.chosen] : this.#wordAt(Math.min(promptLength, texts.length - 1)));
  }

  /**
   * @param {number} token
   * @returns {Span}
   */
  #wordAt(token) {
    const { why } = this.page;
    if (why) {
      return wordAt(why, token);
    }
    const words = this.words ?? unitsOf(this.page, "word");
    return unitSpan(words, words.ofToken[token]);
  }

  /**
   * @param {Span} span
   * @param {State} state
   * @param {() => boolean} isWanted
   * @returns {Promise<void>}
   */
  async #ask(span, { alignment, hide }, isWanted) {
    const rows = rowsOfSpan(alignment, span, this.page.numRows);
    if (!rows || !this.words) {
      this.#show(null, alignment, true);
      return;
    }
    const asked = { rows, hide, words: this.words, question: this.#question(span) };
    const found = await lookThrough(this.context, asked, (some) => this.#show(some, alignment, false), isWanted);
    if (found) {
      this.#show(found, alignment, true);
    }
  }

  /**
   * What the word hangs on, asked of heads; a word of the prompt has nothing that it hangs on.
   *
   * @param {Span} span
   * @returns {import("../why/explanation.js").Question | null}
   */
  #question(span) {
    const { why } = this.page;
    if (!why || !this.#effects || span[0] < why.target[0] || span[1] > why.target[1]) {
      return null;
    }
    const explanation = explain(this.page, why, this.#effects, span);
    const question = questionOf(this.page, explanation, explanation.leading);
    return question && rowsOf(question, this.page.numRows)[0] < this.page.numRows ? question : null;
  }

  /**
   * @param {Found | null} found
   * @param {State["alignment"]} alignment
   * @param {boolean} done
   */
  #show(found, alignment, done) {
    const { page, table, text } = this;
    this.#found = found;
    const position = this.#position(alignment);
    const last = page.lens?.boundaries.at(-1) ?? Infinity;
    const here = new Set(page.layers.map(({ layer }) => layer));
    const withHeads = new Set(page.allLayers.map(({ layer }) => layer));
    this.#rows = layersOf(page).map((layer) => ({
      layer,
      isPrediction: layer >= last,
      here: here.has(layer) || !withHeads.has(layer),
      look: found?.looks.get(layer) ?? null,
      cause: found?.causes.get(layer) ?? null,
      reading: position === null ? null : (this.#lens?.at(layer, position) ?? null),
    }));
    const cause = found?.cause ?? null;
    setText("layers-cause", cause ? `towards ${nameOf(page.texts, cause)}, which it hangs on` : "");
    document.getElementById("layers-cause")?.toggleAttribute("hidden", !cause);
    table?.show(this.#rows, this.#lens !== null, cause !== null);
    setText("layers-sentence", this.#sentence(found, done));
    text?.shade(this.#shades(null));
    this.#point(this.#pointed);
    const parted = page.siblings.length > 0 && !page.light ? " This file holds only some of the model’s heads." : "";
    const evens = "The thin lines are where an even spread would be.";
    setText("layers-note", found ? `${evens}${parted}` : "");
  }

  /**
   * @param {State["alignment"]} alignment
   * @returns {number | null} where the lens is read: what decided the word, or what was made of it
   */
  #position(alignment) {
    const rows = rowsOfSpan(alignment, this.#chosen, this.page.numRows);
    return rows && (alignment === "generation" ? rows[0] : rows[1] - 1);
  }

  /**
   * @param {Found | null} found
   * @param {boolean} done
   * @returns {string}
   */
  #sentence(found, done) {
    const { page } = this;
    if (!found) {
      return `There is no attention to show for ${nameOf(page.texts, this.#chosen)}: nothing was computed for it.`;
    }
    if (!done) {
      return "Still looking through the heads …";
    }
    const looks = [...found.looks.values()].sort((one, other) => other.weight - one.weight || one.layer - other.layer);
    const [best] = looks;
    const first = best
      ? `The strongest look was in layer ${best.layer}: head ${best.head} gave ${joined(lookText(best))} of its attention to ${nameOf(page.texts, best.span)}.`
      : page.light
        ? "No look of these rows was strong enough to be kept in this light report."
        : "No head looked at a word.";
    return `${first}${this.#lensSentence()}`;
  }

  /** @returns {string} from which layer on the model's own prediction leads */
  #lensSentence() {
    const read = this.#rows.filter(({ reading }) => reading).reverse();
    const final = read.at(-1)?.reading?.candidates[0];
    if (!final || read.length < 2) {
      return "";
    }
    const leads = (/** @type {LayerRow} */ { reading }) => reading?.candidates[0].id === final.id;
    let since = read.length - 1;
    while (since > 0 && leads(read[since - 1])) {
      since -= 1;
    }
    const name = quoted(final.text);
    return since === read.length - 1
      ? ` ${name} is likeliest only at the very end.`
      : ` ${name} is likeliest from what enters layer ${read[since].layer} on.`;
  }

  /**
   * @param {number | null} layer null for all
   * @returns {import("../text/token_look.js").Shade[]}
   */
  #shades(layer) {
    /** @type {Map<string, {from: number, to: number, strength: number, against: boolean}>} */
    const shades = new Map();
    for (const { look } of this.#rows.filter((row) => layer === null || row.layer === layer)) {
      if (look) {
        const [from, to] = look.span;
        const strength = Math.max(look.weight, shades.get(`${from}`)?.strength ?? 0);
        shades.set(`${from}`, { from, to, strength: Math.min(1, strength), against: false });
      }
    }
    return [...shades.values()];
  }

  /** @param {number | null} layer whose row is pointed at */
  #point(layer) {
    this.#pointed = layer;
    this.table?.mark(layer);
    this.text?.shade(this.#shades(layer));
    const row = this.#rows.find((each) => each.layer === layer) ?? this.#rows.find(({ reading }) => reading);
    const position = this.#position(this.context.state().alignment);
    this.detail?.show(row ?? null, this.#lens, position, this.#found?.rows ?? null);
  }

  /**
   * @param {number} direction
   * @returns {Promise<void>}
   */
  async #step(direction) {
    const { words, page } = this;
    if (!words) {
      return;
    }
    const [from, to] = this.#chosen;
    const next = direction > 0 ? words.ofToken[Math.min(to, page.texts.length - 1)] : words.ofToken[Math.max(0, from - 1)];
    const chosen = /** @type {Span} */ (unitSpan(words, next));
    await this.context.change({ chosen });
    this.text?.reveal(chosen[0]);
  }
}

/**
 * @param {{number: string, error: string}} said
 * @returns {string}
 */
function joined({ number, error }) {
  return error ? `${number} ${error}` : number;
}
