/**
 * What the numbers on the page are, in words: attention weights of a head, the same times the sizes of the values
 * that they bring, or rollout over all layers.
 *
 * @typedef {"weight" | "value" | "corrected" | "raw"} Measure
 *
 * @typedef {object} Wording
 * @property {string} noun what one number is called
 * @property {"went to" | "came from"} towards how the whole relates to the tokens
 * @property {string} whole what the numbers of a row are shares of
 * @property {(number: string, head: string, token: string, weight: string) => string} pair
 * @property {(number: string, head: string, token: string, weight: string) => string} most about the strongest token
 *   of a row
 * @property {(head: string) => string} none about a row of zeros
 * @property {(number: string, head: string, token: string, weight: string, when: string) => string} mostLater about
 *   the row that has most of a token
 * @property {(token: string) => string} noneLater
 */

import { ALL_LAYERS, CORRECTED } from "../../shared/page.js";

/**
 * @param {import("../../shared/page.js").Page} page
 * @param {{layer: number, head: number, measure: "weight" | "value"}} state
 * @returns {Measure}
 */
export function measureOf(page, { layer, head, measure }) {
  if (layer === ALL_LAYERS) {
    return head === CORRECTED ? "corrected" : "raw";
  }
  return page.valueNorms.includes(layer) ? measure : "weight";
}

/**
 * @param {string} kind
 * @returns {Wording}
 */
function rollout(kind) {
  return {
    noun: "share",
    towards: "came from",
    whole: "what reached the last layer",
    pair: (number, _, token) => `${number} of what reached the last layer came from ${token} (${kind})`,
    most: (number, _, token) => `the largest part of what reached the last layer came from ${token}: ${number} (${kind})`,
    none: () => "nothing of what reached the last layer came from any of them",
    mostLater: (number, _, token, __, when) =>
      `${token} counted most ${when}: ${number} of what reached the last layer came from it (${kind})`,
    noneLater: (token) => `Nothing of any later token came from ${token}.`,
  };
}

/** @type {Record<Measure, Wording>} */
export const WORDINGS = {
  weight: {
    noun: "weight",
    towards: "went to",
    whole: "the attention",
    pair: (number, head, token) => `${head} gave ${number} of its attention to ${token}`,
    most: (number, head, token) => `${head} looked most at ${token}: ${number} of its attention`,
    none: (head) => `${head} looked at none of them`,
    mostLater: (number, head, token, _, when) =>
      `${token} was looked at most ${when}: ${head} gave it ${number} of its attention`,
    noneLater: (token) => `No later token looked at ${token}.`,
  },
  value: {
    noun: "share",
    towards: "came from",
    whole: "what was brought",
    pair: (number, head, token, weight) =>
      `${number} of what ${head} brought came from ${token} by weight × size of the value, ${weight} by weight alone`,
    most: (number, head, token, weight) =>
      `${head} brought most from ${token}: ${number} by weight × size of the value, ${weight} by weight alone`,
    none: (head) => `${head} brought nothing from any of them`,
    mostLater: (number, head, token, weight, when) =>
      `${token} brought most ${when}: ${number} of what ${head} brought, by weight × size of the value, ` +
      `${weight} by weight alone`,
    noneLater: (token) => `No later token was brought anything from ${token}.`,
  },
  corrected: rollout("corrected rollout"),
  raw: rollout("raw rollout"),
};
