/**
 * The 16 strongest keys of each row exactly, from the bits that the bytes leave open; how they are written stands in
 * att_viz/report/heads/strongest.py.
 *
 * @typedef {object} ExactBits
 * @property {Uint8Array} bits the highest bit of each byte first
 * @property {Uint32Array} index the place of the first bit of every 64th row
 * @property {Map<number, Block>} read blocks by their place in the index, once one of their rows was asked for
 *
 * @typedef {{rows: ExactRow[], next: (below: number) => number}} Block its first rows, and what reads on
 *
 * @typedef {{triangle: Uint8Array, width?: number, exact: ExactBits}} Rows
 */

import { keysOfRow, rowPlace } from "./head_rows.js";

export const STRONGEST = 16;
const ROWS_IN_INDEX = 64;
/** About how many bytes the rows of a block take once they are read: a map of 16 numbers each. */
export const BLOCK_BYTES = ROWS_IN_INDEX * 1024;
/** The most bits of one number, and how many a row can have. */
const MOST_BITS = 32;

/** The bit pattern of 1, the largest weight. */
const ONE = 0x3c00;
/** For each byte the first float16 bit pattern that becomes it, and how many do. */
const FIRST_PATTERN = new Uint16Array(257).fill(ONE + 1);
for (let pattern = ONE; pattern >= 0; pattern -= 1) {
  FIRST_PATTERN[Math.round(255 * Math.sqrt(halfOfPattern(pattern)))] = pattern;
}

/**
 * The strongest keys of a row with their weights, in the order of keys.
 *
 * @extends {Map<number, number>}
 */
export class ExactRow extends Map {
  /** No other key of the row has more: the byte of one that is nearly as strong may be rounded to more than that. */
  cap = Infinity;
}

/**
 * One row that is known by itself.
 *
 * @param {number} row
 * @param {[number, number][]} strongest its strongest keys, each with the bits of its weight
 * @returns {ExactBits} of no other row
 */
export function exactBitsOfRow(row, strongest) {
  const rows = Array(ROWS_IN_INDEX);
  const [block, place] = [Math.floor(row / ROWS_IN_INDEX), row % ROWS_IN_INDEX];
  rows[place] = closed(new ExactRow(strongest.map(([key, pattern]) => [key, halfOfPattern(pattern)])));
  return { bits: new Uint8Array(), index: new Uint32Array(), read: new Map([[block, { rows, next: () => 0 }]]) };
}

/**
 * @param {ExactRow} row with all of its keys
 * @returns {ExactRow}
 */
function closed(row) {
  row.cap = row.size === STRONGEST ? Math.min(...row.values()) : Infinity;
  return row;
}

/**
 * @param {number} pattern the bits of a float16 between 0 and 1
 * @returns {number}
 */
export function halfOfPattern(pattern) {
  const exponent = pattern >> 10;
  const digits = pattern & 1023;
  return exponent ? (1 + digits / 1024) * 2 ** (exponent - 15) : digits * 2 ** -24;
}

/**
 * @param {number} numRows
 * @returns {number} the most bytes that all rows can take
 */
export function mostExactBytes(numRows) {
  return 4 * Math.ceil(numRows / ROWS_IN_INDEX) + Math.ceil((numRows * 2 * STRONGEST * MOST_BITS) / 8);
}

/**
 * @param {Uint8Array} bytes index and bits
 * @param {number} numRows
 * @returns {ExactBits}
 * @throws {RangeError} if they are too short
 */
export function exactBits(bytes, numRows) {
  const entries = Math.ceil(numRows / ROWS_IN_INDEX);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const index = Uint32Array.from({ length: entries }, (_, place) => view.getUint32(4 * place, true));
  const bits = bytes.slice(4 * entries);
  if (index.some((place) => place > 8 * bits.length)) {
    throw new RangeError("too short");
  }
  return { bits, index, read: new Map() };
}

/**
 * The strongest keys of a row with their weights as archives keep them.
 *
 * @param {Rows} data
 * @param {number} row
 * @returns {ExactRow} at most 16 keys; none whose byte is 0
 */
export function exactRow(data, row) {
  const { triangle, exact } = data;
  const block = Math.floor(row / ROWS_IN_INDEX);
  const begun = exact.read.get(block) ?? { rows: [], next: bitReader(exact.bits, exact.index[block]) };
  exact.read.set(block, begun);
  const { rows, next } = begun;
  // Where a row begins is known only after those before it.
  for (let place = block * ROWS_IN_INDEX + rows.length; place <= row; place += 1) {
    const start = rowPlace(data, place);
    rows.push(readRow(triangle.subarray(start, start + keysOfRow(data, place)), next));
  }
  return rows[row % ROWS_IN_INDEX];
}

/**
 * @param {Uint8Array} bytes of a row
 * @param {(below: number) => number} next reads a number below another
 * @returns {ExactRow}
 */
function readRow(bytes, next) {
  // Plain loops: up to 64 long rows are read before that of the word under the pointer.
  const counts = new Uint32Array(256);
  const { length } = bytes;
  for (let key = 0; key < length; key += 1) {
    counts[bytes[key]] += 1;
  }
  let weakest = 255;
  let room = STRONGEST;
  while (weakest > 0 && counts[weakest] < room) {
    room -= counts[weakest];
    weakest -= 1;
  }
  // Of the keys that share the weakest byte only some have room, and only then is it written which.
  const ties = weakest > 0 ? counts[weakest] : 0;
  /** @type {Set<number>} */
  const chosen = new Set();
  let before = -1;
  for (let turn = 0; ties > room && turn < room; turn += 1) {
    before += 1 + next(ties - room - before + turn);
    chosen.add(before);
  }
  const row = new ExactRow();
  let tie = -1;
  const least = Math.max(1, weakest);
  for (let key = 0; key < length; key += 1) {
    const byte = bytes[key];
    if (byte < least) {
      continue;
    }
    tie += +(byte === weakest);
    if (byte > weakest || ties <= room || chosen.has(tie)) {
      const first = FIRST_PATTERN[byte];
      row.set(key, halfOfPattern(first + next(FIRST_PATTERN[byte + 1] - first)));
    }
  }
  return closed(row);
}

/**
 * Numbers in truncated binary.
 *
 * @param {Uint8Array} bits
 * @param {number} place of the first bit
 * @returns {(below: number) => number}
 */
function bitReader(bits, place) {
  const take = (/** @type {number} */ count) => {
    let number = 0;
    for (let bit = 0; bit < count; bit += 1, place += 1) {
      number = 2 * number + ((bits[place >> 3] >> (7 - (place & 7))) & 1);
    }
    return number;
  };
  return (below) => {
    const length = 31 - Math.clz32(below);
    const short = 2 ** (length + 1) - below;
    const number = take(length);
    return number < short ? number : 2 * number + take(1) - short;
  };
}
