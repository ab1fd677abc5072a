/** What the matrix says in words about a cell, several cells, or what a colour stands for: pure functions. */

import { rowOfToken, tokenOfRow } from "../alignment.js";
import { crossReason } from "../cross.js";
import { weightAt } from "../numbers/exact_weights.js";
import { flowOf } from "../heads/heads_flow.js";
import { consequenceSentence, measuredAt } from "../why/measured_edges.js";
import { WORDINGS } from "../numbers/measures.js";
import { pairNumbers, saidOf } from "../numbers/pair_numbers.js";
import { boundedText } from "../numbers/precision.js";
import { headName, occasion, pairSentence, tokenName, weightText } from "../sentences.js";
import { sees } from "../sight.js";
import { nameOf } from "../why/why_words.js";
import { ALL_LAYERS, CORRECTED, ROLLOUTS, looksAhead } from "../../../shared/page.js";

/**
 * @typedef {import("../sentences.js").Speaker} Speaker
 * @typedef {import("../shown_weights.js").Scope} Scope
 * @typedef {import("./matrix_area.js").Cells} Cells
 * @typedef {[number, number]} Place row and key, by position
 *
 * @typedef {object} Compared a head that another one is compared with
 * @property {number} layer
 * @property {number} head
 * @property {Scope} scope
 */

/**
 * The token at which a row is shown, and by which alignment: the last row may have decided a token that the text does
 * not have, and is then told by the token that was read.
 *
 * @template {{alignment: import("../alignment.js").Alignment}} T
 * @param {T} one
 * @param {number} row
 * @param {number} numTokens
 * @returns {{token: number, aligned: T}}
 */
export function atRow(one, row, numTokens) {
  const token = tokenOfRow(one.alignment, row, numTokens);
  return token === null ? { token: row, aligned: { ...one, alignment: "position" } } : { token, aligned: one };
}

/**
 * @param {Speaker} speaker
 * @param {Scope} scope
 * @param {Compared | null} compared
 * @param {Place} place
 * @returns {string}
 */
export function cellSentence(speaker, scope, compared, [row, key]) {
  const { page } = speaker;
  const { token, aligned } = atRow(speaker, row, scope.numTokens);
  const here = { ...scope, alignment: aligned.alignment };
  if (!sees(scope.sight, row, key)) {
    return crossReason(page, row, key) || unseenSentence(aligned, token, [row, key]);
  }
  const numbers = pairNumbers(here, token, key);
  if (!numbers) {
    return "";
  }
  const aside = key < scope.hide ? " It is set aside: it has no colour here." : "";
  if (compared) {
    return `${differenceSentence(aligned, here, compared, token, key)}${aside}`;
  }
  const edge = measuredAt(page, speaker.layer, speaker.head, row, key);
  const consequence = edge ? ` ${consequenceSentence(edge)}` : "";
  return `${pairSentence(aligned, token, key, { said: saidOf(here, numbers), even: numbers.even })}${aside}${consequence}`;
}

/**
 * @param {Speaker} speaker
 * @param {number} token that the row is shown at
 * @param {Place} place
 * @returns {string} why there is no number
 */
function unseenSentence({ page, alignment }, token, [row, key]) {
  const looked = tokenName(page, key);
  const query =
    alignment === "position"
      ? `${tokenName(page, token)} could not see`
      : `When ${tokenName(page, token)} was decided, the model could not see`;
  if (key > row && !looksAhead(page)) {
    return `${query} ${looked}: it comes later, and a model that reads from left to right cannot look ahead.`;
  }
  return `${query} ${looked}: it is padding, or lies outside this layer’s window.`;
}

/**
 * @param {Speaker} speaker
 * @param {Scope} scope
 * @param {Compared} compared
 * @param {number} token
 * @param {number} key
 * @returns {string}
 */
function differenceSentence(speaker, scope, compared, token, key) {
  const { page } = speaker;
  const other = { ...compared.scope, alignment: scope.alignment };
  const [one, two] = [pairNumbers(scope, token, key), pairNumbers(other, token, key)];
  const names = [headName(page, speaker.layer, speaker.head), headName(page, compared.layer, compared.head)];
  const when = occasion(speaker, token);
  if (!one || !two) {
    const blind = one ? names[1] : names[0];
    return `${when}, ${blind} could not see ${tokenName(page, key)}, so there is no difference to show.`;
  }
  const [value, low, high] = lessOf(one.shown, two.shown);
  const said = [saidOf(scope, one).number, saidOf(other, two).number];
  const numbers = `${said[0]} against ${said[1]}`;
  if (low <= 0 && high >= 0) {
    return `${when}, ${names[0]} and ${names[1]} gave ${tokenName(page, key)} the same within what is known: ${numbers}.`;
  }
  const bounds = /** @type {[number, number]} */ (value > 0 ? [low, high] : [-high, -low]);
  const size = boundedText(Math.abs(value), bounds);
  return `${when}, ${names[0]} gave ${size} ${value > 0 ? "more" : "less"} of its attention to ${tokenName(page, key)} than ${names[1]}: ${numbers}.`;
}

/**
 * @param {import("../numbers/exact_weights.js").Mass} one
 * @param {import("../numbers/exact_weights.js").Mass} other
 * @returns {import("../numbers/exact_weights.js").Mass} what the one has more than the other
 */
export function lessOf(one, other) {
  return [one[0] - other[0], one[1] - other[2], one[2] - other[1]];
}

/**
 * What flows from some rows to some keys: summed over keys, the mean over rows.
 *
 * @param {Speaker} speaker
 * @param {Scope} scope
 * @param {Cells} cells
 * @returns {string}
 */
export function cellsSentence(speaker, scope, { rows, keys }) {
  const { page, layer, head } = speaker;
  const flow = flowOf(scope.data, scope.sight, { from: rows, to: keys }, scope.numRows);
  const [first, last] = spanOfRows(speaker.alignment, rows, scope.numTokens);
  const from = nameOf(page.texts, [first, last]);
  const to = nameOf(page.texts, keys);
  if (!flow) {
    return `${from} is padding: it looked at nothing.`;
  }
  const when = speaker.alignment === "position" ? `When the model read ${from}` : `When ${from} was decided`;
  const mean = rows[1] - rows[0] > 1 ? " on average" : "";
  const [weight, low, high] = flow.weight;
  if (layer === ALL_LAYERS) {
    return head === CORRECTED
      ? "Preferences are no shares and have no sum; choose the raw rollout for one."
      : `${when}, ${boundedText(weight, [low, high])} of what reached the last layer came from ${to}${mean} (${ROLLOUTS[head]}).`;
  }
  return (
    `${when}, ${headName(page, layer, head)} gave ${boundedText(weight, [low, high])} of its attention to ${to}${mean}; ` +
    `an even spread would be ${weightText(flow.even)}.`
  );
}

/**
 * The tokens at which rows are shown.
 *
 * @param {import("../alignment.js").Alignment} alignment
 * @param {[number, number]} rows
 * @param {number} numTokens
 * @returns {[number, number]}
 */
export function spanOfRows(alignment, [first, last], numTokens) {
  const by = alignment === "generation" ? 1 : 0;
  const from = Math.min(first + by, numTokens - 1);
  return [from, Math.max(from + 1, Math.min(last + by, numTokens))];
}

/**
 * The rows that are shown at some tokens.
 *
 * @param {import("../alignment.js").Alignment} alignment
 * @param {[number, number]} span
 * @param {number} numRows
 * @returns {[number, number] | null} null where there are none
 */
export function rowsOfSpan(alignment, [from, to], numRows) {
  const by = alignment === "generation" ? 1 : 0;
  const rows = /** @type {[number, number]} */ ([Math.max(0, from - by), Math.min(numRows, to - by)]);
  return rows[0] < rows[1] ? rows : null;
}

/**
 * @param {number} level how often cells were put together two by two
 * @param {"max" | "mean"} pool
 * @param {boolean} signed
 * @param {string} noun
 * @returns {string} what a square shows
 */
export function poolSentence(level, pool, signed, noun) {
  if (level === 0) {
    return `Each square is one ${signed ? "difference" : noun}.`;
  }
  const side = 2 ** level;
  const what = pool === "mean" ? "the mean" : signed ? "the largest difference" : "the largest";
  return `Each square shows ${what} of ${side} × ${side} cells; zoom in for single ones.`;
}

/**
 * The number in a cell that is large enough for it.
 *
 * @param {Scope} scope
 * @param {Compared | null} compared
 * @param {Place} place
 * @returns {string} "" where nothing is seen or it is 0 within two decimals
 */
export function cellText(scope, compared, [row, key]) {
  if (key < scope.hide || !sees(scope.sight, row, key) || (compared && !sees(compared.scope.sight, row, key))) {
    return "";
  }
  const { token, aligned } = atRow(scope, row, scope.numTokens);
  if (compared) {
    const [value] = lessOf(weightAt(scope.data, row, key), weightAt(compared.scope.data, row, key));
    return Math.abs(value) < 0.005 ? "" : `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(2)}`;
  }
  const numbers = pairNumbers(aligned, token, key);
  if (!numbers || numbers.shown[0] < 0.005) {
    return "";
  }
  return numbers.exact ? numbers.shown[0].toFixed(3) : numbers.shown[0].toFixed(2);
}

/**
 * The strongest cells of an area, by what their bytes say; the strongest first.
 *
 * @param {import("./matrix_field.js").Squares} pyramid
 * @param {Cells} cells
 * @param {number} count
 * @returns {Place[]}
 */
export function strongestCells(pyramid, { rows, keys }, count) {
  /** @type {{place: Place, size: number}[]} */
  let found = [];
  let least = 0;
  const codes = new Uint16Array(keys[1] - keys[0]);
  for (let row = rows[0]; row < rows[1]; row += 1) {
    pyramid.read(0, row, keys[0], codes);
    for (let place = 0; place < codes.length; place += 1) {
      const size = codes[place] === 0 ? 0 : Math.abs(pyramid.values[codes[place] - 1]);
      if (size > least) {
        found.push({ place: [row, keys[0] + place], size });
      }
    }
    if (found.length > 16 * count) {
      found = found.sort((one, other) => other.size - one.size).slice(0, 2 * count);
      least = found.at(-1)?.size ?? 0;
    }
  }
  return found
    .sort((one, other) => other.size - one.size)
    .slice(0, count)
    .map(({ place }) => place);
}

/**
 * The cell of a frozen pair of tokens.
 *
 * @param {import("../alignment.js").Alignment} alignment
 * @param {number | null} observer
 * @param {number | null} observed
 * @param {number} numRows
 * @returns {Place | null}
 */
export function frozenCell(alignment, observer, observed, numRows) {
  const row = observer === null ? null : rowOfToken(alignment, observer, numRows);
  return row === null || observed === null || observed >= numRows ? null : [row, observed];
}

/**
 * @param {import("../numbers/measures.js").Measure} measure
 * @returns {string} what one number is called
 */
export function nounOf(measure) {
  return WORDINGS[measure].noun;
}
