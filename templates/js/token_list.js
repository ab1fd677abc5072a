/** The text of one view as elements, one for each token, and what is painted on them. */

import { later } from "./address.js";
import { isSpecial, looksLikeCode, partsOf } from "./token_text.js";

/**
 * @typedef {import("./page.js").Page} Page
 */

const PAINTED_AT_ONCE = 1024;
const MARGIN = 400;
/** The space before a word belongs to its token, but stands outside its element, where it looks like a space. */
const LEADING_SPACE = /^ (?=[^\s\p{C}\p{M}])/u;
const REST_DELAY = 120;

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
   * @param {Page} page
   * @param {string} name the name of the view
   */
  constructor(container, page, name) {
    this.container = container;
    const count = page.texts.length;
    this.#weights = new Float32Array(count).fill(NaN);
    this.#paintedWeights = this.#weights.slice();
    this.#levels = new Uint8Array(count);
    this.#paintedLevels = new Uint8Array(count);
    this.paintRest = later(() => this.finish(), REST_DELAY);
    container.addEventListener("scroll", () => this.#applyNear(), { passive: true });
    window.addEventListener("beforeprint", () => this.finish());
    container.classList.toggle("code", looksLikeCode(page.texts));
    const parts = [
      { kind: "prompt", from: 0, to: page.promptLength },
      { kind: "completion", from: page.promptLength, to: count },
    ];
    for (const { kind, from, to } of parts.filter((part) => part.to > part.from)) {
      container.append(this.#section(page, name, kind, from, to));
    }
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
   * The tokens in sight or nearly so.
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
    return {
      from: firstWhere(count, (token) => this.#tokens[token].getBoundingClientRect().bottom >= top),
      to: firstWhere(count, (token) => this.#tokens[token].getBoundingClientRect().top > bottom),
    };
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

  /**
   * @param {Page} page
   * @param {string} name
   * @param {string} kind
   * @param {number} from
   * @param {number} to
   * @returns {HTMLElement}
   */
  #section(page, name, kind, from, to) {
    const section = document.createElement("div");
    section.className = `section ${kind}`;
    section.setAttribute("role", "group");
    const label = document.createElement("div");
    label.className = "section-label";
    label.id = `${name}-${kind}`;
    label.textContent = `${kind === "prompt" ? "Prompt" : "Completion"} · ${to - from} ${to - from === 1 ? "token" : "tokens"}`;
    section.setAttribute("aria-labelledby", label.id);
    section.append(label);
    let line = newLine();
    for (let token = from; token < to; token += 1) {
      const element = tokenElement(page, token);
      this.#tokens[token] = element;
      line.append(...(token > from && LEADING_SPACE.test(page.texts[token]) ? [" ", element] : [element]));
      if (page.texts[token].endsWith("\n")) {
        section.append(line);
        line = newLine();
      }
    }
    if (line.childNodes.length) {
      section.append(line);
    }
    return section;
  }
}

/**
 * @param {number} count
 * @param {(place: number) => boolean} holds false up to some place, then true
 * @returns {number} that place
 */
function firstWhere(count, holds) {
  let [low, high] = [0, count];
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

/** @returns {HTMLElement} */
function newLine() {
  const line = document.createElement("div");
  line.className = "line";
  line.setAttribute("role", "presentation");
  return line;
}

/**
 * @param {Page} page
 * @param {number} token
 * @returns {HTMLElement}
 */
function tokenElement(page, token) {
  const element = document.createElement("span");
  element.className = "token";
  element.setAttribute("data-token", String(token));
  element.setAttribute("role", "option");
  const parts = partsOf(page.texts[token].replace(LEADING_SPACE, ""));
  if (parts.length === 1 && !parts[0].mark) {
    element.textContent = parts[0].raw;
  } else {
    element.append(...parts.map(partNode));
  }
  if (parts.every((part) => part.mark)) {
    element.setAttribute("aria-label", parts.map((part) => part.mark).join(""));
  }
  if (isSpecial(page.tokens[token])) {
    element.setAttribute("data-special", "");
  }
  return element;
}

/**
 * A mark is written by the style sheet, so that it is neither selected nor copied with the text.
 *
 * @param {import("./token_text.js").Part} part
 * @returns {Node}
 */
function partNode(part) {
  if (!part.mark) {
    return document.createTextNode(part.raw);
  }
  const mark = document.createElement("span");
  mark.className = part.raw === " " || part.raw === "\t" ? "mark over" : "mark";
  mark.setAttribute("data-mark", part.mark);
  mark.textContent = part.raw;
  return mark;
}
