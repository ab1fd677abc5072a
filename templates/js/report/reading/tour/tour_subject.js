/** What the guided tour is about: a word of the answer, and what it hangs on. Pure functions. */

import { STEP_IDS } from "./step_ids.js";
import { looksAhead } from "../../../shared/page.js";
import { rowOfToken } from "../alignment.js";
import { rowsOf } from "../heads/heads_flow.js";
import { beginningToken } from "../view_model.js";
import { findOut } from "../why/why.js";

/**
 * @typedef {import("../../../shared/page.js").Page} Page
 * @typedef {import("../why/why.js").PageWhy} PageWhy
 * @typedef {import("../why/why.js").Span} Span
 * @typedef {import("./step_ids.js").StepId} StepId
 *
 * @typedef {object} Explained a word of the answer
 * @property {PageWhy} why
 * @property {Float64Array[]} effects
 * @property {Span} word
 * @property {boolean} opening whether it is the word that the page begins with
 * @property {import("../why/why.js").Found} found
 * @property {Span} cause what it hangs on, or what comes closest to that
 * @property {boolean} stands whether the cause stands out: the page says that the word hangs on it
 *
 * @typedef {object} Subject
 * @property {Page} page
 * @property {Explained | null} explained null where the report explains no word
 * @property {number} token whose row is looked at: the first of the word, else the one that the page begins with
 * @property {import("../alignment.js").Alignment} alignment at which its row is shown
 */

/**
 * @param {Page} page
 * @param {PageWhy | null} why null also where its effects cannot be read
 * @param {Float64Array[]} effects
 * @returns {Subject | null} null where there is not even a row to show
 */
export function subjectOf(page, why, effects) {
  const explained = why && explainedWord(page, why, effects);
  const token = explained ? explained.word[0] : beginningToken(page);
  const alignment = looksAhead(page) ? "position" : "generation";
  return rowOfToken(alignment, token, page.numRows) === null ? null : { page, explained, token, alignment };
}

/**
 * The word that the page begins with, or, where that hangs on nothing that could be named, the one that hangs on
 * something most.
 *
 * @param {Page} page
 * @param {PageWhy} why
 * @param {Float64Array[]} effects
 * @returns {Explained | null} null where nothing was found out about it
 */
function explainedWord(page, why, effects) {
  const told = (/** @type {Span} */ word) => ({ word, found: findOut(why, effects, word) });
  const opening = why.words[why.chosen] && told(why.words[why.chosen]);
  if (!opening?.found.ranked.length) {
    return null;
  }
  const { word, found } =
    opening.found.leading === null
      ? why.words.map(told).reduce((best, each) => (strength(each.found) > strength(best.found) ? each : best), opening)
      : opening;
  const [first, last] = rowsOf({ from: word, to: word, when: "wrote" }, page.numRows);
  if (first >= last) {
    return null;
  }
  const cause = why.units[found.ranked[0].unit];
  return { why, effects, word, opening: word === opening.word, found, cause, stands: found.leading !== null };
}

/**
 * @param {import("../why/why.js").Found} found
 * @returns {number} the effect of what is named; -1 where nothing is
 */
function strength({ leading, ranked }) {
  return leading === null ? -1 : ranked[0].effect;
}

/**
 * The steps that a report can show.
 *
 * @param {Subject} subject
 * @param {number} heads how many single heads this file holds
 * @param {boolean} rests whether one of them rests
 * @returns {StepId[]}
 */
export function stepsOf({ explained }, heads, rests) {
  const fits = { word: explained, hide: explained, heads: heads > 0, rests: rests && heads > 1, cause: true, yours: true };
  return STEP_IDS.filter((id) => fits[id]);
}
