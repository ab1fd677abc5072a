/** One view on the page: its tokens, its readout, and what the reader does in it. */

import { listenForPointing } from "../../../shared/elements.js";
import { writeText } from "../../../shared/message.js";
import { weightText } from "../../reading/sentences.js";
import { placePictures } from "../pictures/picture_grid.js";
import { RunningText } from "../text/running_text.js";
import { holds } from "../text/token_look.js";
import { Aim } from "./aim.js";
import { Minimap } from "./minimap.js";

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
  /** @type {ViewModel | null} */
  #model = null;
  /** @type {ViewModel | null} what the list of the strongest is about */
  #listed = null;

  /**
   * @param {HTMLElement} root
   * @param {Page} page
   * @param {import("../../reading/text/text_model.js").TextModel} text of `textModel`
   * @param {() => import("../../reading/units/units.js").Units} units by which the arrow keys go
   * @param {PanelActions} actions
   * @param {number | null} at the token that it opens at
   */
  constructor(root, page, text, units, actions, at) {
    this.root = root;
    this.page = page;
    this.units = units;
    this.actions = actions;
    this.view = /** @type {ViewName} */ (root.getAttribute("data-view"));
    this.text = this.#part("text");
    this.tokens = new RunningText(this.text, text, at);
    const strip = /** @type {HTMLCanvasElement} */ (this.#part("minimap"));
    this.minimap = new Minimap(strip, this.text, this.tokens.lines);
    this.list = this.#part("strongest");
    this.aim = new Aim(this.text, this.list);
    this.pictures = placePictures(root, page, {
      point: (token) => actions.point(this.view, token),
      leave: () => this.#model?.frozen && actions.point(this.view, null),
      tap: (token) => this.#onTap(token),
      toggle: (token) => actions.toggle(this.view, token),
    });
    this.release = /** @type {HTMLButtonElement} */ (this.#part("release"));
    const first = Math.min(page.promptLength, page.texts.length - 1);
    // Of a long text, what is made to be reached by a key is best what is in sight anyway.
    this.tokens.rove(this.tokens.isWhole ? first : (at ?? first));
    this.#listen();
  }

  /**
   * Show a view model.
   *
   * @param {ViewModel} model
   * @param {boolean} [rests] whether it says what rests, which then is explained
   * @param {string[]} [saidOfPictures] what there is to say of each picture as a whole
   */
  show(model, rests = false, saidOfPictures = []) {
    this.root.querySelector(".why-resting")?.toggleAttribute("hidden", !rests);
    this.#model = model;
    this.tokens.paint(model.weights, model.levels);
    this.tokens.mark(model.span, model.pointed, model.frozen);
    this.pictures.forEach((picture, place) => picture.show(model, saidOfPictures[place] ?? ""));
    this.#say("sentence", model.sentence);
    this.#say("mass", model.mass);
    this.#say("detail", model.detail);
    this.#say("scale", model.scale);
    this.release.hidden = !model.frozen;
    this.#say("frozen-on", model.frozen ? `Frozen on ${model.name}` : "");
    this.minimap.draw(model.levels, model.span?.[0] ?? -1);
    this.#showLegend(model.legend);
    this.aim.unlessOnItsWay(() => this.#showStrongest(model));
  }

  /** @param {number} count how many of the first tokens are set aside */
  markHidden(count) {
    this.tokens.markHidden(count);
    this.pictures.forEach((picture) => picture.markHidden(count));
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

  /** @returns {ViewModel["quote"]} the number of the sentence */
  get quote() {
    return this.#model?.quote ?? null;
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
    this.tokens.rove(token);
    const element = this.tokens.element(token);
    element.focus({ preventScroll: true });
    element.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  /**
   * Scroll until a token is in sight.
   *
   * @param {number} token
   * @param {boolean} withPage whether the page may scroll, too
   */
  reveal(token, withPage) {
    this.tokens.reveal(token, withPage);
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
    listenForPointing(this.text, (event) => {
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
      this.tokens.rove(token);
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
    this.list.addEventListener("pointerenter", () => {
      const listed = this.#listed;
      if (listed?.span && listed !== this.#model && !this.#model?.frozen) {
        // What the pointer crossed on its way here is not what the list is about.
        this.actions.point(this.view, listed.span[0]);
      }
    });
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
    if (model?.frozen && !holds(model.span, token) && !holds(model.pointed, token)) {
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
    if (this.#model?.span && !this.#model.frozen) {
      this.actions.toggle(this.view, this.#model.span[0]);
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
    const next = this.tokens.next(token, event.key, this.units());
    if (next !== null) {
      this.goTo(next);
    } else if (event.key === "Enter" || event.key === " ") {
      this.actions.toggle(this.view, token);
    } else if (event.key === "Escape") {
      this.actions.toggle(this.view, null);
    } else {
      return;
    }
    event.preventDefault();
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
    this.#listed = model;
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
      writeText(name, entry.name);
      weight.textContent = entry.text;
      weight.className = level > 0 ? `weight level-${level}` : "weight";
    });
  }
}
