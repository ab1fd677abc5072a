/**
 * What the numbers on the page are, in words: attention weights of a head, the same times the sizes of the values
 * that they bring, or rollout over all layers.
 *
 * @typedef {"weight" | "value" | "corrected" | "raw" | "restless"} Measure
 *
 * @typedef {object} Said the texts of one pair's numbers
 * @property {string} number what is shown of it
 * @property {string} beside the weight alone, the raw share or the ratio that belongs to it; "" where there is none
 * @property {string} left a clause about what is left when the first tokens are hidden, or ""
 *
 * @typedef {object} Wording
 * @property {string} noun what one number is called
 * @property {"rests on" | "came from"} rests how the whole relates to tokens that are set aside
 * @property {string} whole what the numbers of a row are shares of
 * @property {number} top what the strongest colour stands for where the scale is absolute
 * @property {boolean} hasEven whether attention that is spread evenly would give each token the same number
 * @property {(said: Said, head: string, token: string) => string} pair
 * @property {(said: Said, head: string, token: string) => string} most about the strongest token of a row
 * @property {(limit: string, head: string) => string} none about a row in which nothing is large enough to be told
 * @property {(said: Said, head: string, token: string, when: string) => string} mostLater about the row that has most
 *   of a token
 * @property {(limit: string, token: string) => string} noneLater
 */

import { ALL_LAYERS, CORRECTED, RAW } from "../../../shared/page.js";

/** Preferred so many times over an even spread is the strongest colour of the corrected rollout. */
const TOP_RATIO = 10;

/**
 * @param {import("../../../shared/page.js").Page} page
 * @param {{layer: number, head: number, measure: "weight" | "value"}} state
 * @returns {Measure}
 */
export function measureOf(page, { layer, head, measure }) {
  if (layer === ALL_LAYERS) {
    return head === CORRECTED ? "corrected" : head === RAW ? "raw" : "restless";
  }
  return page.valueNorms.includes(layer) ? measure : "weight";
}

/**
 * @param {string} kind
 * @returns {Wording} of a rollout whose rows are shares of 1
 */
function rolledOut(kind) {
  const times = (/** @type {Said} */ { beside }) => (beside ? `, ${beside} times what an even spread would bring` : "");
  return {
    noun: "share",
    rests: "came from",
    whole: "what reached the last layer",
    top: 1,
    hasEven: false,
    pair: (said, _, token) =>
      `${said.number} of what reached the last layer came from ${token}${said.left}${times(said)} (${kind})`,
    most: (said, _, token) =>
      `the largest part of what reached the last layer came from ${token}: ${said.number}${said.left}${times(said)} ` +
      `(${kind})`,
    none: (limit) => `${limit} of what reached the last layer came from each of them`,
    mostLater: (said, _, token, when) =>
      `${token} counted most ${when}: ${said.number} of what reached the last layer came from it${said.left}` +
      `${times(said)} (${kind})`,
    noneLater: (limit, token) => `Of what reached the last layer at any later token, ${limit} came from ${token}.`,
  };
}

/** @type {Record<Measure, Wording>} */
export const WORDINGS = {
  weight: {
    noun: "weight",
    rests: "rests on",
    whole: "the attention",
    top: 1,
    hasEven: true,
    pair: ({ number, left }, head, token) => `${head} gave ${number} of its attention to ${token}${left}`,
    most: ({ number, left }, head, token) => `${head} looked most at ${token}: ${number} of its attention${left}`,
    none: (limit, head) => `${head} gave each of them ${limit} of its attention`,
    mostLater: ({ number, left }, head, token, when) =>
      `${token} was looked at most ${when}: ${head} gave it ${number} of its attention${left}`,
    noneLater: (limit, token) => `Every later token gave ${token} ${limit} of its attention.`,
  },
  value: {
    noun: "share",
    rests: "came from",
    whole: "what was brought",
    top: 1,
    hasEven: true,
    pair: ({ number, beside, left }, head, token) =>
      `${number} of what ${head} brought came from ${token}${left} by weight × size of the value, ${beside} by ` +
      "weight alone",
    most: ({ number, beside, left }, head, token) =>
      `${head} brought most from ${token}: ${number}${left} by weight × size of the value, ${beside} by weight alone`,
    none: (limit, head) => `${head} brought ${limit} of what it brought from each of them`,
    mostLater: ({ number, beside, left }, head, token, when) =>
      `${token} brought most ${when}: ${number} of what ${head} brought${left}, by weight × size of the value, ` +
      `${beside} by weight alone`,
    noneLater: (limit, token) => `Every later token was brought ${limit} of its whole from ${token}.`,
  },
  corrected: {
    ...rolledOut("raw rollout"),
    noun: "preference",
    top: TOP_RATIO,
    pair: ({ number, beside }, _, token) =>
      `${token} was preferred ${number} times over an even spread; ${beside} of what reached the last layer came from ` +
      "it (raw rollout)",
    most: ({ number, beside }, _, token) =>
      `${token} was preferred most, ${number} times over an even spread; ${beside} of what reached the last layer came ` +
      "from it (raw rollout)",
    none: (limit) => `each of them was preferred ${limit} times over an even spread`,
    mostLater: ({ number, beside }, _, token, when) =>
      `${token} was preferred most ${when}: ${number} times over an even spread; ${beside} of what reached the last ` +
      "layer came from it (raw rollout)",
    noneLater: (limit, token) => `At every later token, ${token} was preferred ${limit} times over an even spread.`,
  },
  raw: rolledOut("raw rollout"),
  restless: rolledOut("rollout without resting places"),
};
