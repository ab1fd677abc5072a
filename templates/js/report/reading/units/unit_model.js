/** What one view says and paints where things are told by words, lines, sentences, turns or named parts: pure functions. */

import { rowOfToken } from "../alignment.js";
import { crossAbsence, crossReason, wasGiven } from "../cross.js";
import { rowsOf } from "../heads/heads_flow.js";
import { WORDINGS, measureOf } from "../numbers/measures.js";
import { belowText } from "../numbers/precision.js";
import { absenceSentence, headName, massSentence, numberText, scaleSentence, weightText } from "../sentences.js";
import { colourLevels, legendWeights } from "../numbers/scale.js";
import { strongestTokens } from "../numbers/strongest_tokens.js";
import { unitObserved, unitObserver, unitPair } from "./unit_numbers.js";
import { onTokens, unitCount, unitSpan } from "./units.js";
import { LEGEND_NUMBERS, STRONGEST, cutoffSentence, emptyModel, quietModel } from "../view_model.js";
import { nameOf, wholeText } from "../why/why_words.js";
import { quoted } from "../../../shared/token_text.js";

/**
 * @typedef {import("../../../shared/page.js").Page} Page
 * @typedef {import("../state.js").State} State
 * @typedef {import("../shown_weights.js").Scope} Scope
 * @typedef {import("../shown_weights.js").ViewName} ViewName
 * @typedef {import("./units.js").Units} Units
 * @typedef {import("./unit_numbers.js").UnitPair} UnitPair
 *
 * @typedef {object} Teller what a sentence about units needs to know
 * @property {Page} page
 * @property {State} state
 * @property {Units} units
 * @property {import("../numbers/measures.js").Measure} measure
 */

/**
 * @param {Page} page
 * @param {State} state
 * @param {Scope} scope of anything but the corrected rollout, whose ratios have no sums
 * @param {ReturnType<typeof import("../shown_weights.js").allRowMasses>} masses
 * @param {ViewName} view
 * @param {import("../view_model.js").Focus} focus
 * @param {Units} units
 * @returns {import("../view_model.js").ViewModel}
 */
export function unitViewModel(page, state, scope, masses, view, focus, units) {
  const token = focus.frozen ?? focus.pointed;
  if (token === null) {
    return emptyModel(page);
  }
  const subject = units.ofToken[token];
  const pointed = focus.frozen !== null && focus.pointed !== null ? units.ofToken[focus.pointed] : subject;
  const measure = measureOf(page, state);
  const wording = WORDINGS[measure];
  const teller = { page, state, units, measure };
  const shown = view === "observer" ? unitObserver(scope, units, subject) : unitObserved(scope, units, subject, masses);
  const values = Float32Array.from(shown.values);
  const strongest = strongestTokens(values, STRONGEST, 0);
  const weights = onTokens(values, units).fill(NaN, 0, view === "observer" ? scope.hide : 0);
  const maximum = strongest.length ? values[strongest[0]] : 0;
  const colouring = { ...state, top: wording.top };
  const pairWith = (/** @type {number} */ unit) =>
    view === "observer" ? unitPair(scope, units, subject, unit) : unitPair(scope, units, unit, subject);
  const said = { ...shown, weights, strongest: -1, maximum };
  const notes = [massSentence(view, said, scope.hide, scope.data.sinkMass !== null, wording)];
  if (state.cutoff > 0 && !shown.absence) {
    notes.push(cutoffSentence(values, state.cutoff, wording.noun));
  }
  const compared = pointed === subject ? strongest[0] : pointed;
  const number = compared === undefined ? null : pairWith(compared);
  const when = state.alignment === "generation" ? "wrote" : "read";
  return {
    ...quietModel(page),
    quote: number && {
      number: number.shown,
      rows: rowsOf({ from: unitSpan(units, view === "observer" ? subject : compared), to: [0, 0], when }, scope.numRows),
    },
    span: unitSpan(units, subject),
    pointed: pointed === subject ? null : unitSpan(units, pointed),
    frozen: focus.frozen !== null,
    name: unitName(page, units, subject, 14),
    weights: weights.map((weight) => (weight >= state.cutoff ? weight : NaN)),
    levels: colourLevels(weights, colouring, maximum),
    sentence: shown.absence
      ? crossAbsence(page, view, units.starts[subject], placeName(teller, subject), shown.absence) ||
        absenceSentence(state.alignment, view, placeName(teller, subject), shown.absence)
      : pointed === subject
        ? subjectSentence(teller, view, subject, strongest[0], pairWith)
        : pairSentence(teller, view === "observer" ? [subject, pointed] : [pointed, subject], pairWith(pointed), scope.hide),
    mass: notes.filter(Boolean).join(" "),
    detail: `${units.kind[0].toUpperCase()}${units.kind.slice(1)} ${pointed + 1} of ${unitCount(units)} · ${placesOf(units, pointed)}`,
    strongest: strongest
      .filter((unit) => values[unit] >= state.cutoff)
      .map((unit) => ({
        token: units.starts[unit],
        weight: values[unit],
        name: unitName(page, units, unit, 18),
        text: weightText(values[unit]),
      })),
    legend: legendWeights(colouring, maximum, LEGEND_NUMBERS),
    scale: scaleSentence(state.scale, maximum, wording),
  };
}

/**
 * @param {Teller} teller
 * @param {ViewName} view
 * @param {number} subject
 * @param {number | undefined} strongest
 * @param {(unit: number) => UnitPair | null} pairWith
 * @returns {string}
 */
function subjectSentence(teller, view, subject, strongest, pairWith) {
  const wording = WORDINGS[teller.measure];
  const head = headName(teller.page, teller.state.layer, teller.state.head);
  const pair = strongest === undefined ? null : pairWith(strongest);
  if (strongest === undefined || !pair) {
    const most = Array.from({ length: unitCount(teller.units) }, (_, unit) => pairWith(unit)?.shown[2] ?? 0);
    const limit = belowText(most.reduce((one, other) => Math.max(one, other), 0));
    return view === "observer"
      ? `${occasion(teller, subject)}, ${wording.none(limit, head)}.`
      : wording.noneLater(limit, placeName(teller, subject));
  }
  const other = placeName(teller, strongest);
  if (view === "observer") {
    return `${occasion(teller, subject)}, ${wording.most(saidOf(pair), head, other)}${ending(teller, pair)}.`;
  }
  const when = occasion(teller, strongest).replace(/^(When|Just)/u, (word) => word.toLowerCase());
  return `${wording.mostLater(saidOf(pair), head, placeName(teller, subject), when)}${ending(teller, pair)}.`;
}

/**
 * @param {Teller} teller
 * @param {[number, number]} units that looks, and that is looked at
 * @param {UnitPair | null} pair
 * @param {number} hide
 * @returns {string}
 */
function pairSentence(teller, [query, key], pair, hide) {
  const { page, state, units, measure } = teller;
  if (pair) {
    const head = headName(page, state.layer, state.head);
    return `${occasion(teller, query)}, ${WORDINGS[measure].pair(saidOf(pair), head, placeName(teller, key))}${ending(teller, pair)}.`;
  }
  const reason = crossReason(page, rowOfToken(state.alignment, units.starts[query + 1] - 1, page.numRows), units.starts[key]);
  if (reason) {
    return reason;
  }
  const [from, to] = [placeName(teller, query), placeName(teller, key)];
  if (units.starts[key + 1] <= hide) {
    return `${to} is set aside, as a place to rest: it has no colour here.`;
  }
  return key > query
    ? `${to} comes after ${from}: a model that reads from left to right cannot look ahead.`
    : `${from} could not see ${to}: it was not there yet, is padding, or lies outside this layer’s window.`;
}

/**
 * When the rows of a unit were computed, as the first clause of a sentence.
 *
 * @param {Teller} teller
 * @param {number} unit
 * @returns {string}
 */
function occasion(teller, unit) {
  const { page, state, units } = teller;
  const name = placeName(teller, unit);
  if (state.alignment === "position") {
    return `When the model read ${name}`;
  }
  return wasGiven(page, units.starts[unit]) ? `Just before each token of ${name}` : `When the model produced ${name}`;
}

/**
 * @param {Teller} teller
 * @param {UnitPair} pair
 * @returns {string} of how many rows it is the mean, and what an even spread would be
 */
function ending({ measure }, { even, rows }) {
  const mean = rows > 1 ? `, on average over ${rows} rows` : "";
  return `${mean}${WORDINGS[measure].hasEven ? `; an even spread would be ${weightText(even, 0)}` : ""}`;
}

/**
 * @param {UnitPair} pair
 * @returns {import("../numbers/measures.js").Said}
 */
function saidOf({ shown, weight }) {
  const text = (/** @type {[number, number, number]} */ [value, ...bounds]) => numberText(value, bounds);
  return { number: text(shown), beside: weight ? text(weight) : "", left: "" };
}

/**
 * @param {Teller} teller
 * @param {number} unit
 * @returns {string} such as “Who is Bob's sister?” (tokens 31 to 37)
 */
function placeName({ page, units }, unit) {
  return `${unitName(page, units, unit)} (${placesOf(units, unit)})`;
}

/**
 * @param {Units} units
 * @param {number} unit
 * @returns {string}
 */
function placesOf(units, unit) {
  const [from, to] = unitSpan(units, unit);
  return to - from === 1 ? `token ${from}` : `tokens ${from} to ${to - 1}`;
}

/**
 * @param {Page} page
 * @param {Units} units
 * @param {number} unit
 * @param {number} [longest]
 * @returns {string} the name that somebody gave it, or what it says
 */
function unitName(page, units, unit, longest) {
  const given = units.names?.[unit];
  const span = unitSpan(units, unit);
  if (given) {
    return quoted(given, longest);
  }
  return longest ? quoted(wholeText(page.texts, ...span), longest) : nameOf(page.texts, span);
}
