/** What lines there are between tokens: pure functions from heads to lines. */

import { rowWeights } from "../../reading/shown_weights.js";

/**
 * @typedef {import("../../data/head_data.js").HeadData} HeadData
 *
 * @typedef {object} Line
 * @property {number} row the token that looks
 * @property {number} key what it looks at
 * @property {number} weight
 *
 * @typedef {object} Between which tokens lines may join; what stands in neither is left out
 * @property {[number, number] | null} rows first and the one after the last; null for all
 * @property {[number, number] | null} keys
 */

/** Weights under this are not drawn: their lines could not be seen. */
export const FAINTEST = 0.02;

/**
 * The lines of a head.
 *
 * @param {HeadData} data
 * @param {number} numRows
 * @param {Between} between
 * @returns {{lines: Line[], leftOut: number}} the faintest first, and how many weights above 0 are too faint
 */
export function linesOf(data, numRows, { rows, keys }) {
  /** @type {Line[]} */
  const lines = [];
  let leftOut = 0;
  const [firstRow, afterRow] = rows ?? [0, numRows];
  const [firstKey, afterKey] = keys ?? [0, numRows];
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
  return { lines, leftOut };
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
