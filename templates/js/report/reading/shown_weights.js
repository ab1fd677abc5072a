/** What a view shows for one token: pure functions from a head's rows to one weight for each token. */

import { rowOfToken, tokenOfRow } from "./alignment.js";
import { WEIGHT_OF_BYTE } from "../../shared/decode.js";
import { keysOfRow, rowPlace } from "../data/head_rows.js";
import { exactRow } from "../data/strongest.js";
import { fillFromRow, lightRowMass, lightRowWeights, shownWeight } from "./light/light_shown.js";
import { HIGH, LOW, halfBounds, shareBounds } from "./numbers/precision.js";
import { keysSeen, sees } from "./sight.js";

/**
 * @typedef {import("../data/head_data.js").HeadData} HeadData
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
 * @property {import("./sight.js").Sight} sight which keys each row sees
 * @property {HeadData | null} beside the raw rollout beside the corrected one, and the other way round
 *
 * @typedef {"" | "first-token" | "last-token" | "hidden" | "all-hidden" | "padding"} Absence why there is nothing to show
 *
 * @typedef {[number, number, number]} Mass a number, the smallest and the largest that it can be
 *
 * @typedef {object} ShownWeights
 * @property {Float32Array} weights the model's own, whatever is hidden, one for each token; NaN where there is none
 * @property {number} strongest the token with the largest weight, or -1
 * @property {number} maximum the largest weight, or 0
 * @property {Mass} hiddenMass what the model gave to hidden tokens (observer) or the mean of it (observed)
 * @property {number} sinkMass the same for the learned sink; 0 without one
 * @property {Absence} absence
 */

/**
 * One attention row, by position; its 16 strongest weights are exact, but for those whose byte is 0.
 *
 * @param {HeadData} data
 * @param {number} row
 * @param {number} numRows
 * @returns {Float32Array} numRows weights; in a decoder zero after the row's own position
 */
export function rowWeights(data, row, numRows) {
  if (data.light) {
    return lightRowWeights(data.light, row);
  }
  const weights = new Float32Array(numRows);
  const start = rowPlace(data, row);
  const scale = data.scales ? data.scales[row] : 1;
  const strongest = exactRow(data, row);
  for (let key = 0; key < keysOfRow(data, row); key += 1) {
    weights[key] = Math.min(WEIGHT_OF_BYTE[data.triangle[start + key]], strongest.cap) * scale;
  }
  strongest.forEach((weight, key) => {
    weights[key] = weight * scale;
  });
  return weights;
}

/**
 * The mass of one row, in parts. Weights are rounded, so each sum is known within bounds only.
 *
 * @param {Scope} scope
 * @param {number} row
 * @returns {{hidden: Mass, rest: Mass, sink: number, factor: number}} what hidden tokens and the rest have, in the
 *   units of what is multiplied; the learned sink's share of the row, which is in the rest where that is attention;
 *   and what to multiply weights (times norms) by, for shares of the whole
 */
export function rowMass(scope, row) {
  const { norms } = scope;
  if (scope.data.light) {
    return lightRowMass(scope.data.light, row, scope.hide);
  }
  // Preferences are no parts of anything; the raw rollout is.
  const source = (scope.data.scales && scope.beside) || scope.data;
  const { triangle, sinkMass } = source;
  const start = rowPlace(source, row);
  /** @type {Mass} */
  const hidden = [0, 0, 0];
  /** @type {Mass} */
  const rest = [0, 0, 0];
  for (let key = 0; key < keysOfRow(source, row); key += 1) {
    if (!sees(scope.sight, row, key)) {
      continue;
    }
    const byte = triangle[start + key];
    const norm = norms ? norms[key] : 1;
    const part = key < scope.hide ? hidden : rest;
    part[0] += WEIGHT_OF_BYTE[byte] * norm;
    part[1] += LOW[byte] * norm;
    part[2] += HIGH[byte] * norm;
  }
  exactRow(source, row).forEach((weight, key) => {
    if (sees(scope.sight, row, key)) {
      const byte = triangle[start + key];
      const [low, high] = halfBounds(weight);
      const norm = norms ? norms[key] : 1;
      const part = key < scope.hide ? hidden : rest;
      part[0] += (weight - WEIGHT_OF_BYTE[byte]) * norm;
      part[1] += (low - LOW[byte]) * norm;
      part[2] += (high - HIGH[byte]) * norm;
    }
  });
  const sink = sinkMass ? sinkMass[row] : 0;
  if (!norms) {
    rest.forEach((_, place) => {
      rest[place] += sink;
    });
  }
  const total = hidden[0] + rest[0];
  return { hidden, rest, sink, factor: norms ? (total > 0 ? 1 / total : 0) : 1 };
}

/**
 * What hidden tokens have of a row, as the model gave it.
 *
 * @param {Scope} scope
 * @param {{hidden: Mass, rest: Mass}} mass of `rowMass`
 * @returns {Mass}
 */
function hiddenShare({ norms }, { hidden, rest }) {
  if (!norms) {
    return [Math.min(1, hidden[0]), hidden[1], Math.min(1, hidden[2])];
  }
  const whole = hidden[0] + rest[0];
  const bounds = shareBounds([hidden[1], hidden[2]], [hidden[1] + rest[1], hidden[2] + rest[2]]);
  return [whole > 0 ? hidden[0] / whole : 0, ...bounds];
}

/**
 * What is hidden in all rows, and what to multiply them by; computed once, when it is first asked for.
 *
 * @param {Scope} scope
 * @returns {{readonly hidden: Mass[], readonly factor: Float32Array}} no hidden masses where nothing is hidden
 */
export function allRowMasses(scope) {
  /** @type {ReturnType<typeof massesOfRows> | null} */
  let known = null;
  const all = () => (known ??= massesOfRows(scope));
  return {
    get hidden() {
      return all().hidden;
    },
    get factor() {
      return all().factor;
    },
  };
}

/**
 * @param {Scope} scope
 * @returns {{hidden: Mass[], factor: Float32Array}}
 */
function massesOfRows(scope) {
  /** @type {Mass[]} */
  const hidden = [];
  const factor = new Float32Array(scope.numRows).fill(1);
  if (scope.hide > 0 || scope.norms) {
    for (let row = 0; row < scope.numRows; row += 1) {
      const mass = rowMass(scope, row);
      hidden[row] = hiddenShare(scope, mass);
      factor[row] = mass.factor;
    }
  }
  return { hidden, factor };
}

/**
 * Observer: how much a token's row looked at each token that it sees.
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
  const { data, sight } = scope;
  const mass = rowMass(scope, row);
  if (data.light) {
    fillFromRow(scope, data.light, row, weights);
  } else {
    fillFromBytes(scope, row, mass.factor, weights);
  }
  return {
    weights,
    ...strongestOf(weights),
    hiddenMass: hiddenShare(scope, mass),
    sinkMass: mass.sink,
    absence: keysSeen(sight, row) === 0 ? "padding" : keysSeen(sight, row, scope.hide) === 0 ? "all-hidden" : "",
  };
}

/**
 * @param {Scope} scope
 * @param {number} row
 * @param {number} factor of the row
 * @param {Float32Array} weights to be filled
 */
function fillFromBytes({ data, hide, norms, sight }, row, factor, weights) {
  const start = rowPlace(data, row);
  const times = factor * (data.scales ? data.scales[row] : 1);
  const strongest = exactRow(data, row);
  for (let key = hide; key < keysOfRow(data, row); key += 1) {
    if (sees(sight, row, key)) {
      const weight = Math.min(WEIGHT_OF_BYTE[data.triangle[start + key]], strongest.cap);
      weights[key] = weight * (norms ? norms[key] : 1) * times;
    }
  }
  strongest.forEach((weight, key) => {
    if (key >= hide && sees(sight, row, key)) {
      weights[key] = weight * (norms ? norms[key] : 1) * times;
    }
  });
}

/**
 * Observed: how much the row of each token that sees a token looked at it.
 *
 * @param {Scope} scope
 * @param {number} token
 * @param {ReturnType<typeof allRowMasses>} masses
 * @returns {ShownWeights}
 */
export function observedWeights(scope, token, masses) {
  const weights = new Float32Array(scope.numTokens).fill(NaN);
  if (token < scope.hide) {
    return nothing(weights, "hidden");
  }
  const { data, norms, sight } = scope;
  /** @type {Mass} */
  const hiddenMass = [0, 0, 0];
  let sinkMass = 0;
  let count = 0;
  for (let row = data.width ? 0 : token; row < scope.numRows; row += 1) {
    const looking = tokenOfRow(scope.alignment, row, scope.numTokens);
    if (looking !== null && sees(sight, row, token)) {
      const times = masses.factor[row] * (norms ? norms[token] : 1) * (data.scales ? data.scales[row] : 1);
      weights[looking] = (data.light ? shownWeight(data.light, row, token) : weightInBytes(data, row, token)) * times;
      (masses.hidden[row] ?? []).forEach((part, place) => {
        hiddenMass[place] += part;
      });
      sinkMass += data.sinkMass ? data.sinkMass[row] : 0;
      count += 1;
    }
  }
  if (count === 0) {
    return nothing(weights, token < scope.numRows && keysSeen(sight, token) === 0 ? "padding" : "last-token");
  }
  return {
    weights,
    ...strongestOf(weights),
    hiddenMass: /** @type {Mass} */ (hiddenMass.map((sum) => sum / count)),
    sinkMass: sinkMass / count,
    absence: "",
  };
}

/**
 * @param {HeadData} data
 * @param {number} row
 * @param {number} key
 * @returns {number}
 */
function weightInBytes(data, row, key) {
  const strongest = exactRow(data, row);
  return strongest.get(key) ?? Math.min(WEIGHT_OF_BYTE[data.triangle[rowPlace(data, row) + key]], strongest.cap);
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
  return { weights, strongest: -1, maximum: 0, hiddenMass: [0, 0, 0], sinkMass: 0, absence };
}
