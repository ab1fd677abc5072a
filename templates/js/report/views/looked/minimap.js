/** Where in a long text the colours are: a narrow strip beside it, from its top to its end. */

import { later } from "../../address.js";
import { RAMPS, swatches } from "../../../shared/colour.js";

const WIDTH = 14;
const MARK = 3;
const SETTLING = 60;

export class Minimap {
  /** @type {Float32Array | null} the height of each token, as a share of the text's */
  #places = null;
  #height = 0;
  /** @type {Uint8Array} */
  #levels = new Uint8Array();
  #subject = -1;

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {HTMLElement} text the scrolling text
   * @param {import("../text/build_text.js").Stretch[]} lines
   */
  constructor(canvas, text, lines) {
    this.canvas = canvas;
    this.text = text;
    this.lines = lines;
    new ResizeObserver(later(() => this.#measure(), SETTLING)).observe(text);
    canvas.addEventListener("pointerdown", (event) => {
      canvas.setPointerCapture(event.pointerId);
      this.#scrollTo(event);
    });
    canvas.addEventListener("pointermove", (event) => {
      if (canvas.hasPointerCapture(event.pointerId)) {
        this.#scrollTo(event);
      }
    });
  }

  /**
   * @param {Uint8Array} levels
   * @param {number} subject -1 for none
   */
  draw(levels, subject) {
    this.#levels = levels;
    this.#subject = subject;
    const context = this.canvas.getContext("2d");
    if (!this.#places || !context) {
      return;
    }
    const strongest = new Uint8Array(Math.ceil(this.#height));
    levels.forEach((level, token) => {
      const line = this.#line(token);
      strongest[line] = Math.max(strongest[line], level);
    });
    const ramp = RAMPS[document.documentElement.dataset.theme === "dark" ? "dark" : "light"];
    const colours = swatches(ramp);
    context.setTransform(devicePixelRatio, 0, 0, devicePixelRatio, 0, 0);
    context.clearRect(0, 0, WIDTH, this.#height);
    const inOrder = [...strongest.keys()].filter((line) => strongest[line] > 0);
    inOrder.sort((one, other) => strongest[one] - strongest[other]);
    for (const line of inOrder) {
      context.fillStyle = colours[strongest[line] - 1].background;
      context.fillRect(2, line - 1, WIDTH - 4, MARK);
    }
    if (subject >= 0) {
      context.fillStyle = ramp.ink;
      context.fillRect(0, this.#line(subject) - 1, WIDTH, 2);
    }
  }

  /** @param {PointerEvent} event */
  #scrollTo(event) {
    const { top: from, height } = this.canvas.getBoundingClientRect();
    const share = (event.clientY - from) / height;
    const top = share * this.text.scrollHeight - this.text.clientHeight / 2;
    this.text.scrollTo({ top, behavior: "instant" });
  }

  /**
   * @param {number} token
   * @returns {number}
   */
  #line(token) {
    return Math.floor((this.#places?.[token] ?? 0) * (this.#height - 2));
  }

  #measure() {
    const { scrollHeight, clientHeight, scrollTop } = this.text;
    const needed = scrollHeight > clientHeight + 24;
    this.canvas.hidden = !needed;
    if (!needed) {
      this.#places = null;
      return;
    }
    const top = this.text.getBoundingClientRect().top - scrollTop;
    const places = new Float32Array(this.lines.at(-1)?.to ?? 0);
    for (const { element, from, to } of this.lines) {
      const box = element.getBoundingClientRect();
      for (let token = from; token < to; token += 1) {
        places[token] = (box.top - top + (box.height * (token - from)) / (to - from)) / scrollHeight;
      }
    }
    this.#places = places;
    this.#height = clientHeight;
    this.canvas.width = WIDTH * devicePixelRatio;
    this.canvas.height = clientHeight * devicePixelRatio;
    this.draw(this.#levels, this.#subject);
  }
}
