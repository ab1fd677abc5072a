/** A head as a small picture: where the attention of each part of the text went. */

import { LEVELS } from "../../../shared/colour.js";
import { WEIGHT_OF_BYTE } from "../../../shared/decode.js";
import { keysOfRow, rowPlace } from "../../data/head_rows.js";

export const SIDE = 48;

/**
 * Pool a head into a square: each cell is the share of attention that its rows gave to its columns,
 * so that a row of cells adds up to what its rows do.
 *
 * @param {{triangle: Uint8Array, width?: number}} data
 * @param {number} numRows
 * @param {number} [aside] how many of the first tokens are left out, on which heads rest
 * @returns {{side: number, levels: Uint8Array}} side * side colour levels, row by row
 */
export function thumbnail(data, numRows, aside = 0) {
  const side = Math.min(SIDE, numRows);
  const cellOf = Uint16Array.from({ length: numRows }, (_, place) => Math.floor((place * side) / numRows));
  const mass = new Float64Array(side * side);
  const rowsIn = new Uint32Array(side);
  let place = 0;
  for (let row = 0; row < numRows; row += 1) {
    const base = cellOf[row] * side;
    rowsIn[cellOf[row]] += 1;
    for (let key = 0; key < keysOfRow(data, row); key += 1) {
      mass[base + cellOf[key]] += key < aside ? 0 : WEIGHT_OF_BYTE[data.triangle[place]];
      place += 1;
    }
  }
  const levels = new Uint8Array(side * side);
  for (let cell = 0; cell < levels.length; cell += 1) {
    const share = mass[cell] / rowsIn[Math.floor(cell / side)];
    levels[cell] = Math.round((LEVELS - 1) * Math.sqrt(Math.min(1, share)));
  }
  return { side, levels };
}

/**
 * The same of a part of a head that is no square, stretched to one.
 *
 * @param {{triangle: Uint8Array, width?: number}} data
 * @param {import("../matrix/matrix_area.js").Cells} part
 * @param {number} aside how many of the first tokens are left out
 * @returns {{side: number, levels: Uint8Array}} side * side colour levels, row by row
 */
export function rectangleThumbnail(data, { rows, keys }, aside) {
  const side = Math.min(SIDE, Math.max(rows[1] - rows[0], keys[1] - keys[0]));
  /** What lies in each cell: at least one row or key, also where there are fewer than cells. */
  const spans = (/** @type {[number, number]} */ [first, last]) =>
    Array.from({ length: side }, (_, cell) => {
      const begin = first + Math.floor((cell * (last - first)) / side);
      return [begin, Math.max(begin + 1, first + Math.floor(((cell + 1) * (last - first)) / side))];
    });
  const columns = spans(keys);
  const levels = new Uint8Array(side * side);
  spans(rows).forEach(([begin, end], line) => {
    columns.forEach(([from, to], column) => {
      let mass = 0;
      for (let row = begin; row < end; row += 1) {
        for (let key = Math.max(from, aside); key < to; key += 1) {
          mass += WEIGHT_OF_BYTE[data.triangle[rowPlace(data, row) + key]];
        }
      }
      levels[line * side + column] = Math.round((LEVELS - 1) * Math.sqrt(Math.min(1, mass / (end - begin))));
    });
  });
  return { side, levels };
}
