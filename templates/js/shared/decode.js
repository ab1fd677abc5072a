/** Bytes of a page, unpacked; the weight that a byte stands for, and where the rows of a head lie. */

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
