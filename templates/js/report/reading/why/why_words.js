/** What the view "Why this word?" says in words: pure functions. */

import { boundedText } from "../numbers/precision.js";
import { weightText } from "../sentences.js";
import { quoted } from "../../../shared/token_text.js";

/**
 * @typedef {import("./why.js").Effect} Effect
 * @typedef {import("./why.js").Found} Found
 * @typedef {import("./why.js").Needed} Needed
 * @typedef {import("./why_units.js").ToldWhy} PageWhy
 * @typedef {import("./why.js").Span} Span
 *
 * @typedef {object} Bar
 * @property {Span} span what it is about
 * @property {number} size 0 to 1
 * @property {boolean} against
 * @property {string} text
 */

const BARS = 5;
const MOST_AGAINST = 2;
const LONGEST = 32;
/** What makes a word less than twice as likely is little, in nats. */
const WEAK = Math.log(2);

/**
 * The text of some tokens in a sentence, at its place in the page.
 *
 * @param {string[]} texts
 * @param {Span} span
 * @returns {string} such as “Alice”
 */
export function nameOf(texts, [from, to]) {
  return pictureOf(texts, from, to) || quoted(wholeText(texts, from, to), LONGEST);
}

/** The text of a token that is a patch of a picture, and which of several; as in att_viz/matrix/text/picture.py, and a test compares them. */
const PATCH = /^ patch \d+,\d+(?: of (\d+))?$/u;

/**
 * @param {string[]} texts
 * @param {number} from
 * @param {number} to
 * @returns {string} what a span is called that is a picture; "" for text, and for single patches
 */
function pictureOf(texts, from, to) {
  const [first, last] = [texts[from], texts[to - 1]].map((text) => PATCH.exec(text ?? ""));
  return to - from < 2 || !first || !last ? "" : first[1] ? `picture ${first[1]}` : "the picture";
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
  const pieces = withoutPatches(texts.slice(from, to));
  const whole = pieces.filter((text) => !/^(?:⟨[0-9A-F]{2}⟩)+$/u.test(text));
  return (whole.length ? whole : pieces).join("");
}

/**
 * @param {string[]} pieces
 * @returns {string[]} with several patches that follow each other as one picture
 */
function withoutPatches(pieces) {
  return pieces.flatMap((piece, place) => {
    const [before, after] = [place - 1, place + 1].map((other) => PATCH.test(pieces[other] ?? ""));
    return !PATCH.test(piece) || !(before || after) ? [piece] : before ? [] : [" [picture]"];
  });
}

/**
 * @param {PageWhy} why
 * @param {string[]} texts
 * @param {Span} span
 * @param {Found} found
 * @returns {string} such as “Alice” hangs on “Bob”
 */
export function headline(why, texts, span, { ranked, leading }) {
  const name = nameOf(texts, span);
  if (leading === null) {
    return ranked.length ? `${name} hangs on no single ${why.added ? "part" : pieceName(why)}` : `${name} looked at nothing of the prompt`;
  }
  const weakly = why.measured && ranked[0].effect < WEAK ? "only weakly " : "";
  return `${name} hangs ${weakly}on ${nameOf(texts, why.units[leading])}`;
}

/**
 * @param {PageWhy} why
 * @param {string[]} texts
 * @param {Span} span
 * @param {Found} found
 * @returns {string} the one sentence; it says whether that was measured, and an estimate comes with its figure
 */
export function whySentence(why, texts, span, { ranked, leading }) {
  const name = nameOf(texts, span);
  if (!ranked.length) {
    return `Nothing of the prompt was looked at for ${name}.`;
  }
  if (leading === null) {
    if (why.measured && why.added) {
      const most = moreText(Math.exp(Math.max(0, ranked[0].effect)));
      return `No single part: what hiding each ${pieceName(why)} of a part does to ${name} multiplies to ${most} times less likely at most (measured).`;
    }
    return why.measured
      ? `No single ${pieceName(why)}: hiding any one of them would have left ${name} at least ${fewerText(Math.exp(-Math.max(0, ranked[0].effect)))} times as likely (measured).`
      : `No single word: nothing of the prompt spoke for ${name} (${why.figure}).`;
  }
  const cause = nameOf(texts, why.units[leading]);
  if (why.measured && why.added) {
    return byPieces(why, cause, name, ranked[0].effect);
  }
  return why.measured
    ? `Without ${cause}, ${name} would have been ${timesText(ranked[0].effect)} times less likely (measured).`
    : `Of the prompt, ${cause} did most for ${name} (${why.figure}).`;
}

/**
 * @param {PageWhy} why
 * @param {string[]} texts
 * @param {Span} span
 * @param {Needed} needed
 * @returns {{headline: string, sentence: string}}
 */
export function neededWords(why, texts, span, { ranked, leading, units }) {
  const name = nameOf(texts, span);
  const added = why.measured && (why.added || units.length > 1);
  if (leading === null) {
    const known = ranked.length > 0;
    return {
      headline: known ? `No word of the answer needed ${name}` : `What needed ${name} is not known`,
      sentence: !known
        ? `It was not hidden from the model: no ${pieceName(why)} of the prompt lies in it.`
        : added
          ? `What hiding each of its ${pieceName(why)}s does multiplies to ${moreText(Math.exp(Math.max(0, ranked[0].effect)))} times less likely at most (measured).`
          : why.measured
          ? `Hiding it would have left each of them at least ${fewerText(Math.exp(-Math.max(0, ranked[0].effect)))} times as likely (measured).`
          : `Nothing of it spoke for any of them (${why.figure}).`,
    };
  }
  const word = nameOf(texts, ranked[0].span);
  return {
    headline: `${word} needed ${name} most`,
    sentence: added
      ? byPieces(why, name, word, ranked[0].effect)
      : why.measured
      ? `Without ${name}, ${word} would have been ${timesText(ranked[0].effect)} times less likely (measured).`
      : `Of the answer, ${name} did most for ${word} (${why.figure}).`,
  };
}

/**
 * @param {PageWhy} why
 * @returns {string} what was hidden at a time
 */
function pieceName({ piece = "word" }) {
  return piece;
}

/**
 * What hiding several words, or sentences, one at a time did.
 *
 * @param {PageWhy} why
 * @param {string} cause
 * @param {string} name
 * @param {number} nats the sum of their effects
 * @returns {string}
 */
function byPieces(why, cause, name, nats) {
  const piece = pieceName(why);
  return (
    `What hiding each ${piece} of ${cause} does to ${name} multiplies to ${timesText(nats)} times less likely ` +
    `(measured ${piece} by ${piece}; hidden together they may do more, or less).`
  );
}

/**
 * @param {number} factor
 * @returns {string} rounded up, so that "at most" is true
 */
function moreText(factor) {
  return (Math.ceil(100 * factor - 1e-9) / 100).toFixed(2);
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
 * The largest effects as bars, what spoke for a word first; of what spoke against it at most two, if it counts.
 *
 * @param {PageWhy} why
 * @param {{span: Span, effect: number}[]} ranked the strongest first
 * @returns {Bar[]} at most five
 */
export function barsOf(why, ranked) {
  const known = ranked.filter(({ effect }) => why.measured || effect > 0);
  const against = known.filter(({ effect }) => effect <= -why.least).slice(-MOST_AGAINST);
  const rest = known.filter((each) => !against.includes(each));
  const shown = [...rest.slice(0, BARS - against.length), ...against];
  const sum = ranked.reduce((total, { effect }) => total + Math.max(0, effect), 0);
  const largest = Math.max(...shown.map(({ effect }) => Math.abs(effect)), why.measured ? 1 : 0);
  return shown.map(({ span, effect }) => ({
    span,
    size: largest > 0 ? Math.abs(effect) / largest : 0,
    against: effect < 0,
    text: why.measured ? changeText(effect, why.added ? `${pieceName(why)} by ${pieceName(why)}` : "without it") : `${Math.round((100 * effect) / sum)}% of the estimate`,
  }));
}

/**
 * @param {number} nats
 * @param {string} how
 * @returns {string} what becomes of the probability without a word
 */
function changeText(nats, how) {
  const times = timesText(Math.abs(nats));
  return times === "1" ? "no change" : `${nats > 0 ? "÷" : "×"} ${times} ${how}`;
}

/**
 * @param {Found} found
 * @returns {string} how sure the model was, or ""
 */
export function chanceSentence({ probability, first, alternatives }) {
  if (probability === null) {
    return "";
  }
  const others = alternatives.map(([text, each]) => `${quoted(text, 16)} ${percentText(each)}`).join(", ");
  // A word that was sampled, or given, may have been less likely than others.
  const next = alternatives.every(([, each]) => each <= (first ?? probability)) ? "next came" : "others were";
  const told = first === null ? `${next[0].toUpperCase()}${next.slice(1)}` : `Its first token had ${percentText(first)}; ${next}`;
  return `The model gave it ${percentText(probability)}.${others ? ` ${told} ${others}.` : ""}`;
}

/**
 * @param {number} share
 * @returns {string} such as 35%
 */
export function percentText(share) {
  const percent = 100 * share;
  if (percent < 0.1) {
    return "less than 0.1%";
  }
  return percent >= 99.5 ? "more than 99%" : `${percent >= 1 ? Math.round(percent) : percent.toFixed(1)}%`;
}

/**
 * What a head gave to some tokens, with as many digits as are true.
 *
 * @param {import("../heads/looks.js").Look} look
 * @returns {{number: string, error: string}} such as 0.45 and ± 0.01
 */
export function lookText({ weight, bounds }) {
  const text = boundedText(weight, bounds);
  const [number, error] = text.split(" ± ");
  return error === undefined ? { number: text, error: "" } : { number, error: `± ${error}` };
}

/**
 * @param {import("../heads/looks.js").Look[]} looks of which each has a mark where an even spread would be
 * @returns {string}
 */
export function evenText(looks) {
  const evens = looks.map(({ even }) => even);
  const [least, most] = [Math.min(...evens), Math.max(...evens)].map((even) => weightText(even));
  return looks.length ? `An even spread would be ${least === most ? least : `${least} to ${most}`} (the thin lines).` : "";
}
