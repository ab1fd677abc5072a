/** From the text of a head to its weights. The encoding is described in att_viz/report/packing.py. */

import { inflate } from "../../shared/decode.js";
import { bytesOfLetters } from "../../shared/letters.js";
import { ReportError } from "../../shared/page.js";
import { breathe } from "../../shared/slices.js";
import { keysOfRow, rowPlace } from "./head_rows.js";
import { exactBits, mostExactBytes } from "./strongest.js";

/**
 * @typedef {object} HeadData
 * @property {Uint8Array} triangle one byte for each weight, row after row: row i holds keys 0 to i, or all of them
 * @property {number} [width] how many keys each row holds, where that is all of them; 0 for a triangle
 * @property {Float32Array | null} sinkMass learned-sink mass of each row, or null
 * @property {Float32Array | null} norms the size of each key's value, or null
 * @property {import("./strongest.js").ExactBits} exact what is missing to the exact weights of the strongest keys
 * @property {import("./light/light_parts.js").LightHead} [light] where only the strongest weights are known: those, in the place
 *   of triangle and exact, which are empty
 * @property {import("./first_row.js").FirstRow} [only] where the head is not unpacked yet: the one row that is known
 * @property {Float32Array | null} [scales] what each row's numbers are multiplied with, for the corrected rollout
 */

const HEAD_FORMAT = 2;
const SINKS = 1;
const NORMS = 2;
const ALL_KEYS = 4;
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
 * @param {number} [width] how many keys each row holds, where that is all of them
 * @returns {Promise<HeadData>}
 * @throws {ReportError} if the data is damaged
 */
export async function decodeHead(text, numRows, name, width = 0) {
  try {
    const packed = bytesOfLetters(text);
    await breathe();
    const bytes = await inflate(packed, mostBytes(numRows, width));
    return await readHead(bytes, numRows, width);
  } catch {
    throw new ReportError(`The weights of ${name} in this file are damaged. Please make the report again.`);
  }
}

/**
 * @param {number} numRows
 * @param {number} width
 * @returns {number} the most bytes that a head can have
 */
function mostBytes(numRows, width) {
  const weights = rowPlace({ width }, numRows);
  const bands = bandsOf(numRows, width).length;
  return 2 + 2 * numRows + 4 * (width || numRows) + 4 * CLASSES * bands + weights + mostExactBytes(numRows);
}

/**
 * @param {Uint8Array} bytes the inflated ones
 * @param {number} numRows
 * @param {number} width
 * @returns {Promise<HeadData>}
 * @throws {RangeError} if they are not those of a head
 */
async function readHead(bytes, numRows, width) {
  const [format, flags] = bytes;
  if (format !== HEAD_FORMAT || flags > (SINKS | NORMS | ALL_KEYS) || Boolean(flags & ALL_KEYS) !== width > 0) {
    throw new RangeError("not a head");
  }
  const shape = { width };
  let place = 2;
  const take = (/** @type {number} */ size) => {
    place += size;
    if (place > bytes.length) {
      throw new RangeError("too short");
    }
    return bytes.subarray(place - size, place);
  };
  const sinkMass = flags & SINKS ? sinks(take(2 * numRows)) : null;
  const norms = flags & NORMS ? float32(take(4 * (width || numRows))) : null;
  const triangle = new Uint8Array(rowPlace(shape, numRows));
  for (const [from, to] of bandsOf(numRows, width)) {
    readBand(take, triangle, shape, from, to);
    await breathe();
  }
  return { triangle, ...shape, sinkMass, norms, exact: exactBits(take(bytes.length - place), numRows) };
}

/**
 * The rows that are packed together: the first of each band, and the one after its last.
 *
 * @param {number} numRows
 * @param {number} [width] how many keys each row holds, where that is all of them
 * @returns {[number, number][]}
 */
export function bandsOf(numRows, width = 0) {
  const height = Math.max(1, Math.floor(VALUES_AT_ONCE / (width || numRows)));
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
 * @param {import("./head_rows.js").Shape} shape
 * @param {number} from
 * @param {number} to
 * @throws {RangeError} if they are those of another band
 */
export function readBand(take, triangle, shape, from, to) {
  const sizes = take(4 * CLASSES);
  const view = new DataView(sizes.buffer, sizes.byteOffset, sizes.byteLength);
  const starts = new Uint32Array(CLASSES);
  let all = 0;
  for (let kind = 0; kind < CLASSES; kind += 1) {
    starts[kind] = all;
    all += view.getUint32(4 * kind, true);
  }
  if (all !== rowPlace(shape, to) - rowPlace(shape, from)) {
    throw new RangeError("a band of another size");
  }
  fillBand(triangle, shape, from, to, take(all), starts);
}

/**
 * Put the bytes of a band back in reading order: each is the next of the class that its neighbours say.
 *
 * @param {Uint8Array} triangle rows before `from` are filled
 * @param {import("./head_rows.js").Shape} shape
 * @param {number} from
 * @param {number} to
 * @param {Uint8Array} sorted the band's bytes, class by class
 * @param {Uint32Array} starts where each class begins; moved along
 */
function fillBand(triangle, shape, from, to, sorted, starts) {
  for (let row = from; row < to; row += 1) {
    const start = rowPlace(shape, row);
    const keys = keysOfRow(shape, row);
    // There is nothing above the first row, nor above the diagonal.
    const covered = row === 0 ? 0 : keysOfRow(shape, row - 1);
    const above = start - covered;
    let left = 0;
    for (let key = 0; key < covered; key += 1) {
      left = sorted[starts[CLASS_OF[2 * triangle[above + key] + left]]++];
      triangle[start + key] = left;
    }
    for (let key = covered; key < keys; key += 1) {
      left = sorted[starts[CLASS_OF[left]]++];
      triangle[start + key] = left;
    }
  }
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
