/** The text of a cell: a token on one line, every space at its ends visible. */

import { partsOf } from "../shared/token_text.js";

/** @typedef {import("../shared/token_text.js").Part} Part */

const LONGEST = 60;

/**
 * @param {string} text
 * @returns {Part[]} marks, which are faint, and plain text
 */
export function cellParts(text) {
  const [, before, inner, after] = /** @type {RegExpMatchArray} */ (/^( *)(.*?)( *)$/su.exec(text));
  if (!inner) {
    return partsOf(text.slice(0, LONGEST));
  }
  const characters = Array.from(inner);
  const kept = characters.slice(0, LONGEST).join("");
  return [
    ...dots(before),
    ...partsOf(kept),
    ...(characters.length > LONGEST ? [{ mark: "…", raw: "" }] : []),
    ...dots(after),
  ];
}

/**
 * @param {string} spaces
 * @returns {Part[]}
 */
function dots(spaces) {
  return spaces ? [{ mark: "·".repeat(Math.min(spaces.length, 8)), raw: "" }] : [];
}
