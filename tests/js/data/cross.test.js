/** Cross attention: the input and the output as one text, of which the output looks at the input. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { decodeHead } from "../../../templates/js/report/data/head_data.js";
import { kindOf, kindOfHash } from "../../../templates/js/report/data/kinds.js";
import { openingOf, rectangleOf, wasGiven } from "../../../templates/js/report/reading/cross.js";
import { flowOf } from "../../../templates/js/report/reading/heads/heads_flow.js";
import { SHARE_ERROR, crossProfile } from "../../../templates/js/report/reading/heads/head_profile.js";
import { rectangleThumbnail } from "../../../templates/js/report/reading/heads/thumbnail.js";
import { cellSentence, cellsSentence } from "../../../templates/js/report/reading/matrix/matrix_words.js";
import { allRowMasses } from "../../../templates/js/report/reading/shown_weights.js";
import { keysSeen, sees, sightOf } from "../../../templates/js/report/reading/sight.js";
import { hashOfState, initialState, stateOfHash } from "../../../templates/js/report/reading/state.js";
import { unitViewModel } from "../../../templates/js/report/reading/units/unit_model.js";
import { unitsOf } from "../../../templates/js/report/reading/units/units.js";
import { openingTokens, viewModel } from "../../../templates/js/report/reading/view_model.js";
import { half, packed, pageOf } from "../packing.js";

/** What each token of the output gave to the three of the input: of the start token, "Der" and "Hund". */
const RECTANGLE = [
  [0.5, 0.25, 0.25],
  [0.125, 0.75, 0.125],
  [0, 0.0625, 0.9375],
].map((row) => row.map(half));
const ROWS = [[0], [0, 0], [0, 0, 0], ...RECTANGLE.map((row, place) => [...row, ...Array(place + 1).fill(0)])];

const page = pageOf({
  texts: ["The", " dog", "</s>", "<pad>", " Der", " Hund", "</s>"],
  tokens: ["The", "dog", "</s>", "<pad>", "Der", "Hund", "</s>"],
  ids: null,
  promptLength: 3,
  numRows: 6,
  kind: "cross",
  begin: 4,
  kinds: [
    { kind: "encoder_self", name: "Encoder", says: "" },
    { kind: "cross", name: "Cross", says: "" },
  ],
  sight: { padding: [], starts: [], layers: {}, ends: [[[0, 0, 0], [3, 3, 0]]] },
  text: {
    turns: [["Input", 0, 3], ["Output", 3, 7]],
    markup: [],
    added: null,
    spans: [],
    units: { word: "fw==", line: "CQ==", sentence: "CQ==" },
  },
});

/**
 * @param {"generation" | "position"} [alignment]
 * @returns {Promise<import("../../../templates/js/report/reading/shown_weights.js").Scope>}
 */
async function scopeOf(alignment = "generation") {
  const data = await decodeHead(packed(ROWS, null), 6, "a head");
  const sight = sightOf(page.sight, 0, 6);
  return { data, numTokens: 7, numRows: 6, alignment, hide: 0, norms: null, sight, beside: null };
}

/**
 * @param {"observer" | "observed"} view
 * @param {number} frozen
 * @param {number | null} [pointed]
 * @param {"generation" | "position"} [alignment]
 */
async function modelOf(view, frozen, pointed = null, alignment = "generation") {
  const scope = await scopeOf(alignment);
  const state = { ...initialState(page), alignment };
  return viewModel(page, state, scope, allRowMasses(scope), view, { frozen, pointed });
}

test("the output sees all of the input, and the input nothing", () => {
  const sight = sightOf(page.sight, 0, 6);
  for (let row = 0; row < 6; row += 1) {
    assert.equal(keysSeen(sight, row), row < 3 ? 0 : 3);
    for (let key = 0; key < 6; key += 1) {
      assert.equal(sees(sight, row, key), row >= 3 && key < 3);
    }
  }
});

test("a word of the output shades the input, and the other way round", async () => {
  const came = await modelOf("observer", 5);
  assert.deepEqual([...came.weights], [...RECTANGLE[1], NaN, NaN, NaN, NaN]);
  assert.match(came.sentence, /^When the model produced .*Hund.* looked most at .*dog.*: 0\.750 of its attention; an even spread would be 0\.333\.$/u);
  assert.match(came.sentence, /head 0 of cross-attention layer 0/u);
  const went = await modelOf("observed", 2);
  assert.deepEqual([...went.weights], [NaN, NaN, NaN, NaN, 0.25, 0.125, 0.9375]);
  assert.match(went.sentence, /was looked at most when the model produced .*token 6.*gave it 0\.938/u);
  const read = await modelOf("observer", 5, null, "position");
  assert.deepEqual([...read.weights], [...RECTANGLE[2], NaN, NaN, NaN, NaN]);
});

test("why there is nothing to show", async () => {
  assert.match((await modelOf("observer", 0)).sentence, /token 0\) is of the input, which looks at nothing here/u);
  assert.match((await modelOf("observer", 2)).sentence, /token 2\) is of the input, which looks at nothing here/u);
  assert.match((await modelOf("observer", 3)).sentence, /is what the decoder starts with/u);
  assert.match((await modelOf("observer", 3, null, "position")).sentence, /When the model read .*pad.* 0\.500/u);
  assert.match((await modelOf("observer", 6, null, "position")).sentence, /was never fed back/u);
  for (const token of [3, 5, 6]) {
    assert.match((await modelOf("observed", token)).sentence, /is of the output, at which nothing looks here/u);
  }
  assert.match((await modelOf("observer", 5, 4)).sentence, /only the output looks, and only at the input/u);
  assert.match((await modelOf("observed", 1, 2)).sentence, /only the output looks, and only at the input/u);
});

test("units are told in the same words", async () => {
  const scope = await scopeOf();
  const model = (/** @type {"observer" | "observed"} */ view, /** @type {number} */ frozen) =>
    unitViewModel(page, initialState(page), scope, allRowMasses(scope), view, { frozen, pointed: null }, unitsOf(page, "turn"));
  const whole = model("observer", 5);
  assert.deepEqual([...whole.weights], [1, 1, 1, NaN, NaN, NaN, NaN]);
  assert.match(whole.sentence, /on average over 3 rows; an even spread would be 1\.000/u);
  assert.match(model("observer", 1).sentence, /is of the input, which looks at nothing here/u);
  assert.match(model("observed", 5).sentence, /is of the output, at which nothing looks here/u);
  assert.deepEqual([...model("observed", 1).weights], [NaN, NaN, NaN, 1, 1, 1, 1]);
});

test("a cell is told, or why it is empty", async () => {
  const scope = await scopeOf();
  const speaker = { page, layer: 0, head: 1, alignment: scope.alignment, measure: /** @type {const} */ ("weight") };
  assert.match(cellSentence(speaker, scope, null, [4, 1]), /When the model produced .*Hund.* 0\.750 of its attention to .*dog/u);
  for (const place of /** @type {[number, number][]} */ ([[1, 0], [4, 3], [2, 5]])) {
    assert.match(cellSentence(speaker, scope, null, place), /only the output looks/u);
  }
});

test("what a head does is told without distances", async () => {
  const { data, sight } = await scopeOf();
  const part = /** @type {import("../../../templates/js/report/reading/matrix/matrix_area.js").Cells} */ (rectangleOf(page));
  assert.deepEqual(part, { rows: [3, 6], keys: [0, 3] });
  const { pairs, keys } = crossProfile(data, sight, part);
  assert.deepEqual(pairs.map(({ row, key }) => [row, key]), [[5, 2], [4, 1], [3, 0]]);
  for (const { token, share } of keys) {
    const mean = RECTANGLE.reduce((sum, row) => sum + row[token] / 3, 0);
    assert.ok(Math.abs(share - mean) < SHARE_ERROR);
  }
  assert.deepEqual(keys.map(({ token }) => token), [2, 1, 0]);
  const flow = flowOf(data, sight, { from: [5, 7], to: [1, 3], when: "wrote" }, 6);
  assert.ok(Math.abs((flow?.weight[0] ?? 0) - 0.9375) < 1e-6);
  assert.equal(flow?.even, 2 / 3);
});

test("its picture is the rectangle alone", async () => {
  const { data } = await scopeOf();
  const { side, levels } = rectangleThumbnail(data, { rows: [3, 6], keys: [0, 3] }, 0);
  assert.equal(side, 3);
  const most = Math.max(...levels);
  assert.equal(levels.indexOf(most), 8);
  assert.equal(levels[6], 0);
  const wide = rectangleThumbnail(data, { rows: [4, 5], keys: [0, 3] }, 0);
  assert.equal(wide.side, 3);
  assert.deepEqual(wide.levels.slice(0, 3), wide.levels.slice(6));
});

test("the page begins with a word of the output, the rectangle, and nothing set aside", async () => {
  const state = initialState(page);
  assert.deepEqual([state.hide, state.area, state.order, state.alignment, state.kind], [0, "3-6.0-3", "layer", "generation", "cross"]);
  assert.deepEqual(openingTokens(page, await scopeOf()), { observed: 1, observer: 4 });
  assert.deepEqual(stateOfHash("", page, state), state);
  assert.equal(hashOfState(state, state), "");
  const second = { ...page, prefix: "cross-" };
  assert.equal(hashOfState(stateOfHash("#kind=cross", second, initialState(second)), initialState(second)), "kind=cross");
  assert.equal(stateOfHash("#area=", page, state).area, "");
  assert.deepEqual([kindOfHash("#view=lines&kind=cross"), kindOfHash("")], ["cross", ""]);
  assert.deepEqual([kindOf(page), kindOf(pageOf())], ["cross", ""]);
});

test("of a long input the matrix begins with as much as has room beside few rows", () => {
  const long = (/** @type {number} */ outputs) => ({ ...page, promptLength: 1500, numRows: 1500 + outputs });
  assert.deepEqual(openingOf(long(12)), { rows: [1500, 1512], keys: [0, 72] });
  assert.deepEqual(openingOf(long(3)), { rows: [1500, 1503], keys: [0, 64] });
  assert.deepEqual(openingOf(long(400)), { rows: [1500, 1900], keys: [0, 1500] });
  assert.deepEqual(rectangleOf(long(12)), { rows: [1500, 1512], keys: [0, 1500] });
  assert.equal(openingOf(pageOf()), null);
});

test("what the decoder was given was not produced", async () => {
  const told = { ...page, given: 2 };
  assert.deepEqual([2, 3, 4, 5].map((token) => wasGiven(page, token)), [true, true, false, false]);
  assert.deepEqual([2, 3, 4, 5].map((token) => wasGiven(told, token)), [true, true, true, false]);
  const scope = await scopeOf();
  const say = (/** @type {number} */ frozen) =>
    viewModel(told, initialState(told), scope, allRowMasses(scope), "observer", { frozen, pointed: null }).sentence;
  assert.match(say(4), /^Just before .*Der.* \(token 4\), which the decoder was given, head 0/u);
  assert.match(say(5), /^When the model produced .*Hund/u);
});

test("cells of the rollout are shares of what reached the last layer, and preferences have no sum", async () => {
  const scope = await scopeOf();
  const say = (/** @type {number} */ head) =>
    cellsSentence(
      { page, layer: -1, head, alignment: "generation", measure: head ? "raw" : "corrected" },
      scope,
      { rows: [4, 6], keys: [0, 2] },
    );
  assert.match(say(1), /^When .* was decided, 0\.4688 .*of what reached the last layer came from .* on average \(raw rollout\)\.$/u);
  assert.match(say(0), /have no sum/u);
});
