/** What the two views show of a head of which only the strongest weights are known: pure functions. */

import { tokenOfRow } from "../alignment.js";
import { belowText, boundedText } from "../numbers/precision.js";
import { keysSeen, sees } from "../sight.js";
import { lightMass, lightRow, lightWeight, massOfCode, weightOfCode } from "./light_rows.js";

/**
 * @typedef {import("../../data/light/light_parts.js").LightHead} LightHead
 * @typedef {import("../shown_weights.js").Scope} Scope
 * @typedef {import("./light_rows.js").Mass} Mass
 */

/**
 * @param {LightHead} head
 * @param {number} row
 * @returns {Float32Array} a weight for each key; 0 where it is not kept or not seen
 */
export function lightRowWeights(head, row) {
  const weights = new Float32Array(head.numRows);
  const { from, to, first } = lightRow(head, row);
  for (let place = from; place < to; place += 1) {
    weights[head.keys[place]] = weightOfCode(head.codes[place]);
  }
  if (row >= head.facts.first) {
    weights[head.facts.first] = first[0];
  }
  return weights;
}

/**
 * @param {LightHead} head
 * @param {number} row
 * @param {number} hide how many of the first tokens are hidden
 * @returns {{hidden: Mass, rest: Mass, sink: number, factor: number}} as `rowMass` has it
 */
export function lightRowMass(head, row, hide) {
  const hidden = lightMass(head, row, 0, hide);
  const [mass, low, high] = hidden;
  return { hidden, rest: [1 - mass, 1 - high, 1 - low], sink: lightRow(head, row).sink[0], factor: 1 };
}

/**
 * @param {Scope} scope
 * @param {LightHead} head
 * @param {number} row
 * @param {Float32Array} weights to be filled: NaN where the row sees nothing, 0 where nothing is kept
 */
export function fillFromRow({ hide, sight }, head, row, weights) {
  const known = lightRowWeights(head, row);
  for (let key = hide; key < sight.after[row]; key += 1) {
    if (sees(sight, row, key)) {
      weights[key] = known[key];
    }
  }
}

/**
 * @param {LightHead} head
 * @param {number} row
 * @param {number} key
 * @returns {number} the weight, 0 where it is not kept
 */
export function shownWeight(head, row, key) {
  return lightWeight(head, row, key)[0];
}

/**
 * What is kept of the row that is shown, and what is not.
 *
 * @param {Scope} scope
 * @param {LightHead} head
 * @param {number} row
 * @returns {string}
 */
export function rowKeptSentence({ sight }, head, row) {
  const { from, to, listed, first, others, limit, sink } = lightRow(head, row);
  const count = to - from;
  const sawFirst = sees(sight, row, head.facts.first);
  const left = keysSeen(sight, row) - count - (sawFirst ? 1 : 0);
  const strongest = count === 1 ? "the strongest key holds" : `the ${count} strongest keys hold`;
  const kept = count ? `${strongest} ${range(listed)} of this row` : "no weight of this row was strong enough to be kept";
  const rests = sawFirst ? `, the first token ${range(first)}` : "";
  const set = head.sinks ? `, the learned sink ${range(sink)}` : "";
  const rest =
    left > 0
      ? `; what is left, ${range(others)}, is spread over ${left} ${left === 1 ? "token" : "others"}, each ${belowText(Math.min(limit, others[2]))}`
      : "";
  return `In this light report ${kept}${rests}${set}${rest}.`;
}

/**
 * What is kept of the later rows that looked at a token.
 *
 * @param {Scope} scope
 * @param {LightHead} head
 * @param {number} token
 * @returns {string} "" for the first token, of which all rows are known
 */
export function columnKeptSentence({ sight, alignment, numRows, numTokens }, head, token) {
  let kept = 0;
  let all = 0;
  let most = 0;
  let before = 0;
  for (let row = head.after ? 0 : token; row < numRows; row += 1) {
    if (tokenOfRow(alignment, row, numTokens) !== null && sees(sight, row, token)) {
      all += 1;
      before += row < token ? 1 : 0;
      const [weight, , high] = lightWeight(head, row, token);
      kept += weight > 0 ? 1 : 0;
      most = weight > 0 ? most : Math.max(most, high);
    }
  }
  if (token === head.facts.first || all === 0) {
    return "";
  }
  const rest = kept < all ? `; each of the others gave it ${belowText(most)}` : "";
  return `In this light report ${kept} of ${all} ${before ? "" : "later "}rows are kept that looked at it${rest}.`;
}

/**
 * @param {Mass} mass
 * @returns {string}
 */
function range([value, low, high]) {
  return boundedText(value, [low, high]);
}

/**
 * What heads rest on: how many of the first tokens get more than a share from all rows after them.
 *
 * @param {LightHead} head
 * @param {number} token
 * @returns {number} the mean weight that later rows gave it, 0 for those that are not kept
 */
export function meanGiven(head, token) {
  let sum = 0;
  const rows = head.numRows - token - 1;
  if (token === head.facts.first) {
    for (let row = token + 1; row < head.numRows; row += 1) {
      sum += lightRow(head, row).first[0];
    }
  } else {
    head.keys.forEach((key, place) => {
      sum += key === token && place >= head.rowStarts[token + 1] ? massOfCode(head.codes[place])[0] : 0;
    });
  }
  return rows > 0 ? sum / rows : 0;
}
