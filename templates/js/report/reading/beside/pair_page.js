/** Two reports as the page of a comparison knows them, and what of it can be said: pure functions. */

import { nameOf } from "../why/why_words.js";
import { alignPages, wordsOf } from "./alignment.js";

/**
 * @typedef {import("../../../shared/page.js").Page} Page
 * @typedef {import("../../../compare/page.js").ComparePage} ComparePage
 * @typedef {import("../../../compare/page.js").Pair} Pair
 * @typedef {import("./alignment.js").Alignment} Alignment
 */

/**
 * @param {Page} a
 * @param {Page} b
 * @returns {{page: ComparePage, alignment: Alignment}} without heads and units, which nobody has computed yet
 */
export function pairPage(a, b) {
  const alignment = alignPages(a, b);
  const sides = [a, b].map((page) => ({
    ...page,
    words: wordsOf(page)
      .filter(({ from }) => from >= page.promptLength)
      .map(({ from, to }) => [from, to]),
  }));
  const page = /** @type {ComparePage} */ (
    /** @type {unknown} */ ({
      ...{ format: 1, sides, pieces: alignment.pieces, slots: alignment.slots, rows: alignment.rows },
      ...{ units: [], heads: [], maps: 0, under: null, opening: [null, null], policy: "", quantisationError: 0 },
    })
  );
  return { page, alignment };
}

/**
 * Why what the answers hang on cannot be shown on one scale.
 *
 * @param {Page} a
 * @param {Page} b
 * @returns {string} "" where it can
 */
export function effectsFault({ why: a }, { why: b }) {
  if (!a || !b) {
    return "One of the reports does not know what its answer hangs on, so there is nothing to set beside each other.";
  }
  if (a.measured !== b.measured) {
    return (
      "What one answer hangs on was measured, what the other hangs on was estimated: no scale holds both. " +
      "att-viz compare A.h5 B.h5 estimates both in the same way."
    );
  }
  if (!a.measured && a.method !== b.method) {
    return (
      "What the answers hang on was estimated in two ways, which have no scale in common. " +
      "att-viz compare A.h5 B.h5 estimates both in the same way."
    );
  }
  return "";
}

/**
 * @param {Page} a
 * @param {Page} b
 * @param {Alignment} alignment
 * @returns {string} how the texts differ, in a sentence
 */
export function differenceSentence(a, b, { pieces, parted }) {
  const edits = pieces.filter(([kind]) => kind !== "same" && kind !== "parted").length;
  const prompts =
    edits === 0 ? "The prompts are the same." : edits === 1 ? "The prompts differ in one place." : `The prompts differ in ${edits} places.`;
  if (a.promptLength >= a.texts.length || b.promptLength >= b.texts.length) {
    return prompts;
  }
  if (parted) {
    const [one, other] = [nameOf(a.texts, [parted[0], parted[0] + 1]), nameOf(b.texts, [parted[1], parted[1] + 1])];
    const shared = parted[0] - a.promptLength;
    const tokens = shared === 1 ? "1 token" : `${shared} tokens`;
    return `${prompts} The answers ${shared ? `part after ${tokens}` : "differ from the first token on"}: A goes on with ${one}, B with ${other}.`;
  }
  const goesOn = pieces.some(([kind]) => kind === "parted");
  return `${prompts} ${goesOn ? "One answer is the beginning of the other." : "The answers are the same."}`;
}

/**
 * The token that a comparison begins with: that at which the answers part, else the one that report A begins with.
 *
 * @param {Alignment} alignment
 * @param {Page} a
 * @returns {number} of A
 */
export function openingToken({ parted }, a) {
  if (parted) {
    return parted[0];
  }
  return a.why ? a.why.words[a.why.chosen][0] : Math.min(a.promptLength, a.texts.length - 1);
}
