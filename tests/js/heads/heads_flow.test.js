import assert from "node:assert/strict";
import { test } from "node:test";

import { decodeHead } from "../../../templates/js/report/data/head_data.js";
import { findHeads } from "../../../templates/js/report/data/head_finder.js";
import { HeadStore } from "../../../templates/js/report/data/head_store.js";
import { weightAt } from "../../../templates/js/report/reading/numbers/exact_weights.js";
import { flowOf, strongestFirst } from "../../../templates/js/report/reading/heads/heads_flow.js";
import { sightOf } from "../../../templates/js/report/reading/sight.js";
import { EVERYTHING, packed, pageOf, randomAttention, randomNumbers } from "../packing.js";

/** @typedef {import("../../../templates/js/report/reading/heads/heads_flow.js").Span} Span */

const COUNT = 40;
const SIGHTS = {
  everything: EVERYTHING,
  padding: { padding: /** @type {[number, number][]} */ ([[0, 6], [20, 22]]), starts: [], layers: {} },
  window: { padding: [], starts: [[[0, 0, 0], [8, 1, 1]]], layers: { 0: 0 } },
};

for (const [name, pageSight] of Object.entries(SIGHTS)) {
  for (const withSink of [false, true]) {
    test(`what flows is the sum over keys and the mean over queries (${name}, sink ${withSink})`, async () => {
      const sight = sightOf(/** @type {any} */ (pageSight), 0, COUNT);
      const real = (/** @type {number} */ place) => !pageSight.padding.some(([from, to]) => place >= from && place < to);
      const seen = (/** @type {number} */ row) =>
        [...Array(row + 1).keys()].filter((key) => real(row) && real(key) && (name !== "window" || key > row - 8));
      const { rows, sink } = randomAttention(COUNT, 5, withSink);
      const visible = rows.map((row, query) => row.map((weight, key) => (seen(query).includes(key) ? weight : 0)));
      const data = await decodeHead(packed(visible, sink), COUNT, "x");
      const random = randomNumbers(3);
      for (let turn = 0; turn < 60; turn += 1) {
        const span = () => {
          const from = Math.floor(random() * COUNT);
          return /** @type {Span} */ ([from, from + 1 + Math.floor(random() * Math.min(6, COUNT - from))]);
        };
        const pair = { from: span(), to: span(), when: /** @type {"read" | "wrote"} */ (turn % 2 ? "read" : "wrote") };
        const shift = turn % 2 ? 0 : 1;
        const queries = visible
          .map((_, row) => row)
          .filter((row) => row + shift >= pair.from[0] && row + shift < pair.from[1] && seen(row).length);
        const keys = (/** @type {number} */ row) => seen(row).filter((key) => key >= pair.to[0] && key < pair.to[1]);
        const mean = (/** @type {(row: number) => number} */ of) =>
          queries.reduce((sum, row) => sum + of(row), 0) / queries.length;
        const flow = flowOf(data, sight, pair, COUNT);
        if (!queries.length) {
          assert.equal(flow, null);
          continue;
        }
        const truth = mean((row) => keys(row).reduce((sum, key) => sum + visible[row][key], 0));
        const [weight, low, high] = flow?.weight ?? [NaN, NaN, NaN];
        assert.ok(low - 1e-12 <= truth && truth <= high + 1e-12, `${low} ${truth} ${high}`);
        assert.ok(low - 1e-12 <= weight && weight <= high + 1e-12);
        assert.ok(Math.abs((flow?.even ?? NaN) - mean((row) => keys(row).length / seen(row).length)) < 1e-12);
      }
    });
  }
}

test("a weight lies within its bounds, and the strongest are exact", async () => {
  const { rows } = randomAttention(90, 6);
  const data = await decodeHead(packed(rows, null), 90, "x");
  rows.forEach((row, query) => {
    row.forEach((weight, key) => {
      const [value, low, high] = weightAt(data, query, key);
      assert.ok(low <= weight && weight <= high && low <= value && value <= high);
    });
    assert.equal(weightAt(data, query, row.indexOf(Math.max(...row)))[0], Math.max(...row));
  });
});

test("equal heads keep the order of the model", () => {
  const heads = [[1, 1, 0.5], [0, 3, 0.5], [0, 1, 0.5], [2, 0, 0.7]].map(([layer, head, weight]) => ({ layer, head, weight }));
  assert.deepEqual(strongestFirst(heads).map(({ layer, head }) => [layer, head]), [[2, 0], [0, 1], [0, 3], [1, 1]]);
});

test("all heads are ranked, and what cannot be asked is said", async () => {
  const attentions = [0, 1, 2].map((seed) => randomAttention(5, seed).rows);
  const page = pageOf({ layers: [{ layer: 0, heads: [0, 1, 2] }, { layer: -1, heads: [0] }] });
  const store = new HeadStore(async (_, head) => (head < 2 ? packed(attentions[head], null) : "broken"), 5);
  const found = await findHeads(page, store, { from: [3, 4], to: [1, 3] });
  assert.deepEqual(found.map(({ head }) => head), [0, 1].sort((a, b) => sum(attentions[b]) - sum(attentions[a])));
  found.forEach(({ head, weight, even, bounds: [low, high] }) => {
    assert.ok(Math.abs(weight - sum(attentions[head])) < 1e-5 && low <= weight && weight <= high);
    assert.equal(even, 0.5);
  });
  const later = await findHeads(page, store, { from: [1, 2], to: [3, 5] });
  assert.deepEqual(later.map(({ weight, even }) => [weight, even]), [[0, 0], [0, 0]]);
  for (const pair of [{ from: [3, 3], to: [0, 1] }, { from: [0, 1], to: [0, 9] }, { from: [0, 1] }, { from: 3, to: [0, 1] }]) {
    await assert.rejects(findHeads(page, store, /** @type {any} */ (pair)), /Give from and to/u);
  }
  await assert.rejects(findHeads(page, store, { from: [5, 6], to: [0, 1] }), /no attention row/u);
  await assert.rejects(findHeads(page, store, { from: [0, 1], to: [0, 1], when: "wrote" }), /no attention row/u);
  await assert.rejects(findHeads(page, store, { from: [3, 4], to: [0, 1] }, AbortSignal.abort()), { name: "AbortError" });
});

/**
 * @param {number[][]} rows
 * @returns {number}
 */
function sum(rows) {
  return rows[3][1] + rows[3][2];
}
