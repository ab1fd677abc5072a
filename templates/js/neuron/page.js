/**
 * The data of the neuron view's page: what Python wrote into `#att-viz-page`, checked before anything uses it. It is
 * described in att_viz/report/neuron/page.py and packing.py.
 *
 * @typedef {object} Layer
 * @property {number} layer
 * @property {number} heads
 * @property {number} keyHeads how many sets of keys they share
 * @property {number} width how many dimensions a query has
 * @property {number} scale what query · key is multiplied with
 * @property {number | null} softcap
 * @property {number} added of how many heads there is what is added to scores: all, 1 for all of them, 0
 * @property {boolean} sinks whether each head has a learned sink
 * @property {number} unit what the kept queries and keys are counted in
 * @property {number} scoreError how far scores may be off
 * @property {string[]} said what makes its scores more than the product
 *
 * @typedef {object} NeuronPage
 * @property {number} format
 * @property {string[]} texts
 * @property {string[]} tokens
 * @property {number | null} secondStart where the second sentence begins
 * @property {Layer[]} layers
 * @property {[number, number]} opening layer and head
 * @property {number} query the token that looks at first
 */

import { ReportError } from "../shared/page.js";

const KNOWN_FORMAT = 1;

/**
 * @param {string} json
 * @returns {NeuronPage}
 * @throws {ReportError} if it is damaged or of another format
 */
export function parseNeuronPage(json) {
  let page;
  try {
    page = JSON.parse(json);
  } catch {
    throw new ReportError("This file is damaged: its list of tokens cannot be read. Please make it again.");
  }
  if (page?.format !== KNOWN_FORMAT) {
    throw new ReportError("This page was written in a format that its viewer does not know. Please make it again.");
  }
  if (!Array.isArray(page.texts) || page.texts.length !== page.tokens?.length || !page.layers?.length) {
    throw new ReportError("This file is damaged: its texts and its layers do not belong together. Please make it again.");
  }
  return page;
}

/**
 * Which tokens are shown on either side.
 *
 * @param {NeuronPage} page
 * @param {string} between "" for all, or from which sentence to which: "aa", "ab", "ba", "bb"
 * @returns {{queries: number[], keys: number[]}} tokens, in their order
 */
export function shownTokens(page, between) {
  const all = page.texts.map((_, token) => token);
  const start = page.secondStart ?? all.length;
  const side = (/** @type {string | undefined} */ name) =>
    all.filter((token) => !name || (name === "a" ? token < start : token >= start));
  return { queries: side(between[0]), keys: side(between[1]) };
}
