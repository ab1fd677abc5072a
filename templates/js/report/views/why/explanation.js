/** What is shown of a choice: words, bars and shades, from the effects alone. */

import { explainable } from "../../reading/why/choosing.js";
import { rowsOf } from "../../reading/heads/heads_flow.js";
import { standInSentence } from "../../reading/why/stand_ins.js";
import { findOut, fullShade, neededBy, shadeOf } from "../../reading/why/why.js";
import { barsOf, chanceSentence, headline, nameOf, neededWords, whySentence } from "../../reading/why/why_words.js";

/**
 * @typedef {import("../../../shared/page.js").Page} Page
 * @typedef {import("../../reading/why/why_units.js").ToldWhy} PageWhy
 * @typedef {import("../../reading/why/why.js").Span} Span
 *
 * @typedef {object} Words
 * @property {string} headline
 * @property {string} sentence
 * @property {string} chance
 * @property {string} lead what the bars are
 * @property {import("../../reading/why/why_words.js").Bar[]} bars
 *
 * @typedef {object} Explanation
 * @property {Span} span what is explained
 * @property {boolean} reverse whether it is a part of the prompt
 * @property {{span: Span, effect: number}[]} ranked units of the prompt, or in reverse words of the answer
 * @property {Span | null} leading the first of them, where it stands out
 * @property {Words} words
 *
 * @typedef {{from: Span, to: Span, when: "wrote"}} Question what is asked of heads: how much the rows that wrote some
 *   tokens looked at others
 */

/**
 * @param {Page} page
 * @param {PageWhy} why
 * @param {Span | null} chosen null for what the page begins with
 * @returns {Span}
 */
export function explainedSpan(page, why, chosen) {
  return (chosen && explainable(why, page.promptLength, chosen)) ?? why.words[why.chosen];
}

/**
 * @param {Page} page
 * @param {PageWhy} why
 * @param {Float64Array[]} effects
 * @param {Span | null} chosen
 * @returns {Explanation}
 */
export function explain(page, why, effects, chosen) {
  const span = explainedSpan(page, why, chosen);
  return span[0] < page.promptLength ? ofPrompt(page, why, effects, span) : ofAnswer(page, why, effects, span);
}

/**
 * @param {Page} page
 * @param {PageWhy} why
 * @param {Float64Array[]} effects
 * @param {Span} span
 * @returns {Explanation}
 */
function ofAnswer({ texts }, why, effects, span) {
  const found = findOut(why, effects, span);
  const ranked = found.ranked.map(({ unit, effect }) => ({ span: why.units[unit], effect }));
  return {
    span,
    reverse: false,
    ranked,
    leading: found.leading === null ? null : why.units[found.leading],
    words: {
      headline: headline(why, texts, span, found),
      sentence: [whySentence(why, texts, span, found), standInSentence(why, texts, span)].filter(Boolean).join(" "),
      chance: chanceSentence(found),
      lead: why.measured ? leadOf(why) : "Shares of what was estimated:",
      bars: barsOf(why, ranked),
    },
  };
}

/**
 * @param {Page} page
 * @param {PageWhy} why
 * @param {Float64Array[]} effects
 * @param {Span} span
 * @returns {Explanation}
 */
function ofPrompt({ texts }, why, effects, span) {
  const needed = neededBy(why, effects, span);
  const bySeveral = needed.units.length > 1;
  return {
    span,
    reverse: true,
    ranked: needed.ranked,
    leading: needed.leading === null ? null : needed.ranked[needed.leading].span,
    words: {
      ...neededWords(why, texts, span, needed),
      chance: "",
      lead: why.measured
        ? `Of the answer, with ${bySeveral ? `each ${why.piece ?? "word"} of ` : ""}${nameOf(texts, span)} hidden from it:`
        : "Of the answer, estimated:",
      bars: barsOf({ ...why, added: why.added || bySeveral }, needed.ranked),
    },
  };
}

/**
 * @param {PageWhy} why
 * @returns {string}
 */
function leadOf({ added, piece = "word" }) {
  const how = piece === "word" ? "Each" : `Measured ${piece} by ${piece}: each`;
  return `${how} ${added ? `${piece} ` : ""}of these hidden from it, and the model run again:`;
}

/**
 * How strongly parts of the text are shaded.
 *
 * @param {PageWhy} why
 * @param {Float64Array[]} effects
 * @param {Explanation} explanation
 * @returns {{from: number, to: number, strength: number, against: boolean}[]}
 */
export function shadesOf(why, effects, { ranked, leading }) {
  const full = fullShade(why, effects);
  return ranked.flatMap(({ span: [from, to], effect }) => {
    const shade = shadeOf(why, full, effect, leading !== null);
    return shade === 0 ? [] : [{ from, to, strength: Math.abs(shade), against: shade < 0 }];
  });
}

/**
 * @param {Page} page
 * @param {Explanation} explanation
 * @param {Span | null} other the other end of what is explained: a unit of the prompt or, in reverse, of the answer
 * @returns {Question | null} null where no row wrote it
 */
export function questionOf(page, { span, reverse }, other) {
  const [from, to] = reverse ? [other, span] : [span, other];
  const question = from && to && { from, to, when: /** @type {const} */ ("wrote") };
  const [first, last] = question ? rowsOf(question, page.numRows) : [0, 0];
  return first < last ? question : null;
}
