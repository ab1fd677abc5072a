/** What the page of a comparison says about numbers: pure functions. */

import { quoted } from "../shared/token_text.js";
import { boundedText, HIGH, LOW } from "../report/reading/numbers/precision.js";
import { WEIGHT_OF_BYTE } from "../shared/decode.js";
import { isAnswer, textOf } from "./pairs.js";

/**
 * @typedef {import("./page.js").ComparePage} ComparePage
 * @typedef {import("./page.js").Pair} Pair
 */

const MOST_TIMES = 1000;

/**
 * @param {number} nats
 * @returns {string} such as "−2.31"
 */
export function signed(nats) {
  const text = Math.abs(nats).toFixed(2);
  return Number(text) === 0 ? "0.00" : `${nats < 0 ? "−" : "+"}${text}`;
}

/**
 * @param {number} nats a change of a log-probability
 * @returns {string} such as "10 times less likely"
 */
export function times(nats) {
  const size = Math.exp(Math.min(Math.abs(nats), 50));
  const told = size > MOST_TIMES ? "more than 1,000" : String(Number(size.toPrecision(3)));
  return `${told} times ${nats < 0 ? "less" : "more"} likely`;
}

/**
 * An effect as it is shown beside its bar.
 *
 * @param {number} effect NaN where there is none
 * @param {boolean} measured whether it is in nats
 * @param {number} largest of those beside it
 * @returns {string}
 */
export function effectText(effect, measured, largest) {
  if (Number.isNaN(effect)) {
    return "–";
  }
  return measured ? signed(effect) : largest > 0 ? `${Math.round((100 * effect) / largest)}%`.replace("-", "−") : "0%";
}

/**
 * @param {number} share
 * @returns {string} such as "17.5%"
 */
export function percent(share) {
  return `${(100 * share).toFixed(share > 0 && share < 0.001 ? 3 : 1)}%`;
}

/**
 * The names of a word in both texts.
 *
 * @param {ComparePage} page
 * @param {Pair} pair
 * @returns {string} such as "“includes” (A), “incorporates” (B)", or one name where both are the same
 */
export function pairName(page, pair) {
  const [a, b] = pair.map((span, side) => (span ? quoted(textOf(page, side, span)) : ""));
  if (a && b) {
    return a === b ? a : `${a} (A), ${b} (B)`;
  }
  return a ? `${a} (in A only)` : `${b} (in B only)`;
}

/**
 * What is chosen, in words.
 *
 * @param {ComparePage} page
 * @param {Pair} chosen
 * @returns {string}
 */
export function chosenText(page, chosen) {
  if (!chosen.some(Boolean)) {
    return "";
  }
  return `Chosen: ${pairName(page, chosen)}, ${isAnswer(page, chosen) ? "in the answers" : "in the prompts"}.`;
}

/**
 * One cell of the maps: both weights with their errors, and the difference.
 *
 * @param {number} a the byte of A
 * @param {number} b the byte of B
 * @returns {{a: string, b: string, difference: string}}
 */
export function cellNumbers(a, b) {
  const [one, other] = [a, b].map((byte) => boundedText(WEIGHT_OF_BYTE[byte], [LOW[byte], HIGH[byte]]));
  return { a: one, b: other, difference: signed(WEIGHT_OF_BYTE[b] - WEIGHT_OF_BYTE[a]) };
}
