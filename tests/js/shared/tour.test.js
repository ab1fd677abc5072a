import assert from "node:assert/strict";
import { test } from "node:test";

import { decodeHead } from "../../../templates/js/report/data/head_data.js";
import { sightOf } from "../../../templates/js/report/reading/sight.js";
import { hashOfState, initialState, stateOfHash } from "../../../templates/js/report/reading/state.js";
import { contrast, shows, stateOf } from "../../../templates/js/report/reading/tour/tour_states.js";
import { stepsOf, subjectOf } from "../../../templates/js/report/reading/tour/tour_subject.js";
import { oneLookOf, restingOf, surveyHead, surveyOf } from "../../../templates/js/report/reading/tour/tour_survey.js";
import { wordsOf } from "../../../templates/js/report/reading/tour/tour_words.js";
import { EVERYTHING, packed, pageOf, randomAttention } from "../packing.js";

/**
 * @typedef {import("../../../templates/js/report/reading/why/why.js").PageWhy} PageWhy
 * @typedef {import("../../../templates/js/report/reading/tour/step_ids.js").StepId} StepId
 */

const TEXTS = ["Alice", " and", " Bob", ".", " Who", "?", "Al", "ice", " is", " she", ".", " Yes"];
const ROWS = TEXTS.length - 1;
/** Effects of the units on the tokens 6 to 11, in nats. */
const EFFECTS = [
  [2.4, 0.5, 0.1, 0.3, 0, 0],
  [0, -0.3, 0.1, 0, 0, 0],
  [0.2, 0.1, 0.19, 0, 0, 0],
  [-1.1, 0, 0.1, NaN, 0, 0],
];

/**
 * @param {Partial<PageWhy>} [parts]
 * @returns {PageWhy}
 */
function whyOf(parts = {}) {
  return {
    measured: true,
    method: "measured",
    figure: "on 54 prompts",
    least: 0.2,
    target: [6, 12],
    units: [[0, 1], [1, 2], [2, 3], [4, 5]],
    step: 0.01,
    effects: "",
    probabilities: [0.5, 0.8, 1, 0.25, 0.0001, 1],
    alternatives: [[["Bob", 0.25]], [], [], [], [], []],
    parts: [],
    words: [[6, 8], [8, 9], [9, 10], [11, 12]],
    chosen: 0,
    stand_ins: [],
    ...parts,
  };
}

/**
 * @param {Partial<import("../../../templates/js/shared/page.js").Page>} [parts]
 */
function page(parts = {}) {
  return pageOf({
    texts: TEXTS,
    tokens: TEXTS,
    ids: null,
    promptLength: 6,
    numRows: ROWS,
    opening: [0, 0],
    layers: [{ layer: 0, heads: [0, 1, 2] }],
    allLayers: [{ layer: 0, heads: [0, 1, 2] }],
    why: whyOf(),
    ...parts,
  });
}

const effects = (/** @type {number[][]} */ rows = EFFECTS) => rows.map((row) => Float64Array.from(row));

/**
 * @param {ReturnType<typeof page>} shown
 * @param {number[][]} [found]
 */
function subject(shown, found = EFFECTS) {
  const one = subjectOf(shown, shown.why, effects(found));
  assert.ok(one);
  return one;
}

/** Three heads: the first two random, the third at rest on the first token. */
const HEADS = [1, 2, 3].map((seed) => {
  const { rows } = randomAttention(ROWS, seed);
  return seed < 3 ? rows : rows.map((row, query) => row.map((_, key) => (query === 0 ? 1 : key === 0 ? 0.75 : 0.25 / query)));
});

/** @param {import("../../../templates/js/report/reading/tour/tour_subject.js").Subject} one */
async function survey(one) {
  const sight = sightOf(EVERYTHING, 0, ROWS);
  assert.ok(one.explained);
  const found = [];
  for (const [head, rows] of HEADS.entries()) {
    const data = await decodeHead(packed(rows, null), ROWS, "x");
    const each = surveyHead(data, sight, one.explained, 0, head, ROWS);
    assert.ok(each);
    found.push(each);
  }
  return surveyOf(one.explained, found);
}

/**
 * @param {ReturnType<typeof page>} shown
 * @param {number[][]} [found]
 */
async function facts(shown, found = EFFECTS) {
  const one = subject(shown, found);
  const data = await decodeHead(packed(HEADS[2], null), ROWS, "x");
  const resting = restingOf(data, sightOf(EVERYTHING, 0, ROWS), one, 0, 2);
  return { subject: one, heads: 3, resting, survey: await survey(one), oneLook: null };
}

/** @param {string} text */
const plain = (text) => text.replace(/[\u2068\u2069]/gu, "");

test("the tour is about the word that the page begins with, or one that hangs on something", () => {
  const { explained, token, alignment } = subject(page());
  assert.deepEqual([explained?.word, explained?.cause, explained?.opening, explained?.stands], [[6, 8], [0, 1], true, true]);
  assert.deepEqual([token, alignment], [6, "generation"]);
  const elsewhere = subject(page({ why: whyOf({ chosen: 1 }) })).explained;
  assert.deepEqual([elsewhere?.word, elsewhere?.opening], [[6, 8], false]);
  const weak = EFFECTS.map((row) => row.map((effect) => effect / 100));
  const nothing = subject(page(), weak).explained;
  assert.deepEqual([nothing?.word, nothing?.stands], [[6, 8], false]);
});

test("a report that explains no word has its own beginning, and one without a row has no tour", () => {
  const one = subject(page({ why: null }));
  assert.deepEqual([one.explained, one.token, one.alignment], [null, 6, "generation"]);
  const encoder = subject(page({ why: null, kind: "encoder_self", begin: 2, numRows: TEXTS.length }));
  assert.deepEqual([encoder.token, encoder.alignment], [2, "position"]);
  assert.equal(subjectOf(page({ texts: ["a"], tokens: ["a"], promptLength: 1, numRows: 0, why: null }), null, []), null);
});

test("steps that a report cannot show are left out", () => {
  const explained = subject(page());
  assert.deepEqual(stepsOf(explained, 3, true), ["word", "hide", "heads", "rests", "cause", "yours"]);
  assert.deepEqual(stepsOf(explained, 3, false), ["word", "hide", "heads", "cause", "yours"]);
  assert.deepEqual(stepsOf(explained, 1, true), ["word", "hide", "heads", "cause", "yours"]);
  assert.deepEqual(stepsOf(explained, 0, false), ["word", "hide", "cause", "yours"]);
  assert.deepEqual(stepsOf(subject(page({ why: null })), 3, true), ["heads", "rests", "cause", "yours"]);
});

test("what heads gave is what loops over their rows give", async () => {
  const one = subject(page());
  const { looks, attended, cause } = await survey(one);
  const given = (/** @type {number[][]} */ rows, /** @type {number[]} */ [from, to]) =>
    [5, 6].reduce((sum, row) => sum + rows[row].slice(from, to).reduce((total, each) => total + each, 0), 0) / 2;
  assert.equal(looks.at(-1)?.head, 2);
  assert.equal(looks.at(-1)?.rests, true);
  for (const { head, weight, bounds: [low, high] } of looks) {
    const truth = given(HEADS[head], [0, 1]);
    assert.ok(low - 1e-12 <= truth && truth <= high + 1e-12);
    assert.ok(Math.abs(weight - truth) < 1e-3);
  }
  const means = whyOf().units.map((unit) => HEADS.reduce((sum, rows) => sum + given(rows, unit), 0) / HEADS.length);
  assert.equal(attended.unit, means.indexOf(Math.max(...means)));
  assert.ok(attended.mass[1] - 1e-12 <= Math.max(...means) && Math.max(...means) <= attended.mass[2] + 1e-12);
  assert.ok(cause[1] - 1e-12 <= means[0] && means[0] <= cause[2] + 1e-12);
});

test("a unit whose effect is not known is not told of", async () => {
  const unknown = EFFECTS.map((row, unit) => (unit === 0 ? row.map(() => NaN) : row));
  const { attended } = await survey(subject(page(), unknown));
  assert.notEqual(attended.unit, 0);
});

test("a head at rest is told by its own numbers, and others are none", async () => {
  const one = subject(page());
  const sight = sightOf(EVERYTHING, 0, ROWS);
  const resting = restingOf(await decodeHead(packed(HEADS[2], null), ROWS, "x"), sight, one, 0, 2);
  assert.equal(resting?.here[0], 0.75);
  const [mean, low, high] = resting?.mean ?? [0, 0, 0];
  assert.ok(low <= 0.75 && 0.75 <= high && Math.abs(mean - 0.75) < 0.001);
  const spread = HEADS[2].map((row) => row.map(() => 1 / row.length));
  assert.equal(restingOf(await decodeHead(packed(spread, null), ROWS, "x"), sight, one, 0, 0), null);
});

test("where no word is explained, the head's strongest look is told, without what it rests on", async () => {
  const one = subject(page({ why: null }));
  const look = oneLookOf(await decodeHead(packed(HEADS[0], null), ROWS, "x"), sightOf(EVERYTHING, 0, ROWS), one, 0, 0);
  assert.equal(look?.key, HEADS[0][5].indexOf(Math.max(...HEADS[0][5])));
  const rested = oneLookOf(await decodeHead(packed(HEADS[2], null), ROWS, "x"), sightOf(EVERYTHING, 0, ROWS), one, 0, 2);
  assert.equal(rested?.key, 1);
  const words = wordsOf("heads", { subject: one, heads: 3, resting: null, survey: null, oneLook: look });
  assert.match(plain(words.text), /^When the model produced “Al” \(token 6\), head 0 of layer 0 gave 0\.\d+ of its attention to /u);
});

test("every number of the words is one of the report", async () => {
  const known = await facts(page());
  const text = (/** @type {StepId} */ id) => plain(`${wordsOf(id, known).title} | ${wordsOf(id, known).text}`);
  assert.match(text("word"), /^This word: “Alice” \| The model wrote “Alice”\. The model gave it 40%\. Its first token had 50%; next came “Bob” 25%\./u);
  // 0.5 × 0.8 × exp(−2.9) is 2.2%, less than a tenth.
  assert.match(text("hide"), /^Hide “Alice” in the prompt, and “Alice” is all but gone \| .*the probability of “Alice” fell from 40% to 2% \(measured\)/u);
  assert.match(text("heads"), /^These heads looked \| When the model wrote “Alice”, head \d of layer 0 gave on average 0\.\d+/u);
  assert.match(text("heads"), /the most of those that do not rest on it/u);
  assert.match(text("rests"), /head 2 of layer 0 gave 0\.750 of its attention to the first token, “Alice” \(token 0\)/u);
  assert.match(text("cause"), /^Attention is not cause \| Of the words that were hidden, “/u);
  assert.match(text("yours"), /^Now yours \| Click any word/u);
});

test("a word that stays likely is not said to be gone, nor one that hangs on nothing", async () => {
  const half = EFFECTS.map((row) => row.map((effect) => effect / 4));
  assert.match(plain(wordsOf("hide", await facts(page(), half)).title), /^Hide “Alice” in the prompt, and “Alice” is less likely$/u);
  assert.match(plain(wordsOf("hide", await facts(page(), half)).text), /fell from 40% to 19%/u);
  const weak = EFFECTS.map((row) => row.map((effect) => effect / 100));
  const words = wordsOf("hide", await facts(page(), weak));
  assert.match(plain(words.text), /No single word: hiding any one of them would have left “Alice” at least 0\.97 times as likely/u);
});

test("what was estimated is said to be estimated, and nothing to be gone", async () => {
  const why = whyOf({ measured: false, probabilities: null, alternatives: null });
  const known = await facts(page({ why }));
  for (const id of /** @type {StepId[]} */ (["word", "hide", "heads", "rests", "cause", "yours"])) {
    assert.doesNotMatch(wordsOf(id, known).text, /measured\)|NaN|undefined/u);
    assert.doesNotMatch(wordsOf(id, known).title, /gone/u);
  }
  assert.match(wordsOf("word", known).text, /an estimate/u);
  assert.match(wordsOf("hide", known).text, /That was not measured.*--influence words/u);
  assert.match(wordsOf("cause", known).text, /is estimated here, not measured\./u);
  assert.equal(contrast(known), null);
});

test("where most attention and the largest effect are of two words, both are told", async () => {
  // “Bob” matters, and “Alice”, where a head rests, gets most attention.
  const other = [EFFECTS[1], EFFECTS[1], EFFECTS[0], EFFECTS[3]];
  const known = await facts(page(), other);
  assert.equal(known.survey.attended.unit, 0);
  const text = plain(wordsOf("cause", known).text);
  assert.match(text, /“Alice” got most attention when “Alice” was written: 0\.\d+(?: ± 0\.\d+)?, the mean over 3 heads\./u);
  // 40% × exp(0.3) is 54%.
  assert.match(text, /Yet with it hidden, “Alice” is at 54% instead of 40%\. “Bob”, without which it is at 2%, got 0\./u);
  assert.deepEqual(stateOf("cause", known, initialState(page())).chosen, [0, 1]);
});

test("the state of every step comes back from its address", async () => {
  for (const shown of [page(), page({ why: whyOf({ chosen: 1 }) })]) {
    const initial = initialState(shown);
    const known = await facts(shown);
    for (const id of stepsOf(known.subject, 3, true)) {
      const wanted = stateOf(id, known, initial);
      const state = { ...initial, ...wanted, tour: id };
      const again = stateOfHash(hashOfState(state, initial), shown, initial);
      assert.deepEqual(again, state);
      assert.ok(shows(again, wanted));
      assert.ok(!shows({ ...again, view: "matrix" }, wanted));
    }
  }
  assert.equal(stateOfHash("tour=%3Cimg%3E", page(), initialState(page())).tour, "");
});
