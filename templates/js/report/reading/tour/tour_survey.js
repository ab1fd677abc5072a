/** What the heads of a file gave to the words of the prompt when the tour's word was written: pure functions. */

import { flowOf, rowsOf, strongestFirst } from "../heads/heads_flow.js";
import { restingTokens } from "../heads/resting.js";
import { massOfKeys } from "../numbers/exact_weights.js";
import { rowWeights } from "../shown_weights.js";
import { keysSeen, sees } from "../sight.js";
import { rowOfToken } from "../alignment.js";

/**
 * @typedef {import("../../data/head_data.js").HeadData} HeadData
 * @typedef {import("../heads/looks.js").Look} Look
 * @typedef {import("../numbers/exact_weights.js").Mass} Mass
 * @typedef {import("../sight.js").Sight} Sight
 * @typedef {import("./tour_subject.js").Explained} Explained
 * @typedef {import("./tour_subject.js").Subject} Subject
 *
 * @typedef {Look & {rests: boolean}} SurveyedLook rests: whether the cause is a place on which the head rests
 *
 * @typedef {object} HeadSurvey
 * @property {SurveyedLook} look at the cause
 * @property {Mass[]} units what each unit of the prompt got, the mean over the rows that wrote the word
 *
 * @typedef {object} Survey
 * @property {SurveyedLook[]} looks of all heads, the strongest first; those that rest on it last
 * @property {{unit: number, mass: Mass}} attended of the units whose effects are known, the one that got most, as the mean
 *   over all heads
 * @property {Mass} cause what the cause got, as the mean over all heads
 * @property {boolean} sure whether what is known of the weights says for certain that no other unit got more
 *
 * @typedef {object} Resting a head that rests on the first token
 * @property {number} layer
 * @property {number} head
 * @property {Mass} here what the row of the tour gave to it
 * @property {Mass} mean the same, over all rows that see it from after it
 *
 * @typedef {object} OneLook what one row of a head looked at most
 * @property {number} layer
 * @property {number} head
 * @property {number} key
 * @property {Mass} mass
 */

/**
 * @param {HeadData} data
 * @param {Sight} sight of the layer
 * @param {Explained} explained
 * @param {number} layer
 * @param {number} head
 * @param {number} numRows
 * @returns {HeadSurvey | null} null where no row wrote the word
 */
export function surveyHead(data, sight, { why, word, cause }, layer, head, numRows) {
  const flow = flowOf(data, sight, { from: word, to: cause, when: "wrote" }, numRows);
  if (!flow) {
    return null;
  }
  const [weight, ...bounds] = flow.weight;
  const rests = cause[0] < restingTokens(data, layer, numRows);
  const [first, last] = rowsOf({ from: word, to: word, when: "wrote" }, numRows);
  const units = why.units.map(([from, to]) => {
    /** @type {Mass} */
    const sum = [0, 0, 0];
    for (let row = first; row < last; row += 1) {
      const start = Math.max(from, sight.first[row]);
      if (keysSeen(sight, row) > 0 && start < to) {
        addTo(sum, massOfKeys(data, row, start, to));
      }
    }
    return divided(sum, last - first);
  });
  return { look: { layer, head, weight, bounds, even: flow.even, rests }, units };
}

/**
 * @param {Explained} explained
 * @param {HeadSurvey[]} heads at least one
 * @returns {Survey}
 */
export function surveyOf({ why, found }, heads) {
  const means = why.units.map((_, unit) => {
    /** @type {Mass} */
    const sum = [0, 0, 0];
    heads.forEach(({ units }) => addTo(sum, units[unit]));
    return divided(sum, heads.length);
  });
  // Of the others nobody knows what hiding them does.
  const known = found.ranked.map(({ unit }) => unit).sort((one, other) => one - other);
  const unit = known.reduce((best, each) => (means[each][0] > means[best][0] ? each : best), known[0]);
  const looks = strongestFirst(heads.map(({ look }) => look));
  return {
    looks: [...looks.filter(({ rests }) => !rests), ...looks.filter(({ rests }) => rests)],
    attended: { unit, mass: means[unit] },
    cause: means[found.ranked[0].unit],
    sure: known.every((each) => each === unit || means[each][2] <= means[unit][1]),
  };
}

/**
 * What a head does on the first token, where it rests there.
 *
 * @param {HeadData} data
 * @param {Sight} sight of the layer
 * @param {Subject} subject
 * @param {number} layer
 * @param {number} head
 * @returns {Resting | null}
 */
export function restingOf(data, sight, { page, token, alignment }, layer, head) {
  const row = rowOfToken(alignment, token, page.numRows);
  if (row === null || !restingTokens(data, layer, page.numRows) || !sees(sight, row, 0)) {
    return null;
  }
  /** @type {Mass} */
  const sum = [0, 0, 0];
  let count = 0;
  for (let each = 1; each < page.numRows; each += 1) {
    if (sees(sight, each, 0)) {
      addTo(sum, massOfKeys(data, each, 0, 1));
      count += 1;
    }
  }
  return { layer, head, here: massOfKeys(data, row, 0, 1), mean: divided(sum, Math.max(1, count)) };
}

/**
 * What the row of the tour looked at most, of what the page colours: without the places on which the head rests.
 *
 * @param {HeadData} data
 * @param {Sight} sight of the layer
 * @param {Subject} subject
 * @param {number} layer
 * @param {number} head
 * @returns {OneLook | null} null where nothing is known of it
 */
export function oneLookOf(data, sight, { page, token, alignment }, layer, head) {
  const row = rowOfToken(alignment, token, page.numRows);
  if (row === null) {
    return null;
  }
  const rests = restingTokens(data, layer, page.numRows);
  const weights = rowWeights(data, row, page.numRows);
  let key = -1;
  weights.forEach((weight, place) => {
    if (place >= rests && sees(sight, row, place) && weight > (key < 0 ? 0 : weights[key])) {
      key = place;
    }
  });
  return key < 0 ? null : { layer, head, key, mass: massOfKeys(data, row, key, key + 1) };
}

/**
 * @param {Mass} sum
 * @param {Mass} more
 */
function addTo(sum, more) {
  more.forEach((part, place) => (sum[place] += part));
}

/**
 * @param {Mass} sum
 * @param {number} by
 * @returns {Mass}
 */
function divided(sum, by) {
  return /** @type {Mass} */ (sum.map((part) => part / by));
}
