/** What a view shows for one token: pure functions from a head's rows to one weight for each token. */

import { rowOfToken, tokenOfRow } from "./alignment.js";
import { WEIGHT_OF_BYTE, rowStart } from "../../shared/decode.js";

/**
 * @typedef {import("../../shared/decode.js").HeadData} HeadData
 * @typedef {import("./alignment.js").Alignment} Alignment
 * @typedef {"observed" | "observer"} ViewName
 *
 * @typedef {object} Scope what is common to every token of a head
 * @property {HeadData} data
 * @property {number} numTokens
 * @property {number} numRows
 * @property {Alignment} alignment
 * @property {number} hide how many of the first tokens are hidden
 * @property {Float32Array | null} norms what to multiply the weight of each key with; each row is then shown as shares
 *
 * @typedef {"" | "first-token" | "last-token" | "hidden" | "all-hidden"} Absence why there is nothing to show
 *
 * @typedef {object} ShownWeights
 * @property {Float32Array} weights one for each token; NaN where there is none
 * @property {number} strongest the token with the largest weight, or -1
 * @property {number} maximum the largest weight, or 0
 * @property {number} hiddenMass the share of the attention on hidden tokens (observer) or the mean of it (observed)
 * @property {number} sinkMass the same for the learned sink; 0 without one
 * @property {Absence} absence
 */

/**
 * One attention row, by position.
 *
 * @param {HeadData} data
 * @param {number} row
 * @param {number} numRows
 * @returns {Float32Array} numRows weights, zero after the row's own position
 */
export function rowWeights(data, row, numRows) {
  const weights = new Float32Array(numRows);
  const start = rowStart(row);
  for (let key = 0; key <= row; key += 1) {
    weights[key] = WEIGHT_OF_BYTE[data.triangle[start + key]];
  }
  return weights;
}

/**
 * The attention weight of a pair of tokens, whatever is shown of it.
 *
 * @param {Scope} scope
 * @param {number} queryToken
 * @param {number} key
 * @returns {number} NaN where the query could not see the key
 */
export function attentionWeight(scope, queryToken, key) {
  const row = rowOfToken(scope.alignment, queryToken, scope.numRows);
  return row === null || key > row ? NaN : WEIGHT_OF_BYTE[scope.data.triangle[rowStart(row) + key]];
}

/**
 * The mass of one row, in parts.
 *
 * The weights are rounded, so they are divided by their own sum, not by 1. What is left after hiding is
 * rescaled as the softmax would have done without the hidden keys: a learned sink keeps its share of the rest. It
 * brings nothing, so that it has no part in shares of what is brought.
 *
 * @param {Scope} scope
 * @param {number} row
 * @returns {{hidden: number, sink: number, factor: number}} shares of the row; what to multiply shown weights by
 */
export function rowMass(scope, row) {
  const { triangle, sinkMass } = scope.data;
  const { norms } = scope;
  const start = rowStart(row);
  let hidden = 0;
  let visible = 0;
  for (let key = 0; key <= row; key += 1) {
    const weight = WEIGHT_OF_BYTE[triangle[start + key]] * (norms ? norms[key] : 1);
    if (key < scope.hide) {
      hidden += weight;
    } else {
      visible += weight;
    }
  }
  const sink = sinkMass ? sinkMass[row] : 0;
  const rest = visible + (norms ? 0 : sink);
  const total = hidden + rest;
  return {
    hidden: total > 0 ? hidden / total : 0,
    sink,
    factor: scope.hide === 0 && !norms ? 1 : rest > 0 ? 1 / rest : 0,
  };
}

/**
 * Rescaling factors and hidden shares of all rows, computed once for what is common to every token.
 *
 * @param {Scope} scope
 * @returns {{hidden: Float32Array, factor: Float32Array}}
 */
export function allRowMasses(scope) {
  const hidden = new Float32Array(scope.numRows);
  const factor = new Float32Array(scope.numRows).fill(1);
  if (scope.hide > 0 || scope.norms) {
    for (let row = 0; row < scope.numRows; row += 1) {
      const mass = rowMass(scope, row);
      hidden[row] = mass.hidden;
      factor[row] = mass.factor;
    }
  }
  return { hidden, factor };
}

/**
 * Observer: how much a token's row looked at each earlier token.
 *
 * @param {Scope} scope
 * @param {number} token
 * @returns {ShownWeights}
 */
export function observerWeights(scope, token) {
  const weights = new Float32Array(scope.numTokens).fill(NaN);
  const row = rowOfToken(scope.alignment, token, scope.numRows);
  if (row === null) {
    return nothing(weights, token === 0 ? "first-token" : "last-token");
  }
  const mass = rowMass(scope, row);
  const start = rowStart(row);
  for (let key = scope.hide; key <= row; key += 1) {
    const norm = scope.norms ? scope.norms[key] : 1;
    weights[key] = WEIGHT_OF_BYTE[scope.data.triangle[start + key]] * norm * mass.factor;
  }
  return {
    weights,
    ...strongestOf(weights),
    hiddenMass: mass.hidden,
    sinkMass: mass.sink,
    absence: row < scope.hide ? "all-hidden" : "",
  };
}

/**
 * Observed: how much the row of each later token looked at a token.
 *
 * @param {Scope} scope
 * @param {number} token
 * @param {{hidden: Float32Array, factor: Float32Array}} masses of `allRowMasses`
 * @returns {ShownWeights}
 */
export function observedWeights(scope, token, masses) {
  const weights = new Float32Array(scope.numTokens).fill(NaN);
  if (token < scope.hide) {
    return nothing(weights, "hidden");
  }
  const norm = scope.norms ? scope.norms[token] : 1;
  let hiddenMass = 0;
  let sinkMass = 0;
  let looking = 0;
  for (let row = token; row < scope.numRows; row += 1) {
    const later = tokenOfRow(scope.alignment, row, scope.numTokens);
    if (later !== null) {
      weights[later] = WEIGHT_OF_BYTE[scope.data.triangle[rowStart(row) + token]] * norm * masses.factor[row];
      hiddenMass += masses.hidden[row];
      sinkMass += scope.data.sinkMass ? scope.data.sinkMass[row] : 0;
      looking += 1;
    }
  }
  if (looking === 0) {
    return nothing(weights, "last-token");
  }
  return {
    weights,
    ...strongestOf(weights),
    hiddenMass: hiddenMass / looking,
    sinkMass: sinkMass / looking,
    absence: "",
  };
}

/**
 * The weight of one pair if attention were spread evenly over all tokens that are visible and not hidden.
 *
 * @param {Scope} scope
 * @param {number} queryToken the token whose row it is
 * @returns {number} 0 where the token has no row
 */
export function evenSpread(scope, queryToken) {
  const row = rowOfToken(scope.alignment, queryToken, scope.numRows);
  const keys = row === null ? 0 : row + 1 - scope.hide;
  return keys > 0 ? 1 / keys : 0;
}

/**
 * The strongest connections, strongest first; equal ones in reading order.
 *
 * @param {Float32Array} weights
 * @param {number} count
 * @param {number} cutoff smaller weights are left out
 * @returns {number[]} tokens
 */
export function strongestTokens(weights, count, cutoff) {
  /** @type {number[]} */
  const best = [];
  for (let token = 0; token < weights.length; token += 1) {
    const weight = weights[token];
    if (weight > 0 && weight >= cutoff && (best.length < count || weight > weights[best[best.length - 1]])) {
      let place = best.length;
      while (place > 0 && weights[best[place - 1]] < weight) {
        place -= 1;
      }
      best.splice(place, 0, token);
      best.length = Math.min(best.length, count);
    }
  }
  return best;
}

/**
 * @param {Float32Array} weights
 * @returns {{strongest: number, maximum: number}}
 */
function strongestOf(weights) {
  let strongest = -1;
  let maximum = 0;
  for (let token = 0; token < weights.length; token += 1) {
    if (weights[token] > maximum) {
      strongest = token;
      maximum = weights[token];
    }
  }
  return { strongest, maximum };
}

/**
 * @param {Float32Array} weights
 * @param {Absence} absence
 * @returns {ShownWeights}
 */
function nothing(weights, absence) {
  return { weights, strongest: -1, maximum: 0, hiddenMass: 0, sinkMass: 0, absence };
}
