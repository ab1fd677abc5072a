/** On a small screen, what is said lies over the lower part of the text, in one of three heights. */

const HEIGHTS = /** @type {const} */ (["low", "third", "high"]);
const SAID = ["a line", "a third of the screen", "most of the screen"];
/** A screen too low for the text and a third of it for what is said. */
const LOW_SCREEN = "(max-height: 40rem)";
/** Pixels of a drag that mean another height. */
const DRAGGED = 40;

/**
 * @param {Element} text
 * @returns {number} where what lies over the text's view begins, in the window's pixels; Infinity where nothing does
 */
export function topOfSheet(text) {
  const sheets = [...(text.closest(".view")?.querySelectorAll(".sheet") ?? [])];
  const over = sheets.filter((sheet) => sheet.getClientRects().length && getComputedStyle(sheet).position === "fixed");
  return Math.min(...over.map((sheet) => sheet.getBoundingClientRect().top));
}

export class Sheet {
  #height;
  #startedAt = 0;
  #dragged = false;

  /**
   * @param {HTMLElement} root with a handle
   * @param {number} [height] which of them it begins with
   */
  constructor(root, height = matchMedia(LOW_SCREEN).matches ? 0 : 1) {
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
