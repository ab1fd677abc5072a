/** The view "Heads": all heads of this file at a glance. */

import { Overview } from "./overview.js";

/**
 * @typedef {import("../../app.js").Context} Context
 * @typedef {import("../../app.js").View} View
 */

/** @implements {View} */
export class HeadsView {
  static id = /** @type {const} */ ("heads");
  static title = "Heads";
  static stepsHeads = true;

  /** @param {Context} context */
  constructor(context) {
    this.context = context;
  }

  /** @param {HTMLElement} root */
  mount(root) {
    const { page, heads, change } = this.context;
    this.overview = new Overview(root, page, heads, (layer, head) => void change({ view: "looked", layer, head }));
  }

  /** @param {import("../../reading/state.js").State} state */
  show({ layer, head }) {
    this.overview?.show(layer, head);
  }
}
