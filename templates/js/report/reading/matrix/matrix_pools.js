/** What the matrix of a page can show from far away, and of a light page at all: pure functions. */

/**
 * @typedef {"max" | "mean" | "kept" | "passages" | "heads"} Pool what stands for several cells of the matrix: the largest, the
 *   mean; on a light page the weights that are kept, what passages gave to each other, the mean of that over all heads
 */

/**
 * @param {Pick<import("../../../shared/page.js").Page, "light">} page
 * @returns {Pool[]} the one that a page begins with first
 */
export function poolsOf({ light }) {
  /** @type {Pool[]} */
  const far = light && !light.overviews ? [] : ["max", "mean"];
  return light ? [...far, "kept", "passages", "heads"] : far;
}
