/** Bytes written as printable letters, 13 bits in two: see att_viz/report/heads/letters.py. */

const LEAST = 0x21;
const LETTERS = Array.from({ length: 0x7f - LEAST }, (_, place) => LEAST + place).filter(
  (code) => !['"', "&", "<"].includes(String.fromCharCode(code)),
);
const PAIR = 13;
const NONE = 1 << 20;
/** The number of each letter by its code; as the first of two it counts 91 times. */
const SECOND = new Uint32Array(0x100).fill(NONE);
LETTERS.forEach((code, number) => {
  SECOND[code] = number;
});
const FIRST = SECOND.map((number) => number * LETTERS.length);

/**
 * @param {string} text
 * @returns {Uint8Array<ArrayBuffer>}
 * @throws {RangeError} for a text of other letters
 */
export function bytesOfLetters(text) {
  const letters = new TextEncoder().encode(text);
  const pairs = letters.length >> 1;
  const odd = letters.length & 1;
  const bytes = new Uint8Array((PAIR * pairs + 6 * odd) >> 3);
  let wrong = 0;
  let from = 0;
  let to = 0;
  const next = () => {
    const number = FIRST[letters[from]] + SECOND[letters[from + 1]];
    from += 2;
    wrong |= number;
    return number;
  };
  // Eight numbers of 13 bits are 13 bytes.
  for (const end = pairs - (pairs % 8); from < 2 * end; to += PAIR) {
    const [a, b, c, d] = [next(), next(), next(), next()];
    const [e, f, g, h] = [next(), next(), next(), next()];
    bytes[to] = a >> 5;
    bytes[to + 1] = (a << 3) | (b >> 10);
    bytes[to + 2] = b >> 2;
    bytes[to + 3] = (b << 6) | (c >> 7);
    bytes[to + 4] = (c << 1) | (d >> 12);
    bytes[to + 5] = d >> 4;
    bytes[to + 6] = (d << 4) | (e >> 9);
    bytes[to + 7] = e >> 1;
    bytes[to + 8] = (e << 7) | (f >> 6);
    bytes[to + 9] = (f << 2) | (g >> 11);
    bytes[to + 10] = g >> 3;
    bytes[to + 11] = (g << 5) | (h >> 8);
    bytes[to + 12] = h;
  }
  let bits = 0;
  let waiting = 0;
  const put = (/** @type {number} */ number, /** @type {number} */ width) => {
    bits = (bits << width) | number;
    for (waiting += width; waiting >= 8 && to < bytes.length; to += 1) {
      waiting -= 8;
      bytes[to] = bits >> waiting;
    }
    bits &= (1 << waiting) - 1;
  };
  while (from < 2 * pairs) {
    put(next(), PAIR);
  }
  if (odd) {
    const last = SECOND[letters[from]];
    wrong |= last < 64 ? 0 : NONE;
    put(last & 63, 6);
  }
  if (wrong >> PAIR) {
    throw new RangeError("letters that stand for nothing");
  }
  return bytes;
}
