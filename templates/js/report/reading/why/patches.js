/** What each patch of a picture did for a part of the answer, estimated: pure functions. */

import { nameOf } from "./why_words.js";

/**
 * @typedef {import("./why.js").PatchEffects} PatchEffects
 * @typedef {import("./why.js").Span} Span
 */

/**
 * @param {PatchEffects} patches
 * @param {Float64Array[]} effects of each patch on each token of the answer
 * @param {Span} span tokens
 * @returns {Float64Array | null} of each patch the sum over the tokens, at least 0; null where they are not all explained
 */
export function patchesFor({ target: [first, last] }, effects, [from, to]) {
  if (from < first || to > last) {
    return null;
  }
  return Float64Array.from(effects, (of) => {
    const known = of.subarray(from - first, to - first).filter((effect) => !Number.isNaN(effect));
    return Math.max(0, known.reduce((sum, effect) => sum + effect, 0));
  });
}

/**
 * @param {string[]} texts
 * @param {Span} span
 * @param {Float64Array | null} found
 * @returns {string}
 */
export function patchSentence(texts, span, found) {
  const name = nameOf(texts, span);
  if (!found) {
    return "Choose a word of the answer to see which patches did most for it.";
  }
  return found.some((effect) => effect > 0)
    ? `Shaded by what each patch did for ${name}, the strongest patch in the strongest colour: an estimate from attention, ` +
        "whose worth was measured for words only."
    : `No patch did anything for ${name}, by an estimate from attention, whose worth was measured for words only.`;
}
