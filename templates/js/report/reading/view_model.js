/** What one view says and paints, as plain data: everything between the state and the DOM. */

import { rowOfToken } from "./alignment.js";
import { crossReason } from "./cross.js";
import { consequenceSentence, measuredAt } from "./why/measured_edges.js";
import { WORDINGS, measureOf } from "./numbers/measures.js";
import { pairNumbers, saidOf } from "./numbers/pair_numbers.js";
import { columnKeptSentence, rowKeptSentence } from "./light/light_shown.js";
import { belowText, LEAST } from "./numbers/precision.js";
import { massSentence, pairSentence, scaleSentence, subjectSentence, tokenDetail, weightText } from "./sentences.js";
import { colourLevels, legendWeights } from "./numbers/scale.js";
import { looksAhead } from "../../shared/page.js";
import { quoted } from "../../shared/token_text.js";
import { strongestTokens } from "./numbers/strongest_tokens.js";
import { observedWeights, observerWeights } from "./shown_weights.js";
import { sees } from "./sight.js";

/**
 * @typedef {import("../../shared/page.js").Page} Page
 * @typedef {import("./state.js").State} State
 * @typedef {import("./shown_weights.js").Scope} Scope
 * @typedef {import("./shown_weights.js").ViewName} ViewName
 *
 * @typedef {[number, number]} Span the first token and the one after the last
 *
 * @typedef {object} Focus
 * @property {number | null} frozen the token that the view is held on
 * @property {number | null} pointed the token under the cursor or with the keyboard focus
 *
 * @typedef {object} ViewModel
 * @property {Span | null} span what the view is about
 * @property {Span | null} pointed what is compared with it
 * @property {boolean} frozen
 * @property {string} name of what the view is about
 * @property {Float32Array} weights what is shown on each token; NaN for nothing
 * @property {Uint8Array} levels
 * @property {string} sentence
 * @property {{rows: Span, number: import("./shown_weights.js").Mass} | null} quote the number of the sentence, and the rows
 *   that it is of
 * @property {string} mass
 * @property {string} detail
 * @property {{token: number, weight: number, name: string, text: string}[]} strongest
 * @property {number[]} legend
 * @property {string} scale
 */

export const STRONGEST = 5;
export const LEGEND_NUMBERS = 5;

/**
 * @param {Page} page
 * @param {State} state
 * @param {Scope} scope
 * @param {ReturnType<import("./shown_weights.js").allRowMasses>} masses
 * @param {ViewName} view
 * @param {Focus} focus
 * @returns {ViewModel}
 */
export function viewModel(page, state, scope, masses, view, focus) {
  const subject = focus.frozen ?? focus.pointed;
  if (subject === null) {
    return emptyModel(page);
  }
  const shown =
    view === "observer" ? observerWeights(scope, subject) : observedWeights(scope, subject, masses);
  const measure = measureOf(page, state);
  const speaker = { page, layer: state.layer, head: state.head, alignment: state.alignment, measure };
  const wording = WORDINGS[measure];
  const pointed = focus.frozen !== null && focus.pointed !== null ? focus.pointed : subject;
  const pair = view === "observer" ? [subject, pointed] : [pointed, subject];
  const compared = pointed === subject ? shown.strongest : pointed;
  const consequence = consequenceOf(speaker, scope, view === "observer" ? [subject, compared] : [compared, subject]);
  const sentence =
    pointed !== subject && !shown.absence
      ? pairOrReason(speaker, scope, pair, shown.weights[pointed])
      : subjectSentence(
          speaker,
          view,
          subject,
          shown,
          (query, key) => pairOf(scope, query, key),
          () => limitOf(scope, view, subject),
        );
  const colouring = { ...state, top: wording.top };
  const { light } = scope.data;
  const notes = [massSentence(view, shown, scope.hide, scope.data.sinkMass !== null && !light, wording)];
  if (light && !shown.absence) {
    notes.push(keptSentence(scope, light, view, subject));
  }
  if (state.cutoff > 0 && !shown.absence) {
    notes.push(cutoffSentence(shown.weights, state.cutoff, wording.noun));
  }
  return {
    span: [subject, subject + 1],
    pointed: pointed === subject ? null : [pointed, pointed + 1],
    frozen: focus.frozen !== null,
    name: quoted(page.texts[subject], 14),
    weights: shown.weights.map((weight) => (weight >= state.cutoff ? weight : NaN)),
    levels: colourLevels(shown.weights, colouring, shown.maximum),
    sentence: `${sentence}${consequence}`,
    quote: quoteOf(scope, view === "observer" ? [subject, compared] : [compared, subject]),
    mass: notes.filter(Boolean).join(" "),
    detail: tokenDetail(page, pointed),
    strongest: strongestTokens(shown.weights, STRONGEST, state.cutoff).map((token) => ({
      token,
      weight: shown.weights[token],
      name: quoted(page.texts[token], 18),
      // Two figures are all that a light page knows.
      text: light ? shown.weights[token].toPrecision(2) : weightText(shown.weights[token]),
    })),
    legend: legendWeights(colouring, shown.maximum, LEGEND_NUMBERS),
    scale: scaleSentence(state.scale, shown.maximum, wording),
  };
}

/**
 * @param {Page} page
 * @returns {ViewModel} while nothing is pointed at
 */
export function emptyModel(page) {
  return { ...quietModel(page), sentence: "Point at a token to see its attention here." };
}

/**
 * @param {Page} page
 * @returns {ViewModel} nothing shown, and nothing said
 */
export function quietModel(page) {
  return {
    span: null,
    pointed: null,
    frozen: false,
    name: "",
    weights: new Float32Array(page.texts.length).fill(NaN),
    levels: new Uint8Array(page.texts.length),
    sentence: "",
    quote: null,
    mass: "",
    detail: "",
    strongest: [],
    legend: [],
    scale: "",
  };
}

/**
 * @param {Page} page
 * @returns {number} the token that the page begins with: of the word that it explains first, else the first of the answer
 */
export function beginningToken(page) {
  const begun = page.begin ?? (page.why ? page.why.words[page.why.chosen][0] : page.promptLength);
  // What a picture begins with, [CLS], looks at everything; the first token of a text is a place to rest.
  return Math.min(Math.max(begun, page.pictures && looksAhead(page) ? 0 : 1), page.texts.length - 1);
}

/**
 * The tokens that the views start with: the word that the page begins with, else the first of the answer, and the word
 * that it looked at most.
 *
 * @param {Page} page
 * @param {Scope} scope
 * @returns {{observed: number | null, observer: number | null}}
 */
export function openingTokens(page, scope) {
  const observer = beginningToken(page);
  if (page.texts.length < 2) {
    return { observed: null, observer: null };
  }
  const { weights } = observerWeights(scope, observer);
  const special = new Set(page.text.special);
  const candidates = weights.map((weight, token) =>
    token === 0 ||
    (looksAhead(page) ? token === observer : token >= observer) ||
    special.has(token) ||
    !page.texts[token].trim()
      ? NaN
      : weight,
  );
  return { observed: strongestTokens(candidates, 1, 0)[0] ?? 0, observer };
}

/**
 * @param {Scope} scope
 * @param {number} query
 * @param {number} key
 * @returns {import("./sentences.js").Pair | null}
 */
function pairOf(scope, query, key) {
  const numbers = query < 0 || key < 0 ? null : pairNumbers(scope, query, key);
  return numbers && { said: saidOf(scope, numbers), even: numbers.even };
}

/**
 * @param {Scope} scope
 * @param {number[]} pair query and key
 * @returns {ViewModel["quote"]}
 */
function quoteOf(scope, [query, key]) {
  const row = query < 0 || key < 0 ? null : rowOfToken(scope.alignment, query, scope.numRows);
  const numbers = row === null ? null : pairNumbers(scope, query, key);
  return row === null || !numbers ? null : { rows: [row, row + 1], number: numbers.shown };
}

/**
 * @param {Scope} scope
 * @param {import("../data/light/light_parts.js").LightHead} light
 * @param {ViewName} view
 * @param {number} subject
 * @returns {string} how much of it a light page knows
 */
function keptSentence(scope, light, view, subject) {
  const row = rowOfToken(scope.alignment, subject, scope.numRows);
  return view === "observed"
    ? columnKeptSentence(scope, light, subject)
    : row === null
      ? ""
      : rowKeptSentence(scope, light, row);
}

/**
 * What every number is below that is shown as nothing.
 *
 * @param {Scope} scope
 * @param {ViewName} view
 * @param {number} subject
 * @returns {string}
 */
function limitOf(scope, view, subject) {
  let limit = LEAST;
  if (scope.norms || scope.data.scales || scope.data.light) {
    limit = 0;
    for (let token = 0; token < scope.numTokens; token += 1) {
      const numbers = view === "observer" ? pairNumbers(scope, subject, token) : pairNumbers(scope, token, subject);
      limit = Math.max(limit, numbers?.shown[2] ?? 0);
    }
  }
  return belowText(limit);
}

/**
 * @param {import("./sentences.js").Speaker} speaker
 * @param {Scope} scope
 * @param {number[]} pair query and key
 * @param {number} weight NaN where the query could not see the key
 * @returns {string}
 */
function pairOrReason(speaker, scope, [query, key], weight) {
  const setAside = key < scope.hide;
  const numbers = Number.isNaN(weight) && !setAside ? null : pairOf(scope, query, key);
  if (numbers) {
    return `${pairSentence(speaker, query, key, numbers)}${setAside ? " It is set aside: it has no colour here." : ""}`;
  }
  const row = rowOfToken(scope.alignment, query, scope.numRows);
  const reason = crossReason(speaker.page, row, key);
  if (reason) {
    return reason;
  }
  if (row !== null && (key <= row || looksAhead(speaker.page)) && !sees(scope.sight, row, key)) {
    return `Token ${query} could not see token ${key}: it is padding, or lies outside this layer’s window.`;
  }
  return key === query
    ? `Token ${key} was not there yet when this attention was computed.`
    : `Token ${key} comes after token ${query}: a model that reads from left to right cannot look ahead.`;
}

/**
 * @param {import("./sentences.js").Speaker} speaker
 * @param {Scope} scope
 * @param {number[]} pair query and key, as tokens; -1 for none
 * @returns {string} what the model would do without looking there, or "" where that was not measured
 */
function consequenceOf({ page, layer, head }, scope, [query, key]) {
  const row = query < 0 || key < 0 ? null : rowOfToken(scope.alignment, query, scope.numRows);
  const edge = row === null ? null : measuredAt(page, layer, head, row, key);
  return edge ? ` ${consequenceSentence(edge)}` : "";
}

/**
 * @param {Float32Array} weights
 * @param {number} cutoff
 * @param {string} noun
 * @returns {string}
 */
export function cutoffSentence(weights, cutoff, noun) {
  let kept = 0;
  let all = 0;
  for (const weight of weights) {
    kept += weight >= cutoff ? 1 : 0;
    all += Number.isNaN(weight) ? 0 : 1;
  }
  return `Cut-off: ${kept} of ${all} ${noun}s are ${cutoff} or more and shown.`;
}
