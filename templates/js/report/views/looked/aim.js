/**
 * On its way from a text to the list beside it the pointer crosses tokens that nobody means. While it goes straight for the
 * list, the list stays; colours and sentences follow the pointer as ever.
 */

import { busyUntil } from "../../../shared/busy.js";

/** So many movements in a row towards the list are meant for it. */
const STEPS = 3;
/** Milliseconds without a movement after which the pointer is where it was meant to be. */
const REST = 150;
/** How far beside the list a straight way may lead, in pixels. */
const MARGIN = 40;

export class Aim {
  #towards = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #timer;
  /** @type {(() => void) | null} */
  #waiting = null;
  /** @type {(() => void) | null} ends what the page waits for */
  #arrived = null;
  /** @type {{x: number, y: number} | null} */
  #last = null;

  /**
   * @param {HTMLElement} text
   * @param {HTMLElement} list
   */
  constructor(text, list) {
    this.list = list;
    text.addEventListener("pointermove", (event) => this.#move(event));
    list.addEventListener("pointerenter", () => {
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
    const last = this.#last;
    this.#last = { x, y };
    this.#towards = last && pointerType === "mouse" && this.#leads(last, { x, y }) ? this.#towards + 1 : 0;
    clearTimeout(this.#timer);
    if (this.#towards) {
      this.#timer = setTimeout(() => this.#end(), REST);
    } else {
      this.#end();
    }
  }

  #end() {
    this.#towards = 0;
    const waiting = this.#waiting;
    this.#waiting = null;
    waiting?.();
    this.#arrived?.();
    this.#arrived = null;
  }

  /**
   * @param {{x: number, y: number}} from
   * @param {{x: number, y: number}} to
   * @returns {boolean} whether a straight line through two places meets the list further on
   */
  #leads(from, to) {
    const box = this.list.getBoundingClientRect();
    let [near, far] = [0, Infinity];
    for (const [start, step, low, high] of [
      [to.x, to.x - from.x, box.left - MARGIN, box.right + MARGIN],
      [to.y, to.y - from.y, box.top - MARGIN, box.bottom + MARGIN],
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
