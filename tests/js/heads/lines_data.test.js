import assert from "node:assert/strict";
import { test } from "node:test";

import { decodeHead } from "../../../templates/js/report/data/head_data.js";
import { rowWeights } from "../../../templates/js/report/reading/shown_weights.js";
import { FAINTEST, isolated, linesAt, linesOf, settledLines, toggled, withinBand } from "../../../templates/js/report/views/lines/lines_data.js";
import { packed, randomAttention } from "../packing.js";

test("a square adds a head and takes it away, but never the last one", () => {
  assert.deepEqual(toggled([1, 4], 2), [1, 2, 4]);
  assert.deepEqual(toggled([1, 2, 4], 2), [1, 4]);
  assert.deepEqual(toggled([2], 2), [2]);
});

test("a square pressed twice isolates its head, and brings all back", () => {
  assert.deepEqual(isolated([0, 1, 2], 1, [0, 1, 2]), [1]);
  assert.deepEqual(isolated([1], 1, [0, 1, 2]), [0, 1, 2]);
  assert.deepEqual(isolated([1], 2, [0, 1, 2]), [2]);
});

test("the lines of a token are told strongest first, on either side", () => {
  const lines = [
    { row: 1, key: 0, weight: 0.1 },
    { row: 2, key: 1, weight: 0.3 },
    { row: 2, key: 0, weight: 0.6 },
  ];
  assert.deepEqual(linesAt(lines, "query", 2).map(({ weight }) => weight), [0.6, 0.3]);
  assert.deepEqual(linesAt(lines, "key", 0).map(({ row }) => row), [2, 1]);
});

test("of a line that part is drawn that lies in sight", () => {
  assert.deepEqual(withinBand([0, 10], [100, 30], [0, 50]), [[0, 10], [100, 30]]);
  assert.deepEqual(withinBand([0, 10], [100, 30], [15, 25]), [[25, 15], [75, 25]]);
  assert.deepEqual(withinBand([0, 30], [100, 10], [15, 50]), [[75, 15], [0, 30]]);
  assert.deepEqual(withinBand([0, 20], [100, 20], [20, 25]), [[0, 20], [100, 20]]);
  assert.equal(withinBand([0, 10], [100, 14], [15, 25]), null);
  assert.equal(withinBand([0, 26], [100, 90], [15, 25]), null);
});

test("lines are the weights that are not too faint, exactly those, as strong as their bytes say", async () => {
  let near = 0;
  let doubtful = 0;
  for (const seed of [1, 2, 3, 4]) {
    const { rows } = randomAttention(60, seed);
    // Weights just around the faintest, of which a byte does not say on which side they are.
    rows.forEach((row, query) => row.forEach((weight, key) => (row[key] = (query + key) % 3 ? weight : 0.0196 + (key % 11) / 10000)));
    const data = await decodeHead(packed(rows, null), 60, "x");
    for (const [from, to] of /** @type {[[number, number] | null, [number, number] | null][]} */ ([[null, null], [[20, 50], [3, 30]]])) {
      const found = linesOf(data, 60, { rows: from, keys: to });
      const { lines, leftOut } = settledLines(data, found);
      doubtful += found.doubtful.length;
      const wanted = [];
      let faint = 0;
      for (let row = from?.[0] ?? 0; row < (from?.[1] ?? 60); row += 1) {
        const weights = rowWeights(data, row, 60);
        for (let key = to?.[0] ?? 0; key < (to?.[1] ?? 60); key += 1) {
          if (weights[key] >= FAINTEST) {
            wanted.push(`${row} ${key}`);
          } else {
            faint += Number(weights[key] > 0);
          }
          near += Number(Math.abs(weights[key] - FAINTEST) < 0.0005);
        }
      }
      assert.deepEqual(lines.map(({ row, key }) => `${row} ${key}`).sort(), wanted.sort());
      assert.equal(leftOut, faint);
      lines.forEach(({ row, key, weight }, place) => {
        assert.ok(Math.abs(weight - rowWeights(data, row, 60)[key]) <= 0.0049 * Math.sqrt(weight) + 1e-5);
        assert.ok(place === 0 || lines[place - 1].weight <= weight + 0.0004);
      });
    }
  }
  assert.ok(near > 100, `only ${near} weights are near`);
  assert.ok(doubtful > 100, `only ${doubtful} weights are in doubt`);
});
