/**
 * Of a long text, only what is in sight or nearly so is in the page: blocks of lines that are filled and emptied while
 * the reader scrolls. An empty block keeps the height that it had, or a guess of it.
 *
 * @typedef {import("../../reading/text/text_model.js").Line} Line
 *
 * @typedef {object} Block
 * @property {HTMLElement} element
 * @property {import("./fold.js").Fold | null} fold what it is folded away in
 * @property {Line[]} lines
 * @property {number} from
 * @property {number} to
 * @property {number} width of its text, in characters, for each line
 * @property {boolean} filled
 */

/** A text of fewer tokens is in the page as a whole. */
export const FEW_TOKENS = 1024;
/** How far beyond what is in sight blocks are filled, as a share of its height. */
const MARGIN = 0.75;
const LEAST_MARGIN = 300;
/** How many of the blocks that were asked for last stay filled wherever the reader is. */
const KEPT = 4;
/** The width of a character as a share of its height, in a reading face; about. */
const CHARACTER_WIDTH = 0.47;

export class Blocks {
  /** @type {Block[]} those that were asked for, the latest last */
  #kept = [];
  #width = 0;
  #printing = false;

  /**
   * @param {HTMLElement} container
   * @param {Block[]} blocks in order
   * @param {(block: Block) => void} fill
   * @param {(block: Block) => void} empty
   * @param {boolean} whole whether all of them are always filled
   */
  constructor(container, blocks, fill, empty, whole) {
    this.container = container;
    this.all = blocks;
    this.fill = fill;
    this.empty = empty;
    this.whole = whole;
    if (whole) {
      blocks.forEach((block) => this.#fill(block));
      return;
    }
    this.#guessHeights();
    let waiting = false;
    const look = () => {
      if (!waiting) {
        waiting = true;
        requestAnimationFrame(() => {
          waiting = false;
          this.update();
        });
      }
    };
    // Whatever scrolls, be it the text or the page.
    document.addEventListener("scroll", look, { capture: true, passive: true });
    window.addEventListener("resize", look, { passive: true });
    new ResizeObserver(() => {
      if (container.clientWidth !== this.#width) {
        this.#guessHeights();
      }
      look();
    }).observe(container);
    window.addEventListener("beforeprint", () => {
      this.#printing = true;
      blocks.forEach((block) => this.#fill(block));
    });
    window.addEventListener("afterprint", () => {
      this.#printing = false;
      this.update();
    });
  }

  /**
   * The block that a token is in, filled, and for a while kept so.
   *
   * @param {number} token
   * @returns {Block | null} null for a token that is in none
   */
  holding(token) {
    const block = this.at(token);
    if (block && !this.whole) {
      this.#kept = [...this.#kept.filter((each) => each !== block), block].slice(-KEPT);
      this.#fill(block);
    }
    return block;
  }

  /**
   * @param {number} token
   * @returns {Block | null} filled or not
   */
  at(token) {
    const block = this.all[firstWhere(0, this.all.length, (place) => this.all[place].to > token)];
    return block && block.from <= token ? block : null;
  }

  /** Fill what is in sight, empty what is far from it, and let what the reader looks at stay where it is. */
  update() {
    if (this.whole || this.#printing || !this.container.clientHeight) {
      return;
    }
    const anchor = this.#firstInSight();
    const before = anchor ? boxOf(anchor).top : 0;
    const { scroller } = this;
    const atEnd = scroller.scrollTop > 0 && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
    for (let round = 0; round < 3; round += 1) {
      const near = this.#near();
      let changed = false;
      this.all.forEach((block, place) => {
        const wanted = place >= near.from && place < near.to;
        if (wanted !== block.filled && (wanted || !this.#stays(block))) {
          changed = true;
          if (wanted) {
            this.#fill(block);
          } else {
            this.#empty(block);
          }
        }
      });
      if (!changed) {
        break;
      }
    }
    const moved = anchor ? boxOf(anchor).top - before : 0;
    if (Math.abs(moved) >= 1) {
      scroller.scrollBy({ top: moved, behavior: "instant" });
    }
    if (atEnd) {
      scroller.scrollTo({ top: scroller.scrollHeight, behavior: "instant" });
    }
  }

  /** @returns {Element} what scrolls the text */
  get scroller() {
    const own = /auto|scroll/u.test(getComputedStyle(this.container).overflowY);
    return own ? this.container : (document.scrollingElement ?? document.documentElement);
  }

  /** @returns {{top: number, bottom: number}} what is in sight of the text, in the window's pixels */
  get sight() {
    const box = this.container.getBoundingClientRect();
    return { top: Math.max(box.top, 0), bottom: Math.min(box.bottom, window.innerHeight) };
  }

  /** @param {Block} block */
  #fill(block) {
    if (!block.filled) {
      block.filled = true;
      block.element.style.height = "";
      this.fill(block);
    }
  }

  /** @param {Block} block */
  #empty(block) {
    block.filled = false;
    const { height } = block.element.getBoundingClientRect();
    this.empty(block);
    block.element.style.height = `${height}px`;
  }

  /**
   * @param {Block} block
   * @returns {boolean} whether it must not be emptied
   */
  #stays(block) {
    const selection = document.getSelection();
    return (
      this.#kept.includes(block) ||
      block.element.contains(document.activeElement) ||
      (selection !== null &&
        !selection.isCollapsed &&
        (block.element.contains(selection.anchorNode) || block.element.contains(selection.focusNode)))
    );
  }

  #guessHeights() {
    this.#width = this.container.clientWidth;
    const size = parseFloat(getComputedStyle(this.container).fontSize) || 16;
    const characters = Math.max(12, Math.floor(this.#width / (CHARACTER_WIDTH * size)));
    for (const block of this.all.filter(({ filled }) => !filled)) {
      const rows = block.lines.length + Math.floor((0.9 * block.width) / characters);
      block.element.style.height = `calc(${rows} * 1lh)`;
    }
  }

  /** @returns {Block | undefined} */
  #firstInSight() {
    const { top, bottom } = this.sight;
    return this.all[this.#between(top, bottom).from];
  }

  /** @returns {{from: number, to: number}} */
  #near() {
    const { top, bottom } = this.sight;
    const margin = Math.max(LEAST_MARGIN, MARGIN * (bottom - top));
    return this.#between(top - margin, bottom + margin);
  }

  /**
   * Which of the blocks lie between two heights.
   *
   * @param {number} top
   * @param {number} bottom
   * @returns {{from: number, to: number}}
   */
  #between(top, bottom) {
    const count = this.all.length;
    return {
      from: firstWhere(0, count, (place) => boxOf(this.all[place]).bottom >= top),
      to: firstWhere(0, count, (place) => boxOf(this.all[place]).top > bottom),
    };
  }
}

/**
 * @param {Block} block
 * @returns {DOMRect} where it is; while it is folded away, where its fold is
 */
export function boxOf({ element, fold }) {
  return (fold && !fold.isOpen ? fold.toggle : element).getBoundingClientRect();
}

/**
 * @param {number} from
 * @param {number} to
 * @param {(place: number) => boolean} holds false up to some place, then true
 * @returns {number} that place
 */
export function firstWhere(from, to, holds) {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}
