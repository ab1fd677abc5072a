/**
 * What is otherwise in cross attention, where the output looks at the input: pure functions. On the page both are one
 * text; the input's tokens come first, look at nothing, and are all that is looked at.
 *
 * @typedef {import("../../shared/page.js").Page} Page
 */

import { isCross } from "../../shared/page.js";

const ONE_WAY = "In cross attention only the output looks, and only at the input";

/**
 * @param {Page} page
 * @returns {import("./matrix/matrix_area.js").Cells | null} the rows of the output and the keys of the input; null where
 *   it is no cross attention
 */
export function rectangleOf(page) {
  const { promptLength, numRows } = page;
  return isCross(page) ? { rows: [promptLength, numRows], keys: [0, promptLength] } : null;
}

/** A wider rectangle would be drawn as a line; more than so many keys for each row are for the hand to go to. */
const WIDEST = 6;
const FEWEST_KEYS = 64;

/**
 * @param {Page} page
 * @returns {import("./matrix/matrix_area.js").Cells | null} what of the rectangle the matrix begins with: its first keys,
 *   where there are many for few rows, as of a sound; null where it is no cross attention
 */
export function openingOf(page) {
  const part = rectangleOf(page);
  if (!part) {
    return null;
  }
  const most = Math.max(FEWEST_KEYS, WIDEST * (part.rows[1] - part.rows[0]));
  return { rows: part.rows, keys: [0, Math.min(part.keys[1], most)] };
}

/**
 * Whether a token was given to whom it belongs to: of the prompt, or of what a decoder starts with.
 *
 * @param {Page} page
 * @param {number} token
 * @returns {boolean}
 */
export function wasGiven(page, token) {
  return token < page.promptLength + (isCross(page) ? page.given ?? 1 : 0);
}

/**
 * Why a token of cross attention has nothing to show.
 *
 * @param {Page} page
 * @param {import("./shown_weights.js").ViewName} view
 * @param {number} token
 * @param {string} name of it
 * @param {import("./shown_weights.js").Absence} absence
 * @returns {string} "" where that is as in any other attention
 */
export function crossAbsence(page, view, token, name, absence) {
  if (!isCross(page)) {
    return "";
  }
  if (view === "observed") {
    return absence === "last-token" ? `${name} is of the output, at which nothing looks here. ${ONE_WAY}.` : "";
  }
  if (token < page.promptLength) {
    return `${name} is of the input, which looks at nothing here. ${ONE_WAY}.`;
  }
  return token === page.promptLength && absence === "padding"
    ? `${name} is what the decoder starts with: it was given to it, and no attention decided it.`
    : "";
}

/**
 * @param {Page} page
 * @param {number} row
 * @param {number} key
 * @returns {string} where a cell lies, as an archive counts; in cross attention each text from its own beginning
 */
export function cellPlace(page, row, key) {
  return isCross(page)
    ? `Row ${row - page.promptLength} of the output, key ${key} of the input.`
    : `Row ${row}, key ${key}.`;
}

/**
 * Why a row has no weight of a token.
 *
 * @param {Page} page
 * @param {number | null} row
 * @param {number} key
 * @returns {string} "" where that is as in any other attention
 */
export function crossReason(page, row, key) {
  const looks = row !== null && row >= page.promptLength && key < page.promptLength;
  return isCross(page) && !looks ? `${ONE_WAY}.` : "";
}

/**
 * @param {Page} page
 * @param {number} token
 * @returns {string} of which text it is
 */
export function sideOf(page, token) {
  return token < page.promptLength ? "input" : "output";
}
