/**
 * What the matrix shows, as one byte for each cell, and the same pooled two by two, and again: pure functions.
 *
 * A byte b stands for top · (b / 255)², or, of a difference, for ± (|b − 128| / 127)².
 *
 * @typedef {object} Field
 * @property {Uint8Array} bytes row i holds keys 0 to i, or all of them
 * @property {number} [width] how many keys each row holds, where that is all of them
 * @property {boolean} signed whether it is a difference
 * @property {number} top the largest number that a byte stands for
 *
 * @typedef {object} Squares what the matrix is drawn from: squares of 2^level rows and keys, each with a code
 * @property {{signed: boolean, top: number, width?: number}} field
 * @property {number} finest the level of the smallest squares; 0 where they are single cells
 * @property {Float64Array} values what the codes above 0 stand for
 * @property {number} maximum the largest number that is seen, without its sign
 * @property {[number, number] | null} strongest row and key of the first cell that has it
 * @property {(level: number) => number} side how many rows of squares a level has
 * @property {(level: number) => import("../../data/head_rows.js").Shape} shape where its rows lie
 * @property {(level: number) => boolean} has whether its codes are known
 * @property {(level: number, row: number, from: number, codes: Uint16Array) => void} read
 * @property {number} [coarsest] the level of the largest squares, where there are none for each level
 * @property {(place: [number, number], level: number) => import("./matrix_area.js").Cells | null} block the cells that are
 *   told as one with a cell; null where that is told by itself
 * @property {((place: [number, number], level: number) => string) | null} told what is said of them
 * @property {string} [name] of what is shown, where that is no head
 * @property {(level: number, noun: string) => string} says what a square shows
 */

import { WEIGHT_OF_BYTE } from "../../../shared/decode.js";
import { keysOfRow, rowPlace } from "../../data/head_rows.js";
import { poolSentence } from "./matrix_words.js";

/** @typedef {import("../shown_weights.js").Scope} Scope */

const MIDDLE = 128;
/** How many cells are pooled before somebody else may do something. */
const CELLS_AT_ONCE = 2 ** 17;

/**
 * What is shown of one head.
 *
 * @param {Scope} scope
 * @param {Float32Array | null} factor what each row is multiplied with for shares of the whole, as `allRowMasses` has it
 * @param {number} top what the strongest colour stands for
 * @returns {Field}
 */
export function fieldOf({ data, norms, numRows }, factor, top) {
  const { triangle, scales, width } = data;
  if (!norms && !scales) {
    return { bytes: triangle, width, signed: false, top: 1 };
  }
  const roots = Float64Array.from({ length: numRows }, (_, key) => Math.sqrt(norms ? norms[key] : 1));
  const bytes = new Uint8Array(triangle.length);
  for (let row = 0, place = 0; row < numRows; row += 1) {
    const times = Math.sqrt(((factor ? factor[row] : 1) * (scales ? scales[row] : 1)) / top);
    for (let key = 0; key < keysOfRow(data, row); key += 1, place += 1) {
      bytes[place] = Math.min(255, Math.round(triangle[place] * roots[key] * times));
    }
  }
  return { bytes, width, signed: false, top };
}

/**
 * How much more attention one head gives than another.
 *
 * @param {Uint8Array} one a triangle, or all keys of each row
 * @param {Uint8Array} other
 * @param {number} [width] how many keys each row holds, where that is all of them
 * @returns {Field}
 */
export function differenceOf(one, other, width = 0) {
  const table = new Uint8Array(2 ** 16);
  for (let pair = 0; pair < table.length; pair += 1) {
    table[pair] = byteOf(WEIGHT_OF_BYTE[pair >> 8] - WEIGHT_OF_BYTE[pair & 255], true);
  }
  const bytes = new Uint8Array(one.length);
  for (let place = 0; place < bytes.length; place += 1) {
    bytes[place] = table[(one[place] << 8) | other[place]];
  }
  return { bytes, width, signed: true, top: 1 };
}

/**
 * @param {number} share of the top, below 0 only where it is signed
 * @param {boolean} signed
 * @returns {number}
 */
function byteOf(share, signed) {
  return signed
    ? MIDDLE + Math.round(127 * Math.sign(share) * Math.sqrt(Math.min(1, Math.abs(share))))
    : Math.round(255 * Math.sqrt(Math.min(1, share)));
}

/**
 * What each byte stands for.
 *
 * @param {{signed: boolean, top: number}} field
 * @returns {Float64Array} 256 numbers
 */
export function valuesOf({ signed, top }) {
  return Float64Array.from({ length: 256 }, (_, byte) =>
    signed ? Math.sign(byte - MIDDLE) * Math.min(1, Math.abs(byte - MIDDLE) / 127) ** 2 : top * (byte / 255) ** 2,
  );
}

/** A field and what stands for its cells from further away. Codes are 1 + byte, and 0 where there is nothing to see. */
export class Pyramid {
  /** @type {Uint16Array[]} the codes of each further level: row i of blocks holds those of keys 0 to i, or all */
  #levels = [];
  /** The largest number that is seen, without its sign; known with the first level. */
  maximum = 0;
  /** @type {[number, number] | null} row and key of the first cell that has it */
  strongest = null;
  finest = 0;
  told = null;

  /**
   * @param {Field} field
   * @param {import("../sight.js").Sight} sight
   * @param {number} aside how many of the first keys are left out, on which heads rest
   * @param {"max" | "mean"} pool what stands for several cells: the number furthest from 0, or the mean over those seen
   */
  constructor(field, sight, aside, pool) {
    this.field = field;
    this.sight = sight;
    this.aside = aside;
    this.pool = pool;
    this.count = sight.first.length;
    this.values = valuesOf(field);
    const { realBefore } = sight;
    this.padded = realBefore[this.count] < this.count;
  }

  /** @returns {null} each cell is told by itself */
  block() {
    return null;
  }

  /**
   * @param {number} level
   * @param {string} noun
   * @returns {string} what a square shows
   */
  says(level, noun) {
    return poolSentence(level, this.pool, this.field.signed, noun);
  }

  /**
   * @param {number} level
   * @returns {number} how many rows of blocks it has
   */
  side(level) {
    return Math.ceil(this.count / 2 ** level);
  }

  /**
   * @param {number} level
   * @returns {import("../../data/head_rows.js").Shape} where its rows lie
   */
  shape(level) {
    return { width: this.field.width ? this.side(level) : 0 };
  }

  /**
   * @param {number} level
   * @returns {boolean} whether its codes are known
   */
  has(level) {
    return level === 0 || level <= this.#levels.length;
  }

  /**
   * The codes of a part of a row.
   *
   * @param {number} level
   * @param {number} row of blocks
   * @param {number} from the first key's block
   * @param {Uint16Array} codes filled; 0 after the row's end
   */
  read(level, row, from, codes) {
    if (level > 0) {
      const end = Math.max(0, Math.min(codes.length, keysOfRow(this.shape(level), row) - from));
      const start = rowPlace(this.shape(level), row) + from;
      codes.set(this.#levels[level - 1].subarray(start, start + end));
      codes.fill(0, end);
      return;
    }
    codes.fill(0);
    const { first, after, realBefore } = this.sight;
    const isReal = (/** @type {number} */ place) => realBefore[place + 1] > realBefore[place];
    if (!isReal(row)) {
      return;
    }
    const start = rowPlace(this.field, row);
    const end = Math.min(after[row], from + codes.length);
    for (let key = Math.max(from, first[row], this.aside); key < end; key += 1) {
      if (!this.padded || isReal(key)) {
        codes[key - from] = 1 + this.field.bytes[start + key];
      }
    }
  }

  /**
   * Pool everything; whoever asks may stop in between.
   *
   * @returns {Generator<void, void, void>}
   */
  *work() {
    const { signed, top } = this.field;
    const means = this.pool === "mean";
    // Means are made from sums, so that they are rounded only once.
    let sums = new Float32Array();
    let counts = new Float32Array();
    const lines = [new Uint16Array(this.count + 1), new Uint16Array(this.count + 1)];
    const distance = (/** @type {number} */ code) => (code === 0 ? -1 : signed ? Math.abs(code - 1 - MIDDLE) : code - 1);
    for (let level = 1; this.side(level - 1) > 1; level += 1) {
      const side = this.side(level);
      const [below, shape] = [this.shape(level - 1), this.shape(level)];
      const codes = new Uint16Array(rowPlace(shape, side));
      const nextSums = new Float32Array(means ? codes.length : 0);
      const nextCounts = new Float32Array(means ? codes.length : 0);
      let done = 0;
      for (let row = 0; row < side; row += 1) {
        const children = [2 * row, 2 * row + 1].filter((child) => child < this.side(level - 1));
        children.forEach((child, place) => this.read(level - 1, child, 0, lines[place].subarray(0, keysOfRow(below, child))));
        for (let key = 0; key < keysOfRow(shape, row); key += 1) {
          let best = 0;
          let bestAt = 0;
          let sum = 0;
          let count = 0;
          for (let which = 0; which < children.length; which += 1) {
            for (let child = 2 * key; child < Math.min(2 * key + 2, keysOfRow(below, children[which])); child += 1) {
              const code = lines[which][child];
              if (distance(code) > distance(best)) {
                best = code;
                bestAt = 2 * child + which;
              }
              if (means && level > 1) {
                sum += sums[rowPlace(below, children[which]) + child];
                count += counts[rowPlace(below, children[which]) + child];
              } else if (means && code > 0) {
                sum += this.values[code - 1];
                count += 1;
              }
            }
          }
          const block = rowPlace(shape, row) + key;
          if (level === 1 && best > 0) {
            this.#note([2 * row + (bestAt & 1), bestAt >> 1], best);
          }
          if (means) {
            nextSums[block] = sum;
            nextCounts[block] = count;
            codes[block] = count > 0 ? 1 + byteOf(sum / count / top, signed) : 0;
          } else {
            codes[block] = best;
          }
        }
        done += 4 * keysOfRow(shape, row);
        if (done > CELLS_AT_ONCE) {
          done = 0;
          yield;
        }
      }
      this.#levels.push(codes);
      [sums, counts] = [nextSums, nextCounts];
      yield;
    }
    if (this.count === 1) {
      this.read(0, 0, 0, lines[0]);
      this.#note([0, 0], lines[0][0]);
    }
  }

  /**
   * @param {[number, number]} place
   * @param {number} code
   */
  #note(place, code) {
    const size = code === 0 ? 0 : Math.abs(this.values[code - 1]);
    if (size > this.maximum) {
      this.maximum = size;
      this.strongest = place;
    }
  }
}
