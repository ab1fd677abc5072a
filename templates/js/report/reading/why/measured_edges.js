/**
 * Attention edges without which the model was run, and what became of its prediction: pure functions.
 *
 * @typedef {object} MeasuredEdge one edge, or all edges between two spans of tokens
 * @property {number | null} layer null for all
 * @property {number | null} head null for all
 * @property {[number, number]} queries the first position that looked, and the one after the last
 * @property {[number, number]} keys the first position that was looked at, and the one after the last
 * @property {number} others how many more edges were cut with it
 * @property {number} weight its attention weight
 * @property {number | null} valueWeighted its share of weight × size of the value
 * @property {string} next the text of the token whose probability was looked at
 * @property {number} before the logarithm of that probability in the model as it is
 * @property {number} change how that changed without the edge
 */

import { ALL_LAYERS } from "../../../shared/page.js";
import { quoted } from "../../../shared/token_text.js";

/**
 * The measurement that says most exactly what a pair of positions did.
 *
 * @param {import("../../../shared/page.js").Page} page
 * @param {number} layer the layer and head that are shown
 * @param {number} head
 * @param {number} row
 * @param {number} key
 * @returns {MeasuredEdge | null} null where the pair was not measured
 */
export function measuredAt(page, layer, head, row, key) {
  const averaged = page.headNames[head] !== undefined;
  const fitting = page.measuredEdges.filter(
    (edge) =>
      edge.others === 0 &&
      within(row, edge.queries) &&
      within(key, edge.keys) &&
      (edge.layer === null || edge.layer === layer) &&
      (edge.head === null || (edge.head === head && !averaged && layer !== ALL_LAYERS)),
  );
  return fitting.reduce(
    (/** @type {MeasuredEdge | null} */ best, edge) => (!best || breadth(edge) < breadth(best) ? edge : best),
    null,
  );
}

/**
 * @param {MeasuredEdge} edge
 * @returns {string} such as "Without this edge, log P(“so”) changes by −0.412 (0.66 times as likely)."
 */
export function consequenceSentence(edge) {
  const several = span(edge.queries) * span(edge.keys) > 1;
  const what = several ? "the edges between these tokens" : "this edge";
  return (
    `Without ${what}${whereText(edge)}, log P(${quoted(edge.next)}) changes by ${changeText(edge.change)} ` +
    `(${factorText(edge.change)} times as likely).`
  );
}

/**
 * A change as a number with its sign.
 *
 * @param {number} change
 * @returns {string}
 */
export function changeText(change) {
  const size = Math.abs(change);
  if (size < 5e-7) {
    return "0.000";
  }
  const sign = change < 0 ? "−" : "+";
  return `${sign}${size >= 0.00995 ? size.toFixed(3) : size.toPrecision(2).replace(/e-(\d+)$/u, "e−$1")}`;
}

/**
 * @param {number} change of the natural logarithm of a probability
 * @returns {string} what that probability is multiplied with
 */
export function factorText(change) {
  const factor = Math.exp(change);
  if (factor >= 100 || factor < 0.001) {
    return factor >= 100 ? "more than 100" : "less than 0.001";
  }
  return factor >= 0.9 && factor < 1.1 ? factor.toFixed(3) : String(Number(factor.toPrecision(2)));
}

/**
 * @param {MeasuredEdge} edge
 * @returns {string} where it was cut beyond the head that is shown
 */
function whereText({ layer, head }) {
  if (layer === null) {
    return head === null ? " in all layers and heads" : " in this head of all layers";
  }
  return head === null ? " in all heads of this layer" : "";
}

/**
 * @param {MeasuredEdge} edge
 * @returns {number} how much else was cut: first layers count, then heads, then tokens
 */
function breadth({ layer, head, queries, keys }) {
  return (layer === null ? 2e12 : 0) + (head === null ? 1e12 : 0) + span(queries) * span(keys);
}

/**
 * @param {[number, number]} positions
 * @returns {number}
 */
function span([from, to]) {
  return to - from;
}

/**
 * @param {number} position
 * @param {[number, number]} positions
 * @returns {boolean}
 */
function within(position, [from, to]) {
  return from <= position && position < to;
}
