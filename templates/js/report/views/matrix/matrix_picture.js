/**
 * Draws the matrix: tiles, what cannot be seen, what is chosen, and numbers where there is room for them.
 *
 * More than 300 lines because what the canvas shows and the same as marks of an SVG stand beside each other.
 */

import { keysOfRow } from "../../data/head_rows.js";
import { LARGEST_CELL, cellsIn, partOf, poolingOf } from "../../reading/matrix/matrix_area.js";
import { cellText } from "../../reading/matrix/matrix_words.js";
import { colouring, levelOf } from "../../reading/matrix/matrix_colours.js";
import { paint } from "../picture/display_list.js";
import { TILE } from "./tiles.js";

/**
 * @typedef {import("../../reading/matrix/matrix_area.js").Area} Area
 * @typedef {import("../../reading/matrix/matrix_area.js").Cells} Cells
 * @typedef {import("../../reading/matrix/matrix_area.js").Plot} Plot
 * @typedef {import("../../reading/matrix/matrix_words.js").Place} Place
 * @typedef {import("./axes.js").Frame} Frame
 * @typedef {import("./axes.js").Look} Look
 * @typedef {import("../picture/display_list.js").Mark} Mark
 *
 * @typedef {object} Shown what is drawn
 * @property {import("./tiles.js").Tiles} tiles
 * @property {import("../../reading/matrix/matrix_colours.js").Shading} shading
 * @property {import("../../reading/shown_weights.js").Scope} scope
 * @property {import("../../reading/matrix/matrix_words.js").Compared | null} compared
 * @property {Area} area
 * @property {Place | null} pointed
 * @property {Place | null} frozen
 * @property {{row: number | null, key: number | null, rows: [number, number] | null, keys: [number, number] | null}} chosen
 * @property {Cells | null} brush
 */

/** Milliseconds for making tiles in one frame; the rest comes in the next ones. */
const PATIENCE = 6;
/** Cells of so many pixels have their numbers in them. */
const NUMBERED = 38;
/** How many coarser levels are looked through for what stands in for a tile that is not made yet. */
const COARSER = 6;

export class MatrixPicture {
  /** @type {Frame} */
  frame = { left: 104, top: 84 };
  /** @type {Plot} */
  plot = { width: 1, height: 1, count: 1 };
  /** The levels of the smallest and of the largest squares that are known. */
  #known = [0, Infinity];
  #ratio = 1;

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {import("./axes.js").Axes} axes
   * @param {number} count of rows
   * @param {Cells | null} part beyond which nothing is shown; null for none
   */
  constructor(canvas, axes, count, part) {
    this.canvas = canvas;
    this.axes = axes;
    this.plot.count = count;
    this.plot.part = part ?? undefined;
    this.context = /** @type {CanvasRenderingContext2D} */ (canvas.getContext("2d"));
  }

  /** Take the size that the canvas has on the page. */
  measure() {
    const { clientWidth, clientHeight } = this.canvas;
    this.#ratio = window.devicePixelRatio || 1;
    this.frame = clientWidth < 560 ? { left: 72, top: 64 } : { left: 104, top: 84 };
    this.plot.width = Math.max(1, clientWidth - this.frame.left);
    this.plot.height = Math.max(1, clientHeight - this.frame.top);
    this.canvas.width = Math.round(clientWidth * this.#ratio);
    this.canvas.height = Math.round(clientHeight * this.#ratio);
  }

  /**
   * @param {import("../../reading/matrix/matrix_field.js").Squares} squares that are drawn from now on
   */
  know({ finest, coarsest = Infinity }) {
    this.#known = [finest, coarsest];
    // The smallest square is never larger than a cell would be.
    this.plot.closest = LARGEST_CELL / 2 ** finest;
  }

  /**
   * @param {Area} area
   * @returns {number} how often cells are put together two by two
   */
  levelOf(area) {
    const [finest, coarsest] = this.#known;
    return Math.min(coarsest, Math.max(finest, poolingOf(area.cell * this.#ratio)));
  }

  /**
   * @param {Shown} shown
   * @param {Look} look
   * @returns {boolean} whether everything was there; otherwise it is to be drawn once more
   */
  draw(shown, look) {
    const { context, canvas, frame, plot } = this;
    context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    context.fillStyle = look.paper;
    context.fillRect(0, 0, canvas.clientWidth, canvas.clientHeight);
    context.save();
    context.beginPath();
    context.rect(frame.left, frame.top, plot.width, plot.height);
    context.clip();
    context.translate(frame.left, frame.top);
    const whole = this.#drawCells(context, shown, look);
    this.#drawNumbers(context, shown, look);
    this.#drawMarks(context, shown, look);
    context.restore();
    paint(context, this.axisMarks(shown, look));
    return whole;
  }

  /**
   * @param {Shown} shown
   * @param {Look} look
   * @returns {Mark[]} the texts beside the matrix
   */
  axisMarks({ area, scope, pointed, frozen, chosen }, look) {
    const all = [pointed, frozen, [chosen.row, chosen.key]];
    const marked = (/** @type {0 | 1} */ side) =>
      [...new Set(all.map((place) => place?.[side]))].filter((each) => typeof each === "number");
    return this.axes.marks(this.plot, area, this.frame, scope.alignment, look, { rows: marked(0), keys: marked(1) });
  }

  /**
   * The cells alone, as a picture of their own.
   *
   * @param {Shown} shown
   * @param {Look} look
   * @returns {HTMLCanvasElement}
   */
  cellsAlone(shown, look) {
    const copy = document.createElement("canvas");
    copy.width = Math.round(this.plot.width * this.#ratio);
    copy.height = Math.round(this.plot.height * this.#ratio);
    const context = /** @type {CanvasRenderingContext2D} */ (copy.getContext("2d"));
    context.scale(this.#ratio, this.#ratio);
    context.fillStyle = look.paper;
    context.fillRect(0, 0, this.plot.width, this.plot.height);
    let whole = false;
    while (!whole) {
      whole = this.#drawCells(context, shown, look);
    }
    return copy;
  }

  /**
   * The numbers of cells that are large enough for them, in the picture with the texts beside it.
   *
   * @param {Shown} shown
   * @param {Look} look
   * @returns {Mark[]}
   */
  numberMarks({ area, shading, scope, compared, tiles }, look) {
    if (area.cell < NUMBERED || tiles.pyramid.told) {
      return [];
    }
    const { rows, keys } = cellsIn(this.plot, area);
    const colourOf = colouring(shading);
    const code = new Uint16Array(1);
    /** @type {Mark[]} */
    const marks = [];
    for (let row = rows[0]; row < rows[1]; row += 1) {
      for (let key = keys[0]; key < Math.min(keys[1], keysOfRow(tiles.pyramid.field, row)); key += 1) {
        const text = cellText(scope, compared, [row, key]);
        if (text) {
          tiles.pyramid.read(0, row, key, code);
          const { ink } = colourOf(levelOf(shading, tiles.pyramid.values[code[0] - 1]));
          const x = this.frame.left + (key + 0.5 - area.key) * area.cell;
          const y = this.frame.top + (row + 0.5 - area.row) * area.cell + 4;
          marks.push({ kind: "text", x, y, text, size: 11, family: look.family, fill: ink, anchor: "middle" });
        }
      }
    }
    return marks;
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Shown} shown
   * @param {Look} look
   * @returns {boolean}
   */
  #drawCells(context, { tiles, area, scope }, look) {
    const { plot } = this;
    const wide = (/** @type {number} */ cells) => cells * area.cell;
    // What cannot be seen is hatched; tiles let it be seen where they have nothing.
    context.fillStyle = hatch(context, look.rule, 1);
    const part = partOf(plot);
    context.fillRect(
      wide(part.keys[0] - area.key),
      wide(part.rows[0] - area.row),
      wide(part.keys[1] - part.keys[0]),
      wide(part.rows[1] - part.rows[0]),
    );
    const level = this.levelOf(area);
    if (!tiles.pyramid.has(level)) {
      return false;
    }
    const until = performance.now() + PATIENCE;
    const side = TILE * 2 ** level;
    const wholeRows = Boolean(tiles.pyramid.field.width);
    const { rows, keys } = cellsIn(plot, area);
    const first = [Math.floor(rows[0] / side), Math.floor(keys[0] / side)];
    let whole = true;
    context.imageSmoothingEnabled = false;
    for (let row = first[0]; row * side < rows[1]; row += 1) {
      for (let column = first[1]; column * side < keys[1] && (wholeRows || column <= row); column += 1) {
        const tile = tiles.peek(level, row, column) ?? (performance.now() < until ? tiles.make(level, row, column) : null);
        const box = [wide(column * side - area.key), wide(row * side - area.row), wide(side), wide(side)];
        const [left, top, right, bottom] = [box[0], box[1], box[0] + box[2], box[1] + box[3]].map(
          (edge) => Math.round(edge * this.#ratio) / this.#ratio,
        );
        if (tile) {
          context.drawImage(tile, left, top, right - left, bottom - top);
        } else {
          whole = false;
          standIn(context, tiles, level, row, column, [left, top, right - left, bottom - top]);
        }
      }
    }
    if (scope.hide > 0) {
      const width = Math.max(3, wide(scope.hide));
      context.fillStyle = look.paper;
      context.fillRect(-wide(area.key), -wide(area.row), width, wide(plot.count));
      context.fillStyle = hatch(context, look.muted, -1);
      context.fillRect(-wide(area.key), -wide(area.row), width, wide(plot.count));
    }
    return whole;
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Shown} shown
   * @param {Look} look
   */
  #drawNumbers(context, shown, look) {
    context.save();
    context.translate(-this.frame.left, -this.frame.top);
    paint(context, this.numberMarks(shown, look));
    context.restore();
  }

  /**
   * @param {CanvasRenderingContext2D} context
   * @param {Shown} shown
   * @param {Look} look
   */
  #drawMarks(context, { area, pointed, frozen, chosen, brush }, look) {
    const { plot } = this;
    const at = (/** @type {[number, number]} */ [from, to], /** @type {number} */ first) =>
      [(from - first) * area.cell, Math.max(1, (to - from) * area.cell)];
    const line = (/** @type {[number, number] | null} */ span, /** @type {boolean} */ down, /** @type {number} */ alpha) => {
      if (span) {
        const [start, size] = at(span, down ? area.row : area.key);
        context.globalAlpha = alpha;
        context.fillStyle = look.accent;
        context.fillRect(down ? 0 : start, down ? start : 0, down ? plot.width : size, down ? size : plot.height);
        context.globalAlpha = 1;
      }
    };
    line(chosen.rows, true, 0.13);
    line(chosen.keys, false, 0.13);
    line(one(chosen.row), true, 0.2);
    line(one(chosen.key), false, 0.2);
    if (pointed) {
      line(one(pointed[0]), true, 0.1);
      line(one(pointed[1]), false, 0.1);
    }
    context.strokeStyle = look.accent;
    for (const place of [pointed, frozen]) {
      if (place) {
        const [y, x] = [(place[0] - area.row) * area.cell, (place[1] - area.key) * area.cell];
        const size = Math.max(5, area.cell);
        context.lineWidth = place === frozen ? 3 : 1.5;
        context.strokeRect(x - (size - area.cell) / 2, y - (size - area.cell) / 2, size, size);
      }
    }
    if (brush) {
      const [y, height] = at(brush.rows, area.row);
      const [x, width] = at(brush.keys, area.key);
      context.lineWidth = 2;
      context.setLineDash([5, 3]);
      context.strokeRect(x, y, width, height);
      context.setLineDash([]);
    }
  }
}

/**
 * @param {number | null} place
 * @returns {[number, number] | null}
 */
function one(place) {
  return place === null ? null : [place, place + 1];
}

/**
 * Fill a square with what a coarser tile has of it.
 *
 * @param {CanvasRenderingContext2D} context
 * @param {import("./tiles.js").Tiles} tiles
 * @param {number} level
 * @param {number} row
 * @param {number} column
 * @param {[number, number, number, number]} box
 */
function standIn(context, tiles, level, row, column, box) {
  for (let coarser = 1; coarser <= COARSER; coarser += 1) {
    const share = 2 ** coarser;
    const tile = tiles.peek(level + coarser, Math.floor(row / share), Math.floor(column / share));
    if (tile) {
      const size = TILE / share;
      context.drawImage(tile, (column % share) * size, (row % share) * size, size, size, ...box);
      return;
    }
  }
}

/** @type {Map<string, CanvasPattern>} */
const hatches = new Map();

/**
 * @param {CanvasRenderingContext2D} context
 * @param {string} colour
 * @param {1 | -1} direction
 * @returns {CanvasPattern}
 */
function hatch(context, colour, direction) {
  const key = `${colour} ${direction}`;
  let pattern = hatches.get(key);
  if (!pattern) {
    const tile = document.createElement("canvas");
    tile.width = tile.height = 8;
    const ink = /** @type {CanvasRenderingContext2D} */ (tile.getContext("2d"));
    ink.strokeStyle = colour;
    ink.lineWidth = 1;
    ink.beginPath();
    for (const shift of [-8, 0, 8]) {
      ink.moveTo(shift, direction > 0 ? 8 : 0);
      ink.lineTo(shift + 8, direction > 0 ? 0 : 8);
    }
    ink.stroke();
    pattern = /** @type {CanvasPattern} */ (context.createPattern(tile, "repeat"));
    hatches.set(key, pattern);
  }
  return pattern;
}
