/** Bytes of a page, unpacked; the weight that a byte stands for, and where the rows of a head lie. */

import { breathe } from "./slices.js";

const FED_AT_ONCE = 2 ** 17;

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
 * Inflate in slices, never beyond a known size.
 *
 * @param {Uint8Array<ArrayBuffer>} packed zlib format
 * @param {number} limit the largest number of bytes to expect
 * @returns {Promise<Uint8Array>}
 * @throws {RangeError} if there are more, TypeError if it is no such format
 */
export async function inflate(packed, limit) {
  const { readable, writable } = new DecompressionStream("deflate");
  const fed = feed(writable.getWriter(), packed);
  const reader = readable.getReader();
  const bytes = new Uint8Array(limit);
  let filled = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) {
      await fed;
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
 * @param {WritableStreamDefaultWriter<Uint8Array<ArrayBuffer>>} writer
 * @param {Uint8Array<ArrayBuffer>} packed
 * @returns {Promise<void>}
 */
async function feed(writer, packed) {
  try {
    for (let place = 0; place < packed.length; place += FED_AT_ONCE) {
      await writer.write(packed.subarray(place, place + FED_AT_ONCE));
      await breathe();
    }
    await writer.close();
  } catch {
    // Whoever reads meets the same error.
  }
}
