/**
 * What an answer hangs on, told by lines, sentences, turns or named parts: pure functions. What was found piece by piece
 * (by words, in long prompts by sentences) is summed, which for what was measured is the product of the changes, and not what hiding a whole part does.
 *
 * @typedef {import("./why.js").PageWhy} PageWhy
 * @typedef {"word" | "sentence" | "part"} Piece what was hidden at a time
 *
 * @typedef {PageWhy & {added?: boolean, piece?: Piece}} ToldWhy added: whether any unit is the sum of several; piece: words
 *   where it is left out
 */

import { unitCount, unitSpan } from "../units/units.js";

/**
 * @param {PageWhy} why
 * @param {import("../units/units.js").Units} words
 * @param {import("../units/units.js").Units} sentences
 * @returns {Piece} "part" where some are single words, and others more, or of no kind that has a name
 */
export function pieceOf({ units }, words, sentences) {
  const isIn = (/** @type {import("../units/units.js").Units} */ { ofToken }) => (/** @type {[number, number]} */ [from, to]) =>
    ofToken[from] === ofToken[to - 1];
  if (units.every(isIn(words))) {
    return "word";
  }
  const isWhole = (/** @type {[number, number]} */ [from, to]) =>
    sentences.starts[sentences.ofToken[from]] === from && (to === sentences.starts[sentences.ofToken[to - 1] + 1]);
  return units.every((unit) => isIn(sentences)(unit) && isWhole(unit)) ? "sentence" : "part";
}

/**
 * @param {ToldWhy} why
 * @param {Float64Array[]} effects
 * @param {import("../units/units.js").Units} units
 * @returns {{why: ToldWhy, effects: Float64Array[]}} as it was where units are not larger than what was hidden
 */
export function whyByUnits(why, effects, units) {
  if (units.kind === "token" || units.kind === "word") {
    return { why, effects };
  }
  /** @type {Map<number, {span: import("./why.js").Span, effects: Float64Array, count: number}>} */
  const parts = new Map();
  why.units.forEach(([from, to], place) => {
    const unit = units.ofToken[from];
    const part = parts.get(unit);
    if (part) {
      part.span = [Math.min(part.span[0], from), Math.max(part.span[1], to)];
      part.effects = part.effects.map((sum, token) => knownSum(sum, effects[place][token]));
      part.count += 1;
    } else {
      parts.set(unit, { span: [from, to], effects: effects[place], count: 1 });
    }
  });
  /** @type {import("./why.js").Span[]} */
  const words = [];
  const [first, last] = why.target;
  for (let unit = 0; unit < unitCount(units); unit += 1) {
    const [from, to] = unitSpan(units, unit);
    if (from < last && to > first) {
      words.push([Math.max(from, first), Math.min(to, last)]);
    }
  }
  const begun = why.words[why.chosen][0];
  const grouped = [...parts.values()];
  return {
    why: {
      ...why,
      units: grouped.map(({ span }) => span),
      words,
      chosen: words.findIndex(([from, to]) => from <= begun && begun < to),
      added: grouped.some(({ count }) => count > 1),
    },
    effects: grouped.map((part) => part.effects),
  };
}

/**
 * @param {number} one
 * @param {number} other
 * @returns {number} of what is known; NaN where nothing is
 */
function knownSum(one, other) {
  return Number.isNaN(one) ? other : Number.isNaN(other) ? one : one + other;
}
