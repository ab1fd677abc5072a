/** Holding tokens in sight: what is laid out anew may push one out again, but the reader's own hand always may. */

/** @typedef {import("../../reading/shown_weights.js").ViewName} ViewName */

const SETTLING_FRAMES = 12;

export class HeldSight {
  #holds = false;
  #withPage = true;

  /**
   * @param {HTMLElement} root where the hand is watched
   * @param {(view: ViewName, withPage: boolean) => void} reveal
   */
  constructor(root, reveal) {
    this.reveal = reveal;
    for (const kind of ["pointerdown", "wheel", "keydown"]) {
      root.addEventListener(kind, () => (this.#holds = false), { capture: true, passive: true });
    }
  }

  /**
   * @param {ViewName[]} views whose tokens are brought into sight, and held there for a moment
   * @param {boolean} [withPage] whether the page may scroll for it
   */
  hold(views, withPage = true) {
    this.#holds = true;
    this.#withPage = withPage;
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
      // Two texts below each other cannot both have the page.
      views.forEach((view, place) => this.reveal(view, this.#withPage && place === 0));
    }
  }
}
