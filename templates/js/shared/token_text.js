/**
 * How a token's text is written on the page: what would be invisible or would disturb its neighbours becomes a
 * faint mark.
 *
 * @typedef {{mark: string, raw: string}} Part a mark with the raw text it stands for ("" where that must not be
 *   in the page), or plain text with mark ""
 */

const LONGEST = 1200;
const KEPT_HEAD = 800;
const KEPT_TAIL = 200;
const SPACES_AS_DOTS = 40;

const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u;
const BIDI_CONTROL = /[\u202a-\u202e\u2066-\u2069]/u;
const LONE_SURROGATE = /[\ud800-\udfff]/u;
const INVISIBLE = /^[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b-\u200f\u2028\u2029\u2060-\u2064\ufe00-\ufe0f\ufeff]+$/u;
const NEEDS_CARE =
  /[\n\t\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u2028\u2029\ufeff]|[\ud800-\udfff]/u;
const LEADING_COMBINING = /^\p{M}/u;
const SPECIAL =
  /^(<\|[^<>]*\|>|<\/?(s|unk|pad|bos|eos|mask|cls|sep|eot|sos|sys)>|<[a-z]+(_[a-z0-9]+)+>|\[\/?(CLS|SEP|PAD|MASK|UNK|BOS|EOS|INST)\]|<<\/?SYS>>)$/u;

/**
 * Whether a vocabulary piece is a marker of the model's own and no text: <s>, <|im_start|>, [CLS] and the like.
 *
 * @param {string} piece
 * @returns {boolean}
 */
export function isSpecial(piece) {
  return SPECIAL.test(piece.trim());
}

/**
 * Split a token's text into plain text and marks.
 *
 * @param {string} text
 * @returns {Part[]}
 */
export function partsOf(text) {
  if (text === "") {
    return [{ mark: "∅", raw: "" }];
  }
  if (text.length > LONGEST) {
    const left = text.length - KEPT_HEAD - KEPT_TAIL;
    const omitted = { mark: ` … ${left.toLocaleString("en")} characters not shown … `, raw: "" };
    return [...partsOf(text.slice(0, KEPT_HEAD)), omitted, ...partsOf(text.slice(-KEPT_TAIL))];
  }
  if (/^ +$/u.test(text) && text.length <= SPACES_AS_DOTS) {
    return Array.from(text, (space) => ({ mark: "·", raw: space }));
  }
  if (INVISIBLE.test(text)) {
    return Array.from(text, (character) => ({ mark: codeOf(character), raw: "" }));
  }
  if (LEADING_COMBINING.test(text)) {
    return [{ mark: "◌", raw: "" }, ...plainAndMarks(text)];
  }
  return NEEDS_CARE.test(text) ? plainAndMarks(text) : [{ mark: "", raw: text }];
}

/**
 * @param {string} text
 * @returns {Part[]}
 */
function plainAndMarks(text) {
  /** @type {Part[]} */
  const parts = [];
  let plain = "";
  for (const character of text.replaceAll("\r\n", "\n")) {
    const part = markOf(character);
    if (part) {
      parts.push(...(plain ? [{ mark: "", raw: plain }] : []), part);
      plain = "";
    } else {
      plain += character;
    }
  }
  return plain ? [...parts, { mark: "", raw: plain }] : parts;
}

/**
 * @param {string} character
 * @returns {Part | null} null for a character that is written as it is
 */
function markOf(character) {
  if (character === "\n") {
    return { mark: "↵", raw: "\n" };
  }
  if (character === "\t") {
    return { mark: "→", raw: "\t" };
  }
  if (CONTROL.test(character)) {
    const code = /** @type {number} */ (character.codePointAt(0));
    return { mark: code < 0x20 ? String.fromCodePoint(0x2400 + code) : codeOf(character), raw: "" };
  }
  if (BIDI_CONTROL.test(character) || LONE_SURROGATE.test(character) || /[\u2028\u2029\ufeff]/u.test(character)) {
    return { mark: codeOf(character), raw: "" };
  }
  return null;
}

/**
 * @param {string} character
 * @returns {string}
 */
function codeOf(character) {
  const code = /** @type {number} */ (character.codePointAt(0));
  return `⟨${code.toString(16).toUpperCase().padStart(4, "0")}⟩`;
}

/**
 * A token in a sentence: quoted, on one line, at most so many characters.
 *
 * @param {string} text
 * @param {number} [longest]
 * @returns {string}
 */
export function quoted(text, longest = 28) {
  if (text === "") {
    return "an empty token";
  }
  if (/^ +$/u.test(text)) {
    return text.length === 1 ? "a space" : `${text.length} spaces`;
  }
  if (/^\n+$/u.test(text)) {
    return text.length === 1 ? "a line break" : `${text.length} line breaks`;
  }
  const line = partsOf(text)
    .map((part) => part.mark || part.raw)
    .join("")
    .trim();
  const characters = Array.from(line);
  const short = characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : line;
  return `“\u2068${short}\u2069”`;
}

/**
 * Whether a text is laid out by its spaces, as code is, and wants a fixed-width face.
 *
 * @param {string[]} texts
 * @returns {boolean}
 */
export function looksLikeCode(texts) {
  const lines = texts.join("").split("\n");
  const indented = lines.filter((line) => /^( {2,}|\t)\S/u.test(line)).length;
  return indented >= 2 && indented / lines.length > 0.15;
}
