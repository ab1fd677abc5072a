/**
 * On its way from a text to the list beside it the pointer crosses tokens that nobody means. While it goes straight for the
 * list, the list stays; colours and sentences follow the pointer as ever.
 */

import { busyUntil } from "../../../shared/busy.js";

/** @typedef {{x: number, y: number}} Place */

/** So many movements in a row towards the list are meant for it. */
const STEPS = 3;
/** Milliseconds without a movement after which the pointer is where it was meant to be. */
const REST = 150;
/** How far beside the list a straight way may lead, in pixels. */
const MARGIN = 40;
/** How many places are remembered, and how far apart two are at least that say which way it goes, in pixels. */
const TRAIL = 8;
const SHORTEST = 8;

export class Aim {
  #towards = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {(() => void) | null} */
  #waiting = null;
  /** @type {(() => void) | null} the last of all, and the last one while the pointer rested */
  #latest = null;
  /** @type {(() => void) | null} */
  #rested = null;
  /** @type {(() => void) | null} ends what the page waits for */
  #arrived = null;
  /** @type {Place[]} where the pointer has been last */
  #trail = [];

  /**
   * @param {HTMLElement} text
   * @param {HTMLElement} list
   */
  constructor(text, list) {
    this.list = list;
    text.addEventListener("pointermove", (event) => this.#move(event));
    list.addEventListener("pointerenter", () => {
      clearTimeout(this.#timer);
      this.#waiting = null;
      this.#end();
    });
  }

  /** @returns {boolean} whether the pointer is on its way to the list */
  get isOnItsWay() {
    return this.#towards >= STEPS;
  }

  /**
   * Do something, unless the pointer is on its way to the list: then when it has come to rest elsewhere, or never.
   *
   * @param {() => void} action
   */
  unlessOnItsWay(action) {
    this.#latest = action;
    if (!this.isOnItsWay) {
      this.#waiting = null;
      action();
      return;
    }
    if (!this.#arrived) {
      void busyUntil(new Promise((resolve) => (this.#arrived = () => resolve(null))));
    }
    this.#waiting = action;
  }

  /** @param {PointerEvent} event */
  #move({ clientX: x, clientY: y, pointerType }) {
    const to = { x, y };
    this.#trail = [...this.#trail.slice(1 - TRAIL), to];
    const [from] = this.#trail;
    if (pointerType !== "mouse" || (Math.hypot(x - from.x, y - from.y) >= SHORTEST && !this.#leads(from, to))) {
      this.#towards = 0;
      this.#trail = [to];
    } else {
      this.#towards += 1;
      if (this.#towards === STEPS) {
        // What was crossed before it was clear where the pointer goes was not meant either.
        this.#rested?.();
      }
    }
    if (!this.#towards) {
      this.#end();
    }
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#end();
      this.#rested = this.#latest;
    }, REST);
  }

  #end() {
    this.#towards = 0;
    this.#trail = this.#trail.slice(-1);
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.();
    this.#arrived?.();
    this.#arrived = null;
  }

  /**
   * @param {Place} from
   * @param {Place} to
   * @returns {boolean} whether a straight line through two places meets the list further on
   */
  #leads(from, to) {
    const box = this.list.getBoundingClientRect();
    let [near, far] = [0, Infinity];
    // A place is known to a pixel, which is more the further the way leads.
    const length = Math.hypot(to.x - from.x, to.y - from.y);
    const away = Math.hypot((box.left + box.right) / 2 - to.x, (box.top + box.bottom) / 2 - to.y);
    const margin = MARGIN + away / length;
    for (const [start, step, low, high] of [
      [to.x, to.x - from.x, box.left - margin, box.right + margin],
      [to.y, to.y - from.y, box.top - margin, box.bottom + margin],
    ]) {
      if (step === 0) {
        far = start < low || start > high ? -1 : far;
      } else {
        const [one, other] = [(low - start) / step, (high - start) / step];
        near = Math.max(near, Math.min(one, other));
        far = Math.min(far, Math.max(one, other));
      }
    }
    return near <= far;
  }
}
