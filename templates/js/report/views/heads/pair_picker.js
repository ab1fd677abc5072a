/** The text as words, of which two are chosen: from where, and to where attention flows. */

import { isSpecial, quoted } from "../../../shared/token_text.js";
import { wordSpans } from "../../reading/words.js";
import { made } from "./elements.js";

/**
 * @typedef {import("../../reading/heads_flow.js").Pair} Pair
 * @typedef {import("../../reading/heads_flow.js").Span} Span
 */

export class PairPicker {
  /** @type {Span[]} */
  #words;
  /** @type {HTMLElement[]} */
  #elements;
  /** @type {Span | null} chosen as "from" while "to" is awaited */
  #from = null;
  #active = 0;

  /**
   * @param {HTMLElement} root
   * @param {import("../../../shared/page.js").Page} page
   * @param {(from: Span, to: Span | null, extending: boolean) => void} choose
   */
  constructor(root, page, choose) {
    this.root = root;
    this.choose = choose;
    this.#words = wordSpans(page.texts);
    this.#elements = this.#words.map(([from, to], place) => {
      const text = page.texts.slice(from, to).join("");
      const word = made("span", isSpecial(text) ? "special" : /^\n+$/u.test(text) ? "break" : "", text);
      word.setAttribute("role", "option");
      word.setAttribute("aria-selected", "false");
      word.setAttribute("aria-label", `${quoted(text)}, ${to - from === 1 ? `token ${from}` : `tokens ${from} to ${to - 1}`}`);
      word.dataset.word = String(place);
      word.tabIndex = place === 0 ? 0 : -1;
      return word;
    });
    root.append(...this.#elements);
    root.addEventListener("click", (event) => {
      const word = event.target instanceof Element ? event.target.closest("[data-word]") : null;
      if (word instanceof HTMLElement) {
        this.#move(Number(word.dataset.word), false);
        this.#pick(Number(word.dataset.word), event.shiftKey);
      }
    });
    root.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /** @param {Pair | null} pair the one that is shown */
  show(pair) {
    this.#from = pair ? null : this.#from;
    this.pair = pair;
    const shown = { from: pair?.from ?? this.#from, to: pair?.to ?? null };
    this.#words.forEach((word, place) => {
      const ends = [inside(word, shown.from) ? "from" : "", inside(word, shown.to) ? "to" : ""].filter(Boolean);
      const element = this.#elements[place];
      element.setAttribute("aria-selected", String(ends.length > 0));
      element.dataset.end = ends.join(" ");
    });
  }

  /**
   * @param {number} place
   * @param {boolean} extending
   */
  #pick(place, extending) {
    const word = this.#words[place];
    if (extending && (this.#from || this.pair)) {
      const last = this.#from ?? /** @type {Pair} */ (this.pair).to;
      const whole = /** @type {Span} */ ([Math.min(last[0], word[0]), Math.max(last[1], word[1])]);
      if (this.#from) {
        this.#from = whole;
        this.choose(whole, null, true);
      } else {
        this.choose(/** @type {Pair} */ (this.pair).from, whole, true);
      }
    } else if (this.#from) {
      const from = this.#from;
      this.#from = null;
      this.choose(from, word, false);
    } else {
      this.#from = word;
      this.choose(word, null, false);
    }
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const last = this.#words.length - 1;
    const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -12, ArrowDown: 12, Home: -last, End: last };
    const step = steps[/** @type {keyof typeof steps} */ (event.key)];
    if (step !== undefined) {
      event.preventDefault();
      this.#move(Math.min(last, Math.max(0, this.#active + step)), true);
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.#pick(this.#active, event.shiftKey);
    }
  }

  /**
   * @param {number} place
   * @param {boolean} focus
   */
  #move(place, focus) {
    this.#elements[this.#active].tabIndex = -1;
    this.#active = place;
    this.#elements[place].tabIndex = 0;
    if (focus) {
      this.#elements[place].focus();
    }
  }
}

/**
 * @param {Span} word
 * @param {Span | null} span
 * @returns {boolean}
 */
function inside([from, to], span) {
  return span !== null && from < span[1] && to > span[0];
}
