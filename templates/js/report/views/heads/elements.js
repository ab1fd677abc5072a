/** Elements of the view "Heads" that several of its parts make. */

import { made } from "../../../shared/elements.js";

/**
 * A bar whose length is a share of the whole, with a mark where an even spread would end.
 *
 * @param {number} share 0 to 1
 * @param {number} [even] 0 to 1
 * @returns {HTMLElement} for the eye only
 */
export function bar(share, even) {
  const track = made("span", "flow-bar");
  track.setAttribute("aria-hidden", "true");
  const filled = made("span", "flow-filled");
  filled.style.width = `${100 * Math.min(1, share)}%`;
  track.append(filled);
  if (even !== undefined) {
    const mark = made("span", "flow-even");
    mark.style.insetInlineStart = `${100 * Math.min(1, even)}%`;
    track.append(mark);
  }
  return track;
}

/**
 * @param {{layer: number, head: number}} place
 * @returns {string} such as "L20·H0"
 */
export function shortName({ layer, head }) {
  return `L${layer}·H${head}`;
}
