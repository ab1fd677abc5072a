/** Going through all heads of this file when the browser has nothing more urgent to do. */

import { ALL_LAYERS } from "../../shared/page.js";
import { idle } from "../../shared/slices.js";

/** Milliseconds of work at a time: short enough for the next movement of the hand. */
const SLICE = 10;
/** How many heads are unpacked before they are asked for: workers go on while the page looks at one. */
const AHEAD = 4;

/** @typedef {import("./head_data.js").HeadData} HeadData */

/**
 * @param {import("../../shared/page.js").Page} page
 * @returns {[number, number][]} layer and head of each head in this file that is one of the model's
 */
export function headsHere(page) {
  return page.layers
    .filter(({ layer }) => layer !== ALL_LAYERS)
    .flatMap(({ layer, heads }) => heads.map((head) => /** @type {[number, number]} */ ([layer, head])));
}

/**
 * The heads of this file in turn, unpacked.
 *
 * @param {import("../../shared/page.js").Page} page
 * @param {Pick<import("./head_store.js").HeadStore, "get" | "peek">} heads
 * @returns {AsyncGenerator<[layer: number, head: number, data: HeadData | null]>} null for one that is damaged
 */
export async function* unpackedHeads(page, heads) {
  const places = headsHere(page);
  /** @type {(HeadData | null | Promise<HeadData | null>)[]} */
  const coming = [];
  for (const [place, [layer, head]] of places.entries()) {
    for (const [nextLayer, next] of places.slice(place + coming.length, place + AHEAD)) {
      coming.push(heads.peek(nextLayer, next) ?? heads.get(nextLayer, next).catch(() => null));
    }
    yield [layer, head, (await coming.shift()) ?? null];
  }
}

/**
 * Visit every head of this file. Those that are damaged are passed over.
 *
 * @param {import("../../shared/page.js").Page} page
 * @param {Pick<import("./head_store.js").HeadStore, "get" | "peek">} heads
 * @param {(layer: number, head: number, data: HeadData) => void} visit
 * @param {() => boolean} isWanted asked between two slices; the visits end where it says no
 * @returns {Promise<boolean>} whether all were visited
 */
export async function visitHeads(page, heads, visit, isWanted) {
  let until = performance.now() + SLICE;
  for await (const [layer, head, data] of unpackedHeads(page, heads)) {
    if (performance.now() > until) {
      await idle();
      until = performance.now() + SLICE;
    }
    if (!isWanted()) {
      return false;
    }
    if (data) {
      visit(layer, head, data);
    }
  }
  return isWanted();
}
