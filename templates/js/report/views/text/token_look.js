/**
 * How the tokens of a text look: what is painted, marked, shaded, chosen, found. It is kept for all tokens, and put on
 * those that have elements.
 *
 * @typedef {object} Shade
 * @property {number} from
 * @property {number} to
 * @property {number} strength 0 to 1
 * @property {boolean} [against]
 */

import { LEVELS } from "../../../shared/colour.js";

/** @typedef {[number, number]} Span the first token and the one after the last */

/** @type {Span} */
const NONE = [0, 0];
/** The class of each level of colour. */
const LEVEL_CLASSES = Array.from({ length: LEVELS }, (_, level) => (level > 0 ? ` level-${level}` : ""));
const FOUND = 1;
const CURRENT = 2;

export class TokenLook {
  /** @type {Span} */
  #subject = NONE;
  /** @type {Span} */
  #pointed = NONE;
  #hidden = 0;
  /** @type {Span} */
  #chosen = NONE;
  /** @type {Span} */
  #other = NONE;

  /**
   * @param {number} count
   * @param {(token: number) => HTMLElement | undefined} elementOf
   * @param {number[] | null} chances how sure the model was of each token of the answer
   * @param {number} firstChance the token of the first of them
   */
  constructor(count, elementOf, chances, firstChance) {
    this.elementOf = elementOf;
    this.chances = chances;
    this.firstChance = firstChance;
    /** @type {Float32Array} what each token is to show; NaN for nothing */
    this.weights = new Float32Array(count).fill(NaN);
    /** @type {Uint8Array} */
    this.levels = new Uint8Array(count);
    /** What its element shows by now. */
    this.shownWeights = new Float32Array(count).fill(NaN);
    this.shownLevels = new Uint8Array(count);
    /** Above 0 for, below 0 against. */
    this.shades = new Float32Array(count);
    this.found = new Uint8Array(count);
    /** Whether its element says that it is selected. */
    this.shownSelected = new Uint8Array(count);
  }

  /**
   * @param {Float32Array} weights
   * @param {Uint8Array} levels
   */
  take(weights, levels) {
    this.weights = weights;
    this.levels = levels;
  }

  /** @param {Iterable<number>} tokens those that are to show their weights now */
  paint(tokens) {
    for (const token of tokens) {
      const element = this.elementOf(token);
      if (element) {
        this.#paint(token, element);
      }
    }
  }

  /**
   * @param {Span | null} subject
   * @param {Span | null} pointed
   */
  mark(subject, pointed) {
    const before = [this.#subject, this.#pointed];
    this.#subject = subject ?? NONE;
    this.#pointed = pointed ?? NONE;
    this.#again(tokensOf(...before, this.#subject, this.#pointed));
  }

  /** @param {number} count */
  hide(count) {
    const [low, high] = [Math.min(count, this.#hidden), Math.max(count, this.#hidden)];
    this.#hidden = count;
    for (let token = low; token < high; token += 1) {
      this.elementOf(token)?.toggleAttribute("data-hidden", token < count);
    }
  }

  /** @param {Shade[]} shades */
  shade(shades) {
    const before = this.shades;
    this.shades = new Float32Array(before.length);
    for (const { from, to, strength, against } of shades) {
      this.shades.fill(against ? -strength : strength, from, to);
    }
    this.#again(this.shades.keys(), (token) => before[token] !== this.shades[token]);
  }

  /**
   * @param {Span | null} span
   * @param {Span | null} other
   */
  choose(span, other) {
    const before = [this.#chosen, this.#other];
    this.#chosen = span ?? NONE;
    this.#other = other ?? NONE;
    this.#again(tokensOf(...before, this.#chosen, this.#other));
  }

  /**
   * @param {{from: number, to: number}[]} matches
   * @param {number} current
   */
  find(matches, current) {
    const before = this.found;
    this.found = new Uint8Array(before.length);
    for (const { from, to } of matches) {
      this.found.fill(FOUND, from, to);
    }
    if (matches[current]) {
      this.found.fill(CURRENT, matches[current].from, matches[current].to);
    }
    this.#again(this.found.keys(), (token) => before[token] !== this.found[token]);
  }

  /**
   * Give a new element the look of its token.
   *
   * @param {number} token
   * @param {HTMLElement} element
   */
  dress(token, element) {
    this.shownWeights[token] = NaN;
    this.shownLevels[token] = this.levels[token];
    this.shownSelected[token] = 0;
    element.toggleAttribute("data-hidden", token < this.#hidden);
    this.#paint(token, element);
    this.#class(token, element);
  }

  /**
   * @param {number} token
   * @param {HTMLElement} element
   */
  #paint(token, element) {
    const weight = this.weights[token];
    if (!Object.is(weight, this.shownWeights[token])) {
      this.shownWeights[token] = weight;
      if (Number.isNaN(weight)) {
        element.removeAttribute("data-weight");
      } else {
        element.setAttribute("data-weight", String(weight));
      }
    }
    if (this.levels[token] !== this.shownLevels[token]) {
      this.#class(token, element);
    }
  }

  /**
   * @param {Iterable<number>} tokens
   * @param {(token: number) => boolean} [changed]
   */
  #again(tokens, changed = () => true) {
    for (const token of tokens) {
      const element = changed(token) ? this.elementOf(token) : undefined;
      if (element) {
        this.#class(token, element);
      }
    }
  }

  /**
   * @param {number} token
   * @param {HTMLElement} element
   */
  #class(token, element) {
    const level = this.levels[token];
    const shade = this.shades[token];
    const subject = holds(this.#subject, token);
    const chosen = holds(this.#chosen, token);
    const other = holds(this.#other, token);
    const chance = this.chances?.[token - this.firstChance];
    this.shownLevels[token] = level;
    let name = "token";
    name += LEVEL_CLASSES[level];
    name += shade > 0 ? " for" : shade < 0 ? " against" : "";
    name += chosen ? " chosen" : "";
    name += other ? " other" : "";
    name += subject ? " subject" : "";
    name += holds(this.#pointed, token) ? " pointed" : "";
    name += this.found[token] === CURRENT ? " found current" : this.found[token] === FOUND ? " found" : "";
    name += chance === undefined ? "" : " rated";
    if (element.className !== name) {
      element.className = name;
    }
    if (shade !== 0) {
      element.style.setProperty("--strength", Math.abs(shade).toFixed(3));
    }
    if (chance !== undefined) {
      element.style.setProperty("--chance", chance.toFixed(3));
    }
    const selected = Number(chosen || other || subject);
    if (selected !== this.shownSelected[token] && element.hasAttribute("role")) {
      this.shownSelected[token] = selected;
      element.setAttribute("aria-selected", String(selected === 1));
    }
  }
}

/**
 * @param {Span | null} span
 * @param {number} token
 * @returns {boolean}
 */
export function holds(span, token) {
  return span !== null && span[0] <= token && token < span[1];
}

/**
 * @param {...Span} spans
 * @returns {Set<number>}
 */
function tokensOf(...spans) {
  return new Set(spans.flatMap(([from, to]) => Array.from({ length: to - from }, (_, place) => from + place)));
}
