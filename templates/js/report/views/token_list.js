/** The text of one view as elements, one for each token, and what is painted on them. */

import { later } from "../address.js";

const PAINTED_AT_ONCE = 1024;
const MARGIN = 400;
const REST_DELAY = 120;
const CHARACTERS_IN_A_LINE = 64;

/**
 * @typedef {{element: HTMLElement, from: number, to: number}} Line the tokens from..to of a paragraph
 */

export class TokenList {
  /** @type {HTMLElement[]} */
  #tokens = [];
  /** @type {Float32Array} what each token is to show; NaN for nothing */
  #weights;
  /** @type {Uint8Array} */
  #levels;
  /** @type {Float32Array} what its element shows by now */
  #paintedWeights;
  /** @type {Uint8Array} */
  #paintedLevels;
  #subject = -1;
  #pointed = -1;

  /**
   * @param {HTMLElement} container
   * @param {DocumentFragment} text of `textElements`
   */
  constructor(container, text) {
    this.container = container;
    container.append(text.cloneNode(true));
    this.#tokens = [.../** @type {NodeListOf<HTMLElement>} */ (container.querySelectorAll("[data-token]"))];
    const count = this.#tokens.length;
    this.lines = linesOf(container);
    container.classList.toggle("long", count > PAINTED_AT_ONCE);
    this.#weights = new Float32Array(count).fill(NaN);
    this.#paintedWeights = this.#weights.slice();
    this.#levels = new Uint8Array(count);
    this.#paintedLevels = new Uint8Array(count);
    this.paintRest = later(() => this.finish(), REST_DELAY);
    container.addEventListener("scroll", () => this.#applyNear(), { passive: true });
    window.addEventListener("beforeprint", () => this.finish());
  }

  /**
   * @param {number} token
   * @returns {HTMLElement}
   */
  element(token) {
    return this.#tokens[token];
  }

  /**
   * The token of an event's target.
   *
   * @param {EventTarget | null} target
   * @returns {number | null}
   */
  tokenAt(target) {
    const element = target instanceof Element ? target.closest("[data-token]") : null;
    return element ? Number(element.getAttribute("data-token")) : null;
  }

  /**
   * Show weights. Only elements whose weight or colour changes are touched, in a long text first those in sight.
   *
   * @param {Float32Array} weights NaN where nothing is shown
   * @param {Uint8Array} levels
   */
  paint(weights, levels) {
    this.#weights = weights;
    this.#levels = levels;
    this.#applyNear();
    if (this.#tokens.length > PAINTED_AT_ONCE) {
      this.paintRest();
    }
  }

  /** Paint at once what would be painted when the hand rests. */
  finish() {
    this.#apply(0, this.#tokens.length);
  }

  #applyNear() {
    const { from, to } = this.#near();
    this.#apply(from, to);
  }

  /**
   * The tokens in sight or nearly so. Lines come first: those out of sight have a size, but no tokens laid out.
   *
   * @returns {{from: number, to: number}}
   */
  #near() {
    const count = this.#tokens.length;
    if (count <= PAINTED_AT_ONCE) {
      return { from: 0, to: count };
    }
    const box = this.container.getBoundingClientRect();
    const top = Math.max(box.top, 0) - MARGIN;
    const bottom = Math.min(box.bottom, window.innerHeight) + MARGIN;
    const lines = between(this.lines.map(({ element }) => element), 0, this.lines.length, top, bottom);
    const from = this.lines[lines.from]?.from ?? count;
    const to = this.lines[lines.to]?.from ?? count;
    return to - from > PAINTED_AT_ONCE ? between(this.#tokens, from, to, top, bottom) : { from, to };
  }

  /**
   * @param {number} from
   * @param {number} to
   */
  #apply(from, to) {
    for (let token = from; token < to; token += 1) {
      const weight = this.#weights[token];
      if (!Object.is(weight, this.#paintedWeights[token])) {
        this.#paintedWeights[token] = weight;
        if (Number.isNaN(weight)) {
          this.#tokens[token].removeAttribute("data-weight");
        } else {
          this.#tokens[token].setAttribute("data-weight", String(weight));
        }
      }
      if (this.#levels[token] !== this.#paintedLevels[token]) {
        this.#reclass(token);
      }
    }
  }

  /**
   * Mark the token that the view is about, and the one that is compared with it.
   *
   * @param {number} subject -1 for none
   * @param {number} pointed -1 for none
   * @param {boolean} frozen
   */
  mark(subject, pointed, frozen) {
    const [oldSubject, oldPointed] = [this.#subject, this.#pointed];
    this.#subject = subject;
    this.#pointed = pointed;
    this.container.classList.toggle("frozen", frozen);
    for (const token of new Set([oldSubject, oldPointed, subject, pointed])) {
      if (token >= 0) {
        this.#reclass(token);
        this.#tokens[token].setAttribute("aria-selected", String(token === subject));
      }
    }
  }

  /** @param {number} count how many of the first tokens are hidden */
  markHidden(count) {
    this.#tokens.forEach((element, token) => element.toggleAttribute("data-hidden", token < count));
  }

  /** @param {number} token */
  #reclass(token) {
    const level = this.#levels[token];
    this.#paintedLevels[token] = level;
    const names = [
      "token",
      level > 0 ? `level-${level}` : "",
      token === this.#subject ? "subject" : "",
      token === this.#pointed ? "pointed" : "",
    ];
    this.#tokens[token].className = names.filter(Boolean).join(" ");
  }
}

/**
 * The lines of a view; each gets a guess of its height, for as long as it is not laid out.
 *
 * @param {HTMLElement} container
 * @returns {Line[]}
 */
function linesOf(container) {
  let from = 0;
  return Array.from(/** @type {NodeListOf<HTMLElement>} */ (container.querySelectorAll(".line")), (element) => {
    const line = { element, from, to: from + element.childElementCount };
    const height = Math.ceil((element.textContent?.length ?? 0) / CHARACTERS_IN_A_LINE);
    element.style.setProperty("--height", String(height));
    from = line.to;
    return line;
  });
}

/**
 * Which of the elements from..to, in order down the page, lie between two heights.
 *
 * @param {HTMLElement[]} elements
 * @param {number} from
 * @param {number} to
 * @param {number} top
 * @param {number} bottom
 * @returns {{from: number, to: number}}
 */
function between(elements, from, to, top, bottom) {
  return {
    from: firstWhere(from, to, (place) => elements[place].getBoundingClientRect().bottom >= top),
    to: firstWhere(from, to, (place) => elements[place].getBoundingClientRect().top > bottom),
  };
}

/**
 * @param {number} from
 * @param {number} to
 * @param {(place: number) => boolean} holds false up to some place, then true
 * @returns {number} that place
 */
function firstWhere(from, to, holds) {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
