/** From the text of a head to its weights. The encoding is described in att_viz/report/packing.py. */

import { inflate, rowStart } from "../../shared/decode.js";
import { ReportError } from "../../shared/page.js";
import { bytesOfLetters } from "./letters.js";
import { exactBits, mostExactBytes } from "./strongest.js";

/**
 * @typedef {object} HeadData
 * @property {Uint8Array} triangle numRows * (numRows + 1) / 2 bytes: row i holds keys 0 to i
 * @property {Float32Array | null} sinkMass learned-sink mass of each row, or null
 * @property {Float32Array | null} norms the size of each key's value, or null
 * @property {import("./strongest.js").ExactBits} exact what is missing to the exact weights of the strongest keys
 * @property {Float32Array | null} [scales] what each row's numbers are multiplied with, for the corrected rollout
 */

const HEAD_FORMAT = 2;
const VALUES_AT_ONCE = 2 ** 22;
const CLASSES = 6;
/** The class for twice the byte above plus the byte to the left; the limits of att_viz/report/heads/triangle.py. */
const CLASS_OF = Uint8Array.from({ length: 3 * 255 + 1 }, (_, beside) =>
  [3, 6, 12, 24, 48].filter((limit) => beside >= limit).length,
);

/**
 * Unpack a head.
 *
 * @param {string} text of the head's element
 * @param {number} numRows
 * @param {string} name what to call the head in a message
 * @returns {Promise<HeadData>}
 * @throws {ReportError} if the browser cannot inflate, or the data is damaged
 */
export async function decodeHead(text, numRows, name) {
  if (typeof DecompressionStream === "undefined") {
    throw new ReportError(
      "This browser is too old to unpack the weights. " +
        "Please open the file in Chrome or Edge 80, Firefox 113, Safari 16.4 or newer.",
    );
  }
  try {
    const bytes = await inflate(bytesOfLetters(text), mostBytes(numRows));
    return readHead(bytes, numRows);
  } catch {
    throw new ReportError(`The weights of ${name} in this file are damaged. Please make the report again.`);
  }
}

/**
 * @param {number} numRows
 * @returns {number} the most bytes that a head can have
 */
function mostBytes(numRows) {
  return 2 + 6 * numRows + 4 * CLASSES * bandsOf(numRows).length + rowStart(numRows) + mostExactBytes(numRows);
}

/**
 * @param {Uint8Array} bytes the inflated ones
 * @param {number} numRows
 * @returns {HeadData}
 * @throws {RangeError} if they are not those of a head
 */
function readHead(bytes, numRows) {
  const [format, flags] = bytes;
  if (format !== HEAD_FORMAT || flags > 3) {
    throw new RangeError("not a head");
  }
  let place = 2;
  const take = (/** @type {number} */ size) => {
    place += size;
    if (place > bytes.length) {
      throw new RangeError("too short");
    }
    return bytes.subarray(place - size, place);
  };
  const sinkMass = flags & 1 ? sinks(take(2 * numRows)) : null;
  const norms = flags & 2 ? float32(take(4 * numRows)) : null;
  const triangle = new Uint8Array(rowStart(numRows));
  for (const [from, to] of bandsOf(numRows)) {
    readBand(take, triangle, from, to);
  }
  return { triangle, sinkMass, norms, exact: exactBits(take(bytes.length - place), numRows) };
}

/**
 * The rows that are packed together: the first of each band, and the one after its last.
 *
 * @param {number} numRows
 * @returns {[number, number][]}
 */
export function bandsOf(numRows) {
  const height = bandHeight(numRows);
  return Array.from({ length: Math.ceil(numRows / height) }, (_, band) => [
    band * height,
    Math.min(numRows, (band + 1) * height),
  ]);
}

/**
 * Read the rows of a band into a triangle.
 *
 * @param {(size: number) => Uint8Array} take the next bytes
 * @param {Uint8Array} triangle rows before `from` are filled
 * @param {number} from
 * @param {number} to
 * @throws {RangeError} if they are those of another band
 */
export function readBand(take, triangle, from, to) {
  const sizes = take(4 * CLASSES);
  const view = new DataView(sizes.buffer, sizes.byteOffset, sizes.byteLength);
  const starts = new Uint32Array(CLASSES);
  let all = 0;
  for (let kind = 0; kind < CLASSES; kind += 1) {
    starts[kind] = all;
    all += view.getUint32(4 * kind, true);
  }
  if (all !== rowStart(to) - rowStart(from)) {
    throw new RangeError("a band of another size");
  }
  fillBand(triangle, from, to, take(all), starts);
}

/**
 * Put the bytes of a band back in reading order: each is the next of the class that its neighbours say.
 *
 * @param {Uint8Array} triangle rows before `from` are filled
 * @param {number} from
 * @param {number} to
 * @param {Uint8Array} sorted the band's bytes, class by class
 * @param {Uint32Array} starts where each class begins; moved along
 */
function fillBand(triangle, from, to, sorted, starts) {
  for (let row = from; row < to; row += 1) {
    const start = rowStart(row);
    const above = start - row;
    let left = 0;
    for (let key = 0; key < row; key += 1) {
      left = sorted[starts[CLASS_OF[2 * triangle[above + key] + left]]++];
      triangle[start + key] = left;
    }
    // There is nothing above the diagonal.
    triangle[start + row] = sorted[starts[CLASS_OF[left]]++];
  }
}

/**
 * @param {number} numRows
 * @returns {number} how many rows are in a band
 */
function bandHeight(numRows) {
  return Math.max(1, Math.floor(VALUES_AT_ONCE / numRows));
}

/**
 * @param {Uint8Array} bytes little-endian float32
 * @returns {Float32Array}
 */
function float32(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.length / 4 }, (_, key) => view.getFloat32(4 * key, true));
}

/**
 * @param {Uint8Array} bytes little-endian uint16
 * @returns {Float32Array}
 */
function sinks(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.length / 2 }, (_, row) => view.getUint16(2 * row, true) / 65535);
}
