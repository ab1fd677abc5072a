/** All heads of this file ranked by the attention that flows from some words to some others. */

import { ReportError } from "../../shared/page.js";
import { flowOf, rowsOf, strongestFirst } from "../reading/heads/heads_flow.js";
import { sightOf } from "../reading/sight.js";
import { breathe } from "../../shared/slices.js";
import { unpackedHeads } from "./all_heads.js";

/**
 * @typedef {import("../../shared/page.js").Page} Page
 * @typedef {import("../reading/heads/heads_flow.js").Pair} Pair
 *
 * @typedef {object} FoundHead
 * @property {number} layer
 * @property {number} head
 * @property {number} weight summed over keys, the mean over queries, as the model gave it
 * @property {number} even what an even spread would give
 * @property {[number, number]} bounds the smallest and the largest that the weight can be
 */

/**
 * @param {Page} page
 * @param {Pick<import("./head_store.js").HeadStore, "get" | "peek">} heads
 * @param {Pair} pair
 * @param {AbortSignal} [signal] to give up
 * @returns {Promise<FoundHead[]>} strongest first; heads whose data is damaged are left out
 * @throws {ReportError} if the spans are no spans of the text, or have no attention row
 */
export async function findHeads(page, heads, pair, signal) {
  check(page, pair);
  const sights = new Map(page.layers.map(({ layer }) => [layer, sightOf(page.sight, layer, page.numRows)]));
  /** @type {FoundHead[]} */
  const found = [];
  for await (const [layer, head, data] of unpackedHeads(page, heads)) {
    signal?.throwIfAborted();
    const sight = sights.get(layer);
    const flow = data && sight && flowOf(data, sight, pair, page.numRows);
    if (flow) {
      const [weight, ...bounds] = flow.weight;
      found.push({ layer, head, weight, even: flow.even, bounds });
    }
    await breathe();
  }
  signal?.throwIfAborted();
  return strongestFirst(found);
}

/**
 * @param {Page} page
 * @param {Pair} pair
 */
function check(page, pair) {
  for (const span of [pair?.from, pair?.to]) {
    const [first, last] = Array.isArray(span) ? span : [-1, -1];
    if (!(Number.isInteger(first) && Number.isInteger(last) && first >= 0 && first < last && last <= page.texts.length)) {
      throw new ReportError(
        `Give from and to as [first token, the one after the last], within 0 to ${page.texts.length}; ` +
          `${JSON.stringify(span)} is not.`,
      );
    }
  }
  const [first, last] = rowsOf(pair, page.numRows);
  if (first >= last) {
    throw new ReportError("There is no attention row for these words: nothing was computed from them.");
  }
}
