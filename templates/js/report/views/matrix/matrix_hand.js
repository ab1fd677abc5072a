/** What a hand does to the matrix: point, drag, pinch, turn the wheel, brush, and keys. */

import { areaOf, cellAt, moved, partOf, showing, zoomed, wholeArea } from "../../reading/matrix/matrix_area.js";

/**
 * @typedef {import("../../reading/matrix/matrix_area.js").Area} Area
 * @typedef {import("../../reading/matrix/matrix_area.js").Cells} Cells
 * @typedef {import("../../reading/matrix/matrix_area.js").Plot} Plot
 * @typedef {import("../../reading/matrix/matrix_words.js").Place} Place
 *
 * @typedef {object} Hold what the hand works on
 * @property {() => Plot} plot
 * @property {() => import("./axes.js").Frame} frame
 * @property {() => Area} area
 * @property {(area: Area) => void} see another area
 * @property {() => Place | null} pointed
 * @property {(place: Place | null) => void} point
 * @property {(place: Place | null) => void} freeze a cell; null releases
 * @property {(cells: Cells | null) => void} brush some cells are being chosen
 * @property {(cells: Cells) => void} brushed some cells were chosen
 * @property {(side: "rows" | "keys", span: [number, number]) => void} spanned some rows or keys were chosen beside them
 */

const WHEEL = 1.0018;
const STEP = 1.5;
/** Pixels of a movement that is still a click. */
const STILL = 4;
/** Cells smaller than this are passed several at a time. */
const SMALL = 4;

export class MatrixHand {
  /** @type {Map<number, [number, number]>} */
  #fingers = new Map();
  /** @type {[number, number] | null} */
  #pressed = null;
  /** @type {"pan" | "brush" | "rows" | "keys"} */
  #doing = "pan";
  #dragged = false;

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {Hold} hold
   */
  constructor(canvas, hold) {
    this.canvas = canvas;
    this.hold = hold;
    canvas.addEventListener("wheel", (event) => this.#onWheel(event), { passive: false });
    canvas.addEventListener("pointerdown", (event) => this.#onDown(event));
    canvas.addEventListener("pointermove", (event) => this.#onMove(event));
    canvas.addEventListener("pointerup", (event) => this.#onUp(event));
    canvas.addEventListener("pointercancel", (event) => this.#letGo(event));
    canvas.addEventListener("pointerleave", () => {
      if (!this.#pressed) {
        hold.point(null);
      }
    });
    canvas.addEventListener("dblclick", (event) => {
      event.preventDefault();
      const factor = event.shiftKey ? 1 / (STEP * STEP) : STEP * STEP;
      hold.see(zoomed(hold.plot(), hold.area(), this.#at(event), factor));
    });
    canvas.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /** @param {number} factor nearer or further, around the cell that is pointed at, or the middle */
  zoom(factor) {
    const { hold } = this;
    const [plot, area, place] = [hold.plot(), hold.area(), hold.pointed()];
    const { width, height } = plot;
    const inSight = (/** @type {number} */ pixels, /** @type {number} */ size) => pixels >= 0 && pixels <= size;
    const at = place && [(place[1] + 0.5 - area.key) * area.cell, (place[0] + 0.5 - area.row) * area.cell];
    const point = at && inSight(at[0], width) && inSight(at[1], height) ? at : [width / 2, height / 2];
    hold.see(zoomed(plot, area, /** @type {[number, number]} */ (point), factor));
  }

  /**
   * @param {MouseEvent} event
   * @returns {[number, number]} pixels within the cells
   */
  #at(event) {
    const box = this.canvas.getBoundingClientRect();
    const { left, top } = this.hold.frame();
    return [event.clientX - box.left - left, event.clientY - box.top - top];
  }

  /** @param {WheelEvent} event */
  #onWheel(event) {
    const { hold } = this;
    const area = hold.area();
    const pixels = event.deltaY * (event.deltaMode === 1 ? 20 : event.deltaMode === 2 ? 400 : 1);
    const next = zoomed(hold.plot(), area, this.#at(event), WHEEL ** (event.ctrlKey ? -6 * pixels : -pixels));
    if (next.cell !== area.cell || event.ctrlKey) {
      event.preventDefault();
      hold.see(next);
    }
  }

  /** @param {PointerEvent} event */
  #onDown(event) {
    if (event.button > 0) {
      return;
    }
    this.canvas.setPointerCapture(event.pointerId);
    const at = this.#at(event);
    this.#fingers.set(event.pointerId, at);
    if (this.#fingers.size === 1) {
      this.#pressed = at;
      this.#dragged = false;
      this.#doing = at[0] < 0 ? "rows" : at[1] < 0 ? "keys" : event.shiftKey ? "brush" : "pan";
    }
  }

  /** @param {PointerEvent} event */
  #onMove(event) {
    const { hold } = this;
    const at = this.#at(event);
    const before = this.#fingers.get(event.pointerId);
    if (!before || !this.#pressed) {
      hold.point(at[0] < 0 || at[1] < 0 ? null : cellAt(hold.plot(), hold.area(), at));
      return;
    }
    this.#fingers.set(event.pointerId, at);
    if (this.#fingers.size > 1) {
      this.#pinch(event.pointerId, before, at);
      return;
    }
    this.#dragged ||= Math.hypot(at[0] - this.#pressed[0], at[1] - this.#pressed[1]) > STILL;
    if (!this.#dragged) {
      return;
    }
    if (this.#doing === "pan") {
      hold.see(moved(hold.plot(), hold.area(), at[0] - before[0], at[1] - before[1]));
    } else {
      hold.brush(this.#cellsTo(at));
    }
  }

  /**
   * Two fingers move what is between them, and draw it apart.
   *
   * @param {number} id of the finger that moved
   * @param {[number, number]} before
   * @param {[number, number]} now
   */
  #pinch(id, before, now) {
    const { hold } = this;
    this.#dragged = true;
    const other = [...this.#fingers].find(([each]) => each !== id)?.[1] ?? now;
    const distance = (/** @type {[number, number]} */ finger) =>
      Math.max(20, Math.hypot(finger[0] - other[0], finger[1] - other[1]));
    const middle = /** @type {[number, number]} */ ([(now[0] + other[0]) / 2, (now[1] + other[1]) / 2]);
    const nearer = zoomed(hold.plot(), hold.area(), middle, distance(now) / distance(before));
    hold.see(moved(hold.plot(), nearer, (now[0] - before[0]) / 2, (now[1] - before[1]) / 2));
  }

  /** @param {PointerEvent} event */
  #onUp(event) {
    const { hold } = this;
    const at = this.#at(event);
    const [pressed, doing, dragged] = [this.#pressed, this.#doing, this.#dragged];
    const last = this.#fingers.size === 1;
    const cells = pressed && last ? this.#cellsTo(at) : null;
    this.#letGo(event);
    if (!pressed || !last) {
      return;
    }
    if (doing === "rows" || doing === "keys") {
      hold.brush(null);
      if (cells) {
        hold.spanned(doing, cells[doing]);
      }
    } else if (dragged && doing === "brush" && cells) {
      hold.brushed(cells);
    } else if (!dragged) {
      const place = cellAt(hold.plot(), hold.area(), at);
      hold.brush(null);
      hold.point(place);
      hold.freeze(place);
    }
  }

  /** @param {PointerEvent} event */
  #letGo(event) {
    this.#fingers.delete(event.pointerId);
    if (this.#fingers.size === 0) {
      this.#pressed = null;
    }
  }

  /**
   * The cells between where the hand was laid down and where it is.
   *
   * @param {[number, number]} at
   * @returns {Cells}
   */
  #cellsTo(at) {
    const plot = this.hold.plot();
    const part = partOf(plot);
    const { row, key, cell } = this.hold.area();
    const pressed = this.#pressed ?? at;
    const span = (/** @type {0 | 1} */ axis, /** @type {number} */ first, /** @type {number} */ end, /** @type {number} */ most) => {
      const ends = [pressed[axis], at[axis]].map((pixels) =>
        Math.min(end - 1, Math.floor(first + Math.min(most - 1, Math.max(0, pixels)) / cell)),
      );
      return /** @type {[number, number]} */ ([Math.min(...ends), Math.max(...ends) + 1]);
    };
    return {
      rows: this.#doing === "keys" ? part.rows : span(1, row, part.rows[1], plot.height),
      keys: this.#doing === "rows" ? part.keys : span(0, key, part.keys[1], plot.width),
    };
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const { hold } = this;
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const plot = hold.plot();
    const area = hold.area();
    const moves = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key];
    if (moves && event.shiftKey) {
      hold.see(moved(plot, area, (-moves[1] * plot.width) / 4, (-moves[0] * plot.height) / 4));
    } else if (moves) {
      this.#step(plot, area, moves);
    } else if (event.key === "+" || event.key === "=") {
      this.zoom(STEP);
    } else if (event.key === "-" || event.key === "_") {
      this.zoom(1 / STEP);
    } else if (event.key === "0") {
      hold.see(wholeArea(plot));
    } else if (event.key === "Enter" || event.key === " ") {
      hold.freeze(hold.pointed());
    } else if (event.key === "Escape") {
      hold.brush(null);
      hold.freeze(null);
    } else {
      return;
    }
    event.preventDefault();
  }

  /**
   * Point at the next cell and bring it into sight; where cells are small, at the next one that looks like another.
   *
   * @param {Plot} plot
   * @param {Area} area
   * @param {number[]} by rows and keys
   */
  #step(plot, area, by) {
    const { hold } = this;
    const size = Math.max(1, Math.round(SMALL / area.cell));
    const middle = /** @type {Place} */ ([area.row + plot.height / area.cell / 2, area.key + plot.width / area.cell / 2]);
    const { rows, keys } = partOf(plot);
    const near = (/** @type {number} */ place, /** @type {[number, number]} */ [first, end]) =>
      Math.min(end - 1, Math.max(first, Math.floor(place)));
    const from = hold.pointed() ?? middle;
    const to = /** @type {Place} */ ([rows, keys].map((span, axis) => near(near(from[axis], span) + size * by[axis], span)));
    hold.point(to);
    hold.see(showing(plot, area, to));
  }

  /**
   * Come near to some cells.
   *
   * @param {Cells} cells
   */
  goTo(cells) {
    this.hold.see(areaOf(this.hold.plot(), cells));
  }
}
