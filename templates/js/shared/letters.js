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
  let bits = 0;
  let waiting = 0;
  let to = 0;
  // Plain enough to be fast from the first letter on: a page cannot show anything before its viewer is unpacked by this.
  for (let from = 0; from < 2 * pairs; from += 2) {
    const number = FIRST[letters[from]] + SECOND[letters[from + 1]];
    wrong |= number;
    bits = (bits << PAIR) | number;
    waiting += PAIR - 8;
    bytes[to++] = bits >> waiting;
    if (waiting >= 8) {
      waiting -= 8;
      bytes[to++] = bits >> waiting;
    }
  }
  if (odd) {
    const last = SECOND[letters[2 * pairs]];
    wrong |= last < 64 ? 0 : NONE;
    bits = (bits << 6) | (last & 63);
    for (waiting += 6; waiting >= 8; ) {
      waiting -= 8;
      bytes[to++] = bits >> waiting;
    }
  }
  if (wrong >> PAIR) {
    throw new RangeError("letters that stand for nothing");
  }
  return bytes;
}
