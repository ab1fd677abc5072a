import assert from "node:assert/strict";
import { test } from "node:test";

import { pieceOf, whyByUnits } from "../../../templates/js/report/reading/why/why_units.js";
import { effectsTable } from "../../../templates/js/report/reading/why/why_table.js";
import { explain } from "../../../templates/js/report/views/why/explanation.js";

/** "Tom ran. It rained. Who?" | "Tom did" */
const TEXTS = ["Tom", " ran", ".", " It", " rained", ".", " Who", "?", "Tom", " did"];

/**
 * @param {import("../../../templates/js/report/reading/units/units.js").UnitKind} kind
 * @param {number[]} begins
 * @returns {import("../../../templates/js/report/reading/units/units.js").Units}
 */
function unitsFrom(kind, begins) {
  const ofToken = Uint32Array.from(TEXTS, (_, token) => begins.filter((begin) => begin <= token).length - 1);
  return { kind, starts: Uint32Array.from([...begins, TEXTS.length]), ofToken, names: null };
}

const WORDS = unitsFrom("word", TEXTS.map((_, token) => token));
const SENTENCES = unitsFrom("sentence", [0, 3, 6, 8]);
const TURNS = unitsFrom("turn", [0, 8]);

/**
 * @param {[number, number][]} units
 * @param {number[][]} effects
 */
function told(units, effects) {
  const page = /** @type {import("../../../templates/js/shared/page.js").Page} */ (
    /** @type {unknown} */ ({ texts: TEXTS, promptLength: 8, numRows: 9 })
  );
  const known = {
    measured: true, method: "measured", figure: "", least: 0.2, target: /** @type {[number, number]} */ ([8, 10]), units, step: 0.01,
    effects: "", probabilities: [0.5, 0.5], alternatives: [[], []], parts: [], words: /** @type {[number, number][]} */ ([[8, 9], [9, 10]]),
    chosen: 0, stand_ins: [],
  };
  const why = /** @type {import("../../../templates/js/report/reading/why/why_units.js").ToldWhy} */ (/** @type {unknown} */ (known));
  const piece = pieceOf(why, WORDS, SENTENCES);
  return (/** @type {import("../../../templates/js/report/reading/units/units.js").Units} */ by) => {
    const found = whyByUnits({ ...why, piece }, effects.map((row) => Float64Array.from(row)), by);
    const explanation = explain(page, found.why, found.effects, null);
    const { headline, sentence, lead, bars } = explanation.words;
    return { headline, sentence, lead, bar: bars[0].text, table: effectsTable(TEXTS, found.why, explanation) };
  };
}

/** @type {[number, number][]} */
const BY_SENTENCE = [[0, 3], [3, 6], [6, 8]];

test("what was hidden at a time is known from its ends", () => {
  const why = (/** @type {[number, number][]} */ units) => /** @type {any} */ ({ units });
  assert.equal(pieceOf(why([[0, 1], [2, 3]]), WORDS, SENTENCES), "word");
  assert.equal(pieceOf(why(BY_SENTENCE), WORDS, SENTENCES), "sentence");
  assert.equal(pieceOf(why([[0, 1], [1, 2], [3, 6]]), WORDS, SENTENCES), "part");
  assert.equal(pieceOf(why([[0, 6], [6, 8]]), WORDS, SENTENCES), "part");
});

test("effects of sentences are never said to be those of words", () => {
  const explained = told(BY_SENTENCE, [[2, 1], [0, 0], [1, 0]]);
  const byWord = explained(WORDS);
  assert.equal(byWord.lead, "Measured sentence by sentence: each of these hidden from it, and the model run again:");
  assert.match(byWord.table, /,measured sentence by sentence\r?\n/u);
  const byTurn = explained(TURNS);
  assert.match(byTurn.sentence, /hiding each sentence of .* \(measured sentence by sentence; hidden together/u);
  assert.equal(byTurn.lead, "Measured sentence by sentence: each sentence of these hidden from it, and the model run again:");
  assert.equal(byTurn.bar, "÷ 55 sentence by sentence");
  const nothing = told(BY_SENTENCE, [[0.1, 0], [0, 0], [0, 0]])(WORDS);
  assert.match(nothing.headline, /hangs on no single sentence/u);
  assert.match(nothing.sentence, /^No single sentence: hiding any one of them/u);
  for (const { headline, sentence, lead, bar, table } of [byWord, byTurn, nothing]) {
    assert.doesNotMatch([headline, sentence, lead, bar, table].join(" "), /word/u);
  }
});

test("effects of words are told as before", () => {
  const explained = told([[0, 1], [1, 2], [6, 7]], [[2, 1], [0, 0], [1, 0]]);
  assert.equal(explained(WORDS).lead, "Each of these hidden from it, and the model run again:");
  assert.match(explained(TURNS).sentence, /measured word by word; hidden together/u);
});
