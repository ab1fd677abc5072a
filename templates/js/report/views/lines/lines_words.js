/** What the view "Lines" says of the lines of a head: pure functions. */

import { isExact, weightAt } from "../../reading/numbers/exact_weights.js";
import { boundedText } from "../../reading/numbers/precision.js";
import { tokenName, weightText } from "../../reading/sentences.js";
import { isCross, looksAhead } from "../../../shared/page.js";

/**
 * @typedef {import("../../../shared/page.js").Page} Page
 * @typedef {import("../../data/head_data.js").HeadData} HeadData
 * @typedef {import("./lines_data.js").Line} Line
 */

/**
 * @param {HeadData} data
 * @param {number} row
 * @param {number} key
 * @returns {string} a weight with as many digits as are true
 */
export function saidWeight(data, row, key) {
  const [weight, ...bounds] = weightAt(data, row, key);
  return data.light ? boundedText(weight, bounds) : `${isExact(data, row, key) ? "" : "about "}${weightText(weight)}`;
}

/**
 * Whether a head rests, and what stands at the ends of its strongest line but for those of rest.
 *
 * @param {Page} page
 * @param {{head: number, data: HeadData, lines: Line[], rests: number, strongest?: Line[]}} drawn with on how many of the first
 *   tokens it rests, and the strongest line where it is known by itself
 * @returns {string} "" where there is nothing to say
 */
export function strongestSentence(page, { head, data, lines, rests, strongest: known }) {
  // Of a first token that sees nothing but itself there is nothing to tell, but that it is left out.
  const isAlone = (/** @type {Line} */ { row, key }) => row === 0 && key === 0 && !isCross(page) && !looksAhead(page);
  const telling = known ?? lines.filter((line) => line.key >= rests && !isAlone(line));
  // Of the lines that are drawn alike the weights tell which is the strongest.
  const most = telling.reduce((weight, line) => Math.max(weight, line.weight), 0);
  const strongest = telling
    .filter(({ weight }) => weight === most)
    .map((line) => ({ ...line, weight: weightAt(data, line.row, line.key)[0] }))
    .reduce((one, other) => (one && one.weight >= other.weight ? one : other), /** @type {Line | null} */ (null));
  const said = [];
  if (rests) {
    said.push(`it rests on the first ${rests === 1 ? "token" : `${rests} tokens`} (thin lines)`);
  }
  if (strongest) {
    const { row, key } = strongest;
    const ends = `from ${tokenName(page, row)} to ${tokenName(page, key)}, ${saidWeight(data, row, key)}`;
    const which = rests ? "of its other lines the strongest" : "the strongest line";
    said.push(`${which}${!rests && lines.some(isAlone) ? " but for the first token's to itself" : ""} leads ${ends}`);
  }
  return said.length ? `Head ${head}: ${said.join("; ")}.` : "";
}
