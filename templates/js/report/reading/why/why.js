/**
 * Which words of the prompt a part of the answer hangs on, and which words of the answer needed a part of the prompt:
 * pure functions. What Python wrote is described in att_viz/report/why.py.
 *
 * @typedef {[number, number]} Span the first token and the one after the last
 *
 * @typedef {object} PageWhy
 * @property {boolean} measured whether the model was run without each unit; otherwise effects are an estimate
 * @property {string} method
 * @property {string} figure how well the method does, as a sentence without its end
 * @property {number} least measured effects below it are too small to name a word, in nats
 * @property {Span} target
 * @property {Span[]} units
 * @property {number} step what one of the effects' whole numbers is
 * @property {string} effects
 * @property {number[] | null} probabilities of the answer's tokens
 * @property {[string, number][][] | null} alternatives what the model would have said instead of each
 * @property {[string, number, number][]} parts role, first token, and the one after the last
 * @property {Span[]} words
 * @property {number} chosen the word at which the page begins
 * @property {{word: Span, parts: Span[], together: number}[]} stand_ins words of the answer for which parts of the
 *   prompt stand in for each other, and what hiding all of these did, in nats
 * @property {PatchEffects} [patches] an estimate of what each patch of the pictures did, where the prompt has any
 *
 * @typedef {object} PatchEffects
 * @property {number[]} tokens of the patches
 * @property {Span} target the tokens of the answer
 * @property {number} step
 * @property {string} effects
 *
 * @typedef {{unit: number, effect: number}} Effect of a unit of the prompt
 *
 * @typedef {object} Found what is known of a part of the answer
 * @property {Effect[]} ranked the strongest first; of equal ones the first in the text
 * @property {number | null} leading the unit that the part hangs on; null where no single one stands out
 * @property {number | null} probability of all its tokens
 * @property {number | null} first the probability of its first token, where it has several
 * @property {[string, number][]} alternatives to its first token
 *
 * @typedef {object} Needed what is known of a part of the prompt
 * @property {{span: Span, effect: number}[]} ranked words of the answer, those that needed it most first
 * @property {number | null} leading the place in `ranked` of the word that needed it most, or null
 * @property {number[]} units the units that lie in the part
 */

import { bytesOfBase64, inflate } from "../../../shared/decode.js";
import { ReportError } from "../../../shared/page.js";

const UNKNOWN = -(2 ** 15);
/** Less is not shaded: such effects are too many and too small to lead the eye. */
const LEAST_SHADED = 0.1;
/** Twenty times less likely: the strongest shade of what was measured, in nats. */
const FULL_SHADE = 3;

/**
 * @param {PageWhy} why
 * @returns {Promise<Float64Array[]>} for each unit one effect for each token of the answer; NaN where there is none
 * @throws {ReportError} if they are damaged
 */
export async function effectsOf(why) {
  return effectsOn(why, why.units.length);
}

/**
 * @param {{target: Span, step: number, effects: string}} found
 * @param {number} count of what had effects
 * @returns {Promise<Float64Array[]>} see `effectsOf`
 * @throws {ReportError} if they are damaged
 */
export async function effectsOn(found, count) {
  const tokens = found.target[1] - found.target[0];
  const size = 2 * tokens * count;
  let bytes;
  try {
    bytes = await inflate(bytesOfBase64(found.effects), size);
  } catch {
    bytes = new Uint8Array();
  }
  if (bytes.length !== size) {
    throw new ReportError("What the answer hangs on cannot be read: this file is damaged. Please make the report again.");
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return Array.from({ length: count }, (_, unit) =>
    Float64Array.from({ length: tokens }, (_, token) => {
      const steps = view.getInt16(2 * (unit * tokens + token), true);
      return steps === UNKNOWN ? NaN : steps * found.step;
    }),
  );
}

/**
 * What a part of the answer hangs on: effects on its tokens add up.
 *
 * @param {PageWhy} why
 * @param {Float64Array[]} effects
 * @param {Span} span tokens of the answer
 * @returns {Found}
 */
export function findOut(why, effects, span) {
  const [first, last] = span.map((token) => token - why.target[0]);
  const ranked = effects
    .map((unit, number) => ({ unit: number, effect: knownSum(unit.slice(first, last)) }))
    .filter(({ effect }) => !Number.isNaN(effect))
    .sort((one, other) => other.effect - one.effect || one.unit - other.unit);
  return {
    ranked,
    leading: ranked.length > 0 && isEnough(why, ranked[0].effect) ? ranked[0].unit : null,
    probability: why.probabilities?.slice(first, last).reduce((product, each) => product * each, 1) ?? null,
    first: last - first > 1 ? (why.probabilities?.[first] ?? null) : null,
    alternatives: why.alternatives?.[first] ?? [],
  };
}

/**
 * Which words of the answer needed a part of the prompt: effects of the units that lie in it add up.
 *
 * @param {PageWhy} why
 * @param {Float64Array[]} effects
 * @param {Span} span tokens of the prompt
 * @returns {Needed}
 */
export function neededBy(why, effects, [from, to]) {
  const units = why.units.flatMap(([start, end], unit) => (start < to && end > from ? [unit] : []));
  const ranked = why.words
    .map((word) => {
      const [first, last] = word.map((token) => token - why.target[0]);
      return { span: word, effect: knownSum(units.map((unit) => knownSum(effects[unit].slice(first, last)))) };
    })
    .filter(({ effect }) => !Number.isNaN(effect))
    .sort((one, other) => other.effect - one.effect || one.span[0] - other.span[0]);
  return { ranked, leading: ranked.length > 0 && isEnough(why, ranked[0].effect) ? 0 : null, units };
}

/**
 * @param {PageWhy} why
 * @param {number} effect
 * @returns {boolean} whether it is large enough for a word to be named
 */
function isEnough(why, effect) {
  return effect > 0 && (!why.measured || effect >= why.least);
}

/**
 * @param {ArrayLike<number>} numbers
 * @returns {number} the sum of those that are known; NaN where none is
 */
function knownSum(numbers) {
  let sum = NaN;
  for (let place = 0; place < numbers.length; place += 1) {
    if (!Number.isNaN(numbers[place])) {
      sum = (Number.isNaN(sum) ? 0 : sum) + numbers[place];
    }
  }
  return sum;
}

/**
 * What has the strongest shade, in the whole report: twenty times less likely where effects were measured, and the
 * largest effect on a word where they were estimated.
 *
 * @param {PageWhy} why
 * @param {Float64Array[]} effects
 * @returns {number}
 */
export function fullShade(why, effects) {
  if (why.measured) {
    return FULL_SHADE;
  }
  let largest = 0;
  for (const word of why.words) {
    const [first, last] = word.map((token) => token - why.target[0]);
    for (const unit of effects) {
      largest = Math.max(largest, Math.abs(knownSum(unit.slice(first, last))) || 0);
    }
  }
  return largest || 1;
}

/**
 * How strongly something is shaded.
 *
 * @param {PageWhy} why
 * @param {number} full of `fullShade`
 * @param {number} effect
 * @param {boolean} named whether any word is named; without one only what is large enough by itself is shaded
 * @returns {number} above 0 for what spoke for a word, below for what spoke against it; -1 to 1, 0 for no shade
 */
export function shadeOf(why, full, effect, named) {
  const least = why.measured ? (named ? LEAST_SHADED : why.least) : LEAST_SHADED * full;
  return Math.abs(effect) >= least && (named || effect < 0) ? Math.max(-1, Math.min(1, effect / full)) : 0;
}
