import assert from "node:assert/strict";
import { test } from "node:test";

import { meanOf, onTokens, sumsOver, unitCount, unitKinds, unitRow, unitSpan, unitsOf, wholeUnits } from "../../../templates/js/report/reading/units/units.js";
import { pageOf, randomAttention } from "../packing.js";

const KINDS = /** @type {const} */ (["token", "word", "line", "sentence", "turn", "span"]);

/**
 * @param {number} count
 * @param {number} prompt
 * @param {[string, number, number][]} [spans]
 */
function pageOfTokens(count, prompt, spans = []) {
  const every = (/** @type {number} */ step) => {
    const bytes = new Uint8Array(Math.ceil(count / 8));
    for (let token = 0; token < count; token += 1) {
      if (token % step === 0 || token === prompt) {
        bytes[token >> 3] |= 1 << (token & 7);
      }
    }
    return Buffer.from(bytes).toString("base64");
  };
  const texts = Array.from({ length: count }, (_, token) => ` w${token}`);
  return pageOf({
    texts,
    tokens: texts,
    ids: null,
    promptLength: prompt,
    numRows: count - 1,
    text: {
      turns: [["You", 0, prompt], ["Model", prompt, count]],
      markup: [],
      added: null,
      spans,
      units: { word: every(2), line: every(7), sentence: every(5) },
    },
  });
}

test("units hold every token once, and their bits are read as they were written", () => {
  const page = pageOfTokens(19, 8, [["a", 2, 5], ["b", 4, 7]]);
  assert.deepEqual([...unitsOf(page, "word").starts], [0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 19]);
  assert.deepEqual([...unitsOf(page, "line").starts], [0, 7, 8, 14, 19]);
  assert.deepEqual([...unitsOf(page, "turn").starts], [0, 8, 19]);
  for (const kind of KINDS) {
    const units = unitsOf(page, kind);
    for (let unit = 0; unit < unitCount(units); unit += 1) {
      const [from, to] = unitSpan(units, unit);
      assert.ok(from < to);
      assert.ok(units.ofToken.subarray(from, to).every((each) => each === unit));
    }
    assert.equal(units.starts.at(-1), 19);
  }
});

test("named parts have their names, and what lies between has none; the first to name a token has it", () => {
  const units = unitsOf(pageOfTokens(19, 8, [["a", 2, 5], ["b", 4, 7]]), "span");
  assert.deepEqual([...units.starts], [0, 2, 5, 7, 8, 19]);
  assert.deepEqual(units.names, ["", "a", "b", "", ""]);
  assert.deepEqual(unitKinds(pageOfTokens(19, 8)), ["token", "word", "line", "sentence", "turn"]);
});

test("a span grows to whole units", () => {
  const units = unitsOf(pageOfTokens(19, 8), "word");
  assert.deepEqual(wholeUnits(units, [3, 4]), [2, 4]);
  assert.deepEqual(wholeUnits(units, [3, 7]), [2, 8]);
  assert.deepEqual(wholeUnits(units, [18, 19]), [18, 19]);
});

test("a row of units holds as much as rows of tokens do, to 1e-6", () => {
  for (const count of [2, 9, 64]) {
    for (const withSink of [false, true]) {
      const page = pageOfTokens(count, Math.ceil(count / 2), [["a", 0, 1]]);
      const { rows } = randomAttention(count - 1, count, withSink);
      const rowOf = (/** @type {number} */ token) =>
        token >= 1 ? Float32Array.from({ length: count }, (_, key) => rows[token - 1][key] ?? NaN) : null;
      for (const kind of KINDS) {
        const units = unitsOf(page, kind);
        for (let unit = 0; unit < unitCount(units); unit += 1) {
          const [from, to] = unitSpan(units, unit);
          const own = rows.slice(Math.max(0, from - 1), to - 1);
          const mass = (/** @type {number[]} */ row) => row.reduce((sum, weight) => sum + weight, 0);
          const wanted = own.length ? own.reduce((sum, row) => sum + mass(row), 0) / own.length : 0;
          const found = unitRow(rowOf, units, unit).reduce((sum, weight) => sum + (weight || 0), 0);
          assert.ok(Math.abs(found - wanted) < 1e-6, `${kind} ${unit}: ${found} for ${wanted}`);
        }
      }
    }
  }
});

test("what nobody sees stays unknown, and a part of a unit counts as what it is", () => {
  const units = unitsOf(pageOfTokens(6, 4), "word");
  assert.deepEqual([...sumsOver([0.25, NaN, NaN, NaN, 0.5, 0.125], units)], [0.25, NaN, 0.625]);
  assert.deepEqual([...meanOf([[1, NaN], [0, NaN]])], [0.5, NaN]);
  assert.deepEqual([...meanOf([[NaN, 1], [0.5, 1]])], [0.25, 1]);
  assert.equal(meanOf([]).length, 0);
  assert.deepEqual([...onTokens([1, 2, 3], units)], [1, 1, 2, 2, 3, 3]);
});

test("damaged units are said to be damaged", () => {
  const page = pageOfTokens(19, 8);
  for (const word of ["", "AAAA", "////////"]) {
    const damaged = { ...page, text: { ...page.text, units: { ...page.text.units, word } } };
    assert.throws(() => unitsOf(damaged, "word"), { name: "ReportError", message: /damaged/u });
  }
});
