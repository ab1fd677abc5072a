/**
 * What the matrix shows of a long text: the largest and the mean weight of square blocks, as the archive stores them, from
 * the coarsest overview that the page has to the finest.
 */

import { rowStart } from "../../../shared/decode.js";
import { halfOfPattern } from "../../data/strongest.js";
import { spanOfRows } from "../matrix/matrix_words.js";
import { headName } from "../sentences.js";
import { keysSeen } from "../sight.js";
import { nameOf } from "../why/why_words.js";
import { LightCells } from "./light_cells.js";

/**
 * @typedef {import("../../data/light/overviews.js").Overview} Overview
 * @typedef {import("../matrix/matrix_area.js").Cells} Cells
 */

/** The code of each float16 pattern of a weight. */
const CODE_OF_PATTERN = Uint16Array.from({ length: 0x3c01 }, (_, pattern) => 1 + Math.round(255 * Math.sqrt(halfOfPattern(pattern))));

export class OverviewCells extends LightCells {
  /**
   * @param {import("../../data/light/light_parts.js").LightHead} head
   * @param {import("../sight.js").Sight} sight
   * @param {number} aside how many of the first keys heads rest on: they cannot be left out of a block
   * @param {"max" | "mean"} pool
   * @param {Overview[]} levels the finest first
   * @param {import("../sentences.js").Speaker} speaker
   */
  constructor(head, sight, aside, pool, levels, speaker) {
    super(head, sight, 0);
    this.pool = pool;
    this.levels = levels;
    this.speaker = speaker;
    this.finest = Math.log2(levels[0].side);
    this.coarsest = Math.log2(levels[levels.length - 1].side);
    this.rests = aside > 0;
    this.#find();
  }

  /**
   * @param {number} level
   * @returns {boolean}
   */
  has(level = 0) {
    return level >= this.finest && level <= this.coarsest;
  }

  /**
   * @param {number} level
   * @param {number} row of blocks
   * @param {number} from the first key's block
   * @param {Uint16Array} codes filled; 0 where nothing can be seen
   */
  read(level, row, from, codes) {
    this.mark(level, row, from, codes);
    const patterns = this.#patterns(level);
    const end = Math.min(codes.length, row + 1 - from);
    for (let place = 0; place < end; place += 1) {
      codes[place] = codes[place] && CODE_OF_PATTERN[patterns[rowStart(row) + from + place]];
    }
  }

  /**
   * @param {[number, number]} place row and key
   * @param {number} level
   * @returns {Cells} the block that it lies in
   */
  block(place, level) {
    const [rows, keys] = place.map((at) => {
      const first = Math.floor(at / 2 ** level) * 2 ** level;
      return /** @type {[number, number]} */ ([first, Math.min(this.count, first + 2 ** level)]);
    });
    return { rows, keys };
  }

  /**
   * @param {[number, number]} place row and key
   * @param {number} level
   * @returns {{largest: number, mean: number}} of its block, as the archive stores them
   */
  numbers([row, key], level) {
    const { largest, mean } = this.levels[level - this.finest];
    const at = rowStart(Math.floor(row / 2 ** level)) + Math.floor(key / 2 ** level);
    return { largest: halfOfPattern(largest[at]), mean: halfOfPattern(mean[at]) };
  }

  /**
   * @param {[number, number]} place row and key
   * @param {number} level
   * @returns {string}
   */
  told(place, level) {
    const { page, layer, head, alignment } = this.speaker;
    const { rows, keys } = this.block(place, level);
    const { largest, mean } = this.numbers(place, level);
    const from = nameOf(page.texts, spanOfRows(alignment, rows, page.texts.length));
    const when = alignment === "position" ? `When the model read ${from}` : `When ${from} was decided`;
    const side = 2 ** level;
    let seen = 0;
    for (let row = rows[0]; row < rows[1]; row += 1) {
      seen += keysSeen(this.sight, row, keys[0]) - keysSeen(this.sight, row, Math.min(keys[1], this.sight.after[row]));
    }
    const part = seen < side * side ? `; ${(side * side - seen).toLocaleString("en")} pairs that cannot be seen count as 0` : "";
    return (
      `${when} (rows ${rows[0]} to ${rows[1] - 1}), ${headName(page, layer, head)} gave one token of ${nameOf(page.texts, keys)} ` +
      `(keys ${keys[0]} to ${keys[1] - 1}) at most ${digits(largest)} of its attention, and each on average ${digits(mean)}${part}.`
    );
  }

  /**
   * @param {number} level
   * @returns {string} what a square shows, and where that ends
   */
  says(level) {
    const side = 2 ** level;
    const [{ side: finest }] = this.levels;
    const stored = this.speaker.page.light?.overviews?.stored ?? finest;
    const what = `Each square shows the ${this.pool === "mean" ? "mean" : "largest"} of ${side} × ${side} weights, as the archive stores it.`;
    const rests = this.rests ? " The first column of squares holds what rests on the first token, too." : "";
    const end =
      side > finest
        ? ` Zoom in down to ${finest} × ${finest}.`
        : finest > stored
          ? ` Here this file ends; the archive stores ${stored} × ${stored}, and a larger max_file_size keeps them.`
          : " Here it ends: the archive stores no finer overview.";
    return `${what}${end}${rests}`;
  }

  /**
   * @param {number} level
   * @returns {Uint16Array}
   */
  #patterns(level) {
    const { largest, mean } = this.levels[level - this.finest];
    return this.pool === "mean" ? mean : largest;
  }

  /** Find the largest number, beside the first column where heads rest there. */
  #find() {
    const patterns = this.#patterns(this.finest);
    const side = 2 ** this.finest;
    let most = 0;
    for (let row = 0, place = 0; row * side < this.count; row += 1) {
      for (let key = 0; key <= row; key += 1, place += 1) {
        if (patterns[place] > most && (key > 0 || !this.rests)) {
          most = patterns[place];
          this.strongest = [Math.min(this.count - 1, (row + 1) * side - 1), key * side];
        }
      }
    }
    this.maximum = halfOfPattern(most);
  }
}

/**
 * @param {number} number a float16
 * @returns {string} four figures of it
 */
function digits(number) {
  // In decimals however small: the smallest float16 is 6e-8.
  return number > 0 ? number.toFixed(3 - Math.floor(Math.log10(number))).replace(/\.?0+$/u, "") : "0";
}
