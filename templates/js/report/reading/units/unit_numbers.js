/**
 * Attention between units of the text, such as words, lines or named parts: pure functions. What goes to a unit is the sum
 * over its tokens, what it gives is the mean over its rows, so that a row of units holds as much as a row of tokens does.
 */

import { rowOfToken } from "../alignment.js";
import { flowOf } from "../heads/heads_flow.js";
import { pairNumbers } from "../numbers/pair_numbers.js";
import { observedWeights, observerWeights } from "../shown_weights.js";
import { keysSeen } from "../sight.js";
import { meanOf, sumsOver, unitCount, unitSpan } from "./units.js";

/**
 * @typedef {import("../shown_weights.js").Scope} Scope
 * @typedef {import("../shown_weights.js").Mass} Mass
 * @typedef {import("../shown_weights.js").Absence} Absence
 * @typedef {import("./units.js").Units} Units
 *
 * @typedef {object} UnitWeights
 * @property {Float64Array} values what is shown of each unit; NaN where there is nothing
 * @property {Mass} hiddenMass what the rows gave to hidden tokens, on average
 * @property {number} sinkMass the same for the learned sink
 * @property {Absence} absence why there is nothing to show
 *
 * @typedef {object} UnitPair
 * @property {Mass} shown
 * @property {Mass | null} weight the attention weight, where something else is shown
 * @property {number} even what it would be if each row spread its attention evenly over what it sees
 * @property {number} rows of which it is the mean
 */

/**
 * Observer: what a unit gave to each unit.
 *
 * @param {Scope} scope
 * @param {Units} units
 * @param {number} unit
 * @returns {UnitWeights}
 */
export function unitObserver(scope, units, unit) {
  const [from, to] = unitSpan(units, unit);
  /** @type {import("../shown_weights.js").ShownWeights[]} */
  const rows = [];
  /** @type {Absence} */
  let absence = "";
  for (let token = from; token < to; token += 1) {
    const shown = observerWeights(scope, token);
    absence = shown.absence || absence;
    if (isRow(scope, token)) {
      rows.push(shown);
    }
  }
  const mean = (/** @type {(shown: import("../shown_weights.js").ShownWeights) => number} */ of) =>
    rows.reduce((sum, shown) => sum + of(shown), 0) / Math.max(1, rows.length);
  return {
    values: rows.length ? meanOf(rows.map(({ weights }) => sumsOver(weights, units))) : nothing(units),
    hiddenMass: [mean((row) => row.hiddenMass[0]), mean((row) => row.hiddenMass[1]), mean((row) => row.hiddenMass[2])],
    sinkMass: mean((row) => row.sinkMass),
    absence: rows.some((shown) => shown.absence === "") ? "" : absence,
  };
}

/**
 * Observed: what each later unit gave to a unit.
 *
 * @param {Scope} scope
 * @param {Units} units
 * @param {number} unit
 * @param {ReturnType<typeof import("../shown_weights.js").allRowMasses>} masses
 * @returns {UnitWeights}
 */
export function unitObserved(scope, units, unit, masses) {
  const [from, to] = unitSpan(units, unit);
  const sums = new Float64Array(scope.numTokens).fill(NaN);
  /** @type {Absence} */
  let absence = "hidden";
  for (let key = Math.max(from, scope.hide); key < to; key += 1) {
    const shown = observedWeights(scope, key, masses);
    absence = shown.absence;
    shown.weights.forEach((weight, token) => {
      if (!Number.isNaN(weight)) {
        sums[token] = (Number.isNaN(sums[token]) ? 0 : sums[token]) + weight;
      }
    });
  }
  /** @type {Mass} */
  const hiddenMass = [0, 0, 0];
  let sinkMass = 0;
  let looking = 0;
  const values = nothing(units);
  for (let later = 0; later < unitCount(units); later += 1) {
    let rows = 0;
    const [first, last] = unitSpan(units, later);
    for (let token = first; token < last; token += 1) {
      rows += isRow(scope, token) ? 1 : 0;
      if (!Number.isNaN(sums[token])) {
        const row = /** @type {number} */ (rowOfToken(scope.alignment, token, scope.numRows));
        values[later] = (Number.isNaN(values[later]) ? 0 : values[later]) + sums[token];
        (masses.hidden[row] ?? []).forEach((part, place) => {
          hiddenMass[place] += part;
        });
        sinkMass += scope.data.sinkMass?.[row] ?? 0;
        looking += 1;
      }
    }
    values[later] /= rows;
  }
  return {
    values,
    hiddenMass: /** @type {Mass} */ (hiddenMass.map((sum) => sum / Math.max(1, looking))),
    sinkMass: sinkMass / Math.max(1, looking),
    absence: looking > 0 ? "" : absence,
  };
}

/**
 * What one unit gave to another, and within which bounds.
 *
 * @param {Scope} scope
 * @param {Units} units
 * @param {number} query
 * @param {number} key
 * @returns {UnitPair | null} null where no row of the one could see anything of the other
 */
export function unitPair(scope, units, query, key) {
  const from = unitSpan(units, query);
  const [first, last] = unitSpan(units, key);
  const to = /** @type {[number, number]} */ ([Math.max(first, scope.hide), last]);
  const tokens = Array.from({ length: from[1] - from[0] }, (_, place) => from[0] + place);
  const rows = tokens.filter((token) => isRow(scope, token));
  const when = scope.alignment === "generation" ? "wrote" : "read";
  const flow = to[0] < to[1] ? flowOf(scope.data, scope.sight, { from, to, when }, scope.numRows) : null;
  if (!flow || flow.even === 0) {
    return null;
  }
  if (!scope.norms) {
    return { shown: flow.weight, weight: null, even: flow.even, rows: rows.length };
  }
  /** @type {Mass} */
  const shown = [0, 0, 0];
  for (const token of rows) {
    for (let each = to[0]; each < to[1]; each += 1) {
      pairNumbers(scope, token, each)?.shown.forEach((part, place) => {
        shown[place] += part / rows.length;
      });
    }
  }
  shown[2] = Math.min(1, shown[2]);
  return { shown, weight: flow.weight, even: flow.even, rows: rows.length };
}

/**
 * @param {Scope} scope
 * @param {number} token
 * @returns {boolean} whether it has a row of attention that is not padding's
 */
function isRow({ alignment, numRows, sight }, token) {
  const row = rowOfToken(alignment, token, numRows);
  return row !== null && keysSeen(sight, row) > 0;
}

/**
 * @param {Units} units
 * @returns {Float64Array}
 */
function nothing(units) {
  return new Float64Array(unitCount(units)).fill(NaN);
}
