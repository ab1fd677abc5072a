/** A picture that the model saw, with its patches shaded by what a view shows; each patch can be chosen as a token is. */

import { gridText, nextPatch } from "../../reading/pictures.js";
import { holds } from "../text/token_look.js";
import { actionButton, made } from "../../../shared/elements.js";
import { writeText } from "../../../shared/message.js";
import { looksAhead } from "../../../shared/page.js";

/**
 * @typedef {import("../../../shared/page.js").Page} Page
 * @typedef {import("../../reading/pictures.js").PagePicture} PagePicture
 *
 * @typedef {object} PatchActions
 * @property {(token: number) => void} point the cursor or the focus is on a patch
 * @property {() => unknown} leave the cursor has left the picture
 * @property {(token: number) => void} tap a patch was touched
 * @property {(token: number | null) => void} toggle freeze or release
 */

/**
 * What the model saw, above a view's text.
 *
 * @param {HTMLElement} root of the view, with a place for pictures
 * @param {Page} page
 * @param {PatchActions} actions
 * @returns {PictureGrid[]} one for each picture
 */
export function placePictures(root, page, actions) {
  const place = /** @type {HTMLElement} */ (root.querySelector(".pictures"));
  const grids = (page.pictures ?? []).map((picture, number) => new PictureGrid(page, picture, number, actions));
  place.append(...grids.map(({ element }) => element));
  place.dataset.count = String(grids.length);
  place.hidden = grids.length === 0;
  if (grids.length > 0) {
    root.dataset.pictures = looksAhead(page) ? "alone" : "in-text";
  }
  return grids;
}

export class PictureGrid {
  #byTouch = false;
  #roving = 0;
  /** @type {Uint8Array} what each patch shows by now */
  #levels;
  /** @type {Float32Array} */
  #weights;

  /**
   * @param {Page} page
   * @param {PagePicture} picture
   * @param {number} number of the picture, from 0
   * @param {PatchActions} actions
   */
  constructor(page, picture, number, actions) {
    this.page = page;
    this.picture = picture;
    this.actions = actions;
    const count = picture.tokens.length;
    this.#levels = new Uint8Array(count);
    this.#weights = new Float32Array(count).fill(NaN);
    const several = (page.pictures?.length ?? 0) > 1 ? ` ${number + 1}` : "";
    const image = made("img");
    image.alt = `What the model saw: picture${several}, ${picture.width} × ${picture.height} pixels`;
    image.src = picture.source;
    image.draggable = false;
    this.cells = picture.tokens.map((token) => {
      const cell = made("span", "patch");
      cell.dataset.patch = String(token);
      cell.tabIndex = -1;
      cell.setAttribute("role", "option");
      cell.setAttribute("aria-selected", "false");
      cell.setAttribute("aria-label", page.texts[token].trim());
      return cell;
    });
    this.cells[0].tabIndex = 0;
    this.patches = made("div", "patches", ...this.cells);
    this.patches.setAttribute("role", "listbox");
    this.patches.setAttribute("aria-label", `Picture${several}, ${gridText(picture)}`);
    this.patches.style.setProperty("--columns", String(picture.columns));
    this.patches.style.setProperty("--rows", String(picture.rows));
    this.frame = made("div", "picture-frame", image, this.patches);
    this.frame.style.setProperty("--ratio", String(picture.width / picture.height));
    this.said = made("p", "picture-says");
    const plain = actionButton("Picture alone", () => this.#toggleShading(plain));
    plain.className = "picture-plain";
    plain.setAttribute("aria-pressed", "false");
    this.element = made("figure", "picture", this.frame, made("figcaption", "note", this.said, plain));
    this.#listen();
  }

  /**
   * @param {import("../../reading/view_model.js").ViewModel} model
   * @param {string} said about the picture as a whole
   */
  show({ weights, levels, span, pointed }, said) {
    this.picture.tokens.forEach((token, place) => {
      const cell = this.cells[place];
      if (!Object.is(weights[token], this.#weights[place])) {
        this.#weights[place] = weights[token];
        if (Number.isNaN(weights[token])) {
          cell.removeAttribute("data-shows");
        } else {
          cell.setAttribute("data-shows", String(weights[token]));
        }
      }
      this.#levels[place] = levels[token];
      const subject = holds(span, token);
      const level = levels[token] > 0 ? ` level-${levels[token]}` : "";
      const name = `patch${level}${subject ? " subject" : ""}${holds(pointed, token) ? " pointed" : ""}`;
      if (cell.className !== name) {
        cell.className = name;
        cell.setAttribute("aria-selected", String(subject));
      }
    });
    writeText(this.said, said);
  }

  /** @param {number} count how many of the first tokens are set aside */
  markHidden(count) {
    this.picture.tokens.forEach((token, place) => this.cells[place].toggleAttribute("data-hidden", token < count));
  }

  /** @param {HTMLButtonElement} button */
  #toggleShading(button) {
    button.setAttribute("aria-pressed", String(this.element.classList.toggle("plain")));
  }

  #listen() {
    const { patches, actions } = this;
    patches.addEventListener("pointerover", (event) => {
      this.#byTouch = event.pointerType === "touch";
      const place = this.#placeOf(event.target);
      if (!this.#byTouch && place !== null) {
        actions.point(this.picture.tokens[place]);
      }
    });
    patches.addEventListener("pointerleave", () => {
      if (!this.#byTouch) {
        actions.leave();
      }
    });
    patches.addEventListener("dblclick", (event) => {
      const place = this.#placeOf(event.target);
      if (!this.#byTouch && place !== null) {
        actions.toggle(this.picture.tokens[place]);
      }
    });
    patches.addEventListener("click", (event) => {
      const place = this.#placeOf(event.target);
      if (place !== null) {
        this.#rove(place);
        if (/** @type {PointerEvent} */ (event).pointerType === "touch") {
          this.#byTouch = true;
          actions.tap(this.picture.tokens[place]);
        }
      }
    });
    patches.addEventListener("focusin", (event) => {
      const place = this.#placeOf(event.target);
      if (place !== null && this.cells[place].matches(":focus-visible")) {
        actions.point(this.picture.tokens[place]);
      }
    });
    patches.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const place = this.#placeOf(event.target);
    if (place === null || event.altKey || event.metaKey || event.ctrlKey) {
      return;
    }
    const next = nextPatch(this.picture, place, event.key);
    if (next !== null) {
      this.#rove(next);
      this.cells[next].focus();
    } else if (event.key === "Enter" || event.key === " ") {
      this.actions.toggle(this.picture.tokens[place]);
    } else if (event.key === "Escape") {
      this.actions.toggle(null);
    } else {
      return;
    }
    event.preventDefault();
  }

  /** @param {number} place of the one patch that the Tab key reaches */
  #rove(place) {
    this.cells[this.#roving].tabIndex = -1;
    this.cells[place].tabIndex = 0;
    this.#roving = place;
  }

  /**
   * @param {EventTarget | null} target
   * @returns {number | null} the place of a patch
   */
  #placeOf(target) {
    const place = target instanceof HTMLElement ? this.cells.indexOf(target) : -1;
    return place < 0 ? null : place;
  }
}
