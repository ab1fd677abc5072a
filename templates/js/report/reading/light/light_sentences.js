/** What a light page says of itself: how much it holds, and how true its numbers are. */

import { keepsAll, leastKept } from "./light_rows.js";

/** @typedef {import("../../../shared/page.js").LightFacts} LightFacts */

/**
 * @param {LightFacts} facts
 * @returns {string}
 */
export function lightSummary({ kept: [kept, rests], keptOfAnswer }) {
  const [ofAnswer, atRest] = keptOfAnswer;
  const answer =
    ofAnswer === undefined || atRest === undefined ? "" : ` and ${(ofAnswer + atRest).toFixed(2)} of that which wrote the answer`;
  return `Light report: ${(kept + rests).toFixed(2)} of all attention${answer} is kept weight by weight, the rest as sums`;
}

/**
 * @param {LightFacts} facts
 * @returns {string}
 */
export function lightSentence({ kept: [kept, rests, between] }) {
  return (
    `Of all attention, ${kept.toFixed(2)} is kept weight by weight, the strongest of each ` +
    `row, and ${rests.toFixed(2)} rests on the first token, which is kept for every row; of the other ${between.toFixed(2)} ` +
    "only sums are kept, of what passages of the text gave to each other."
  );
}

/**
 * @param {LightFacts} facts
 * @returns {string}
 */
export function lightPrecision({ worst, groups, passages, keptOfAnswer }) {
  const [prompt, answer] = worst.map((code) => Number(leastKept(code).toPrecision(2)));
  const rows = Math.max(...groups) > 1 ? ` (the mean of up to ${Math.max(...groups)} rows)` : "";
  return (
    "Of each row, up to 16 of the strongest weights are kept, each to within ±4.6%: " +
    `those of ${prompt} or more${keptOfAnswer.length ? `, in the rows that wrote the answer of ${answer} or more` : ""}. What rests on the first token is ` +
    `kept to within ±0.034${rows}. Between the ${passages.length - 1} passages of the text, the share w is kept to within ` +
    "±(0.016 · √w + 0.0002). Sentences say how far each number may be off."
  );
}

/** The views that show every weight of a head where a page has them. */
export const LIGHT_VIEWS = /** @type {const} */ (["matrix", "layers", "lines"]);

/**
 * What a view does not have on a light page.
 *
 * @param {import("../../../shared/page.js").Page} page
 * @param {typeof LIGHT_VIEWS[number]} view
 * @returns {string}
 */
export function notHereSentence({ light, lens, numRows }, view) {
  const { worst, keptOfAnswer } = /** @type {LightFacts} */ (light);
  const ofAnswer = lens ? (lens.first + lens.positions < numRows ? `the first ${lens.positions} rows` : "the rows") : "";
  const read = lens ? ` What the logit lens reads is kept for ${ofAnswer} that wrote the answer.` : "";
  const [prompt, answer] = worst.map((code) => Number(leastKept(code).toPrecision(2)));
  const which = keepsAll({ worst })
    ? "the 16 strongest weights of each row"
    : `weights of ${prompt} or more${keptOfAnswer.length ? `, and of ${answer} or more in the rows that wrote the answer` : ""}, at most 16 of each row`;
  const overviews = light?.overviews ? `the archive’s overviews, down to ${light.overviews.factors[0]} × ${light.overviews.factors[0]} positions, ` : "";
  return {
    matrix: `Not in this file: every weight, differences of heads, the rollout. Here are ${overviews}${which}, and what passages of the text gave to each other.`,
    layers: `Not in this file: looks weaker than what is kept: ${which}. A layer that shows none may have had weaker ones.${read}`,
    lines: `Not in this file: weaker lines. Drawn are ${which}, and what rests on the first token.`,
  }[view];
}
