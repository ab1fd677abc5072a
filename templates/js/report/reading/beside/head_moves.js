/**
 * How much of a head's attention lies elsewhere in another report: the numbers of
 * att_viz/analysis/comparison/head_changes.py, from the weights that two files keep. Pure.
 *
 * @typedef {import("../../data/head_data.js").HeadData} HeadData
 * @typedef {import("./alignment.js").Alignment} Alignment
 * @typedef {import("../../../shared/page.js").Page} Page
 *
 * @typedef {object} HeadMove
 * @property {number} layer
 * @property {number} head
 * @property {number} distance the mean over aligned rows of the total-variation distance over slots, 0 to 1
 * @property {number} onEdits the part of it that lies on words that differ
 */

import { rowWeights } from "../shown_weights.js";

/**
 * Why the heads of two reports cannot be compared one by one.
 *
 * @param {Page} a
 * @param {Page} b
 * @returns {string} "" where they can
 */
export function headsFault(a, b) {
  if (a.light || b.light) {
    return "A light report keeps the strongest weights only, so its heads cannot be compared.";
  }
  if (JSON.stringify(a.allLayers) !== JSON.stringify(b.allLayers) || a.numHeads !== b.numHeads) {
    const sizes = [a, b].map(({ numLayers, numHeads }) => `${numLayers} layers × ${numHeads} heads`);
    return sizes[0] === sizes[1]
      ? "One of the reports shows other heads than the other, so none of them can be compared."
      : `The models have ${sizes[0]} and ${sizes[1]}, so no head of one is a head of the other.`;
  }
  return "";
}

/**
 * @param {HeadData} a
 * @param {HeadData} b the same head of the other report
 * @param {[number, number]} numRows of both reports
 * @param {Alignment} alignment
 * @returns {{distance: number, onEdits: number}}
 */
export function headMove(a, b, numRows, { slots, differing, rows }) {
  let [distance, onEdits] = [0, 0];
  for (const [rowA, rowB] of rows) {
    const [weightsA, weightsB] = [rowWeights(a, rowA, numRows[0]), rowWeights(b, rowB, numRows[1])];
    distance += Math.abs((a.sinkMass?.[rowA] ?? 0) - (b.sinkMass?.[rowB] ?? 0)) / 2;
    for (let slot = 0; slot < slots.length; slot += 1) {
      const [aFrom, aTo, bFrom, bTo] = slots[slot];
      const apart = Math.abs(sumOf(weightsA, aFrom, aTo) - sumOf(weightsB, bFrom, bTo)) / 2;
      distance += apart;
      onEdits += differing[slot] ? apart : 0;
    }
  }
  const count = Math.max(1, rows.length);
  return { distance: distance / count, onEdits: onEdits / count };
}

/**
 * @param {Float32Array} weights
 * @param {number} from
 * @param {number} to the last token has no row and is no key
 * @returns {number}
 */
function sumOf(weights, from, to) {
  let sum = 0;
  for (let key = from; key < to && key < weights.length; key += 1) {
    sum += weights[key];
  }
  return sum;
}
