/** What there is to say about one pair of tokens in numbers, and within which bounds: pure functions. */

import { rowOfToken } from "../alignment.js";
import { isExact, weightAt } from "./exact_weights.js";
import { belowText, boundedText, shareBounds } from "./precision.js";
import { weightText } from "../sentences.js";
import { rowMass } from "../shown_weights.js";
import { keysSeen, sees } from "../sight.js";

/**
 * @typedef {import("../shown_weights.js").Scope} Scope
 * @typedef {import("../shown_weights.js").Mass} Mass
 *
 * @typedef {object} PairNumbers
 * @property {Mass} shown what is shown of it
 * @property {Mass | null} left its share of what is left when the first tokens are hidden; null where nothing is
 * @property {boolean} exact whether the weight is known as archives keep it; otherwise its bounds must be said
 * @property {Mass | null} beside the attention weight, the raw share or the ratio beside what is shown
 * @property {number} even what each would have if attention were spread evenly over what can be seen, hidden or not
 */

/**
 * @param {Scope} scope
 * @param {number} queryToken
 * @param {number} key
 * @returns {PairNumbers | null} null where the query could not see the key
 */
export function pairNumbers(scope, queryToken, key) {
  const row = rowOfToken(scope.alignment, queryToken, scope.numRows);
  if (row === null || !sees(scope.sight, row, key)) {
    return null;
  }
  const { data, norms, beside, hide } = scope;
  const weight = weightAt(data, row, key);
  const exact = isExact(data, row, key);
  const even = 1 / keysSeen(scope.sight, row);
  if (data.scales || beside) {
    return {
      shown: weight,
      exact: exact && (!beside || isExact(beside, row, key)),
      left: null,
      beside: beside ? weightAt(beside, row, key) : null,
      even,
    };
  }
  if (!norms && hide === 0) {
    return { shown: weight, exact, left: null, beside: null, even };
  }
  const mass = rowMass(scope, row);
  const part = /** @type {Mass} */ (weight.map((number) => number * (norms ? norms[key] : 1)));
  const whole = /** @type {Mass} */ (mass.rest.map((number, place) => number + mass.hidden[place]));
  return {
    shown: norms ? shareOf(part, whole) : weight,
    exact,
    left: hide > 0 && key >= hide ? (data.light ? shareOfKnown : shareOf)(part, mass.rest) : null,
    beside: norms ? weight : null,
    even,
  };
}

/**
 * The numbers of a pair as the sentences say them.
 *
 * @param {Scope} scope
 * @param {PairNumbers} numbers
 * @returns {import("./measures.js").Said}
 */
export function saidOf(scope, { shown, exact, left, beside }) {
  return {
    number: scope.norms || scope.data.scales ? bounded(shown) : plain(shown, exact),
    beside: beside ? (scope.norms || !scope.beside?.scales ? plain(beside, exact) : bounded(beside)) : "",
    // What is the only token that did not rest has all of it, whatever is known of its own weight.
    left: left ? ` (${left[1] >= 1 - 1e-9 ? "all" : bounded(left)} of what did not rest)` : "",
  };
}

/**
 * @param {Mass} part
 * @param {Mass} whole that it is a part of
 * @returns {Mass}
 */
function shareOf([value, ...bounds], [whole, ...wholeBounds]) {
  return [whole > 0 ? value / whole : 0, ...shareBounds(bounds, wholeBounds)];
}

/**
 * The same where the whole is known by itself, and not as the sum of its parts.
 *
 * @param {Mass} part
 * @param {Mass} whole
 * @returns {Mass}
 */
function shareOfKnown([value, low, high], [whole, wholeLow, wholeHigh]) {
  const share = (/** @type {number} */ of, /** @type {number} */ all) => (all > 0 ? Math.min(1, of / all) : Number(of > 0));
  return [share(value, whole), share(low, wholeHigh), share(high, wholeLow)];
}

/**
 * @param {Mass} mass
 * @returns {string}
 */
function bounded([value, low, high]) {
  return boundedText(value, [low, high]);
}

/**
 * @param {Mass} mass
 * @param {boolean} exact
 * @returns {string} three decimals, or two figures; how far it may be off where these are not all true
 */
function plain([value, low, high], exact) {
  if (!(value > 0)) {
    return belowText(high);
  }
  return exact ? weightText(value) : boundedText(value, [low, high]);
}
