/**
 * Of a long text, only what is in sight or nearly so is in the page: blocks of lines that are filled and emptied while
 * the reader scrolls. An empty block keeps the height that it had, or a guess of it.
 *
 * A line of very many tokens is in parts (parts.js).
 *
 * More than 300 lines because whatever is filled, emptied or scrolled asks for and changes the same heights.
 *
 * @typedef {import("../../reading/text/text_model.js").Line} Line
 *
 * @typedef {object} Block
 * @property {HTMLElement} element
 * @property {import("./fold.js").Fold | null} fold what it is folded away in
 * @property {Line[]} lines that it has, or the one that it is a part of
 * @property {boolean} isPart
 * @property {number} from
 * @property {number} to
 * @property {number} width of its text, in characters, for each line
 * @property {boolean} filled
 * @property {number} inset of a part: how far from the line's edge it begins, in pixels; 0 where nobody knows
 */

import { idle } from "../../../shared/slices.js";
import { heightOf, insetOf } from "./parts.js";

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
  #waiting = false;
  #resting = false;

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
    const look = () => this.#updateSoon();
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

  /**
   * Scroll to where a token will be, and fill what holds it: what is passed over on the way there is never filled.
   *
   * @param {number} token
   */
  open(token) {
    const block = !this.whole && this.scrollsItself ? this.holding(token) : null;
    if (block) {
      const { sight } = this;
      const { top, bottom } = boxOf(block);
      this.container.scrollBy({ top: (top + bottom - sight.top - sight.bottom) / 2, behavior: "instant" });
    }
  }

  /** Fill what is in sight, and what is near it as soon as the browser has nothing more urgent to do. */
  update() {
    this.#bring(0);
    if (!this.#resting && !this.whole) {
      this.#resting = true;
      void idle().then(() => {
        this.#resting = false;
        this.#bring(MARGIN);
      });
    }
  }

  /**
   * Fill what is in sight or near it, empty what is far from it, and let what the reader looks at stay where it is.
   *
   * @param {number} share how far beyond what is in sight blocks are filled, as a share of its height; where that is 0, none
   *   is emptied
   */
  #bring(share) {
    if (this.whole || this.#printing || !this.container.clientHeight) {
      return;
    }
    const anchor = this.#firstInSight();
    const before = anchor ? boxOf(anchor).top : 0;
    const { scroller } = this;
    const atEnd = scroller.scrollTop > 0 && scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
    for (let round = 0; round < 3; round += 1) {
      const near = this.#near(share);
      const isNear = (/** @type {number} */ place) => place >= near.from && place < near.to;
      const wanted = this.all.filter(({ filled }, place) => !filled && isNear(place));
      const unwanted = share ? this.#free(this.all.filter(({ filled }, place) => filled && !isNear(place))) : [];
      if (!wanted.length && !unwanted.length) {
        break;
      }
      // All is asked of the layout before anything is changed: each question after a change lays the text out anew.
      const heights = unwanted.map((block) => heightOf(block, this.#after(block)));
      unwanted.forEach((block) => this.#measureInsets(block));
      unwanted.forEach((block, place) => this.#empty(block, heights[place]));
      wanted.forEach((block) => this.#fill(block));
    }
    const moved = anchor ? boxOf(anchor).top - before : 0;
    if (Math.abs(moved) >= 1) {
      scroller.scrollBy({ top: moved, behavior: "instant" });
    }
    if (atEnd) {
      scroller.scrollTo({ top: scroller.scrollHeight, behavior: "instant" });
    }
  }

  #updateSoon() {
    if (!this.#waiting) {
      this.#waiting = true;
      requestAnimationFrame(() => {
        this.#waiting = false;
        this.update();
      });
    }
  }

  /** @returns {boolean} whether the text scrolls in a frame of its own; on a phone it is as high as it is long */
  get scrollsItself() {
    const { container } = this;
    return container.scrollHeight > container.clientHeight + 1 && /auto|scroll/u.test(getComputedStyle(container).overflowY);
  }

  /** @returns {Element} what scrolls the text */
  get scroller() {
    return this.scrollsItself ? this.container : (document.scrollingElement ?? document.documentElement);
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
      this.#inset(block);
      this.#inset(this.#after(block));
    }
  }

  /**
   * @param {Block | null} block
   * @param {1 | -1} [step]
   * @returns {Block | null} the part of the same line after or before this one
   */
  #after(block, step = 1) {
    const other = block?.isPart ? this.at(step > 0 ? block.to : block.from - 1) : null;
    return other?.isPart && other.lines[0] === block?.lines[0] ? other : null;
  }

  /** @param {Block | null} block to begin where it would if the part before it were in the page */
  #inset(block) {
    if (block?.isPart) {
      const before = this.#after(block, -1);
      block.element.style.paddingInlineStart = before && !before.filled && block.inset ? `${block.inset}px` : "";
    }
  }

  /** @param {Block} block a part that is about to leave the page: where it and the next one begin, for those who come back */
  #measureInsets(block) {
    for (const part of [block, this.#after(block)]) {
      if (part?.filled && this.#after(part, -1)?.filled) {
        part.inset = insetOf(part);
      }
    }
  }

  /**
   * @param {Block} block
   * @param {number} height that it has
   */
  #empty(block, height) {
    block.filled = false;
    this.empty(block);
    block.element.style.height = `${height}px`;
    this.#inset(this.#after(block));
  }

  /**
   * @param {Block[]} blocks
   * @returns {Block[]} those that may be emptied
   */
  #free(blocks) {
    const free = blocks.filter((block) => !this.#kept.includes(block));
    const selection = free.length ? document.getSelection() : null;
    const selected = selection && !selection.isCollapsed ? [selection.anchorNode, selection.focusNode] : [];
    const nodes = [document.activeElement, ...selected];
    return free.filter(({ element }) => !nodes.some((node) => node && element.contains(node)));
  }

  #guessHeights() {
    this.#width = this.container.clientWidth;
    const size = parseFloat(getComputedStyle(this.container).fontSize) || 16;
    const characters = Math.max(12, Math.floor(this.#width / (CHARACTER_WIDTH * size)));
    for (const block of this.all) {
      block.inset = 0;
      this.#inset(block);
    }
    for (const block of this.all.filter(({ filled }) => !filled)) {
      const rows = (block.isPart ? 0 : block.lines.length) + Math.floor((0.9 * block.width) / characters);
      block.element.style.height = `calc(${rows} * 1lh)`;
    }
  }

  /** @returns {Block | undefined} */
  #firstInSight() {
    const { top, bottom } = this.sight;
    return this.all[this.#between(top, bottom).from];
  }

  /**
   * @param {number} share how far beyond what is in sight, as a share of its height
   * @returns {{from: number, to: number}} the first block and the one after the last
   */
  #near(share) {
    const { top, bottom } = this.sight;
    const margin = share && Math.max(LEAST_MARGIN, share * (bottom - top));
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
