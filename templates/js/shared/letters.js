/** Bytes written as printable letters, 13 bits in two: see att_viz/report/heads/letters.py. */

const FIRST = 0x21;
const LETTERS = Array.from({ length: 0x7f - FIRST }, (_, place) => FIRST + place).filter(
  (code) => !['"', "&", "<"].includes(String.fromCharCode(code)),
);
const NONE = 8192;
/** The number of each letter by its code. */
const NUMBER_OF = new Uint16Array(0x80).fill(NONE);
LETTERS.forEach((code, number) => {
  NUMBER_OF[code] = number;
});

/**
 * @param {string} text
 * @returns {Uint8Array<ArrayBuffer>}
 * @throws {RangeError} for a text of other letters
 */
export function bytesOfLetters(text) {
  const pairs = text.length >> 1;
  const bytes = new Uint8Array(Math.floor((13 * pairs + 6 * (text.length & 1)) / 8));
  let wrong = 0;
  let bits = 0;
  let waiting = 0;
  let filled = 0;
  for (let place = 0; place < text.length; place += 2) {
    const first = NUMBER_OF[text.charCodeAt(place)];
    const single = place + 1 === text.length;
    const second = single ? 0 : NUMBER_OF[text.charCodeAt(place + 1)];
    const number = single ? first : first * LETTERS.length + second;
    wrong |= +!(number < (single ? 64 : 8192));
    bits = (bits << (single ? 6 : 13)) | (number & 8191);
    waiting += single ? 6 : 13;
    while (waiting >= 8 && filled < bytes.length) {
      waiting -= 8;
      bytes[filled] = bits >> waiting;
      filled += 1;
      bits &= (1 << waiting) - 1;
    }
  }
  if (wrong) {
    throw new RangeError("letters that stand for nothing");
  }
  return bytes;
}
