/**
 * What the logit lens reads, from its letters to numbers. How they are packed stands in att_viz/report/lens/packing.py.
 *
 * @typedef {object} PageLens
 * @property {number[]} boundaries where it was read: boundary l is what enters layer l; the last one is the model's own
 *   prediction
 * @property {number} first the first position that is kept
 * @property {number} positions how many are kept: one for each row, on a light page those of the rows that wrote the answer
 * @property {number} topK how many tokens are kept of each
 * @property {string[]} vocabulary the texts of the tokens that it names
 * @property {number[]} ids of the vocabulary
 * @property {string} readings
 *
 * @typedef {{text: string, id: number, probability: number}} Candidate
 *
 * @typedef {object} Reading
 * @property {Candidate[]} candidates the likeliest first
 * @property {number} entropy in nats
 * @property {number} rank of the model's own prediction; 1 for the likeliest
 */

import { bytesOfBase64, inflate } from "../../shared/decode.js";
import { ReportError } from "../../shared/page.js";

export class LensReadings {
  /**
   * @param {PageLens} lens
   * @param {Uint8Array} bytes
   */
  constructor(lens, bytes) {
    const cells = lens.boundaries.length * lens.positions;
    const kept = cells * lens.topK;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.lens = lens;
    this.place = (/** @type {number} */ at) => view.getUint32(4 * at, true);
    this.probability = (/** @type {number} */ at) => view.getFloat32(4 * (kept + at), true);
    this.entropy = (/** @type {number} */ cell) => view.getFloat32(4 * (2 * kept + cell), true);
    this.rank = (/** @type {number} */ cell) => view.getUint32(4 * (2 * kept + cells + cell), true);
  }

  /**
   * @param {number} boundary
   * @param {number} position
   * @returns {Reading | null} null where nothing was read
   */
  at(boundary, position) {
    const place = this.lens.boundaries.indexOf(boundary);
    const { first, positions } = this.lens;
    if (place < 0 || position < first || position >= first + positions) {
      return null;
    }
    const cell = place * positions + position - first;
    const { topK, vocabulary, ids } = this.lens;
    const candidates = Array.from({ length: topK }, (_, rank) => {
      const word = this.place(cell * topK + rank);
      return { text: vocabulary[word] ?? "", id: ids[word] ?? -1, probability: this.probability(cell * topK + rank) };
    });
    return { candidates, entropy: this.entropy(cell), rank: this.rank(cell) };
  }
}

/**
 * @param {PageLens} lens
 * @returns {Promise<LensReadings>}
 * @throws {ReportError} if they are damaged
 */
export async function readLens(lens) {
  const size = 8 * lens.boundaries.length * lens.positions * (lens.topK + 1);
  const bytes = await inflate(bytesOfBase64(lens.readings), size).catch(() => new Uint8Array());
  if (bytes.length !== size) {
    throw new ReportError("What the logit lens read is damaged in this file. Please make the report again.");
  }
  return new LensReadings(lens, bytes);
}
