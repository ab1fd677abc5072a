/**
 * The row that a page of long heads opens with, which stands in its data; see att_viz/report/heads/first_row.py.
 *
 * @typedef {object} FirstRow
 * @property {number} row
 * @property {string} bytes those of its keys, up to its own position, in base64
 * @property {[number, number][]} exact its strongest keys, each with the float16 bits of its weight
 * @property {number} sink round(65535 * mass) of the learned sink
 * @property {number} resting on how many of the first tokens the head rests
 */

import { bytesOfBase64 } from "../../shared/decode.js";
import { rowPlace } from "./head_rows.js";
import { exactBitsOfRow } from "./strongest.js";

/**
 * @param {import("../../shared/page.js").Page} page
 * @returns {import("./head_data.js").HeadData | null} the head that it opens with, of which one row is known; null where
 *   the page does not say it, or what it says is damaged
 */
export function headOfFirstRow({ first, numRows, learnedSinks }) {
  try {
    const bytes = first && bytesOfBase64(first.bytes);
    if (!bytes || bytes.length !== first.row + 1 || first.row >= numRows) {
      return null;
    }
    const triangle = new Uint8Array(rowPlace({}, numRows));
    triangle.set(bytes, rowPlace({}, first.row));
    const sinkMass = learnedSinks ? new Float32Array(numRows) : null;
    sinkMass?.fill(first.sink / 65535, first.row, first.row + 1);
    return { triangle, sinkMass, norms: null, exact: exactBitsOfRow(first.row, first.exact), only: first };
  } catch {
    return null;
  }
}
