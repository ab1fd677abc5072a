/** The text of one view as elements, one for each token, and what is painted on them. */

import { isSpecial, looksLikeCode, partsOf } from "./token_text.js";

/**
 * @typedef {import("./page.js").Page} Page
 */

export class TokenList {
  /** @type {HTMLElement[]} */
  #tokens = [];
  /** @type {Uint8Array} */
  #levels;
  /** @type {Float32Array} */
  #weights;
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
    this.#levels = new Uint8Array(count);
    this.#weights = new Float32Array(count).fill(NaN);
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
   * Show weights; only elements whose weight or colour changes are touched.
   *
   * @param {Float32Array} weights NaN where nothing is shown
   * @param {Uint8Array} levels
   */
  paint(weights, levels) {
    for (let token = 0; token < this.#tokens.length; token += 1) {
      const weight = weights[token];
      if (!Object.is(weight, this.#weights[token])) {
        this.#weights[token] = weight;
        if (Number.isNaN(weight)) {
          this.#tokens[token].removeAttribute("data-weight");
        } else {
          this.#tokens[token].setAttribute("data-weight", String(weight));
        }
      }
      if (levels[token] !== this.#levels[token]) {
        this.#levels[token] = levels[token];
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
      line.append(element);
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
  const parts = partsOf(page.texts[token]);
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
