/** What the lens page says in words about a cell. */

import { layerCount, predictedToken } from "./page.js";
import { quoted } from "../shared/token_text.js";

/**
 * @typedef {import("./page.js").LensPage} LensPage
 * @typedef {import("./decode.js").Reading} Reading
 */

/**
 * @param {LensPage} page
 * @param {number} position
 * @returns {string} such as “Tom” (token 5)
 */
export function positionName(page, position) {
  return `${quoted(page.texts[position])} (token ${position})`;
}

/**
 * The label of a row of the grid.
 *
 * @param {LensPage} page
 * @param {number} boundary
 * @returns {string}
 */
export function rowLabel(page, boundary) {
  if (boundary === layerCount(page)) {
    return "prediction";
  }
  return boundary ? `layer ${boundary}` : "layer 0 · input";
}

/**
 * What was read, as the heading of the list.
 *
 * @param {LensPage} page
 * @param {number} boundary
 * @param {number} position
 * @returns {string}
 */
export function headingOf(page, boundary, position) {
  const name = positionName(page, position);
  if (boundary === layerCount(page)) {
    return `After ${name} the model predicts`;
  }
  return boundary
    ? `What enters layer ${boundary} at ${name} would predict`
    : `The embedding of ${name} alone would predict`;
}

/**
 * @param {Reading} reading
 * @param {string} finalText the model's own prediction at the position
 * @param {boolean} isFinal whether the reading is that prediction
 * @returns {string}
 */
export function measuresOf(reading, finalText, isFinal) {
  const entropy = Number.isFinite(reading.entropy)
    ? `Entropy ${reading.entropy.toFixed(2)} nats (${(reading.entropy / Math.LN2).toFixed(2)} bits).`
    : "Its entropy could not be computed.";
  if (isFinal) {
    return entropy;
  }
  const place = reading.rank === 1 ? "is the likeliest token here already" : `has rank ${reading.rank.toLocaleString("en")} here`;
  return `${entropy} The model’s own prediction, ${quoted(finalText)}, ${place}.`;
}

/**
 * How much the row's token looked at the cell's.
 *
 * @param {LensPage} page
 * @param {number} row
 * @param {number} layer
 * @param {number} position
 * @param {number} weight NaN where there is none
 * @returns {string}
 */
export function attentionOf(page, row, layer, position, weight) {
  if (layer === layerCount(page)) {
    return "";
  }
  if (position > row) {
    return `It comes after ${positionName(page, row)}, which could not look at it.`;
  }
  if (!Number.isFinite(weight)) {
    return `Layer ${layer} has no attention.`;
  }
  return `In layer ${layer}, ${positionName(page, row)} gave it an attention of ${weight.toFixed(3)} (the head that looked hardest).`;
}

/**
 * Which row is chosen.
 *
 * @param {LensPage} page
 * @param {number} row
 * @returns {string}
 */
export function rowSentence(page, row) {
  const predicted = predictedToken(page, row);
  const next = page.texts[row + 1];
  const decides = next === undefined ? "the token that would come next" : positionName(page, row + 1);
  const image = predicted >= 0 ? ` In the images: attn_${predicted}.` : "";
  return `Colour: where ${positionName(page, row)} looked, on the way to ${decides}.${image}`;
}

/**
 * A probability as a person reads it.
 *
 * @param {number} probability
 * @returns {string}
 */
export function percentText(probability) {
  if (!Number.isFinite(probability)) {
    return "–";
  }
  const percent = 100 * probability;
  if (percent < 0.01) {
    return percent === 0 ? "0%" : "<0.01%";
  }
  return `${percent.toFixed(percent >= 0.1 ? 1 : 2)}%`;
}
