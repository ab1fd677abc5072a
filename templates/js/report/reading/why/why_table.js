/** What "Why this word?" shows as tables, and how good its numbers are: pure functions. */

import { withNoteColumn } from "../notes/notes.js";
import { csv } from "../numbers/citation.js";
import { wholeText } from "./why_words.js";

/**
 * @typedef {import("./why.js").Span} Span
 * @typedef {import("./why_units.js").ToldWhy} ToldWhy
 * @typedef {{span: Span, ranked: {span: Span, effect: number}[]}} Ranked
 */

/**
 * Effects are kept as whole numbers of a step: each is off by half of one at most, and so is each that is added.
 *
 * @param {ToldWhy} why
 * @param {Ranked} explanation
 * @returns {string} such as "effect 2.904 nats, kept to +- 0.001", for how far the model's own rounding reaches (in bfloat16
 *   some hundredths of a nat) nobody has measured; for an estimate how well the method does
 */
export function effectPrecision(why, { span, ranked }) {
  if (!why.measured || !ranked.length) {
    return why.figure;
  }
  const error = effectError(why, span, ranked[0].span);
  const decimals = Math.min(6, Math.max(2, Math.ceil(-Math.log10(error))));
  const shown = Number(ranked[0].effect.toFixed(decimals));
  const off = error + Math.abs(shown - ranked[0].effect);
  return `effect ${shown.toFixed(decimals)} nats, kept to +- ${(Math.ceil(off * 10 ** decimals) / 10 ** decimals).toFixed(decimals)}`;
}

/**
 * @param {ToldWhy} why
 * @param {Span} one of the answer or of the prompt
 * @param {Span} other of the one that `one` is not of
 * @returns {number} how far the sum of effects may be off, in nats
 */
function effectError(why, one, other) {
  const [prompt, answer] = one[0] < other[0] ? [one, other] : [other, one];
  const units = why.added ? prompt[1] - prompt[0] : why.units.filter(([from, to]) => from < prompt[1] && to > prompt[0]).length;
  return (Math.max(1, units) * (answer[1] - answer[0]) * why.step) / 2;
}

/**
 * @param {string[]} texts
 * @param {ToldWhy} why
 * @param {Ranked} explanation
 * @param {import("../notes/notes.js").Note[]} [notes]
 * @returns {string} CSV, strongest first; what was measured in nats
 */
export function effectsTable(texts, why, { span, ranked }, notes = []) {
  const subject = wholeText(texts, ...span);
  const how = why.measured ? (why.added || (why.piece ?? "word") !== "word" ? `measured ${why.piece ?? "word"} by ${why.piece ?? "word"}` : "measured") : "estimated";
  const rows = ranked.map(({ span: [from, to], effect }) => [
    subject,
    from,
    to - 1,
    wholeText(texts, from, to),
    Number(effect.toPrecision(6)),
    how,
  ]);
  const names = ["of", "first token", "last token", "text", why.measured ? "effect in nats" : "effect", "how"];
  const spans = ranked.map((each) => each.span);
  return csv(...withNoteColumn(names, rows, spans, notes));
}

/**
 * @param {import("../heads/looks.js").Look[]} looks
 * @returns {string} CSV of what heads gave, strongest first
 */
export function headsTable(looks) {
  const rows = looks.map(({ layer, head, weight, bounds, even }) => [
    layer,
    head,
    ...[weight, ...bounds, even].map((each) => Number(each.toPrecision(6))),
  ]);
  return csv(["layer", "head", "weight", "least", "most", "even"], rows);
}
