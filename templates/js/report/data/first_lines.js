/**
 * The lines that a page opens with, which stand in its data; see att_viz/report/heads/first_lines.py.
 *
 * @typedef {object} FirstLines
 * @property {number} layer
 * @property {number} head
 * @property {number} resting on how many of the first tokens the head rests
 * @property {string} lines in base64: their rows, their keys (two bytes each), the bytes of their weights
 * @property {[row: number, key: number, bits: number] | []} strongest of all its lines but for those of rest
 */

import { WEIGHT_OF_BYTE, bytesOfBase64 } from "../../shared/decode.js";
import { exactBitsOfRow, halfOfPattern } from "./strongest.js";

/** Lines that touch none of so many first tokens on either side are not among them. */
export const FIRST_TOKENS = 64;
const BYTES_OF_LINE = 5;

/**
 * @param {FirstLines} given
 * @param {number} numRows
 * @returns {{head: number, data: import("./head_data.js").HeadData, rests: number,
 *   lines: import("../views/lines/lines_data.js").Line[], strongest: import("../views/lines/lines_data.js").Line[]}}
 *   data that knows the strongest line alone
 * @throws {RangeError} if they are damaged
 */
export function drawnFirst({ head, resting, lines, strongest }, numRows) {
  const bytes = bytesOfBase64(lines);
  const count = bytes.length / BYTES_OF_LINE;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const drawn = Array.from({ length: count }, (_, place) => ({
    row: view.getUint16(2 * place, true),
    key: view.getUint16(2 * (count + place), true),
    weight: WEIGHT_OF_BYTE[bytes[4 * count + place]],
  }));
  const [row, key, pattern] = strongest;
  const told = row === undefined || key === undefined || pattern === undefined ? [] : [{ row, key, weight: halfOfPattern(pattern) }];
  if (bytes.length % BYTES_OF_LINE || [...drawn, ...told].some((line) => line.row >= numRows || line.key >= numRows)) {
    throw new RangeError("lines of another text");
  }
  const exact = exactBitsOfRow(row ?? 0, key === undefined || pattern === undefined ? [] : [[key, pattern]]);
  const data = { triangle: new Uint8Array(), sinkMass: null, norms: null, exact };
  return { head, data, rests: resting, lines: drawn, strongest: told };
}
