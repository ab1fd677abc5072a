/** On a small screen, what is said lies over the lower part of the text, in one of three heights. */

const HEIGHTS = /** @type {const} */ (["low", "half", "high"]);
/** Pixels of a drag that mean another height. */
const DRAGGED = 40;

export class Sheet {
  #height = 1;
  #startedAt = 0;
  #dragged = false;

  /**
   * @param {HTMLElement} root with a handle
   * @param {number} [height] which of them it begins with
   */
  constructor(root, height = 1) {
    this.root = root;
    this.#height = height;
    this.handle = /** @type {HTMLElement} */ (root.querySelector(".sheet-handle"));
    this.handle.addEventListener("click", () => {
      if (!this.#dragged) {
        this.#show((this.#height + 1) % HEIGHTS.length);
      }
    });
    this.handle.addEventListener("pointerdown", (event) => {
      this.#startedAt = event.clientY;
      this.#dragged = false;
      this.handle.setPointerCapture(event.pointerId);
    });
    this.handle.addEventListener("pointermove", (event) => {
      const moved = this.#startedAt - event.clientY;
      if (this.handle.hasPointerCapture(event.pointerId) && Math.abs(moved) > DRAGGED) {
        this.#dragged = true;
        this.#startedAt = event.clientY;
        this.#show(this.#height + Math.sign(moved));
      }
    });
    this.handle.addEventListener("keydown", (event) => {
      const step = { ArrowUp: 1, ArrowDown: -1 }[event.key];
      if (step) {
        event.preventDefault();
        this.#show(this.#height + step);
      }
    });
    this.#show(this.#height);
  }

  /** @param {number} height */
  #show(height) {
    this.#height = Math.min(HEIGHTS.length - 1, Math.max(0, height));
    this.root.dataset.height = HEIGHTS[this.#height];
    this.handle.setAttribute("aria-label", `Show more or less: ${SAID[this.#height]}`);
  }
}

const SAID = ["a line", "half", "most of the screen"];
