/** Text that the chat template added and nobody gave, or the patches of a picture: one line, until somebody opens it. */

import { gridText } from "../../reading/pictures.js";
import { trueText } from "../../reading/text/text_model.js";
import { division } from "./text_elements.js";

/**
 * @typedef {import("../../reading/text/text_model.js").TextModel} TextModel
 */

const LONGEST = 96;

export class Fold {
  /** @type {(() => void)[]} */
  #listeners = [];

  /**
   * @param {TextModel} model
   * @param {import("../../reading/text/text_model.js").Line[]} lines neighbours, all of the same picture or of none
   * @param {boolean} first whether it is the first of its text, where it is said what this is
   * @param {boolean} inList whether it stands in a list of options
   */
  constructor(model, lines, first, inList) {
    this.from = lines[0].from;
    this.to = lines[lines.length - 1].to;
    this.picture = lines[0].picture;
    this.element = division("fold");
    this.body = division("fold-body");
    this.body.hidden = true;
    /** @type {HTMLElement} */
    this.toggle = document.createElement(inList ? "span" : "button");
    this.toggle.className = "fold-toggle";
    if (this.picture) {
      this.toggle.append(`Picture, ${gridText(this.picture)}`);
    } else {
      const characters = Array.from(trueText(model.page, model.markers, this.from, this.to).replace(/\s+/gu, " ").trim());
      const text = characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join("")}…` : characters.join("");
      const said = document.createElement("bdi");
      said.textContent = text;
      this.toggle.append(first ? "Added by the chat template: “" : "“", said, "”");
    }
    if (inList) {
      // A list holds nothing but options; this one opens.
      this.toggle.setAttribute("role", "option");
      this.toggle.setAttribute("aria-selected", "false");
      this.toggle.tabIndex = 0;
    } else {
      this.toggle.setAttribute("type", "button");
      this.toggle.setAttribute("aria-expanded", "false");
    }
    this.toggle.addEventListener("click", () => this.open(this.body.hidden));
    this.toggle.addEventListener("keydown", (event) => {
      if (inList && (event.key === "Enter" || event.key === " ")) {
        event.preventDefault();
        this.open(this.body.hidden);
      }
    });
    this.element.append(this.toggle, this.body);
  }

  get isOpen() {
    return !this.body.hidden;
  }

  /** @param {() => void} listener called after it was opened or closed */
  onChange(listener) {
    this.#listeners.push(listener);
  }

  /** @param {boolean} open */
  open(open) {
    if (this.body.hidden === open) {
      this.body.hidden = !open;
      this.element.classList.toggle("open", open);
      if (this.toggle instanceof HTMLButtonElement) {
        this.toggle.setAttribute("aria-expanded", String(open));
      }
      this.#listeners.forEach((listener) => listener());
    }
  }

  /**
   * Show what is strongest of what is folded away.
   *
   * @param {Uint8Array} levels of all tokens
   * @param {Float32Array} shades of all tokens: above 0 for, below 0 against
   */
  paint(levels, shades) {
    const level = levels.subarray(this.from, this.to).reduce((most, each) => Math.max(most, each), 0);
    const shade = shades
      .subarray(this.from, this.to)
      .reduce((most, each) => (Math.abs(each) > Math.abs(most) ? each : most), 0);
    const names = ["fold-toggle", level > 0 ? `level-${level}` : "", shade > 0 ? "for" : shade < 0 ? "against" : ""];
    this.toggle.className = names.filter(Boolean).join(" ");
    this.toggle.style.setProperty("--strength", Math.abs(shade).toFixed(3));
  }
}
