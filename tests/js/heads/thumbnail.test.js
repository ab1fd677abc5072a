import assert from "node:assert/strict";
import { test } from "node:test";

import { decodeHead } from "../../../templates/js/report/data/head_data.js";
import { SIDE, thumbnail } from "../../../templates/js/report/reading/heads/thumbnail.js";
import { packed, randomAttention, rounded } from "../packing.js";

test("a short text has one cell for each weight", async () => {
  const { rows } = randomAttention(9, 1);
  const { triangle } = await decodeHead(packed(rows, null), 9, "x");
  const { side, levels } = thumbnail({ triangle }, 9);
  assert.equal(side, 9);
  rows.forEach((row, query) => {
    row.forEach((weight, key) => {
      assert.equal(levels[query * 9 + key], Math.round(63 * Math.sqrt(rounded(weight))));
    });
  });
});

test("a cell of a long text is the mean share of its rows on its columns", async () => {
  const { rows } = randomAttention(70, 2);
  const { triangle } = await decodeHead(packed(rows, null), 70, "x");
  const { side, levels } = thumbnail({ triangle }, 70);
  assert.equal(side, SIDE);
  for (let cell = 0; cell < side * side; cell += 1) {
    const [down, across] = [Math.floor(cell / side), cell % side];
    const inside = (/** @type {number} */ place, /** @type {number} */ band) => Math.floor((place * side) / 70) === band;
    const mine = rows.filter((_, query) => inside(query, down));
    const shares = mine.map((row) =>
      row.reduce((sum, weight, key) => sum + (inside(key, across) ? rounded(weight) : 0), 0),
    );
    const mean = shares.reduce((sum, share) => sum + share, 0) / mine.length;
    assert.ok(Math.abs(levels[cell] - 63 * Math.sqrt(Math.min(1, mean))) <= 0.51);
  }
});
