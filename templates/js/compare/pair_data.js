/** From the text of a head of both runs to its weights. The encoding is described in att_viz/report/compare/packing.py. */

import { bandsOf, readBand } from "../report/data/head_data.js";
import { rowPlace } from "../report/data/head_rows.js";
import { bytesOfLetters } from "../shared/letters.js";
import { inflate } from "../shared/decode.js";
import { ReportError } from "../shared/page.js";

/**
 * @typedef {[Uint8Array, Uint8Array]} Triangles of A and of B: row s holds slots 0 to s, or all where tokens look both ways
 * @typedef {import("../report/data/head_rows.js").Shape} Shape
 */

/**
 * @param {string} text of the head's element
 * @param {number} slots
 * @param {string} name what to call the head in a message
 * @param {Shape} [shape]
 * @returns {Promise<Triangles>}
 * @throws {ReportError} if the browser cannot inflate, or the data is damaged
 */
export async function decodePair(text, slots, name, shape = {}) {
  if (typeof DecompressionStream === "undefined") {
    throw new ReportError(
      "This browser is too old to unpack the weights. " +
        "Please open the file in Chrome or Edge 80, Firefox 113, Safari 16.4 or newer.",
    );
  }
  try {
    const most = 2 * rowPlace(shape, slots) + 48 * bandsOf(slots).length;
    return readPair(await inflate(bytesOfLetters(text), most), slots, shape);
  } catch {
    throw new ReportError(`The weights of ${name} in this file are damaged. Please make the comparison again.`);
  }
}

/**
 * @param {Uint8Array} bytes
 * @param {number} slots
 * @param {Shape} [shape]
 * @returns {Triangles}
 * @throws {RangeError} if they are not those of a head
 */
export function readPair(bytes, slots, shape = {}) {
  let place = 0;
  const take = (/** @type {number} */ size) => {
    place += size;
    if (place > bytes.length) {
      throw new RangeError("too short");
    }
    return bytes.subarray(place - size, place);
  };
  const first = new Uint8Array(rowPlace(shape, slots));
  const moved = new Uint8Array(rowPlace(shape, slots));
  for (const [from, to] of bandsOf(slots)) {
    readBand(take, first, shape, from, to);
    readBand(take, moved, shape, from, to);
  }
  // The sign is in the lowest bit; sums are modulo 256.
  const second = moved.map((code, at) => first[at] + ((code >> 1) ^ -(code & 1)));
  return [first, second];
}
