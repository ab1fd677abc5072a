/** Searching a text: `/` opens it, and in a long text, of which the browser sees only a part, Ctrl-F does, too. */

import { matchesOf, nextMatch, patternOf, searchable } from "../../reading/text/text_search.js";

/**
 * @typedef {import("./running_text.js").RunningText} RunningText
 * @typedef {import("../../reading/text/text_search.js").Match} Match
 * @typedef {import("../../reading/text/text_search.js").Searchable} Searchable
 */

/** @type {SearchBar[]} of all texts of the page */
const bars = [];

export class SearchBar {
  /** @type {Searchable | null} */
  #searched = null;
  /** @type {Match[]} */
  #matches = [];
  #current = -1;

  /** @param {RunningText} text */
  constructor(text) {
    this.text = text;
    /** @type {HTMLElement | null} */
    this.element = null;
    if (!bars.length) {
      document.addEventListener("keydown", openByKey);
    }
    bars.push(this);
  }

  /** @returns {boolean} whether its text is in sight */
  get isInSight() {
    return this.text.container.getClientRects().length > 0;
  }

  open() {
    const bar = this.#made();
    bar.hidden = false;
    this.#input.focus();
    this.#input.select();
    this.#find();
  }

  close() {
    if (this.element) {
      const match = this.#matches[this.#current];
      this.element.hidden = true;
      this.text.showFound([], -1);
      if (match) {
        this.text.rove(match.from, true);
      }
    }
  }

  /**
   * @param {1 | -1} direction
   */
  go(direction) {
    const count = this.#matches.length;
    if (count) {
      this.#current = (this.#current + direction + count) % count;
      this.#show();
    }
  }

  get #input() {
    return /** @type {HTMLInputElement} */ (this.element?.querySelector("input[type=search]"));
  }

  #find() {
    this.#searched ??= searchable(this.text.page);
    const asPattern = /** @type {HTMLInputElement} */ (this.element?.querySelector("input[type=checkbox]")).checked;
    const near = this.#matches[this.#current]?.from ?? this.#firstInSight();
    this.#input.removeAttribute("aria-invalid");
    try {
      this.#matches = matchesOf(this.#searched, patternOf(this.#input.value, asPattern));
      this.#current = nextMatch(this.#matches, near, 1);
      this.#show();
    } catch (error) {
      if (!(error instanceof SyntaxError)) {
        throw error;
      }
      this.#matches = [];
      this.#current = -1;
      this.text.showFound([], -1);
      this.#input.setAttribute("aria-invalid", "true");
      this.#say("no pattern");
    }
  }

  /** @returns {number} */
  #firstInSight() {
    const { top } = this.text.blocks.sight;
    return this.text.lines.find(({ element }) => element.getBoundingClientRect().bottom > top)?.from ?? 0;
  }

  #show() {
    const match = this.#matches[this.#current];
    this.text.showFound(this.#matches, this.#current);
    if (match) {
      this.text.reveal(match.from);
    }
    const count = this.#matches.length.toLocaleString("en");
    const none = this.#input.value.trim() ? "none" : "";
    this.#say(match ? `${(this.#current + 1).toLocaleString("en")} of ${count}` : none);
  }

  /** @param {string} what */
  #say(what) {
    const output = this.element?.querySelector("output");
    if (output) {
      output.textContent = what;
    }
  }

  /** @returns {HTMLElement} */
  #made() {
    if (this.element) {
      return this.element;
    }
    const bar = document.createElement("div");
    bar.className = "find";
    bar.setAttribute("role", "search");
    const input = document.createElement("input");
    input.type = "search";
    input.autocomplete = "off";
    input.placeholder = "Find";
    input.setAttribute("aria-label", "Find in this text");
    const label = document.createElement("label");
    const pattern = document.createElement("input");
    pattern.type = "checkbox";
    pattern.autocomplete = "off";
    label.append(pattern, "Regex");
    const output = document.createElement("output");
    output.setAttribute("aria-live", "polite");
    bar.append(
      input,
      label,
      output,
      this.#button("↑", "Previous match", () => this.go(-1)),
      this.#button("↓", "Next match", () => this.go(1)),
      this.#button("×", "Close the search", () => this.close()),
    );
    input.addEventListener("input", () => this.#find());
    pattern.addEventListener("change", () => this.#find());
    bar.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && event.target === input) {
        event.preventDefault();
        this.go(event.shiftKey ? -1 : 1);
      } else if (event.key === "Escape") {
        event.preventDefault();
        this.close();
      }
    });
    this.text.container.before(bar);
    this.element = bar;
    return bar;
  }

  /**
   * @param {string} sign
   * @param {string} name
   * @param {() => void} action
   * @returns {HTMLButtonElement}
   */
  #button(sign, name, action) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = sign;
    button.setAttribute("aria-label", name);
    button.addEventListener("click", action);
    return button;
  }
}

/**
 * Open the search of the text that the reader is at: where the focus is, else the pointer, else the first in sight.
 *
 * @param {KeyboardEvent} event
 */
function openByKey(event) {
  const { target } = event;
  const typing = target instanceof Element && target.matches("input, select, textarea");
  const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
  const find = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "f";
  const shown = bars.filter((bar) => bar.isInSight);
  const bar =
    shown.find(({ text }) => text.container.contains(document.activeElement)) ??
    shown.find(({ text }) => text.container.matches(":hover")) ??
    shown[0];
  // In a short text the browser's own search sees everything; pressed again, it is always the browser's.
  if (bar && !typing && !event.defaultPrevented && (slash || (find && !bar.text.isWhole))) {
    event.preventDefault();
    bar.open();
  }
}
