import assert from "node:assert/strict";
import { test } from "node:test";
import { decodeHead } from "../../../templates/js/report/data/head_data.js";
import { explainable, wordAt } from "../../../templates/js/report/reading/why/choosing.js";
import { strongestOfLayers } from "../../../templates/js/report/reading/heads/looks.js";
import { restingTokens } from "../../../templates/js/report/reading/heads/resting.js";
import { packed } from "../packing.js";

const ROWS = 30;

test("each layer has its strongest look", () => {
  const look = (/** @type {number} */ layer, /** @type {number} */ head, /** @type {number} */ weight) => ({
    layer,
    head,
    weight,
    bounds: /** @type {[number, number]} */ ([0, 1]),
    even: 0.1,
  });
  const looks = [look(1, 1, 0.5), look(0, 3, 0.2), look(1, 0, 0.5), look(0, 2, 0.1)];
  assert.deepEqual(strongestOfLayers(looks).map(({ layer, head }) => [layer, head]), [[0, 3], [1, 1]]);
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
  const why = /** @type {import("../../../templates/js/report/reading/why/why.js").PageWhy} */ (
    /** @type {unknown} */ ({ target: [6, 9], units: [[0, 1], [1, 3]], words: [[6, 8], [8, 9]] })
  );
  assert.deepEqual(explainable(why, 6, [7, 8]), [7, 8]);
  assert.deepEqual(explainable(why, 6, [2, 12]), [6, 9]);
  assert.deepEqual(explainable(why, 6, [2, 5]), [2, 5]);
  assert.equal(explainable(why, 6, [10, 12]), null);
  assert.deepEqual([wordAt(why, 2), wordAt(why, 7), wordAt(why, 5)], [[1, 3], [6, 8], [5, 6]]);
});
