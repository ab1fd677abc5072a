/** What lines there are between tokens: pure functions from heads to lines. */

import { WEIGHT_OF_BYTE } from "../../../shared/decode.js";
import { keysOfRow, rowPlace } from "../../data/head_rows.js";
import { weightAt } from "../../reading/numbers/exact_weights.js";
import { rowWeights } from "../../reading/shown_weights.js";

/**
 * @typedef {import("../../data/head_data.js").HeadData} HeadData
 *
 * @typedef {object} Line
 * @property {number} row the token that looks
 * @property {number} key what it looks at
 * @property {number} weight of many weights nearly, as their bytes say it: enough for how strong a line is drawn
 *
 * @typedef {object} Between which tokens lines may join; what stands in neither is left out
 * @property {[number, number] | null} rows first and the one after the last; null for all
 * @property {[number, number] | null} keys
 *
 * @typedef {object} FoundLines
 * @property {Line[]} lines the faintest first
 * @property {number} leftOut how many weights above 0 are too faint
 * @property {[number, number][]} doubtful row and key of the weights that may be one or the other: their bytes do not say it,
 *   and to read many of them exactly takes longer than all that a page does to open
 */

/** Weights under this are not drawn: their lines could not be seen. */
export const FAINTEST = 0.02;
/** Bytes stand for roots of weights. From this one on no weight is too faint, and below the other all are. */
const SEEN = Math.ceil(255 * Math.sqrt(FAINTEST) + 0.5);
const FAINT = Math.floor(255 * Math.sqrt(FAINTEST) - 0.5) + 1;

/**
 * The lines of a head.
 *
 * @param {HeadData} data
 * @param {number} numRows
 * @param {Between} between
 * @returns {FoundLines}
 */
export function linesOf(data, numRows, { rows, keys }) {
  const [firstRow, afterRow] = rows ?? [0, numRows];
  const [firstKey, afterKey] = keys ?? [0, numRows];
  if (!data.light) {
    return linesOfBytes(data, [firstRow, Math.min(afterRow, numRows)], [firstKey, afterKey]);
  }
  /** @type {Line[]} */
  const lines = [];
  let leftOut = 0;
  for (let row = firstRow; row < Math.min(afterRow, numRows); row += 1) {
    const weights = rowWeights(data, row, numRows);
    for (let key = firstKey; key < Math.min(afterKey, weights.length); key += 1) {
      if (weights[key] >= FAINTEST) {
        lines.push({ row, key, weight: weights[key] });
      } else if (weights[key] > 0) {
        leftOut += 1;
      }
    }
  }
  lines.sort((a, b) => a.weight - b.weight);
  return { lines, leftOut, doubtful: [] };
}

/**
 * @param {HeadData} data
 * @param {[number, number]} rows
 * @param {[number, number]} keys
 * @returns {FoundLines}
 */
function linesOfBytes(data, rows, keys) {
  /** @type {Line[][]} */
  const ofByte = Array.from({ length: 256 }, () => []);
  /** @type {[number, number][]} */
  const doubtful = [];
  let leftOut = 0;
  for (let row = rows[0]; row < rows[1]; row += 1) {
    const start = rowPlace(data, row);
    const end = Math.min(keys[1], keysOfRow(data, row));
    for (let key = keys[0]; key < end; key += 1) {
      const byte = data.triangle[start + key];
      if (byte >= SEEN) {
        ofByte[byte].push({ row, key, weight: WEIGHT_OF_BYTE[byte] });
      } else if (byte >= FAINT) {
        doubtful.push([row, key]);
      } else if (byte > 0) {
        leftOut += 1;
      }
    }
  }
  return { lines: ofByte.flat(), leftOut, doubtful };
}

/**
 * The lines of a head with none in doubt.
 *
 * @param {HeadData} data
 * @param {FoundLines} found of `linesOf`
 * @returns {{lines: Line[], leftOut: number}}
 */
export function settledLines(data, { lines, leftOut, doubtful }) {
  const read = doubtful.map(([row, key]) => ({ row, key, weight: weightAt(data, row, key)[0] }));
  const seen = read.filter(({ weight }) => weight >= FAINTEST).sort((one, other) => one.weight - other.weight);
  return { lines: [...seen, ...lines], leftOut: leftOut + doubtful.length - seen.length };
}

/**
 * Those of one token, the strongest first.
 *
 * @param {Line[]} lines
 * @param {"query" | "key"} side on which the token stands
 * @param {number} token
 * @returns {Line[]}
 */
export function linesAt(lines, side, token) {
  return lines.filter(({ row, key }) => (side === "query" ? row : key) === token).reverse();
}

/**
 * The part of a line that lies within a band from the left to the right.
 *
 * @param {[number, number]} from x and y of an end
 * @param {[number, number]} to x and y of the other
 * @param {[number, number]} band y of its upper and its lower edge
 * @returns {[[number, number], [number, number]] | null} null where the line does not meet it
 */
export function withinBand(from, to, [top, bottom]) {
  const [high, low] = from[1] <= to[1] ? [from, to] : [to, from];
  if (high[1] > bottom || low[1] < top) {
    return null;
  }
  const at = (/** @type {number} */ y) =>
    /** @type {[number, number]} */ ([high[0] + ((y - high[1]) / (low[1] - high[1])) * (low[0] - high[0]), y]);
  return [high[1] < top ? at(top) : high, low[1] > bottom ? at(bottom) : low];
}

/**
 * Which heads are shown after a square was pressed.
 *
 * @param {number[]} shown in order
 * @param {number} head
 * @returns {number[]} never empty: the last one stays
 */
export function toggled(shown, head) {
  const others = shown.filter((each) => each !== head);
  const next = others.length === shown.length ? [...shown, head] : others;
  return next.length ? next.sort((a, b) => a - b) : shown;
}

/**
 * Which heads are shown after a square was pressed twice: it alone, and all of them if it was alone.
 *
 * @param {number[]} shown
 * @param {number} head
 * @param {number[]} all
 * @returns {number[]}
 */
export function isolated(shown, head, all) {
  return shown.length === 1 && shown[0] === head ? all : [head];
}
