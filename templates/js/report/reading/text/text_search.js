/**
 * Searching a text, for words or by a regular expression: pure functions.
 *
 * @typedef {object} Searchable a text, and where its tokens are in it
 * @property {string} text
 * @property {Uint32Array} starts where each token's text begins, and at the end the length of the text
 *
 * @typedef {{from: number, to: number}} Match its first token, and the one after its last
 */

import { withoutByteMarks } from "../../../shared/token_text.js";

const MOST_MATCHES = 100_000;

/**
 * @param {{texts: string[], tokens: string[]}} page
 * @returns {Searchable}
 */
export function searchable({ texts, tokens }) {
  const pieces = texts.map((text, token) => withoutByteMarks(text, tokens[token]));
  const starts = new Uint32Array(pieces.length + 1);
  pieces.forEach((piece, token) => {
    starts[token + 1] = starts[token] + piece.length;
  });
  return { text: pieces.join(""), starts };
}

/**
 * What to search for: words as they are, but for case and the blanks between them.
 *
 * @param {string} wanted
 * @param {boolean} asPattern whether it is a regular expression
 * @returns {RegExp | null} null for nothing
 * @throws {SyntaxError} if it is no regular expression
 */
export function patternOf(wanted, asPattern) {
  if (asPattern) {
    return wanted ? new RegExp(wanted, "gimu") : null;
  }
  const words = wanted.trim().split(/\s+/u).filter(Boolean);
  const escaped = words.map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/gu, (sign) => `\\${sign}`));
  return escaped.length ? new RegExp(escaped.join("\\s+"), "giu") : null;
}

/**
 * Every place where a pattern is, in the order of the text; matches of nothing are left out.
 *
 * @param {Searchable} searched
 * @param {RegExp | null} pattern
 * @returns {Match[]}
 */
export function matchesOf({ text, starts }, pattern) {
  /** @type {Match[]} */
  const found = [];
  let token = 0;
  for (const match of pattern ? text.matchAll(pattern) : []) {
    const end = match.index + match[0].length;
    if (end === match.index) {
      continue;
    }
    while (starts[token + 1] <= match.index) {
      token += 1;
    }
    let last = token;
    while (starts[last + 1] < end) {
      last += 1;
    }
    found.push({ from: token, to: last + 1 });
    if (found.length === MOST_MATCHES) {
      break;
    }
  }
  return found;
}

/**
 * The match to go to from some token: the nearest one after it, or before it; around the ends of the text.
 *
 * @param {Match[]} matches
 * @param {number} token
 * @param {1 | -1} direction
 * @returns {number} its place; -1 where there is none
 */
export function nextMatch(matches, token, direction) {
  if (!matches.length) {
    return -1;
  }
  if (direction > 0) {
    const place = matches.findIndex(({ from }) => from >= token);
    return place < 0 ? 0 : place;
  }
  const after = matches.findIndex(({ to }) => to > token);
  return after < 0 ? matches.length - 1 : (after + matches.length - 1) % matches.length;
}
