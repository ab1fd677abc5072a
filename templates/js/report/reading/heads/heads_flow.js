/** How much attention flows from some queries to some keys in one head: pure functions. */

import { massOfKeys } from "../numbers/exact_weights.js";
import { lightFlow } from "../light/light_profile.js";
import { keysSeen } from "../sight.js";

/**
 * @typedef {[number, number]} Span the first token and the one after the last
 * @typedef {import("../numbers/exact_weights.js").Mass} Mass
 *
 * @typedef {object} Pair
 * @property {Span} from
 * @property {Span} to
 * @property {"read" | "wrote"} [when] the rows computed when the model read the words of `from`, or when it wrote them
 *
 * @typedef {object} Flow
 * @property {Mass} weight summed over keys, the mean over the queries
 * @property {number} even what it would be if each query spread its attention evenly over what it sees
 */

/**
 * The attention rows that a span is about. The row of a token was computed when the model read it; the row before it
 * decided it.
 *
 * @param {Pair} pair
 * @param {number} numRows
 * @returns {Span}
 */
export function rowsOf({ from, when }, numRows) {
  const [first, last] = from.map((token) => token - (when === "wrote" ? 1 : 0));
  return [Math.max(0, first), Math.min(numRows, last)];
}

/**
 * Queries that are padding do not count; keys that are padding or out of sight have no weight, and no part in the even
 * spread.
 *
 * @param {import("../../data/head_data.js").HeadData} data
 * @param {import("../sight.js").Sight} sight of the layer
 * @param {Pair} pair
 * @param {number} numRows
 * @returns {Flow | null} null where there is no query
 */
export function flowOf(data, sight, pair, numRows) {
  const [first, last] = rowsOf(pair, numRows);
  const [from, to] = pair.to;
  /** @type {Mass} */
  const weight = [0, 0, 0];
  let even = 0;
  let queries = 0;
  for (let row = first; row < last; row += 1) {
    const seen = keysSeen(sight, row);
    if (seen > 0) {
      queries += 1;
      const among = keysSeen(sight, row, from) - keysSeen(sight, row, Math.min(to, sight.after[row]));
      if (among > 0) {
        even += among / seen;
        if (!data.light) {
          massOfKeys(data, row, Math.max(from, sight.first[row]), to).forEach((part, place) => {
            weight[place] += part;
          });
        }
      }
    }
  }
  if (data.light) {
    lightFlow(data.light, sight, [first, last], pair.to).forEach((part, place) => (weight[place] = part));
  }
  return queries ? { weight: /** @type {Mass} */ (weight.map((sum) => sum / queries)), even: even / queries } : null;
}

/**
 * Strongest first; those that are equal in the order of layers and heads.
 *
 * @template {{layer: number, head: number, weight: number}} T
 * @param {T[]} heads
 * @returns {T[]}
 */
export function strongestFirst(heads) {
  return [...heads].sort((one, other) => other.weight - one.weight || one.layer - other.layer || one.head - other.head);
}
