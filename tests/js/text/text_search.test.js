import assert from "node:assert/strict";
import { test } from "node:test";

import { matchesOf, nextMatch, patternOf, searchable } from "../../../templates/js/report/reading/text/text_search.js";

const TEXTS = ["Alice", " and", " Al", "ice", ".", "\n", "(a+b)", "⟨E6⟩⟨88⟩", "我", " and", "\n ", " and"];
const SEARCHED = searchable({ texts: TEXTS, tokens: TEXTS.map((text) => text.replace("⟨E6⟩⟨88⟩", "æĪ")) });

/**
 * @param {string} wanted
 * @param {boolean} [asPattern]
 */
function found(wanted, asPattern = false) {
  return matchesOf(SEARCHED, patternOf(wanted, asPattern)).map(({ from, to }) => [from, to]);
}

test("words are found whatever tokens they are in, whatever their case", () => {
  assert.deepEqual(found("alice"), [[0, 1], [2, 4]]);
  assert.deepEqual(found("  and   AL "), [[1, 3]]);
  assert.deepEqual(found("(a+b)"), [[6, 7]]);
  assert.deepEqual(found("我"), [[8, 9]]);
  assert.deepEqual(found("and and"), [[9, 12]]);
  assert.deepEqual(found("E6"), []);
  assert.deepEqual(found(" "), []);
  assert.deepEqual(found("b) 我"), []);
});

test("regular expressions are as they are; matches of nothing are none", () => {
  assert.deepEqual(found("\\ba\\w+", true), [[0, 1], [1, 2], [2, 4], [9, 10], [11, 12]]);
  assert.deepEqual(found("x*", true), []);
  assert.deepEqual(found("^ *and$", true), [[10, 12]]);
  assert.throws(() => patternOf("(", true), SyntaxError);
  assert.equal(patternOf("", true), null);
});

test("going on leads to the next match, and around the ends", () => {
  const matches = [{ from: 2, to: 3 }, { from: 5, to: 7 }];
  assert.deepEqual([0, 3, 5, 8].map((token) => nextMatch(matches, token, 1)), [0, 1, 1, 0]);
  assert.deepEqual([0, 3, 6, 8].map((token) => nextMatch(matches, token, -1)), [1, 0, 0, 1]);
  assert.equal(nextMatch([], 0, 1), -1);
});
