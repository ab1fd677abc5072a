/** Up to four heads side by side, on one scale. */

import { actionButton, made } from "../../../shared/elements.js";
import { roleTitle, scoreText } from "../../reading/heads/head_roles.js";
import { emptyCanvas } from "./pictures.js";

/** @typedef {import("../../reading/heads/head_roles.js").HeadRoles} HeadRoles */

const MOST_BESIDE = 4;

export class SideBySide {
  /** @type {HeadRoles[]} */
  chosen = [];

  /**
   * @param {HTMLElement} root
   * @param {(frames: import("./pictures.js").Frame[]) => void} draw
   * @param {(head: HeadRoles) => void} open
   * @param {() => void} changed
   */
  constructor(root, draw, open, changed) {
    this.root = root;
    this.draw = draw;
    this.open = open;
    this.changed = changed;
  }

  /** @param {HeadRoles} one to put there, or to take away where it is there */
  toggle(one) {
    const others = this.chosen.filter((each) => each !== one);
    this.chosen = others.length < this.chosen.length ? others : [...this.chosen.slice(-(MOST_BESIDE - 1)), one];
    this.show();
    this.changed();
  }

  show() {
    this.root.hidden = this.chosen.length === 0;
    const frames = this.chosen.map(({ layer, head }) => ({ layer, head, canvas: emptyCanvas() }));
    const figures = this.chosen.map((one, place) => {
      const name = `Layer ${one.layer}, head ${one.head}`;
      const open = actionButton("", () => this.open(one));
      open.className = "beside-picture";
      open.setAttribute("aria-label", `${name}: show in the text`);
      open.append(frames[place].canvas);
      const away = actionButton("×", () => this.toggle(one));
      away.setAttribute("aria-label", `Take ${name} away`);
      const role = one.role ? ` · ${roleTitle(one.role).toLowerCase()} ${scoreText(one.scores[one.role])}` : "";
      return made("figure", "", made("figcaption", "", made("span", "", `${name}${role}`), away), open);
    });
    /** @type {HTMLElement} */ (this.root.querySelector(".beside-heads")).replaceChildren(...figures);
    this.draw(frames);
  }
}
