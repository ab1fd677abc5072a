/**
 * Which words of two reports belong together, and on which common axis their attention can be laid: what
 * att_viz/analysis/comparison/alignment.py does with saved runs, done with the texts of two pages. Pure.
 *
 * @typedef {import("../../../shared/page.js").Page} Page
 * @typedef {import("../../../compare/page.js").Piece} Piece
 * @typedef {import("../../../compare/page.js").Span} Span
 *
 * @typedef {object} Alignment
 * @property {Piece[]} pieces both texts, piece by piece; together they hold every token of both once, in order
 * @property {[number, number, number, number][]} slots the tokens of A and of B of each
 * @property {boolean[]} differing whether a slot is of words that differ
 * @property {[number, number, number][]} rows for each pair of rows that can be compared the position in A, in B, the slot
 * @property {Span | null} parted the tokens at which the answers part
 */

import { unitsOf } from "../units/units.js";
import { opcodes } from "./matching.js";

/** @typedef {{from: number, to: number, key: string}} Word */

/**
 * @param {Page} a
 * @param {Page} b
 * @returns {Alignment}
 */
export function alignPages(a, b) {
  const [wordsA, wordsB] = [wordsOf(a), wordsOf(b)];
  const pieces = alignPrompts(
    wordsA.filter(({ to }) => to <= a.promptLength),
    wordsB.filter(({ to }) => to <= b.promptLength),
  );
  const answers = alignAnswers(a, b, wordsA, wordsB);
  pieces.push(...answers.pieces);
  /** @type {Alignment} */
  const alignment = { pieces, slots: [], differing: [], rows: [], parted: answers.parted };
  for (const piece of pieces) {
    addSlots(alignment, a, b, piece);
  }
  return alignment;
}

/**
 * @param {Alignment} alignment which gets the piece's slots and rows
 * @param {Page} a
 * @param {Page} b
 * @param {Piece} piece
 */
function addSlots({ slots, differing, rows }, a, b, [kind, aFrom, aTo, bFrom, bTo]) {
  const together = kind === "same";
  const [textsA, textsB] = [a.texts.slice(aFrom, aTo).map(bare), b.texts.slice(bFrom, bTo).map(bare)];
  const byToken = together && textsA.length === textsB.length && textsA.every((text, place) => text === textsB[place]);
  /** @type {[number, number, number, number][]} */
  const spans = byToken
    ? textsA.map((_, place) => [aFrom + place, aFrom + place + 1, bFrom + place, bFrom + place + 1])
    : [[aFrom, aTo, bFrom, bTo]];
  for (const span of spans) {
    if (together && hasRow(a, span[1] - 1) && hasRow(b, span[3] - 1)) {
      // A word that is cut into other tokens is read when its last token is.
      rows.push([span[1] - 1, span[3] - 1, slots.length]);
    }
    slots.push(span);
    differing.push(!together);
  }
}

/**
 * @param {Page} page
 * @param {number} position
 * @returns {boolean}
 */
function hasRow({ numRows, sight }, position) {
  return position < numRows && !sight.padding.some(([from, to]) => from <= position && position < to);
}

/**
 * @param {Word[]} a the words of A's prompt
 * @param {Word[]} b
 * @returns {Piece[]}
 */
function alignPrompts(a, b) {
  const [keysA, keysB] = [a.map(keyOf), b.map(keyOf)];
  const head = common(keysA, keysB);
  const tail = common(keysA.slice(head).reverse(), keysB.slice(head).reverse());
  const [lastA, lastB] = [a.length - tail, b.length - tail];
  const pieces = Array.from({ length: head }, (_, place) => pieceOf("same", a[place], b[place]));
  let [atA, atB] = [a[head - 1]?.to ?? 0, b[head - 1]?.to ?? 0];
  for (const [tag, aFrom, aTo, bFrom, bTo] of opcodes(keysA.slice(head, lastA), keysB.slice(head, lastB))) {
    const [some, others] = [a.slice(head + aFrom, head + aTo), b.slice(head + bFrom, head + bTo)];
    const [endA, endB] = [some.at(-1)?.to ?? atA, others.at(-1)?.to ?? atB];
    if (some.length === others.length) {
      const kind = tag === "equal" ? "same" : "changed";
      pieces.push(...some.map((word, place) => pieceOf(kind, word, others[place])));
    } else {
      const kind = some.length && others.length ? "changed" : some.length ? "removed" : "added";
      pieces.push([kind, atA, endA, atB, endB]);
    }
    [atA, atB] = [endA, endB];
  }
  for (let place = 0; place < tail; place += 1) {
    pieces.push(pieceOf("same", a[lastA + place], b[lastB + place]));
  }
  return pieces;
}

/**
 * The answers: token by token, and word by word where their tokens differ, up to where they part.
 *
 * @param {Page} a
 * @param {Page} b
 * @param {Word[]} wordsA
 * @param {Word[]} wordsB
 * @returns {{pieces: Piece[], parted: Span | null}}
 */
function alignAnswers(a, b, wordsA, wordsB) {
  const [answerA, answerB] = [
    wordsA.filter(({ from }) => from >= a.promptLength),
    wordsB.filter(({ from }) => from >= b.promptLength),
  ];
  const words = common(answerA.map(keyOf), answerB.map(keyOf));
  const pieces = Array.from({ length: words }, (_, place) => pieceOf("same", answerA[place], answerB[place]));
  let atA = answerA[words - 1]?.to ?? a.promptLength;
  let atB = answerB[words - 1]?.to ?? b.promptLength;
  // Within the word at which they part, tokens may still be the same.
  const tokens = common(a.texts.slice(a.promptLength), b.texts.slice(b.promptLength));
  const more = a.promptLength + tokens - atA;
  if (more > 0 && atA - a.promptLength === atB - b.promptLength) {
    pieces.push(["same", atA, atA + more, atB, atB + more]);
    [atA, atB] = [atA + more, atB + more];
  }
  const [isLeftA, isLeftB] = [atA < a.texts.length, atB < b.texts.length];
  if (isLeftA || isLeftB) {
    pieces.push(["parted", atA, a.texts.length, atB, b.texts.length]);
  }
  return { pieces, parted: isLeftA && isLeftB ? [atA, atB] : null };
}

/**
 * @param {Page} page
 * @returns {Word[]} none reaches from the prompt into the answer
 */
export function wordsOf(page) {
  const { starts } = unitsOf(page, "word");
  const markers = new Set(page.text.markup.map(([from]) => from));
  return Array.from(starts.subarray(0, -1), (from, place) => {
    const to = starts[place + 1];
    return { from, to, key: `${markers.has(from) ? "marker" : "word"} ${bare(page.texts.slice(from, to).join(""))}` };
  });
}

/**
 * @param {string} text
 * @returns {string} without the blanks around it, unless there is nothing else
 */
function bare(text) {
  return text.trim() || text;
}

/**
 * @param {Word} word
 * @returns {string}
 */
function keyOf({ key }) {
  return key;
}

/**
 * @param {Piece[0]} kind
 * @param {Word} a
 * @param {Word} b
 * @returns {Piece}
 */
function pieceOf(kind, a, b) {
  return [kind, a.from, a.to, b.from, b.to];
}

/**
 * @param {string[]} one
 * @param {string[]} other
 * @returns {number} how many first elements both share
 */
function common(one, other) {
  let count = 0;
  while (count < Math.min(one.length, other.length) && one[count] === other[count]) {
    count += 1;
  }
  return count;
}
