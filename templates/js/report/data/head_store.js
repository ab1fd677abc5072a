/** The heads of this file, unpacked when they are looked at and forgotten when they have not been for long. */

import { decodeHead } from "./head_data.js";
import { BLOCK_BYTES } from "./strongest.js";
import { ALL_LAYERS, CORRECTED, ReportError, placeName } from "../../shared/page.js";

/** @typedef {import("./head_data.js").HeadData} HeadData */

const BYTES_KEPT = 96 * 2 ** 20;

export class HeadStore {
  /** @type {Map<string, {promise: Promise<HeadData>, data: HeadData | null}>} the least recently used first */
  #kept = new Map();

  /**
   * @param {(layer: number, head: number) => Promise<string | null>} textOf the letters of a head, null if not here
   * @param {number} numRows
   * @param {number} [bytesKept] the most that unpacked heads take together; the one that is looked at stays in any case
   * @param {number} [width] how many keys each row holds, where that is all of them
   * @param {typeof decodeHead} [unpack]
   */
  constructor(textOf, numRows, bytesKept = BYTES_KEPT, width = 0, unpack = decodeHead) {
    this.textOf = textOf;
    this.numRows = numRows;
    this.bytesKept = bytesKept;
    this.width = width;
    this.unpack = unpack;
  }

  /**
   * @param {number} layer
   * @param {number} head
   * @returns {Promise<HeadData>} rejected with a ReportError for a head that is damaged or not in this file
   */
  get(layer, head) {
    const key = `${layer}-${head}`;
    const kept = this.#kept.get(key);
    if (kept) {
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept.promise;
    }
    const promise = this.#load(layer, head);
    /** @type {{promise: Promise<HeadData>, data: HeadData | null}} */
    const entry = { promise, data: null };
    this.#kept.set(key, entry);
    promise.then(
      (data) => {
        entry.data = data;
        this.#forgetOld();
      },
      () => this.#kept.delete(key),
    );
    return promise;
  }

  /**
   * @param {number} layer
   * @param {number} head
   * @returns {HeadData | null} the head, if it is unpacked already
   */
  peek(layer, head) {
    return this.#kept.get(`${layer}-${head}`)?.data ?? null;
  }

  /**
   * @param {number} layer
   * @param {number} head
   * @returns {Promise<HeadData>}
   */
  async #load(layer, head) {
    const text = await this.textOf(layer, head);
    if (text === null) {
      throw new ReportError(`The weights of ${placeName(layer, head)} are not in this file.`);
    }
    const data = await this.unpack(text, this.numRows, placeName(layer, head), this.width);
    // What follows the triangle is no sizes of values there; see att_viz/report/rollout_layer.py.
    return layer === ALL_LAYERS && head === CORRECTED ? { ...data, norms: null, scales: data.norms } : data;
  }

  #forgetOld() {
    let bytes = 0;
    for (const [key, entry] of [...this.#kept].reverse()) {
      const own = entry.data ? bytesOf(entry.data) : 0;
      bytes += own;
      if (bytes > this.bytesKept && entry.data && bytes > own) {
        this.#kept.delete(key);
      }
    }
  }
}

/**
 * @param {HeadData} data
 * @returns {number} about how many bytes an unpacked head takes
 */
function bytesOf({ triangle, exact }) {
  return triangle.length + exact.bits.length + exact.read.size * BLOCK_BYTES;
}
