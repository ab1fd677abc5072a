/**
 * The numbers of a layer, unpacked: see att_viz/report/neuron/packing.py.
 *
 * @typedef {import("./page.js").Layer} Layer
 *
 * @typedef {object} LayerData
 * @property {Layer} facts
 * @property {number} count how many tokens there are
 * @property {Float32Array} queries [heads, tokens, width]
 * @property {Float32Array} keys [key heads, tokens, width]
 * @property {Float32Array} attention [heads, tokens, tokens], NaN where a key is not seen
 * @property {Float32Array} added [heads that have it, tokens, tokens]
 */

import { inflate } from "../shared/decode.js";
import { bytesOfLetters } from "../shared/letters.js";
import { ReportError } from "../shared/page.js";

/** @type {Float32Array | null} */
let table = null;

/**
 * @param {string} letters
 * @param {Layer} facts
 * @param {number} count
 * @returns {Promise<LayerData>}
 * @throws {ReportError} if it is damaged
 */
export async function decodeLayer(letters, facts, count) {
  const { heads, keyHeads, width, added } = facts;
  const sizes = [heads * count * width, keyHeads * count * width, heads * count * count, added * count * count];
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const damaged = new ReportError(`This file is damaged: layer ${facts.layer} cannot be read. Please make it again.`);
  let bytes;
  try {
    bytes = await inflate(bytesOfLetters(letters), 2 * total);
  } catch {
    throw damaged;
  }
  if (bytes.length !== 2 * total) {
    throw damaged;
  }
  const values = numbersOfHalves(bytes);
  let start = 0;
  const [queries, keys, attention, more] = sizes.map((size) => values.subarray(start, (start += size)));
  if (facts.unit !== 1) {
    for (const part of [queries, keys]) {
      part.forEach((value, place) => (part[place] = value * facts.unit));
    }
  }
  return { facts, count, queries, keys, attention, added: more };
}

/**
 * @param {Uint8Array} bytes all first bytes of float16 numbers, then all second ones
 * @returns {Float32Array}
 */
export function numbersOfHalves(bytes) {
  table ??= Float32Array.from({ length: 2 ** 16 }, (_, bits) => halfOf(bits));
  const values = new Float32Array(bytes.length >> 1);
  for (let place = 0; place < values.length; place += 1) {
    values[place] = table[bytes[place] | (bytes[place + values.length] << 8)];
  }
  return values;
}

/**
 * @param {number} bits of a float16 (IEEE 754)
 * @returns {number}
 */
function halfOf(bits) {
  const sign = bits & 0x8000 ? -1 : 1;
  const exponent = (bits >> 10) & 31;
  const fraction = bits & 1023;
  if (exponent === 31) {
    return fraction ? NaN : sign * Infinity;
  }
  return sign * (exponent ? 2 ** (exponent - 25) * (1024 + fraction) : 2 ** -24 * fraction);
}

/**
 * @param {LayerData} data
 * @param {number} head
 * @param {number} token
 * @returns {Float32Array} [width]
 */
export function queryOf({ facts, count, queries }, head, token) {
  const start = (head * count + token) * facts.width;
  return queries.subarray(start, start + facts.width);
}

/**
 * @param {LayerData} data
 * @param {number} head
 * @param {number} token
 * @returns {Float32Array} [width]
 */
export function keyOf({ facts, count, keys }, head, token) {
  const own = Math.floor((head * facts.keyHeads) / facts.heads);
  const start = (own * count + token) * facts.width;
  return keys.subarray(start, start + facts.width);
}

/**
 * @param {LayerData} data
 * @param {number} head
 * @param {number} query
 * @returns {Float32Array} what it gave to each token, NaN for those that it does not see
 */
export function rowOf({ count, attention }, head, query) {
  const start = (head * count + query) * count;
  return attention.subarray(start, start + count);
}

/**
 * @param {LayerData} data
 * @param {number} head
 * @param {number} query
 * @param {number} key
 * @returns {number} what the layer adds to this score
 */
export function addedTo({ facts, count, added }, head, query, key) {
  return facts.added ? added[((facts.added > 1 ? head : 0) * count + query) * count + key] : 0;
}
