/** What a text shows as a table, with the bounds of each number: pure functions. */

import { csv } from "./citation.js";
import { withNoteColumn } from "../notes/notes.js";
import { pairNumbers } from "./pair_numbers.js";
import { unitPair } from "../units/unit_numbers.js";
import { unitCount, unitSpan } from "../units/units.js";
import { wholeText } from "../why/why_words.js";

/**
 * @typedef {import("../shown_weights.js").Scope} Scope
 * @typedef {import("../units/units.js").Units} Units
 */

/**
 * @param {import("../../../shared/page.js").Page} page
 * @param {Scope} scope
 * @param {import("../shown_weights.js").ViewName} view
 * @param {Units} units
 * @param {number} token of the unit that the text is about
 * @param {boolean} hasEven whether an even spread would give each of them the same number
 * @param {import("../notes/notes.js").Note[]} [notes]
 * @returns {string} CSV: one line for each unit that has a number
 */
export function shownTable(page, scope, view, units, token, hasEven, notes = []) {
  const subject = units.ofToken[token];
  const numbersOf = (/** @type {number} */ query, /** @type {number} */ key) =>
    units.kind === "token"
      ? key < scope.hide
        ? null
        : pairNumbers(scope, query, key)
      : unitPair(scope, units, query, key);
  const rows = [];
  /** @type {import("../notes/notes.js").Span[]} */
  const spans = [];
  for (let unit = 0; unit < unitCount(units); unit += 1) {
    const numbers = view === "observer" ? numbersOf(subject, unit) : numbersOf(unit, subject);
    if (numbers) {
      const [from, to] = unitSpan(units, unit);
      spans.push([from, to]);
      const text = units.names?.[unit] || wholeText(page.texts, from, to);
      rows.push([from, to - 1, text, ...numbers.shown.map(numberOf), hasEven ? numberOf(numbers.even) : ""]);
    }
  }
  const names = ["first token", "last token", "text", "shown", "least", "most", "even"];
  return csv(...withNoteColumn(names, rows, spans, notes));
}

/**
 * @param {number} number
 * @returns {number} with six figures
 */
function numberOf(number) {
  return Number(number.toPrecision(6));
}
