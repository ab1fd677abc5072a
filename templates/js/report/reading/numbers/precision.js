/**
 * How true a number is. A page keeps a weight as one byte, round(255 · √w), made from its float16, and the 16 strongest of
 * each row, where the byte is not 0, as that float16; so every weight lies between two bounds, and so does everything that is computed from several.
 *
 * @typedef {[number, number]} Bounds the smallest and the largest that a number can be
 */

/** What rounding to float16 changes: half of the last of 11 binary digits, twice for a mean of heads. */
const HALF = 2 ** -10;
const SMALLEST_HALF = 2 ** -24;

/** Byte 0 stands for every weight below this. */
export const LEAST = bound(0.5, 1);

/** The smallest and the largest weight that each byte stands for. */
export const LOW = Float64Array.from({ length: 256 }, (_, byte) => bound(Math.max(0, byte - 0.5), -1));
export const HIGH = Float64Array.from({ length: 256 }, (_, byte) => bound(byte + 0.5, 1));

/**
 * @param {number} weight as float16
 * @returns {Bounds} what it can have been before it was rounded
 */
export function halfBounds(weight) {
  return [Math.max(0, weight * (1 - HALF) - SMALLEST_HALF), Math.min(1, weight * (1 + HALF) + SMALLEST_HALF)];
}

/**
 * @param {number} root 255 times the square root of a weight
 * @param {1 | -1} side
 * @returns {number}
 */
function bound(root, side) {
  const weight = (root / 255) ** 2;
  return Math.min(1, Math.max(0, weight * (1 + side * HALF) + side * SMALLEST_HALF));
}

/**
 * The share of one part in a sum of parts, of which it is one.
 *
 * @param {Bounds} part
 * @param {Bounds} whole
 * @returns {Bounds}
 */
export function shareBounds([low, high], [wholeLow, wholeHigh]) {
  const [least, most] = [low + Math.max(0, wholeHigh - high), high + Math.max(0, wholeLow - low)];
  return [least > 0 ? Math.min(1, low / least) : 0, most > 0 ? Math.min(1, high / most) : 0];
}

/**
 * A number that is known within bounds: as many decimals as are worth saying, and how far it may be off.
 *
 * @param {number} value
 * @param {Bounds} bounds
 * @returns {string} such as "0.82 ± 0.02"; "less than 0.00002" where it may be nothing
 */
export function boundedText(value, [low, high]) {
  if (!(low > 0)) {
    return belowText(high);
  }
  const decimals = Math.min(5, Math.max(2, Math.ceil(-Math.log10(Math.max(high - value, value - low, 1e-9)))));
  const shown = Number(value.toFixed(decimals));
  const error = Math.ceil(10 ** decimals * Math.max(high - shown, shown - low) - 1e-6) / 10 ** decimals;
  // Where a number is known to be much nearer to one bound than to the other, both say more than their mean.
  const apart = Math.max(high - value, value - low) > 4 * Math.min(high - value, value - low) && high - low > 0.15;
  return apart
    ? `${(Math.floor(low * 100) / 100).toFixed(2)} to ${(Math.ceil(high * 100 - 1e-9) / 100).toFixed(2)}`
    : `${shown.toFixed(decimals)} ± ${error.toFixed(decimals)}`;
}

/**
 * @param {number} limit
 * @returns {string} such as "less than 0.000004": the limit rounded up to one figure
 */
export function belowText(limit) {
  if (!(limit > 0)) {
    return "0";
  }
  const decimals = Math.max(0, -Math.floor(Math.log10(limit)));
  return `less than ${(Math.ceil(limit * 10 ** decimals - 1e-9) / 10 ** decimals).toFixed(decimals)}`;
}
