/** Where the rows of a head lie: in a triangle, or, where each query sees all keys, in a rectangle. */

import { rowStart } from "../../shared/decode.js";

/** @typedef {{width?: number}} Shape `width` is how many keys each row has; 0, or none, where row i has keys 0 to i */

/**
 * @param {Shape} shape
 * @param {number} row
 * @returns {number} the place of the row's first byte; also the number of bytes of so many rows
 */
export function rowPlace({ width }, row) {
  return width ? width * row : rowStart(row);
}

/**
 * @param {Shape} shape
 * @param {number} row
 * @returns {number} how many keys the row has
 */
export function keysOfRow({ width }, row) {
  return width || row + 1;
}
