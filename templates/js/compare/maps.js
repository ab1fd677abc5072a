/** A head of both runs and the difference, drawn on canvas: pure numbers first, then their colours. */

import { RAMPS, rampColour, rgbOfHex } from "../shared/colour.js";
import { WEIGHT_OF_BYTE } from "../shared/decode.js";
import { keysOfRow, rowPlace } from "../report/data/head_rows.js";

/**
 * @typedef {import("./pair_data.js").Triangles} Triangles
 * @typedef {import("./pair_data.js").Shape} Shape
 * @typedef {import("../shared/colour.js").Rgb} Rgb
 * @typedef {"a" | "b" | "difference"} MapKind
 */

const LEVELS = 256;

/**
 * Diverging: less in B on one side, more on the other, with even steps of lightness (OKLCH) on both.
 *
 * @type {Record<"light" | "dark", {less: [number, number, number][], more: [number, number, number][]}>}
 */
export const DIVERGING = {
  light: {
    less: [
      [0.975, 0.01, 60],
      [0.735, 0.13, 55],
      [0.495, 0.15, 45],
    ],
    more: [
      [0.975, 0.01, 235],
      [0.735, 0.1, 235],
      [0.495, 0.11, 240],
    ],
  },
  dark: {
    less: [
      [0.25, 0.01, 60],
      [0.535, 0.13, 55],
      [0.82, 0.13, 65],
    ],
    more: [
      [0.25, 0.01, 235],
      [0.535, 0.11, 240],
      [0.82, 0.1, 225],
    ],
  },
};

/**
 * What the rows that are compared gave to each slot.
 *
 * @param {Triangles} triangles
 * @param {[number, number, number][]} rows
 * @param {number} row the place in `rows`
 * @param {Shape} [shape]
 * @returns {[Float32Array, Float32Array]} of A and of B, up to the row's own slot, or of all
 */
export function weightsOf(triangles, rows, row, shape = {}) {
  const slot = rows[row][2];
  const start = rowPlace(shape, slot);
  const [a, b] = triangles.map((bytes) =>
    Float32Array.from(bytes.subarray(start, start + keysOfRow(shape, slot)), (byte) => WEIGHT_OF_BYTE[byte]),
  );
  return [a, b];
}

/**
 * The colours of all levels: of weights from 0 to 1 by their square root, of differences from -1 to 1 by the root of
 * their size.
 *
 * @param {"light" | "dark"} theme
 * @param {MapKind} kind
 * @returns {Rgb[]}
 */
export function colourTable(theme, kind) {
  const { paper, ink, stops } = RAMPS[theme];
  return Array.from({ length: LEVELS }, (_, level) => {
    if (kind !== "difference") {
      return level === 0 ? rgbOfHex(paper) : rampColour({ paper, ink, stops }, level / (LEVELS - 1));
    }
    const share = (2 * level) / LEVELS - 1;
    const side = share < 0 ? DIVERGING[theme].less : DIVERGING[theme].more;
    return share === 0 ? rgbOfHex(paper) : rampColour({ paper, ink, stops: side }, Math.abs(share));
  });
}

/** Every so manieth colour of a map stands in its legend. */
const LEGEND_STEP = 15;

/** @returns {CSSStyleSheet} what the legends look like: the colours of the maps */
export function legendSheet() {
  const sheet = new CSSStyleSheet();
  const light = legendRules(":root", "light");
  sheet.replaceSync(`@media screen{${light}${legendRules(":root[data-theme=dark]", "dark")}}@media print{${light}}`);
  return sheet;
}

/**
 * @param {string} root
 * @param {"light" | "dark"} theme
 * @returns {string}
 */
function legendRules(root, theme) {
  const kinds = /** @type {[string, MapKind][]} */ ([[".legend-bar", "a"], [".legend-difference", "difference"]]);
  return kinds
    .map(([name, kind]) => {
      const colours = colourTable(theme, kind).filter((_, level) => level % LEGEND_STEP === 0);
      return `${root} ${name}{background-image:linear-gradient(to right,${colours.map((rgb) => `rgb(${rgb.join(" ")})`)})}`;
    })
    .join("");
}

/**
 * The level of each cell of a map, row by row.
 *
 * @param {Triangles} triangles
 * @param {[number, number, number][]} rows
 * @param {number} slots
 * @param {MapKind} kind
 * @param {Shape} [shape]
 * @returns {Uint8ClampedArray} rows × slots
 */
export function levelsOf([first, second], rows, slots, kind, shape = {}) {
  const levels = new Uint8ClampedArray(rows.length * slots).fill(kind === "difference" ? LEVELS / 2 : 0);
  rows.forEach(([, , slot], row) => {
    const start = rowPlace(shape, slot);
    for (let key = 0; key < keysOfRow(shape, slot); key += 1) {
      const [a, b] = [first[start + key], second[start + key]];
      if (kind === "difference") {
        const apart = WEIGHT_OF_BYTE[b] - WEIGHT_OF_BYTE[a];
        levels[row * slots + key] = LEVELS / 2 + Math.sign(apart) * Math.sqrt(Math.abs(apart)) * (LEVELS / 2 - 1);
      } else {
        levels[row * slots + key] = kind === "a" ? a : b;
      }
    }
  });
  return levels;
}

/**
 * Draw a map, one pixel for each cell; the style sheet makes it as large as there is room.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {Triangles} triangles
 * @param {[number, number, number][]} rows
 * @param {number} slots
 * @param {MapKind} kind
 * @param {"light" | "dark"} theme
 * @param {Shape} [shape]
 */
export function drawMap(canvas, triangles, rows, slots, kind, theme, shape = {}) {
  const context = canvas.getContext("2d");
  if (!context || !rows.length) {
    return;
  }
  canvas.width = slots;
  canvas.height = rows.length;
  // Four bytes at once, in whatever order this machine has them.
  const bytes = Uint8Array.from(colourTable(theme, kind).flatMap((colour) => [...colour, 255]));
  const colours = new Uint32Array(bytes.buffer);
  const image = new ImageData(slots, rows.length);
  const cells = new Uint32Array(image.data.buffer);
  levelsOf(triangles, rows, slots, kind, shape).forEach((level, cell) => {
    cells[cell] = colours[level];
  });
  context.putImageData(image, 0, 0);
}
