/**
 * The data of a comparison's page: what Python wrote into `#att-viz-page`, checked before anything uses it. It is
 * described in att_viz/report/compare/page_data.py.
 *
 * @typedef {[number, number]} Span the first token and the one after the last
 * @typedef {[Span | null, Span | null]} Pair the same in both runs; null where one has no counterpart
 *
 * @typedef {object} Side one of the two runs
 * @property {string} title
 * @property {string} model
 * @property {number} numLayers
 * @property {number} numHeads
 * @property {string[]} texts
 * @property {string[]} tokens
 * @property {number} promptLength
 * @property {number} numRows
 * @property {import("../report/reading/text/text_model.js").PageText} text
 * @property {import("../report/reading/why/why.js").PageWhy | null} why
 * @property {Span[]} words of the answer
 *
 * @typedef {["same" | "changed" | "removed" | "added" | "parted", number, number, number, number]} Piece
 * @typedef {[number, boolean, number, number | null, number | null, number | null]} UnitChange piece, whether it differs,
 *   score, effect in A, effect in B, what the edit alone does to A's answer
 * @typedef {[number, number, number, number, number, number, number | null]} HeadChange layer, head, distance, its part on
 *   words that differ, the share on these in A and in B, what a cache policy lost
 *
 * @typedef {object} ComparePage
 * @property {number} format
 * @property {[Side, Side]} sides
 * @property {Piece[]} pieces
 * @property {[number, number, number, number][]} slots
 * @property {[number, number, number][]} rows
 * @property {UnitChange[]} units
 * @property {HeadChange[]} heads
 * @property {number} maps of how many heads the maps are in the page
 * @property {boolean} looksAhead whether rows have weights of later slots, as where tokens look both ways
 * @property {{before: number[], after: number[]} | null} under
 * @property {Pair} opening
 * @property {string} policy
 * @property {number} quantisationError
 */

import { ReportError } from "../shared/page.js";

const KNOWN_FORMAT = 1;

/**
 * @param {string} json
 * @returns {ComparePage}
 * @throws {ReportError} if it is damaged or of another format
 */
export function parseComparePage(json) {
  let page;
  try {
    page = JSON.parse(json);
  } catch {
    throw new ReportError("This file is damaged: its texts cannot be read. Please make the comparison again.");
  }
  if (page?.format !== KNOWN_FORMAT) {
    throw new ReportError("This page was written in a format that its viewer does not know. Please make it again.");
  }
  const whole = page.sides?.length === 2 && page.sides.every((/** @type {any} */ side) => Array.isArray(side?.texts));
  if (!whole || !Array.isArray(page.pieces) || !Array.isArray(page.slots) || !Array.isArray(page.heads)) {
    throw new ReportError("This file is damaged: its texts are not aligned. Please make the comparison again.");
  }
  return page;
}
