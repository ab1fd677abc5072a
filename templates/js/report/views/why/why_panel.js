/** The panel "Why this word?": the text once, a word of the answer chosen, and what it hangs on shaded. */

import { setText } from "../../../shared/message.js";
import { isSpecial, partsOf } from "../../../shared/token_text.js";
import { barsOf, chanceSentence, effectsOf, findOut, nameOf, shadesOf, whySentence, wholeText } from "../../reading/why.js";

/**
 * @typedef {import("../../../shared/page.js").Page} Page
 * @typedef {import("../../reading/why.js").PageWhy} PageWhy
 */

export class WhyPanel {
  /** @type {HTMLElement[]} one for each unit */
  #units = [];
  /** @type {HTMLElement[]} one for each word of the answer */
  #words = [];
  #chosen = 0;

  /**
   * @param {Page} page
   * @param {PageWhy} why
   * @param {Float64Array[]} effects
   */
  constructor(page, why, effects) {
    this.page = page;
    this.why = why;
    this.effects = effects;
    this.root = /** @type {HTMLElement} */ (document.getElementById("why"));
    this.text = /** @type {HTMLElement} */ (document.getElementById("why-text"));
    this.bars = /** @type {HTMLElement} */ (document.getElementById("why-bars"));
    this.text.append(...why.parts.map((part) => this.#part(part)));
    this.#listen();
    const all = why.target[1] >= (why.parts.at(-1)?.[2] ?? 0);
    const some = all ? "" : ` Only the first ${why.target[1] - why.target[0]} tokens of this long answer can be chosen.`;
    setText("why-how", `${why.measured ? MEASURED : ESTIMATED}${some}`);
    setText("why-figure", `${why.figure[0].toUpperCase()}${why.figure.slice(1)}.`);
    this.#choose(why.chosen);
    this.root.hidden = false;
  }

  /**
   * Show the panel where the page knows what it needs.
   *
   * @param {Page} page
   * @returns {Promise<WhyPanel | null>}
   */
  static async of(page) {
    return page.why ? new WhyPanel(page, page.why, await effectsOf(page.why)) : null;
  }

  /**
   * A turn of the text: its role, and its words.
   *
   * @param {[string, number, number]} part
   * @returns {HTMLElement}
   */
  #part([role, from, to]) {
    const answers = this.why.words.length > 0 && to > this.why.target[0];
    const part = document.createElement("div");
    part.className = `why-part${answers ? " answer" : ""}${role === "System" ? " system" : ""}`;
    const label = document.createElement("div");
    label.className = "why-role";
    label.textContent = role;
    const body = document.createElement("div");
    body.className = "why-body";
    if (answers) {
      body.setAttribute("role", "listbox");
      body.setAttribute("aria-label", "Words of the answer");
    }
    body.classList.toggle("code", wholeText(this.page.texts, from, to).includes("```"));
    const spans = answers ? this.why.words : this.why.units;
    const elements = answers ? this.#words : this.#units;
    let place = from;
    spans.forEach(([start, end], number) => {
      if (start < place || end > to) {
        return;
      }
      this.#write(body, place, start);
      const element = document.createElement("span");
      element.className = answers ? "why-word" : "why-unit";
      if (answers) {
        element.setAttribute("role", "option");
        element.setAttribute("aria-selected", "false");
        element.dataset.word = String(number);
        element.tabIndex = -1;
      }
      this.#write(element, start, end, body);
      elements[number] = element;
      body.append(element);
      place = end;
    });
    this.#write(body, place, to);
    part.append(label, body);
    return part;
  }

  /**
   * Write tokens as text: never as markup, and with marks for what would be invisible.
   *
   * @param {HTMLElement} element
   * @param {number} from
   * @param {number} to
   * @param {HTMLElement} [before] where the spaces go that stand before them
   */
  #write(element, from, to, before) {
    const special = this.page.tokens.slice(from, to).some(isSpecial);
    if (from >= to || special) {
      return;
    }
    const text = wholeText(this.page.texts, from, to);
    const word = before ? text.trimStart() : text;
    before?.append(text.slice(0, text.length - word.length));
    element.append(
      partsOf(word)
        .map(({ mark, raw }) => (raw === "\n" || raw === "\t" || raw === " " ? raw : mark || raw))
        .join(""),
    );
  }

  #listen() {
    this.text.addEventListener("click", (event) => {
      const word = event.target instanceof Element ? event.target.closest("[data-word]") : null;
      if (word instanceof HTMLElement) {
        this.#choose(Number(word.dataset.word));
      }
    });
    this.text.addEventListener("keydown", (event) => {
      const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
      const ends = { Home: 0, End: this.#words.length - 1 }[event.key];
      const next = step === undefined ? ends : this.#chosen + step;
      if (next !== undefined && this.#words[next] && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        this.#choose(next);
        this.#words[next].focus();
      }
    });
  }

  /** @param {number} word */
  #choose(word) {
    const { page, why } = this;
    for (const [each, chosen] of /** @type {[number, boolean][]} */ ([
      [this.#chosen, false],
      [word, true],
    ])) {
      this.#words[each]?.setAttribute("aria-selected", String(chosen));
      this.#words[each]?.setAttribute("tabindex", chosen ? "0" : "-1");
    }
    this.#chosen = word;
    const found = findOut(why, this.effects, word);
    const shades = shadesOf(why, found);
    this.#units.forEach((element, unit) => {
      element.style.setProperty("--strength", (shades.get(unit) ?? 0).toFixed(3));
      element.classList.toggle("shaded", shades.has(unit));
    });
    setText("why-title", `Why ${nameOf(page.texts, why.words[word])}?`);
    setText("why-sentence", whySentence(why, page.texts, word, found));
    setText("why-chance", chanceSentence(found));
    this.bars.replaceChildren(...barsOf(why, found).map((bar) => this.#bar(bar)));
  }

  /**
   * @param {ReturnType<typeof barsOf>[number]} bar
   * @returns {HTMLElement}
   */
  #bar({ unit, size, against, text }) {
    const row = document.createElement("li");
    const [name, track, number] = ["name", "track", "number"].map((part) => {
      const element = document.createElement("span");
      element.className = `why-${part}`;
      return element;
    });
    name.textContent = nameOf(this.page.texts, this.why.units[unit]);
    number.textContent = text;
    const bar = document.createElement("span");
    bar.className = against ? "why-bar against" : "why-bar";
    bar.style.setProperty("--size", size.toFixed(3));
    track.append(bar);
    track.setAttribute("aria-hidden", "true");
    row.append(name, track, number);
    return row;
  }
}

const MEASURED =
  "Measured: each word of the prompt was hidden, one at a time, from everything after it, and the model was run again. " +
  "Effects of several words do not add up, and a hidden word is something that the model never met in training.";
const ESTIMATED =
  "Estimated from one run of the model; nothing was hidden. An estimate always has a strongest word; that it has one says " +
  "nothing yet. Run att-viz with --influence words to measure.";
