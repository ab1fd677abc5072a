/**
 * What belongs together in the two runs of a comparison: pure functions.
 *
 * @typedef {import("./page.js").ComparePage} ComparePage
 * @typedef {import("./page.js").Pair} Pair
 * @typedef {import("./page.js").Piece} Piece
 * @typedef {import("./page.js").Span} Span
 */

import { fullShade } from "../report/reading/why/why.js";

/** Below this share of the strongest, a shade would not be seen. */
const LEAST_SHADE = 0.03;

/**
 * The tokens of a piece in either run.
 *
 * @param {Piece} piece
 * @returns {Pair} null where a run has none
 */
export function spansOf([, a, aEnd, b, bEnd]) {
  return [a < aEnd ? [a, aEnd] : null, b < bEnd ? [b, bEnd] : null];
}

/**
 * The word that a token is part of, and what belongs to it in the other run.
 *
 * @param {ComparePage} page
 * @param {number} side 0 for A, 1 for B
 * @param {number} token
 * @returns {Pair}
 */
export function pairOf(page, side, token) {
  const piece = page.pieces.find((each) => holds(spansOf(each)[side], token));
  if (!piece || piece[0] !== "parted") {
    return piece ? spansOf(piece) : [null, null];
  }
  const own = wordAt(page, side, token);
  const starts = [piece[1], piece[3]];
  const first = holds(own, starts[side]);
  const other = first ? wordAt(page, 1 - side, starts[1 - side]) : null;
  return side === 0 ? [own, other] : [other, own];
}

/**
 * @param {ComparePage} page
 * @param {number} side
 * @param {number} token of the answer
 * @returns {Span | null}
 */
function wordAt(page, side, token) {
  return page.sides[side].words.find((word) => holds(word, token)) ?? null;
}

/**
 * @param {Span | null} span
 * @param {number} token
 * @returns {boolean}
 */
function holds(span, token) {
  return span !== null && span[0] <= token && token < span[1];
}

/**
 * How each token of a run differs from the other run.
 *
 * @param {ComparePage} page
 * @param {number} side
 * @returns {string[]} "changed", "removed", "added", "parted", or ""
 */
export function differencesOf(page, side) {
  const found = page.sides[side].texts.map(() => "");
  for (const piece of page.pieces) {
    const span = spansOf(piece)[side];
    if (piece[0] !== "same" && span) {
      found.fill(piece[0], ...span);
    }
  }
  return found;
}

/**
 * Whether a choice is of the answers.
 *
 * @param {ComparePage} page
 * @param {Pair} pair
 * @returns {boolean}
 */
export function isAnswer(page, pair) {
  return pair.some((span, side) => span !== null && span[0] >= page.sides[side].promptLength);
}

/**
 * The row of the maps that a choice is about: the one that wrote a word of the answer, or that read the last token of a
 * word of the prompt. For what the answers say after they have parted it is the last row that can be compared: the one
 * that wrote their first different word.
 *
 * @param {ComparePage} page
 * @param {Pair} pair
 * @returns {number} the place in `page.rows`; -1 where it is in one text only
 */
export function rowOf(page, pair) {
  const side = pair[0] ? 0 : 1;
  const span = pair[side];
  if (!span) {
    return -1;
  }
  const position = isAnswer(page, pair) ? span[0] - 1 : span[1] - 1;
  const found = page.rows.findIndex((row) => row[side] === position);
  return found < 0 && isAnswer(page, pair) ? page.rows.length - 1 : found;
}

/**
 * What the words before an answer did to a word of it, in both runs.
 *
 * @param {ComparePage} page
 * @param {[Float64Array[], Float64Array[]]} effects
 * @param {Pair} answer tokens of the answers
 * @returns {{piece: number, effects: [number, number]}[]} the strongest first, of equal ones the first in the text; NaN
 *   where a run has no such word, or its effect is not known
 */
export function effectsOn(page, effects, answer) {
  return page.pieces
    .map((piece, number) => {
      const spans = spansOf(piece);
      const [a, b] = [0, 1].map((side) => effectOf(page, effects[side], side, spans[side], answer[side]));
      return { piece: number, effects: /** @type {[number, number]} */ ([a, b]) };
    })
    .filter(({ effects: found }) => found.some((effect) => !Number.isNaN(effect)))
    .sort((one, other) => size(other.effects) - size(one.effects) || one.piece - other.piece);
}

/**
 * @param {[number, number]} effects
 * @returns {number}
 */
function size(effects) {
  return Math.max(...effects.map((effect) => Math.abs(effect) || 0));
}

/**
 * Units that hold more than a span (sentences) count by the share of their tokens that lies in it.
 *
 * @param {ComparePage} page
 * @param {Float64Array[]} effects
 * @param {number} side
 * @param {Span | null} span
 * @param {Span | null} answer
 * @returns {number}
 */
function effectOf(page, effects, side, span, answer) {
  const { why } = page.sides[side];
  if (!why || !span || !answer) {
    return NaN;
  }
  const [first, last] = answer.map((token) => token - why.target[0]);
  let sum = NaN;
  why.units.forEach(([start, end], unit) => {
    const inside = Math.min(end, span[1]) - Math.max(start, span[0]);
    if (inside <= 0) {
      return;
    }
    for (const effect of effects[unit].slice(Math.max(0, first), Math.max(0, last))) {
      if (!Number.isNaN(effect)) {
        sum = (Number.isNaN(sum) ? 0 : sum) + (effect * inside) / (end - start);
      }
    }
  });
  return sum;
}

/**
 * The text of some tokens.
 *
 * @param {ComparePage} page
 * @param {number} side
 * @param {Span | null} span
 * @returns {string}
 */
export function textOf(page, side, span) {
  return span ? page.sides[side].texts.slice(...span).join("") : "";
}

/**
 * How dark what the words did is in the text of a run, on one scale for both.
 *
 * @param {ComparePage} page
 * @param {[Float64Array[], Float64Array[]] | null} effects null where they are not known
 * @param {ReturnType<typeof effectsOn>} rows
 * @param {number} side 0 for A, 1 for B
 * @returns {import("../report/views/text/token_look.js").Shade[]}
 */
export function shadesOf(page, effects, rows, side) {
  const [a, b] = page.sides.map(({ why }) => why);
  if (!effects || !a || !b) {
    return [];
  }
  const full = Math.max(fullShade(a, effects[0]), fullShade(b, effects[1]));
  return rows.flatMap(({ piece, effects: values }) => {
    const span = spansOf(page.pieces[piece])[side];
    const strength = Math.min(1, Math.abs(values[side]) / full);
    return span && strength >= LEAST_SHADE ? [{ from: span[0], to: span[1], strength, against: values[side] < 0 }] : [];
  });
}
