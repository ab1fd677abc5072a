/**
 * What each dimension does to a score: pure functions.
 *
 * @typedef {import("./layer_data.js").LayerData} LayerData
 *
 * @typedef {object} Leading
 * @property {number[]} dimensions the fewest that make most of a sum, the largest first
 * @property {number} share how much of it they make, 0 to 1 and more: the others may be against it
 * @property {number} rest what the others add together
 * @property {boolean} cancelled whether the sum is only what is left of parts that are against each other
 *
 * @typedef {object} Ruling the key that a head looks at most
 * @property {number} key
 * @property {number} weight the mean attention that it gets
 * @property {number} seenBy how many tokens the mean is over: those that see it and at least one other key
 * @property {number} lead the mean of how much higher its score is than the mean of the other keys'
 * @property {Leading} leading the dimensions that make the lead
 * @property {number} own the key's value in the first of these
 * @property {[number, number]} others the smallest and the largest value of the other keys there
 */

import { addedTo, keyOf, queryOf, rowOf } from "./layer_data.js";

/** How much of a sum "most" is. */
export const MOST = 0.8;
/** A sum that is a smaller part of the sizes of its parts is what is left when they cancel each other. */
const LEAST_LEFT = 0.1;
/** A head rests on a key that gets this much of its attention. */
const RESTING = 0.5;
const FEWEST_QUERIES = 3;

/**
 * What each dimension adds to a score.
 *
 * @param {LayerData} data
 * @param {number} head
 * @param {number} query
 * @param {number} key
 * @returns {Float64Array} scale × query × key
 */
export function contributions(data, head, query, key) {
  const [q, k] = [queryOf(data, head, query), keyOf(data, head, key)];
  return Float64Array.from(q, (value, place) => data.facts.scale * value * k[place]);
}

/**
 * @param {Iterable<number>} values
 * @returns {number}
 */
export function sumOf(values) {
  let sum = 0;
  for (const value of values) {
    sum += value;
  }
  return sum;
}

/**
 * What enters the softmax.
 *
 * @param {LayerData} data
 * @param {number} head
 * @param {number} query
 * @param {number} key
 * @param {number} score the scaled product
 * @returns {number} capped, with what is added
 */
export function finished(data, head, query, key, score) {
  const { softcap } = data.facts;
  return (softcap === null ? score : softcap * Math.tanh(score / softcap)) + addedTo(data, head, query, key);
}

/**
 * The dimensions that make most of a sum: those on its side, the largest first, until they reach it.
 *
 * @param {Float64Array} parts
 * @returns {Leading}
 */
export function leading(parts) {
  const sum = sumOf(parts);
  const sizes = sumOf(parts.map(Math.abs));
  const side = Math.sign(sum);
  const ordered = Array.from(parts.keys()).sort((a, b) => side * (parts[b] - parts[a]) || a - b);
  /** @type {number[]} */
  const dimensions = [];
  let reached = 0;
  for (const dimension of side ? ordered : []) {
    if (reached >= MOST * Math.abs(sum)) {
      break;
    }
    dimensions.push(dimension);
    reached += side * parts[dimension];
  }
  return {
    dimensions,
    share: side ? reached / Math.abs(sum) : 0,
    rest: sum - side * reached,
    cancelled: Math.abs(sum) < LEAST_LEFT * sizes || sum === 0,
  };
}

/**
 * How much each dimension sets the score of a key apart from the mean of the other keys that the query sees.
 *
 * @param {LayerData} data
 * @param {number} head
 * @param {number} query
 * @param {number} key one that it sees
 * @returns {{parts: Float64Array, others: number} | null} null where it sees no other
 */
export function leadOf(data, head, query, key) {
  const row = rowOf(data, head, query);
  const mean = new Float64Array(data.facts.width);
  let others = 0;
  for (let other = 0; other < data.count; other += 1) {
    if (other !== key && !Number.isNaN(row[other])) {
      const values = keyOf(data, head, other);
      for (let place = 0; place < values.length; place += 1) {
        mean[place] += values[place];
      }
      others += 1;
    }
  }
  if (!others || Number.isNaN(row[key])) {
    return null;
  }
  const [q, k] = [queryOf(data, head, query), keyOf(data, head, key)];
  const parts = Float64Array.from(q, (value, place) => data.facts.scale * value * (k[place] - mean[place] / others));
  return { parts, others };
}

/**
 * The key on which a head rests, and which dimensions make it do so.
 *
 * @param {LayerData} data
 * @param {number} head
 * @returns {Ruling | null} null where no key gets half of its attention
 */
export function ruling(data, head) {
  const { count } = data;
  const sums = new Float64Array(count);
  const numbers = new Float64Array(count);
  for (let query = 0; query < count; query += 1) {
    const row = rowOf(data, head, query);
    const seen = row.reduce((sum, weight) => sum + Number(!Number.isNaN(weight)), 0);
    for (let key = 0; seen > 1 && key < count; key += 1) {
      if (!Number.isNaN(row[key])) {
        sums[key] += row[key];
        numbers[key] += 1;
      }
    }
  }
  let best = -1;
  for (let key = 0; key < count; key += 1) {
    const enough = numbers[key] >= FEWEST_QUERIES && sums[key] >= RESTING * numbers[key];
    if (enough && (best < 0 || sums[key] / numbers[key] > sums[best] / numbers[best])) {
      best = key;
    }
  }
  if (best < 0) {
    return null;
  }
  const mean = new Float64Array(data.facts.width);
  for (let query = 0; query < count; query += 1) {
    const lead = leadOf(data, head, query, best);
    lead?.parts.forEach((value, place) => (mean[place] += value / numbers[best]));
  }
  const made = leading(mean);
  const first = made.dimensions[0] ?? 0;
  const there = Array.from({ length: count }, (_, key) => keyOf(data, head, key)[first]);
  const others = there.filter((_, key) => key !== best);
  return {
    key: best,
    weight: sums[best] / numbers[best],
    seenBy: numbers[best],
    lead: sumOf(mean),
    leading: made,
    own: there[best],
    others: [Math.min(...others), Math.max(...others)],
  };
}

/**
 * The largest sizes in what a head's strips show, for the scales of their colours.
 *
 * @param {LayerData} data
 * @param {number} head
 * @returns {{values: number, products: number}} of queries and keys; of products that are seen
 */
export function largestOf(data, head) {
  let [values, products] = [0, 0];
  for (let query = 0; query < data.count; query += 1) {
    const row = rowOf(data, head, query);
    const q = queryOf(data, head, query);
    for (const vector of [q, keyOf(data, head, query)]) {
      for (let place = 0; place < vector.length; place += 1) {
        values = Math.max(values, Math.abs(vector[place]));
      }
    }
    for (let key = 0; key < data.count; key += 1) {
      if (!Number.isNaN(row[key])) {
        const k = keyOf(data, head, key);
        for (let place = 0; place < q.length; place += 1) {
          products = Math.max(products, Math.abs(q[place] * k[place]));
        }
      }
    }
  }
  return { values, products: products * Math.abs(data.facts.scale) };
}
