/**
 * The weight of one pair as well as this file knows it: exact for the 16 strongest keys of a row whose byte is not 0, else
 * within a byte.
 */

import { WEIGHT_OF_BYTE } from "../../../shared/decode.js";
import { keysOfRow, rowPlace } from "../../data/head_rows.js";
import { exactRow } from "../../data/strongest.js";
import { lightMass, lightWeight } from "../light/light_rows.js";
import { HIGH, LOW, halfBounds } from "./precision.js";

/**
 * @typedef {import("../../data/head_data.js").HeadData} HeadData
 * @typedef {[number, number, number]} Mass a number, the smallest and the largest that it can be
 */

/**
 * @param {HeadData} data
 * @param {number} row
 * @param {number} key one that the row sees
 * @returns {Mass}
 */
export function weightAt(data, row, key) {
  if (data.light) {
    return lightWeight(data.light, row, key);
  }
  const scale = data.scales ? data.scales[row] : 1;
  const strongest = exactRow(data, row);
  const exact = strongest.get(key);
  const byte = data.triangle[rowPlace(data, row) + key];
  const [low, high] = exact === undefined ? [LOW[byte], HIGH[byte]] : halfBounds(exact);
  return [(exact ?? Math.min(WEIGHT_OF_BYTE[byte], strongest.cap)) * scale, low * scale, high * scale];
}

/**
 * Whether a weight is known as archives keep it.
 *
 * @param {HeadData} data
 * @param {number} row
 * @param {number} key
 * @returns {boolean}
 */
export function isExact(data, row, key) {
  return !data.light && exactRow(data, row).has(key);
}

/**
 * What some keys of a row have together.
 *
 * @param {HeadData} data
 * @param {number} row
 * @param {number} from the first key
 * @param {number} to the key after the last
 * @returns {Mass}
 */
export function massOfKeys(data, row, from, to) {
  if (data.light) {
    return lightMass(data.light, row, from, to);
  }
  const start = rowPlace(data, row);
  const end = Math.min(to, keysOfRow(data, row));
  /** @type {Mass} */
  const mass = [0, 0, 0];
  for (let key = from; key < end; key += 1) {
    const byte = data.triangle[start + key];
    mass[0] += WEIGHT_OF_BYTE[byte];
    mass[1] += LOW[byte];
    mass[2] += HIGH[byte];
  }
  exactRow(data, row).forEach((weight, key) => {
    if (key >= from && key < end) {
      const byte = data.triangle[start + key];
      const [low, high] = halfBounds(weight);
      mass[0] += weight - WEIGHT_OF_BYTE[byte];
      mass[1] += low - LOW[byte];
      mass[2] += high - HIGH[byte];
    }
  });
  const scale = data.scales ? data.scales[row] : 1;
  return [scale * Math.max(0, mass[0]), scale * Math.max(0, mass[1]), scale * mass[2]];
}
