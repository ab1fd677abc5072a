import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeHead } from "../../templates/js/shared/decode.js";
import { explainable, wordAt } from "../../templates/js/report/reading/choosing.js";
import { decidingRows, evenLook, lookAt, rankedLooks, strongestOfLayers } from "../../templates/js/report/reading/looks.js";
import { restingTokens } from "../../templates/js/report/reading/resting.js";
import { sightOf } from "../../templates/js/report/reading/sight.js";
import { EVERYTHING, packed, randomAttention } from "./packing.js";

const ROWS = 30;

test("what heads gave to some tokens is the sum over them and the mean over rows, within its bounds", async () => {
  for (let seed = 0; seed < 20; seed += 1) {
    const { rows } = randomAttention(ROWS, seed, seed % 2 === 1);
    const { triangle } = await decodeHead(packed(rows, null), ROWS, "x");
    for (const [queries, keys] of /** @type {[[number, number], [number, number]][]} */ ([
      [[12, 13], [3, 4]],
      [[5, 9], [0, 3]],
      [[20, 30], [18, 27]],
      [[29, 30], [0, 30]],
    ])) {
      let wanted = 0;
      for (let row = queries[0]; row < queries[1]; row += 1) {
        wanted += rows[row].slice(...keys).reduce((sum, each) => sum + each, 0) / (queries[1] - queries[0]);
      }
      const { weight, low, high } = lookAt(triangle, queries, keys);
      assert.ok(low <= wanted + 1e-7 && wanted <= high + 1e-7, `${low} ${wanted} ${high}`);
      assert.ok(low <= weight && weight <= high);
    }
  }
});

test("an even spread over what a row sees gives each key its part", () => {
  const all = sightOf(EVERYTHING, 0, ROWS);
  assert.ok(Math.abs(evenLook(all, [9, 10], [2, 4]) - 2 / 10) < 1e-12);
  assert.ok(Math.abs(evenLook(all, [9, 11], [10, 11]) - (0 + 1 / 11) / 2) < 1e-12);
  assert.ok(Math.abs(evenLook(all, [4, 9], [0, 30]) - 1) < 1e-12);
  const limited = sightOf({ padding: [[0, 2]], starts: [[[0, 0, 0], [6, 3, 1]]], layers: { 0: 0 } }, 0, ROWS);
  assert.ok(Math.abs(evenLook(limited, [3, 4], [0, 3]) - 1 / 2) < 1e-12, "two are padding");
  assert.equal(evenLook(limited, [9, 10], [0, 6]), 0, "they lie before the window");
});

test("the row that wrote a token is that of the token before it", () => {
  assert.deepEqual(decidingRows([5, 7], 9), [4, 6]);
  assert.deepEqual(decidingRows([0, 1], 9), [0, 0], "nothing wrote the first token");
  assert.deepEqual(decidingRows([8, 12], 9), [7, 9]);
});

test("of equal looks the first head comes first, and each layer has its strongest", () => {
  const look = (/** @type {number} */ layer, /** @type {number} */ head, /** @type {number} */ weight) => ({
    layer,
    head,
    weight,
    low: 0,
    high: 1,
    even: 0.1,
  });
  const looks = [look(1, 1, 0.5), look(0, 3, 0.2), look(1, 0, 0.5), look(0, 2, 0.1)];
  assert.deepEqual(rankedLooks(looks).map(({ layer, head }) => [layer, head]), [[1, 0], [1, 1], [0, 3], [0, 2]]);
  assert.deepEqual(strongestOfLayers(rankedLooks(looks)).map(({ layer, head }) => [layer, head]), [[0, 3], [1, 0]]);
});

test("a head rests on the first tokens that get more than a quarter whatever comes", async () => {
  const resting = async (/** @type {(row: number) => number[]} */ make) => {
    const rows = Array.from({ length: ROWS }, (_, row) => make(row));
    return restingTokens(await decodeHead(packed(rows, null), ROWS, "x"), 3, ROWS);
  };
  const even = (/** @type {number} */ row) => Array.from({ length: row + 1 }, () => 1 / (row + 1));
  assert.equal(await resting(even), 0);
  const sink = (/** @type {number} */ share) => (/** @type {number} */ row) =>
    row === 0 ? [1] : [share, ...Array.from({ length: row }, () => (1 - share) / row)];
  assert.equal(await resting(sink(0.9)), 1);
  assert.equal(await resting(sink(0.2)), 0);
  assert.equal(await resting((row) => (row < 2 ? even(row) : [0.4, 0.4, ...even(row - 2).map((each) => 0.2 * each)])), 2);
  const data = await decodeHead(packed(Array.from({ length: ROWS }, (_, row) => sink(0.9)(row)), null), ROWS, "x");
  assert.equal(restingTokens(data, -1, ROWS), 0, "the rollout over all layers has a choice of its own");
  const few = await decodeHead(packed([[1], [1, 0], [1, 0, 0]], null), 3, "x");
  assert.equal(restingTokens(few, 0, 3), 0, "three rows say nothing");
});

test("a choice is what can be explained of it, the answer first", () => {
  const why = /** @type {import("../../templates/js/report/reading/why.js").PageWhy} */ (
    /** @type {unknown} */ ({ target: [6, 9], units: [[0, 1], [1, 3]], words: [[6, 8], [8, 9]] })
  );
  assert.deepEqual(explainable(why, 6, [7, 8]), [7, 8]);
  assert.deepEqual(explainable(why, 6, [2, 12]), [6, 9]);
  assert.deepEqual(explainable(why, 6, [2, 5]), [2, 5]);
  assert.equal(explainable(why, 6, [10, 12]), null);
  assert.deepEqual([wordAt(why, 2), wordAt(why, 7), wordAt(why, 5)], [[1, 3], [6, 8], [5, 6]]);
});
