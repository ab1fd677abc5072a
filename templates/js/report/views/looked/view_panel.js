/** One view on the page: its tokens, its readout, and what the reader does in it. */

import { writeText } from "../../../shared/message.js";
import { quoted } from "../../../shared/token_text.js";
import { weightText } from "../../reading/sentences.js";
import { RunningText } from "../text/running_text.js";
import { Minimap } from "./minimap.js";
import { tokenOnNextLine } from "../../reading/line_moves.js";

/**
 * @typedef {import("../../../shared/page.js").Page} Page
 * @typedef {import("../../reading/view_model.js").ViewModel} ViewModel
 * @typedef {import("../../reading/shown_weights.js").ViewName} ViewName
 *
 * @typedef {object} PanelActions
 * @property {(view: ViewName, token: number | null) => void} point the cursor or the focus is on a token
 * @property {(view: ViewName, token: number | null) => void} toggle freeze or release
 */

export class ViewPanel {
  #byTouch = false;
  #roving = 0;
  /** @type {ViewModel | null} */
  #model = null;

  /**
   * @param {HTMLElement} root
   * @param {Page} page
   * @param {import("../../reading/text_model.js").TextModel} text of `textModel`
   * @param {PanelActions} actions
   */
  constructor(root, page, text, actions) {
    this.root = root;
    this.page = page;
    this.actions = actions;
    this.view = /** @type {ViewName} */ (root.getAttribute("data-view"));
    this.text = this.#part("text");
    this.tokens = new RunningText(this.text, text);
    const strip = /** @type {HTMLCanvasElement} */ (this.#part("minimap"));
    this.minimap = new Minimap(strip, this.text, this.tokens.lines);
    this.list = this.#part("strongest");
    this.release = /** @type {HTMLButtonElement} */ (this.#part("release"));
    this.#setRoving(Math.min(page.promptLength, page.texts.length - 1));
    this.#listen();
  }

  /**
   * Show a view model.
   *
   * @param {ViewModel} model
   */
  show(model) {
    this.#model = model;
    this.tokens.paint(model.weights, model.levels);
    this.tokens.mark(model.subject, model.pointed, model.frozen);
    this.#say("sentence", model.sentence);
    this.#say("mass", model.mass);
    this.#say("detail", model.detail);
    this.#say("scale", model.scale);
    this.release.hidden = !model.frozen;
    this.#say("frozen-on", model.frozen ? `Frozen on ${quoted(this.page.texts[model.subject], 14)}` : "");
    this.minimap.draw(model.levels, model.subject);
    this.#showLegend(model.legend);
    this.#showStrongest(model);
  }

  /**
   * Go to an entry of the list of the strongest, as a click on it does.
   *
   * @param {number} place 0 for the strongest
   * @returns {boolean} whether there is one
   */
  showStrongest(place) {
    const entry = this.#model?.strongest[place];
    if (entry) {
      this.#show(entry.token);
    }
    return entry !== undefined;
  }

  /** @returns {string} the sentence that is shown */
  get sentence() {
    return this.#model?.sentence ?? "";
  }

  /**
   * Bring a token into sight and give it the keyboard's focus.
   *
   * @param {number} token
   */
  goTo(token) {
    this.#setRoving(token);
    const element = this.tokens.element(token);
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /**
   * Scroll the text, not the page, until a token is in sight.
   *
   * @param {number} token
   */
  reveal(token) {
    const box = this.tokens.element(token).getBoundingClientRect();
    const frame = this.text.getBoundingClientRect();
    if (box.top < frame.top || box.bottom > frame.bottom) {
      const middle = (frame.top + frame.bottom) / 2;
      this.text.scrollTo({ top: this.text.scrollTop + box.top - middle, behavior: "instant" });
    }
  }

  /**
   * @param {string} name
   * @returns {HTMLElement}
   */
  #part(name) {
    return /** @type {HTMLElement} */ (this.root.querySelector(`.${name}`));
  }

  /**
   * @param {string} name
   * @param {string} text
   */
  #say(name, text) {
    writeText(this.#part(name), text);
  }

  #listen() {
    this.text.addEventListener("pointerover", (event) => {
      this.#byTouch = event.pointerType === "touch";
      const token = this.tokens.tokenAt(event.target);
      if (!this.#byTouch && token !== null) {
        this.actions.point(this.view, token);
      }
    });
    this.text.addEventListener("pointerleave", () => {
      if (this.#model?.frozen && !this.#byTouch) {
        this.actions.point(this.view, null);
      }
    });
    this.text.addEventListener("mousedown", (event) => {
      if (event.detail > 1) {
        event.preventDefault();
      }
    });
    this.text.addEventListener("dblclick", (event) => {
      const token = this.tokens.tokenAt(event.target);
      if (!this.#byTouch && token !== null) {
        this.actions.toggle(this.view, token);
      }
    });
    this.text.addEventListener("click", (event) => {
      const token = this.tokens.tokenAt(event.target);
      if (token === null) {
        return;
      }
      this.#setRoving(token);
      if (/** @type {PointerEvent} */ (event).pointerType === "touch") {
        this.#byTouch = true;
        this.#onTap(token);
      }
    });
    this.text.addEventListener("focusin", (event) => {
      const token = this.tokens.tokenAt(event.target);
      if (token !== null && this.tokens.element(token).matches(":focus-visible")) {
        this.actions.point(this.view, token);
      }
    });
    this.text.addEventListener("keydown", (event) => this.#onKey(event));
    this.release.addEventListener("click", () => this.actions.toggle(this.view, null));
    this.list.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("[data-goto]") : null;
      if (button) {
        this.#show(Number(button.getAttribute("data-goto")));
      }
    });
  }

  /**
   * The first tap freezes; while a view is frozen, a tap compares, a second one there freezes anew, and one on the
   * frozen token releases it.
   *
   * @param {number} token
   */
  #onTap(token) {
    const model = this.#model;
    if (model?.frozen && token !== model.subject && token !== model.pointed) {
      this.actions.point(this.view, token);
    } else {
      this.actions.toggle(this.view, token);
    }
  }

  /**
   * Show where a listed token is, without losing the token that the list is about.
   *
   * @param {number} token
   */
  #show(token) {
    if (this.#model && !this.#model.frozen) {
      this.actions.toggle(this.view, this.#model.subject);
    }
    this.goTo(token);
    this.actions.point(this.view, token);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const token = this.tokens.tokenAt(event.target);
    if (token === null || event.altKey || event.metaKey) {
      return;
    }
    const last = this.page.texts.length - 1;
    const element = this.tokens.element(token);
    /** @type {Record<string, () => number>} */
    const moves = {
      ArrowRight: () => Math.min(last, token + 1),
      ArrowLeft: () => Math.max(0, token - 1),
      ArrowDown: () => tokenOnNextLine(this.tokens, token, last, 1),
      ArrowUp: () => tokenOnNextLine(this.tokens, token, last, -1),
      Home: () => 0,
      End: () => last,
    };
    if (event.key in moves) {
      const rightToLeft = getComputedStyle(element).direction === "rtl";
      const key = rightToLeft ? (MIRRORED[event.key] ?? event.key) : event.key;
      this.goTo(moves[key]());
    } else if (event.key === "Enter" || event.key === " ") {
      this.actions.toggle(this.view, token);
    } else if (event.key === "Escape") {
      this.actions.toggle(this.view, null);
    } else {
      return;
    }
    event.preventDefault();
  }

  /** @param {number} token the one token of the view that the Tab key reaches */
  #setRoving(token) {
    this.tokens.element(this.#roving)?.setAttribute("tabindex", "-1");
    this.tokens.element(token)?.setAttribute("tabindex", "0");
    this.#roving = token;
  }

  /** @param {number[]} legend */
  #showLegend(legend) {
    const numbers = this.#part("legend-numbers").children;
    for (let place = 0; place < numbers.length; place += 1) {
      const text = legend.length ? (place ? weightText(legend[place]) : "0") : "";
      if (numbers[place].textContent !== text) {
        numbers[place].textContent = text;
      }
    }
  }

  /** @param {ViewModel} model */
  #showStrongest(model) {
    const rows = /** @type {HTMLElement[]} */ ([...this.list.children]);
    rows.forEach((row, place) => {
      const entry = model.strongest[place];
      row.classList.toggle("empty", !entry);
      const button = /** @type {HTMLButtonElement} */ (row.firstElementChild);
      button.disabled = !entry;
      if (!entry) {
        return;
      }
      const [number, name, weight] = /** @type {HTMLElement[]} */ ([...button.children]);
      const level = model.levels[entry.token];
      button.setAttribute("data-goto", String(entry.token));
      number.textContent = String(entry.token);
      writeText(name, quoted(this.page.texts[entry.token], 18));
      weight.textContent = entry.text;
      weight.className = level > 0 ? `weight level-${level}` : "weight";
    });
  }
}

/** @type {Record<string, string>} */
const MIRRORED = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" };
