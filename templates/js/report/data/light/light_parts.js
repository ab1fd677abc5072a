/** The numbers of a light page, unpacked: how they are written stands in att_viz/report/light/packing.py. */

import { inflate } from "../../../shared/decode.js";
import { ALL_LAYERS, ReportError, looksAhead } from "../../../shared/page.js";
import { bytesOfLetters } from "../../../shared/letters.js";
import { sightOf } from "../../reading/sight.js";

/**
 * @typedef {import("../../../shared/page.js").Page} Page
 * @typedef {import("../../../shared/page.js").LightFacts} LightFacts
 *
 * @typedef {object} LightHead what a light page holds of a head
 * @property {LightFacts} facts
 * @property {number} numRows
 * @property {Uint32Array} rowStarts where each row's weights begin, and the end of the last
 * @property {Uint32Array} keys ascending within a row
 * @property {Uint8Array} codes
 * @property {Uint8Array} shares levels of the lower triangle of passages by passages, or of all where tokens look both ways
 * @property {Uint8Array} rests levels of what groups of rows gave to the first token
 * @property {Uint8Array | null} sinks the same of a learned sink
 * @property {Int32Array | null} [after] the key after the last one that each row may see, where tokens look both ways
 */

const ESCAPE = 255;

/** All heads of a light page. */
export class LightParts {
  /**
   * @param {Page} page
   * @param {(name: string) => string | null} textOf the text of a part
   */
  constructor(page, textOf) {
    this.page = page;
    this.facts = /** @type {LightFacts} */ (page.light);
    this.textOf = textOf;
    this.places = page.layers
      .filter(({ layer }) => layer !== ALL_LAYERS)
      .flatMap(({ layer, heads }) => heads.map((head) => ({ layer, head })));
    const [prompt, answer] = this.facts.groups;
    this.after = looksAhead(page) || page.bothWays ? sightOf(page.sight, ALL_LAYERS, page.numRows).after : null;
    this.groups = Math.ceil(this.facts.answerRow / prompt) + Math.ceil((page.numRows - this.facts.answerRow) / answer);
  }

  /**
   * @returns {Promise<void>}
   * @throws {ReportError} if the data is damaged
   */
  async read() {
    const { facts, places, page } = this;
    const heads = places.length;
    const count = facts.passages.length - 1;
    const cells = this.after ? count ** 2 : (count * (count + 1)) / 2;
    const withSinks = places.filter(({ layer }) => facts.sinks.includes(layer)).length;
    try {
      const [shares, rests, sinks, counts] = await Promise.all([
        this.#part("shares", heads * cells),
        this.#part("rests", heads * this.groups),
        this.#part("sinks", withSinks * this.groups),
        this.#numbers("counts", heads * page.numRows),
      ]);
      const starts = new Uint32Array(heads + 1);
      for (let head = 0, place = 0; head < heads; head += 1) {
        let sum = 0;
        for (const end = place + page.numRows; place < end; place += 1) {
          sum += counts[place];
        }
        starts[head + 1] = starts[head] + sum;
      }
      if (starts[heads] !== facts.pairs) {
        throw new RangeError("another number of weights");
      }
      const [gaps, codes] = await Promise.all([this.#numbers("gaps", facts.pairs), this.#part("codes", facts.pairs)]);
      this.known = { shares, rests, sinks, counts, starts, gaps, codes, cells };
    } catch {
      throw new ReportError("The weights in this file are damaged. Please make the report again.");
    }
  }

  /**
   * @param {number} layer
   * @param {number} head
   * @returns {LightHead | null} null where it is not in this file
   */
  head(layer, head) {
    const place = this.places.findIndex((each) => each.layer === layer && each.head === head);
    if (place < 0 || !this.known) {
      return null;
    }
    const { facts, groups, page } = this;
    const { shares, rests, sinks, cells } = this.known;
    const withSinks = this.places.slice(0, place).filter((each) => facts.sinks.includes(each.layer)).length;
    return {
      facts,
      after: this.after,
      numRows: page.numRows,
      ...this.#rows(place),
      shares: shares.subarray(place * cells, (place + 1) * cells),
      rests: rests.subarray(place * groups, (place + 1) * groups),
      sinks: facts.sinks.includes(layer) ? sinks.subarray(withSinks * groups, (withSinks + 1) * groups) : null,
    };
  }

  /**
   * From the rows of each key to the keys of each row.
   *
   * @param {number} place of the head
   * @returns {{rowStarts: Uint32Array, keys: Uint32Array, codes: Uint8Array}}
   */
  #rows(place) {
    const { numRows } = this.page;
    const { counts, starts, gaps, codes } = /** @type {NonNullable<typeof this.known>} */ (this.known);
    const [first, end] = [starts[place], starts[place + 1]];
    const rowOf = new Uint32Array(end - first);
    const rowStarts = new Uint32Array(numRows + 1);
    let next = first;
    for (let key = 0; key < numRows; key += 1) {
      // Where tokens look both ways, earlier rows look at a key, too.
      let row = this.after ? 0 : key;
      for (const last = next + counts[place * numRows + key]; next < last; next += 1) {
        row += gaps[next];
        rowOf[next - first] = row;
        rowStarts[row + 1] += 1;
      }
    }
    for (let row = 0; row < numRows; row += 1) {
      rowStarts[row + 1] += rowStarts[row];
    }
    const filled = rowStarts.slice();
    const keys = new Uint32Array(end - first);
    const sorted = new Uint8Array(end - first);
    next = first;
    for (let key = 0; key < numRows; key += 1) {
      for (const last = next + counts[place * numRows + key]; next < last; next += 1) {
        const at = filled[rowOf[next - first]]++;
        keys[at] = key;
        sorted[at] = codes[next];
      }
    }
    return { rowStarts, keys, codes: sorted };
  }

  /**
   * @param {string} name
   * @param {number} size in bytes
   * @returns {Promise<Uint8Array>}
   */
  async #part(name, size) {
    const bytes = await inflate(bytesOfLetters(this.textOf(name) ?? ""), size);
    if (bytes.length !== size) {
      throw new RangeError("too short");
    }
    return bytes;
  }

  /**
   * @param {string} name
   * @param {number} count
   * @returns {Promise<Uint8Array | Uint32Array>} bytes, where all numbers are
   */
  async #numbers(name, count) {
    const bytes = await this.#part(name, count);
    // A plain loop: there are half a million of these in an ordinary page, which opens with them.
    let escaped = 0;
    for (let at = 0; at < count; at += 1) {
      escaped += +(bytes[at] === ESCAPE);
    }
    if (escaped === 0) {
      return bytes;
    }
    const more = await this.#part(`${name}+`, 4 * escaped);
    const view = new DataView(more.buffer, more.byteOffset, more.byteLength);
    const numbers = Uint32Array.from(bytes);
    let place = 0;
    for (let at = 0; at < count; at += 1) {
      if (bytes[at] === ESCAPE) {
        numbers[at] += view.getUint32(place, true);
        place += 4;
      }
    }
    return numbers;
  }
}
