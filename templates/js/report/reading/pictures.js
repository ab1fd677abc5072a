/** Pictures that the model saw, and the tokens that their patches became: pure functions. */

import { flowOf } from "./heads/heads_flow.js";
import { headName, numberText, occasion, weightText } from "./sentences.js";
import { ALL_LAYERS } from "../../shared/page.js";

/**
 * @typedef {import("../../shared/page.js").Page} Page
 * @typedef {[number, number]} Span the first token and the one after the last
 *
 * @typedef {object} PagePicture
 * @property {string} source a data URI, which only the browser decodes
 * @property {number} width in pixels
 * @property {number} height
 * @property {number} rows of patches
 * @property {number} columns
 * @property {number[]} tokens of the patches, row by row
 */

/**
 * @param {PagePicture} picture
 * @returns {Span} the tokens from its first patch to its last, with what stands between its rows
 */
export function spanOfPicture({ tokens }) {
  return [Math.min(...tokens), Math.max(...tokens) + 1];
}

/**
 * @param {PagePicture} picture
 * @returns {string} such as "14 × 14 patches"
 */
export function gridText({ rows, columns }) {
  return rows * columns === 1 ? "one patch" : `${rows} × ${columns} patches`;
}

/**
 * The patch that a key leads to.
 *
 * @param {PagePicture} picture
 * @param {number} place of a patch, row by row
 * @param {string} key
 * @returns {number | null} null for other keys; the same place at an edge
 */
export function nextPatch({ rows, columns }, place, key) {
  const [row, column] = [Math.floor(place / columns), place % columns];
  const moved = {
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    Home: [row, 0],
    End: [row, columns - 1],
  }[key];
  if (!moved) {
    return null;
  }
  const [there, across] = moved;
  return there < 0 || there >= rows || across < 0 || across >= columns ? place : there * columns + across;
}

/**
 * How much of a token's attention lies on a picture.
 *
 * @param {import("./sentences.js").Speaker} speaker
 * @param {import("./shown_weights.js").Scope} scope
 * @param {PagePicture} picture
 * @param {number} token whose attention it is
 * @returns {string} "" where that is no share, as of weights times values, or the token has no row
 */
export function shareSentence(speaker, scope, picture, token) {
  if (speaker.measure !== "weight" || speaker.layer === ALL_LAYERS) {
    return "";
  }
  const on = flowTo(speaker, scope, token, runsOf(picture.tokens));
  if (!on || on.even === 0) {
    return "";
  }
  // What is known of the few tokens beside a picture says more of it than the sum over its many patches: a row has 1.
  const [mass, low, high] = on.weight;
  const beside = scope.data.sinkMass ? null : flowTo(speaker, scope, token, runsBeside(picture.tokens, scope.numRows));
  const [other, least, most] = beside?.weight ?? [1 - mass, 0, 1];
  const value = most - least < high - low ? 1 - other : mass;
  const bounds = /** @type {[number, number]} */ ([Math.max(low, 1 - most), Math.min(high, 1 - least)]);
  const bounded = numberText(Math.min(bounds[1], Math.max(bounds[0], value)), bounds);
  const share = `${bounded} of its attention`;
  const spread = `an even spread would be ${weightText(on.even)}.`;
  if ((speaker.page.pictures?.length ?? 0) > 1) {
    return `${share}; ${spread}`;
  }
  const head = headName(speaker.page, speaker.layer, speaker.head);
  return `${occasion(speaker, token)}, ${head} gave ${share} to the picture; ${spread}`;
}

/**
 * @param {import("./sentences.js").Speaker} speaker
 * @param {import("./shown_weights.js").Scope} scope
 * @param {number} token whose attention it is
 * @param {Span[]} spans to which it goes
 * @returns {import("./heads/heads_flow.js").Flow | null} null where it has no row
 */
function flowTo({ alignment }, { data, sight, numRows }, token, spans) {
  const when = alignment === "generation" ? "wrote" : "read";
  /** @type {import("./heads/heads_flow.js").Flow} */
  const all = { weight: [0, 0, 0], even: 0 };
  for (const to of spans) {
    const flow = flowOf(data, sight, { from: [token, token + 1], to, when }, numRows);
    if (!flow) {
      return null;
    }
    all.even += flow.even;
    flow.weight.forEach((part, place) => (all.weight[place] += part));
  }
  return all;
}

/**
 * @param {number[]} tokens
 * @param {number} count
 * @returns {Span[]} what lies between them, before and behind
 */
function runsBeside(tokens, count) {
  const among = new Set(tokens);
  return runsOf(Array.from({ length: count }, (_, token) => token).filter((token) => !among.has(token)));
}

/**
 * @param {number[]} tokens ascending
 * @returns {Span[]} neighbours together
 */
export function runsOf(tokens) {
  /** @type {Span[]} */
  const runs = [];
  for (const token of tokens) {
    const run = runs.at(-1);
    if (run && run[1] === token) {
      run[1] = token + 1;
    } else {
      runs.push([token, token + 1]);
    }
  }
  return runs;
}
