/** From the base64 texts of a lens page to numbers. The encoding is described in att_viz/report/lens_packing.py. */

import { bytesOfBase64 } from "../shared/decode.js";
import { layerCount } from "./page.js";
import { ReportError } from "../shared/page.js";

/**
 * @typedef {import("./page.js").LensPage} LensPage
 * @typedef {{text: string, id: number, probability: number}} Candidate
 * @typedef {object} Reading what the lens reads at one boundary and position
 * @property {Candidate[]} candidates likeliest first
 * @property {number} entropy in nats
 * @property {number} rank of the model's own prediction; 1 for the likeliest
 */

/** The readings of the whole page. */
export class LensReadings {
  #page;
  #places;
  #probabilities;
  #entropy;
  #rank;

  /**
   * @param {LensPage} page
   * @param {Uint8Array<ArrayBuffer>} bytes
   * @throws {ReportError} if there are not as many as the page says
   */
  constructor(page, bytes) {
    const cells = page.boundaries.length * page.numRows;
    const kept = cells * page.topK;
    if (bytes.length !== 8 * (kept + cells)) {
      throw damaged();
    }
    // Every browser that runs this is little-endian, as the data is.
    this.#page = page;
    this.#places = new Uint32Array(bytes.buffer, bytes.byteOffset, kept);
    this.#probabilities = new Float32Array(bytes.buffer, bytes.byteOffset + 4 * kept, kept);
    this.#entropy = new Float32Array(bytes.buffer, bytes.byteOffset + 8 * kept, cells);
    this.#rank = new Uint32Array(bytes.buffer, bytes.byteOffset + 8 * kept + 4 * cells, cells);
  }

  /**
   * @param {number} boundary
   * @param {number} position
   * @returns {Reading | null} null where the lens was not taken
   */
  at(boundary, position) {
    const cell = this.#cell(boundary, position);
    if (cell < 0) {
      return null;
    }
    const { topK } = this.#page;
    const candidates = Array.from({ length: topK }, (_, place) => this.#candidate(cell * topK + place));
    return { candidates, entropy: this.#entropy[cell], rank: this.#rank[cell] };
  }

  /**
   * The likeliest token.
   *
   * @param {number} boundary
   * @param {number} position
   * @returns {string | null} null where the lens was not taken
   */
  top(boundary, position) {
    const cell = this.#cell(boundary, position);
    return cell < 0 ? null : this.#candidate(cell * this.#page.topK).text;
  }

  /**
   * @param {number} boundary
   * @param {number} position
   * @returns {number} -1 where the lens was not taken
   */
  #cell(boundary, position) {
    const place = this.#page.boundaries.indexOf(boundary);
    return place < 0 || position >= this.#page.numRows ? -1 : place * this.#page.numRows + position;
  }

  /**
   * @param {number} kept
   * @returns {Candidate}
   */
  #candidate(kept) {
    const place = this.#places[kept];
    return {
      text: this.#page.vocabulary[place] ?? "",
      id: this.#page.vocabularyIds[place] ?? -1,
      probability: this.#probabilities[kept],
    };
  }
}

/** One attention row, of every layer. */
export class AttentionRow {
  #page;
  #bytes;

  /**
   * @param {LensPage} page
   * @param {number} row
   * @param {Uint8Array} bytes row + 1 for each layer that has attention
   */
  constructor(page, row, bytes) {
    this.row = row;
    this.#page = page;
    this.#bytes = bytes;
  }

  /**
   * How much the row's token looked at another, with the head that looked hardest.
   *
   * @param {number} layer
   * @param {number} key
   * @returns {number} NaN where there is no such weight
   */
  weight(layer, key) {
    const place = this.#page.attentionLayers.indexOf(layer);
    if (place < 0 || key > this.row || layer >= layerCount(this.#page)) {
      return NaN;
    }
    return (this.#bytes[place * (this.row + 1) + key] / 255) ** 2;
  }

  /** @returns {number} the largest weight of all layers */
  get maximum() {
    return (this.#bytes.reduce((largest, byte) => Math.max(largest, byte), 0) / 255) ** 2;
  }
}

/**
 * Where a row begins in its band.
 *
 * @param {LensPage} page
 * @param {number} row
 * @returns {number}
 */
export function rowOffset(page, row) {
  const first = bandOf(page, row);
  return (page.attentionLayers.length * (row * (row + 1) - first * (first + 1))) / 2;
}

/**
 * The first row of the band that holds a row.
 *
 * @param {LensPage} page
 * @param {number} row
 * @returns {number}
 */
export function bandOf(page, row) {
  return row - ((row - page.firstRow) % page.band);
}

/**
 * A row out of the bytes of its band.
 *
 * @param {LensPage} page
 * @param {number} row
 * @param {Uint8Array} band
 * @returns {AttentionRow}
 * @throws {ReportError} if the band has not the size that it should have
 */
export function rowOf(page, row, band) {
  const stop = Math.min(bandOf(page, row) + page.band, page.numRows);
  const size = rowOffset(page, stop - 1) + page.attentionLayers.length * stop;
  if (band.length !== size) {
    throw damaged();
  }
  const start = rowOffset(page, row);
  return new AttentionRow(page, row, band.subarray(start, start + page.attentionLayers.length * (row + 1)));
}

/**
 * Unpack an element's text.
 *
 * @param {string} base64
 * @returns {Promise<Uint8Array<ArrayBuffer>>}
 * @throws {ReportError} if the browser cannot inflate, or the data is damaged
 */
export async function unpacked(base64) {
  if (typeof DecompressionStream === "undefined") {
    throw new ReportError(
      "This browser is too old to unpack the numbers. " +
        "Please open the file in Chrome or Edge 80, Firefox 113, Safari 16.4 or newer.",
    );
  }
  try {
    const stream = new Blob([bytesOfBase64(base64.trim())]).stream().pipeThrough(new DecompressionStream("deflate"));
    return new Uint8Array(await new Response(stream).arrayBuffer());
  } catch {
    throw damaged();
  }
}

/** @returns {ReportError} */
function damaged() {
  return new ReportError("The numbers in this file are damaged. Please make the page again.");
}
