import assert from "node:assert/strict";
import { test } from "node:test";

import { decodeHead } from "../../../templates/js/report/data/head_data.js";
import {
  allRowMasses,
  observedWeights,
  observerWeights,
  rowMass,
} from "../../../templates/js/report/reading/shown_weights.js";
import { strongestTokens } from "../../../templates/js/report/reading/numbers/strongest_tokens.js";
import { pairNumbers } from "../../../templates/js/report/reading/numbers/pair_numbers.js";
import { known, packed, randomAttention, randomNumbers, unlimited } from "../packing.js";

/**
 * The weight of a pair of tokens straight from the definition, or NaN.
 *
 * @param {{rows: number[][], sink: number[] | null}} attention
 * @param {"generation" | "position"} alignment
 * @param {number} hide
 * @param {number} query a token
 * @param {number} key a token
 * @returns {number}
 */
function expected({ rows }, alignment, hide, query, key) {
  const row = alignment === "generation" ? rows[query - 1] : rows[query];
  if (!row || key >= row.length || key < hide) {
    return NaN;
  }
  return known(row)[key];
}

for (const alignment of /** @type {const} */ (["generation", "position"])) {
  for (const [numTokens, numRows] of [
    [24, 24],
    [24, 23],
    [1, 1],
    [2, 1],
  ]) {
    for (const hide of [0, 1, 5].filter((count) => count < numTokens)) {
      for (const withSink of [false, true]) {
        const name = `${alignment}, ${numTokens} tokens, ${numRows} rows, ${hide} hidden, sink ${withSink}`;
        test(`both views show the same pairs, as defined (${name})`, async () => {
          const attention = randomAttention(numRows, numTokens + hide, withSink);
          const data = await decodeHead(packed(attention.rows, attention.sink), numRows, "x");
          const scope = { data, numTokens, numRows, alignment, hide, norms: null, ...unlimited(numRows) };
          const masses = allRowMasses(scope);
          for (let one = 0; one < numTokens; one += 1) {
            const observer = observerWeights(scope, one);
            const observed = observedWeights(scope, one, masses);
            for (let other = 0; other < numTokens; other += 1) {
              same(observer.weights[other], expected(attention, alignment, hide, one, other));
              same(observed.weights[other], expected(attention, alignment, hide, other, one));
            }
            for (const shown of [observer, observed]) {
              const present = [...shown.weights].filter((weight) => !Number.isNaN(weight));
              assert.equal(shown.maximum, Math.max(0, ...present));
              assert.equal(shown.absence === "", present.length > 0);
            }
          }
        });
      }
    }
  }
}

/**
 * @param {number} got
 * @param {number} wanted
 */
function same(got, wanted) {
  assert.ok(Number.isNaN(wanted) ? Number.isNaN(got) : Math.abs(got - wanted) < 1e-6, `${got} is not ${wanted}`);
}

for (const alignment of /** @type {const} */ (["generation", "position"])) {
  for (const hide of [0, 2]) {
    for (const withSink of [false, true]) {
      test(`weight times value is shown as shares of the row (${alignment}, ${hide} hidden, sink ${withSink})`, async () => {
        const [numTokens, numRows] = [13, 12];
        const attention = randomAttention(numRows, 3 + hide, withSink);
        const random = randomNumbers(8);
        const sizes = [...Float32Array.from({ length: numRows }, () => 40 * random() ** 3)];
        const data = await decodeHead(packed(attention.rows, attention.sink, sizes), numRows, "x");
        assert.deepEqual([...(data.norms ?? [])], sizes);
        assert.equal(data.sinkMass !== null, withSink);
        const scope = { data, numTokens, numRows, alignment, hide, norms: data.norms, ...unlimited(numRows) };
        const masses = allRowMasses(scope);
        for (let query = 0; query < numTokens; query += 1) {
          const row = known(attention.rows[query - (alignment === "generation" ? 1 : 0)] ?? []);
          const brought = row.map((weight, key) => weight * sizes[key]);
          const whole = brought.reduce((sum, each) => sum + each, 0);
          const observer = observerWeights(scope, query);
          for (let key = 0; key < numTokens; key += 1) {
            const wanted = key < row.length && key >= hide ? brought[key] / whole : NaN;
            same(observer.weights[key], wanted);
            same(observedWeights(scope, key, masses).weights[query], wanted);
            if (key >= hide) {
              const numbers = pairNumbers(scope, query, key);
              same(numbers?.shown[0] ?? NaN, wanted);
              same(numbers?.beside?.[0] ?? NaN, key < row.length ? row[key] : NaN);
            }
          }
          if (hide && row.length > hide) {
            const hidden = brought.slice(0, hide).reduce((sum, each) => sum + each, 0);
            same(observer.hiddenMass[0], hidden / whole);
          }
        }
      });
    }
  }
}

test("a row that brings nothing has no shares", async () => {
  const data = await decodeHead(packed([[1], [0.5, 0.5]], null, [0, 0]), 2, "x");
  const scope = { data, numTokens: 3, numRows: 2, alignment: /** @type {const} */ ("generation"), hide: 0, norms: data.norms, ...unlimited(2) };
  assert.deepEqual([...observerWeights(scope, 2).weights].slice(0, 2), [0, 0]);
  assert.equal(observerWeights(scope, 2).strongest, -1);
});

test("hidden, shown and learned-sink mass make a whole", async () => {
  const attention = randomAttention(30, 9, true);
  const data = await decodeHead(packed(attention.rows, attention.sink), 30, "x");
  const scope = { data, numTokens: 31, numRows: 30, alignment: /** @type {const} */ ("generation"), hide: 3, norms: null, ...unlimited(30) };
  for (let row = 3; row < 30; row += 1) {
    const shown = observerWeights(scope, row + 1);
    const total = [...shown.weights].filter((weight) => !Number.isNaN(weight)).reduce((sum, each) => sum + each, 0);
    const mass = rowMass(scope, row);
    const original = attention.rows[row].slice(0, 3).reduce((sum, weight) => sum + weight, 0);
    const [hidden, low, high] = shown.hiddenMass;
    assert.ok(low <= original && original <= high && Math.abs(hidden - original) < 0.02);
    assert.ok(Math.abs(hidden + total + mass.sink - 1) < 0.05);
    assert.ok(mass.hidden[1] + mass.rest[1] <= 1 + 1e-4 && mass.hidden[2] + mass.rest[2] >= 1 - 1e-4);
    assert.ok(Math.abs(shown.sinkMass - (attention.sink?.[row] ?? 0)) < 1e-4);
  }
});

test("tokens without attention say why", async () => {
  const { rows } = randomAttention(5, 4);
  const data = await decodeHead(packed(rows, null), 5, "x");
  const scope = { data, numTokens: 6, numRows: 5, alignment: /** @type {const} */ ("generation"), hide: 2, norms: null, ...unlimited(5) };
  const masses = allRowMasses(scope);
  assert.equal(observerWeights(scope, 0).absence, "first-token");
  assert.equal(observerWeights(scope, 2).absence, "all-hidden");
  assert.equal(observerWeights({ ...scope, alignment: "position" }, 5).absence, "last-token");
  assert.equal(observedWeights(scope, 1, masses).absence, "hidden");
  assert.equal(observedWeights(scope, 5, masses).absence, "last-token");
});

test("an even spread is over the tokens that the model could see", async () => {
  const { rows } = randomAttention(5, 4);
  const data = await decodeHead(packed(rows, null), 5, "x");
  const scope = { data, numTokens: 6, numRows: 5, alignment: /** @type {const} */ ("generation"), hide: 0, norms: null, ...unlimited(5) };
  assert.equal(pairNumbers(scope, 4, 2)?.even, 1 / 4);
  assert.equal(pairNumbers({ ...scope, alignment: "position" }, 4, 2)?.even, 1 / 5);
  assert.equal(pairNumbers({ ...scope, hide: 1 }, 4, 2)?.even, 1 / 4, "the model's own row, whatever is hidden");
  assert.equal(pairNumbers(scope, 0, 0), null);
});

test("the strongest connections are those of a full sort", () => {
  const random = randomNumbers(8);
  for (let round = 0; round < 50; round += 1) {
    const weights = Float32Array.from({ length: 40 }, () => (random() < 0.2 ? NaN : Math.round(20 * random()) / 20));
    const sorted = [...weights.keys()]
      .filter((token) => weights[token] > 0 && weights[token] >= 0.1)
      .sort((one, other) => weights[other] - weights[one] || one - other);
    assert.deepEqual(strongestTokens(weights, 5, 0.1), sorted.slice(0, 5));
  }
});
