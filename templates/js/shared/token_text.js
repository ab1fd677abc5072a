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
/** Would break the line, however it is written. */
const LINE_SEPARATOR = /[\u2028\u2029]/u;
const BYTES = /^(?:⟨[0-9A-F]{2}⟩)+$/u;
const BYTE = /⟨[0-9A-F]{2}⟩/gu;

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/**
 * Which way a text goes, by its first letter, as the browser tells it of dir="auto".
 *
 * @param {string[]} texts
 * @param {string[]} pieces the vocabulary's pieces
 * @returns {"ltr" | "rtl"}
 */
export function directionOf(texts, pieces) {
  for (const [place, text] of texts.entries()) {
    const letter = /\p{L}/u.exec(withoutByteMarks(text, pieces[place]))?.[0];
    if (letter) {
      return RIGHT_TO_LEFT.test(letter) ? "rtl" : "ltr";
    }
  }
  return "ltr";
}

/**
 * Whether what looks like marks of bytes in a token's text is that: Python writes ⟨E6⟩ for a byte of a character that
 * is split over several tokens and stands on the last of them.
 *
 * @param {string} text
 * @param {string} piece the vocabulary's piece
 * @returns {boolean}
 */
function hasByteMarks(text, piece) {
  return BYTES.test(text) || (!piece.includes("⟨") && text.search(BYTE) >= 0);
}

/**
 * A token's text without marks of bytes: what stands in the text that it is a part of.
 *
 * @param {string} text
 * @param {string} piece the vocabulary's piece
 * @returns {string}
 */
export function withoutByteMarks(text, piece) {
  return text.includes("⟨") && hasByteMarks(text, piece) ? text.replace(BYTE, "") : text;
}

/**
 * Split a token's text into plain text and marks.
 *
 * @param {string} text
 * @param {string} [piece] the vocabulary's piece, where it is known
 * @returns {Part[]}
 */
export function partsOf(text, piece = "⟨") {
  if (text.includes("⟨") && text.length <= LONGEST && hasByteMarks(text, piece)) {
    const marks = text.match(BYTE) ?? [];
    return text.split(BYTE).flatMap((plain, place) => [
      ...(plain ? partsOf(plain) : []),
      ...(place < marks.length ? [{ mark: marks[place], raw: "" }] : []),
    ]);
  }
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
    return Array.from(text, (character) => ({
      mark: codeOf(character),
      raw: LINE_SEPARATOR.test(character) ? "" : character,
    }));
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
  if (character === "\ufeff") {
    return { mark: codeOf(character), raw: character };
  }
  if (BIDI_CONTROL.test(character) || LONE_SURROGATE.test(character) || LINE_SEPARATOR.test(character)) {
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
 * A token in a sentence: quoted, on one line, at most so many characters. What is between U+2068 and U+2069 is set
 * apart as `textNodes` in message.js does it: its direction must not disturb the sentence, nor these signs be copied.
 *
 * @param {string} text
 * @param {number} [longest]
 * @returns {string}
 */
export function quoted(text, longest = 28) {
  if (!text.trim() && !/[^ \n\t\r]/u.test(text)) {
    return spokenName(text);
  }
  const line = partsOf(text)
    .map((part) => part.mark || part.raw)
    .join("")
    .trim();
  const characters = Array.from(line);
  const short = characters.length > longest ? `${characters.slice(0, longest - 1).join("")}…` : line;
  return `“\u2068${short}\u2069”`;
}

/** @type {Record<string, [string, string]>} */
const BLANKS = { " ": ["a space", "spaces"], "\n": ["a line break", "line breaks"], "\t": ["a tab", "tabs"] };

/**
 * What to call a token in words that has nothing to read out: blanks, or what is only marked.
 *
 * @param {string} text
 * @returns {string} such as "2 line breaks and 4 spaces"
 */
export function spokenName(text) {
  if (text === "") {
    return "an empty token";
  }
  const runs = text.replaceAll("\r\n", "\n").match(/ +|\n+|\t+|[^ \n\t]+/gu) ?? [];
  const names = runs.map((run) => {
    const [one, many] = BLANKS[run[0]] ?? ["", ""];
    if (one) {
      return run.length === 1 ? one : `${run.length} ${many}`;
    }
    return partsOf(run)
      .map(({ mark, raw }) => mark || raw)
      .join("");
  });
  return names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names[0];
}
