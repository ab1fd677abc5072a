/** Holding tokens in sight: what is laid out anew may push one out again, but the reader's own hand always may. */

/** @typedef {import("../../reading/shown_weights.js").ViewName} ViewName */

const SETTLING_FRAMES = 12;

export class HeldSight {
  #holds = false;

  /**
   * @param {HTMLElement} root where the hand is watched
   * @param {(view: ViewName) => void} reveal
   */
  constructor(root, reveal) {
    this.reveal = reveal;
    for (const kind of ["pointerdown", "wheel", "keydown"]) {
      root.addEventListener(kind, () => (this.#holds = false), { capture: true, passive: true });
    }
  }

  /** @param {ViewName[]} views whose tokens are brought into sight, and held there for a moment */
  hold(views) {
    this.#holds = true;
    this.#again(views, SETTLING_FRAMES);
  }

  /**
   * @param {ViewName[]} views
   * @param {number} frames
   */
  #again(views, frames) {
    if (this.#holds) {
      if (frames > 0) {
        requestAnimationFrame(() => this.#again(views, frames - 1));
      }
      views.forEach((view) => this.reveal(view));
    }
  }
}
