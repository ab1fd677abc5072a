/**
 * Which words of the prompt a word of the answer hangs on, and how that is said: pure functions. What Python wrote is
 * described in att_viz/report/why.py.
 *
 * @typedef {object} PageWhy
 * @property {boolean} measured whether the model was run without each unit; otherwise effects are an estimate
 * @property {string} method
 * @property {string} figure how well the method does, as a sentence without its end
 * @property {number} least measured effects below it are too small to name a word, in nats
 * @property {[number, number]} target
 * @property {[number, number][]} units
 * @property {number} step what one of the effects' whole numbers is
 * @property {string} effects
 * @property {number[] | null} probabilities of the answer's tokens
 * @property {[string, number][][] | null} alternatives what the model would have said instead of each
 * @property {[string, number, number][]} parts role, first token, and the one after the last
 * @property {[number, number][]} words
 * @property {number} chosen the word at which the page begins
 *
 * @typedef {object} Found what is known of a word of the answer
 * @property {{unit: number, effect: number}[]} ranked the strongest first; of equal ones the first in the text
 * @property {number | null} leading the unit that the word hangs on; null where no single one stands out
 * @property {number | null} probability
 * @property {[string, number][]} alternatives
 */

import { bytesOfBase64, inflate } from "../../shared/decode.js";
import { ReportError } from "../../shared/page.js";
import { quoted } from "../../shared/token_text.js";

const UNKNOWN = -(2 ** 15);
const BARS = 5;
const LONGEST = 32;
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
  const tokens = why.target[1] - why.target[0];
  const size = 2 * tokens * why.units.length;
  let bytes;
  try {
    bytes = await inflate(bytesOfBase64(why.effects), size);
  } catch {
    bytes = new Uint8Array();
  }
  if (bytes.length !== size) {
    throw new ReportError("What the answer hangs on cannot be read: this file is damaged. Please make the report again.");
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return why.units.map((_, unit) =>
    Float64Array.from({ length: tokens }, (_, token) => {
      const steps = view.getInt16(2 * (unit * tokens + token), true);
      return steps === UNKNOWN ? NaN : steps * why.step;
    }),
  );
}

/**
 * What a word of the answer hangs on: effects on its tokens add up.
 *
 * @param {PageWhy} why
 * @param {Float64Array[]} effects
 * @param {number} word
 * @returns {Found}
 */
export function findOut(why, effects, word) {
  const [first, last] = why.words[word].map((token) => token - why.target[0]);
  const sums = effects.map((unit) => {
    const known = [...unit.slice(first, last)].filter((effect) => !Number.isNaN(effect));
    return known.length ? known.reduce((sum, effect) => sum + effect, 0) : NaN;
  });
  const ranked = sums
    .map((effect, unit) => ({ unit, effect }))
    .filter(({ effect }) => !Number.isNaN(effect))
    .sort((one, other) => other.effect - one.effect || one.unit - other.unit);
  const enough = ranked.length > 0 && ranked[0].effect > 0 && (!why.measured || ranked[0].effect >= why.least);
  return {
    ranked,
    leading: enough ? ranked[0].unit : null,
    probability: why.probabilities?.slice(first, last).reduce((product, each) => product * each, 1) ?? null,
    alternatives: why.alternatives?.[first] ?? [],
  };
}

/**
 * The text of some tokens in a sentence, at its place in the page.
 *
 * @param {string[]} texts
 * @param {[number, number]} span
 * @returns {string} such as “Alice”
 */
export function nameOf(texts, [from, to]) {
  return quoted(wholeText(texts, from, to), LONGEST);
}

/**
 * Tokens joined; those that are only a part of a character are written on the token that ends it.
 *
 * @param {string[]} texts
 * @param {number} from
 * @param {number} to
 * @returns {string}
 */
export function wholeText(texts, from, to) {
  const pieces = texts.slice(from, to);
  const whole = pieces.filter((text) => !/^(?:⟨[0-9A-F]{2}⟩)+$/u.test(text));
  return (whole.length ? whole : pieces).join("");
}

/**
 * @param {PageWhy} why
 * @param {string[]} texts
 * @param {number} word
 * @param {Found} found
 * @returns {string} the one sentence; it says whether that was measured, and an estimate comes with its figure
 */
export function whySentence(why, texts, word, { ranked, leading }) {
  const name = nameOf(texts, why.words[word]);
  if (!ranked.length) {
    return `Nothing of the prompt was looked at for ${name}.`;
  }
  if (leading === null) {
    return why.measured
      ? `No single word: hiding any one of them would have left ${name} at least ${fewerText(Math.exp(-Math.max(0, ranked[0].effect)))} times as likely (measured).`
      : `No single word: nothing of the prompt spoke for ${name} (${why.figure}).`;
  }
  const cause = nameOf(texts, why.units[leading]);
  return why.measured
    ? `Without ${cause}, ${name} would have been ${timesText(ranked[0].effect)} times less likely (measured).`
    : `Of the prompt, ${cause} did most for ${name} (${why.figure}).`;
}

/**
 * @param {number} probability
 * @returns {string} rounded down, so that "at least" is true
 */
function fewerText(probability) {
  return (Math.floor(100 * probability + 1e-9) / 100).toFixed(2);
}

/**
 * What a number of nats is as a factor.
 *
 * @param {number} nats at least 0
 * @returns {string} two figures, or "more than 1,000"
 */
export function timesText(nats) {
  const factor = Math.exp(nats);
  return factor > 1000 ? "more than 1,000" : String(Number(factor.toPrecision(2)));
}

/**
 * The strongest units as bars.
 *
 * @param {PageWhy} why
 * @param {Found} found
 * @returns {{unit: number, size: number, against: boolean, text: string}[]} at most five; sizes from 0 to 1
 */
export function barsOf(why, { ranked }) {
  const shown = ranked.filter(({ effect }) => why.measured || effect > 0).slice(0, BARS);
  const sum = ranked.reduce((total, { effect }) => total + Math.max(0, effect), 0);
  const largest = Math.max(...shown.map(({ effect }) => Math.abs(effect)), why.measured ? 1 : 0);
  return shown.map(({ unit, effect }) => ({
    unit,
    size: largest > 0 ? Math.abs(effect) / largest : 0,
    against: effect < 0,
    text: why.measured ? changeText(effect) : `${Math.round((100 * effect) / sum)}% of what it found`,
  }));
}

/**
 * @param {number} nats
 * @returns {string}
 */
function changeText(nats) {
  const times = timesText(Math.abs(nats));
  return times === "1" ? "hardly any change" : `${times} × ${nats > 0 ? "less" : "more"} likely`;
}

/**
 * How strongly each unit is shaded: on one scale for the whole report where effects were measured, as a part of the
 * strongest where they were estimated.
 *
 * @param {PageWhy} why
 * @param {Found} found
 * @returns {Map<number, number>} 0 to 1, for units that are shaded
 */
export function shadesOf(why, { ranked, leading }) {
  const full = why.measured ? FULL_SHADE : (ranked[0]?.effect ?? 0);
  const shades = ranked
    .filter(({ effect }) => leading !== null && effect >= (why.measured ? LEAST_SHADED : LEAST_SHADED * full))
    .map(({ unit, effect }) => /** @type {[number, number]} */ ([unit, Math.min(1, effect / full)]));
  return new Map(shades);
}

/**
 * @param {Found} found
 * @returns {string} how sure the model was, or ""
 */
export function chanceSentence({ probability, alternatives }) {
  if (probability === null) {
    return "";
  }
  const others = alternatives.map(([text, each]) => `${quoted(text, 16)} ${percentText(each)}`).join(", ");
  return `The model gave it ${percentText(probability)}.${others ? ` Next came ${others}.` : ""}`;
}

/**
 * @param {number} share
 * @returns {string}
 */
function percentText(share) {
  const percent = 100 * share;
  if (percent < 0.1) {
    return "less than 0.1%";
  }
  return percent >= 99.5 && share < 1 ? "more than 99%" : `${percent >= 1 ? Math.round(percent) : percent.toFixed(1)}%`;
}
