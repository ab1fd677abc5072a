/** What the logit lens says, in words: pure functions. */

import { quoted } from "../../../shared/token_text.js";
import { tokenName } from "../sentences.js";

/**
 * @typedef {import("../../../shared/page.js").Page} Page
 * @typedef {import("../../data/lens_readings.js").Reading} Reading
 */

/**
 * What was read, as the heading of the list.
 *
 * @param {Page} page
 * @param {number} boundary
 * @param {number} last the boundary that is the model's own prediction
 * @param {number} position
 * @returns {string}
 */
export function readingName(page, boundary, last, position) {
  const name = tokenName(page, position);
  if (boundary === last) {
    return `After ${name} the model predicts`;
  }
  return boundary
    ? `What enters layer ${boundary} at ${name} would predict`
    : `The embedding of ${name} alone would predict`;
}

/**
 * @param {Reading} reading
 * @param {string} finalText what the model itself finds likeliest at the position
 * @param {boolean} isFinal whether the reading is that prediction
 * @returns {string}
 */
export function readingSentence({ entropy, rank }, finalText, isFinal) {
  const spread = Number.isFinite(entropy)
    ? `Entropy ${entropy.toFixed(2)} nats (${(entropy / Math.LN2).toFixed(2)} bits).`
    : "Its entropy could not be computed.";
  if (isFinal) {
    return spread;
  }
  const place = rank === 1 ? "is the likeliest token here already" : `has rank ${rank.toLocaleString("en")} here`;
  return `${spread} The model’s own prediction, ${quoted(finalText)}, ${place}.`;
}

/**
 * @param {number} probability
 * @returns {string} in percent
 */
export function chanceText(probability) {
  if (!Number.isFinite(probability)) {
    return "–";
  }
  const percent = 100 * probability;
  if (percent < 0.01) {
    return percent === 0 ? "0%" : "<0.01%";
  }
  return `${percent.toFixed(percent >= 0.1 ? 1 : 2)}%`;
}
