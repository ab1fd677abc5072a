/**
 * What the numbers on the page are, in words: attention weights of a head, or rollout over all layers.
 *
 * @typedef {"weight" | "corrected" | "raw"} Measure
 *
 * @typedef {object} Wording
 * @property {string} noun what one number is called
 * @property {"went to" | "came from"} towards how the whole relates to the tokens
 * @property {string} whole what the numbers of a row are shares of
 * @property {(number: string, head: string, token: string) => string} pair
 * @property {(number: string, head: string, token: string) => string} most about the strongest token of a row
 * @property {(head: string) => string} none about a row of zeros
 * @property {(number: string, head: string, token: string, when: string) => string} mostLater about the row that has
 *   most of a token
 * @property {(token: string) => string} noneLater
 */

import { ALL_LAYERS, CORRECTED } from "./page.js";

/**
 * @param {number} layer
 * @param {number} head
 * @returns {Measure}
 */
export function measureOf(layer, head) {
  if (layer === ALL_LAYERS) {
    return head === CORRECTED ? "corrected" : "raw";
  }
  return "weight";
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
    mostLater: (number, _, token, when) =>
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
    mostLater: (number, head, token, when) =>
      `${token} was looked at most ${when}: ${head} gave it ${number} of its attention`,
    noneLater: (token) => `No later token looked at ${token}.`,
  },
  corrected: rollout("corrected rollout"),
  raw: rollout("raw rollout"),
};
