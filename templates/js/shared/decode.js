/** From the base64 text of a head to its weights. The encoding is described in att_viz/report/packing.py. */

import { ReportError } from "./page.js";

/**
 * @typedef {object} HeadData
 * @property {Uint8Array} triangle numRows * (numRows + 1) / 2 bytes: row i holds keys 0 to i
 * @property {Float32Array | null} sinkMass learned-sink mass of each row, or null
 * @property {Float32Array | null} norms the size of each key's value, or null
 * @property {Float32Array | null} [scales] what each row's numbers are multiplied with, for the corrected rollout
 */

/** The weight that each byte stands for. */
export const WEIGHT_OF_BYTE = Float32Array.from({ length: 256 }, (_, byte) => (byte / 255) ** 2);

/**
 * Where row i begins in the triangle; also the number of bytes of i rows.
 *
 * @param {number} row
 * @returns {number}
 */
export function rowStart(row) {
  return (row * (row + 1)) / 2;
}

/**
 * @param {string} base64
 * @returns {Uint8Array<ArrayBuffer>}
 */
export function bytesOfBase64(base64) {
  const direct = /** @type {any} */ (Uint8Array).fromBase64;
  if (direct) {
    return direct.call(Uint8Array, base64);
  }
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let place = 0; place < binary.length; place += 1) {
    bytes[place] = binary.charCodeAt(place);
  }
  return bytes;
}

/**
 * Inflate, never beyond a known size.
 *
 * @param {Uint8Array<ArrayBuffer>} packed zlib format
 * @param {number} limit the largest number of bytes to expect
 * @returns {Promise<Uint8Array>}
 */
export async function inflate(packed, limit) {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  const reader = stream.getReader();
  const bytes = new Uint8Array(limit);
  let filled = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      return bytes.subarray(0, filled);
    }
    if (filled + value.length > limit) {
      await reader.cancel();
      throw new RangeError(`more than ${limit} bytes`);
    }
    bytes.set(value, filled);
    filled += value.length;
  }
}

/**
 * Unpack a head.
 *
 * @param {string} base64 the text of the head's element
 * @param {number} numRows
 * @param {string} name what to call the head in a message
 * @returns {Promise<HeadData>}
 * @throws {ReportError} if the browser cannot inflate, or the data is damaged
 */
export async function decodeHead(base64, numRows, name) {
  if (typeof DecompressionStream === "undefined") {
    throw new ReportError(
      "This browser is too old to unpack the weights. " +
        "Please open the file in Chrome or Edge 80, Firefox 113, Safari 16.4 or newer.",
    );
  }
  const size = rowStart(numRows);
  let bytes;
  try {
    bytes = await inflate(bytesOfBase64(base64.trim()), size + 6 * numRows);
  } catch {
    throw damaged(name);
  }
  const rest = bytes.length - size;
  if (![0, 2 * numRows, 4 * numRows, 6 * numRows].includes(rest)) {
    throw damaged(name);
  }
  const sinks = rest % (4 * numRows) ? 2 * numRows : 0;
  return {
    triangle: bytes.subarray(0, size),
    sinkMass: sinks ? sinkMass(bytes.subarray(size, size + sinks)) : null,
    norms: rest > sinks ? float32(bytes.subarray(size + sinks)) : null,
  };
}

/**
 * @param {string} name
 * @returns {ReportError}
 */
function damaged(name) {
  return new ReportError(`The weights of ${name} in this file are damaged. Please make the report again.`);
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
function sinkMass(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Float32Array.from({ length: bytes.length / 2 }, (_, row) => view.getUint16(2 * row, true) / 65535);
}
