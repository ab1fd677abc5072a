import assert from "node:assert/strict";
import { test } from "node:test";

import { isolated, linesAt, toggled } from "../../templates/js/report/views/lines/lines_data.js";

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
