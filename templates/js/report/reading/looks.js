/**
 * How much heads looked at some tokens when the model wrote others: sums over keys, means over rows, so that what all
 * keys get adds up to what the rows have.
 *
 * @typedef {import("./why.js").Span} Span
 *
 * @typedef {object} Look
 * @property {number} layer
 * @property {number} head
 * @property {number} weight
 * @property {number} low the least that it can be, given how the weights are kept
 * @property {number} high
 * @property {number} even what it would be if each row spread its attention evenly over all that it sees
 */

import { WEIGHT_OF_BYTE, rowStart } from "../../shared/decode.js";
import { HIGH, LOW } from "./precision.js";
import { keysSeen, sees } from "./sight.js";

/**
 * The rows that wrote some tokens.
 *
 * @param {Span} span tokens
 * @param {number} numRows
 * @returns {Span} by position; empty for the first token, which nothing wrote
 */
export function decidingRows([from, to], numRows) {
  return [Math.max(0, from - 1), Math.min(numRows, Math.max(0, to - 1))];
}

/**
 * @param {Uint8Array} triangle of a head
 * @param {Span} rows at least one
 * @param {Span} keys
 * @returns {{weight: number, low: number, high: number}}
 */
export function lookAt(triangle, rows, keys) {
  const sum = { weight: 0, low: 0, high: 0 };
  for (let row = rows[0]; row < rows[1]; row += 1) {
    const start = rowStart(row);
    for (let key = keys[0]; key < Math.min(keys[1], row + 1); key += 1) {
      const byte = triangle[start + key];
      sum.weight += WEIGHT_OF_BYTE[byte];
      sum.low += LOW[byte];
      sum.high += HIGH[byte];
    }
  }
  const count = rows[1] - rows[0];
  return { weight: Math.min(1, sum.weight / count), low: sum.low / count, high: Math.min(1, sum.high / count) };
}

/**
 * @param {import("./sight.js").Sight} sight
 * @param {Span} rows at least one
 * @param {Span} keys
 * @returns {number} what the keys would get if each row spread its attention evenly over all that it sees
 */
export function evenLook(sight, rows, keys) {
  let sum = 0;
  for (let row = rows[0]; row < rows[1]; row += 1) {
    let seen = 0;
    for (let key = keys[0]; key < keys[1]; key += 1) {
      seen += sees(sight, row, key) ? 1 : 0;
    }
    sum += seen > 0 ? seen / keysSeen(sight, row) : 0;
  }
  return sum / (rows[1] - rows[0]);
}

/**
 * @param {Look[]} looks
 * @returns {Look[]} the strongest first; of equal ones the first head
 */
export function rankedLooks(looks) {
  return [...looks].sort((one, other) => other.weight - one.weight || one.layer - other.layer || one.head - other.head);
}

/**
 * @param {Look[]} looks
 * @returns {Look[]} the strongest of each layer, in the order of the layers
 */
export function strongestOfLayers(looks) {
  /** @type {Map<number, Look>} */
  const best = new Map();
  for (const look of looks) {
    const known = best.get(look.layer);
    if (!known || look.weight > known.weight) {
      best.set(look.layer, look);
    }
  }
  return [...best.values()].sort((one, other) => one.layer - other.layer);
}
