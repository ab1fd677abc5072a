/** Heads whose rows hold all keys: unpacked, and read in both directions. */

import assert from "node:assert/strict";
import { test } from "node:test";

import { decodeHead } from "../../../templates/js/report/data/head_data.js";
import { thumbnail } from "../../../templates/js/report/reading/heads/thumbnail.js";
import { Pyramid, differenceOf, fieldOf } from "../../../templates/js/report/reading/matrix/matrix_field.js";
import { SHARE_ERROR, headProfile } from "../../../templates/js/report/reading/heads/head_profile.js";
import { massOfKeys } from "../../../templates/js/report/reading/numbers/exact_weights.js";
import { allRowMasses, observedWeights, observerWeights } from "../../../templates/js/report/reading/shown_weights.js";
import { keysSeen, sees, sightOf } from "../../../templates/js/report/reading/sight.js";
import { viewModel } from "../../../templates/js/report/reading/view_model.js";
import { initialState, stateOfHash } from "../../../templates/js/report/reading/state.js";
import { half, known, packed, pageOf, randomNumbers } from "../packing.js";

/**
 * @param {number} queries
 * @param {number} keys
 * @param {number} [window] how far each query sees
 * @returns {number[][]}
 */
function rectangle(queries, keys, window = Infinity) {
  const random = randomNumbers(queries * 100 + keys);
  return Array.from({ length: queries }, (_, query) => {
    const raw = Array.from({ length: keys }, (__, key) => (Math.abs(query - key) <= window ? random() ** 6 + 1e-6 : 0));
    const sum = raw.reduce((total, value) => total + value, 0);
    return raw.map((value) => half(value / sum));
  });
}

/** @type {import("../../../templates/js/report/reading/sight.js").PageSight} */
const ALL = { padding: [], starts: [], layers: {}, ends: [[[0, 40, 0]]] };

/**
 * @param {number[][]} rows
 * @param {import("../../../templates/js/report/reading/sight.js").PageSight} [pageSight]
 * @returns {Promise<import("../../../templates/js/report/reading/shown_weights.js").Scope>}
 */
async function scopeOf(rows, pageSight = ALL) {
  const data = await decodeHead(packed(rows, null), rows.length, "a head", rows[0].length);
  const parts = { numTokens: rows.length, numRows: rows.length, alignment: /** @type {const} */ ("position"), hide: 0 };
  return { data, ...parts, norms: null, sight: sightOf(pageSight, 0, rows.length), beside: null };
}

for (const [queries, keys] of [
  [2, 2],
  [7, 7],
  [70, 70],
  [5, 30],
  [30, 5],
]) {
  test(`a head of ${queries} queries and ${keys} keys is unpacked`, async () => {
    const rows = rectangle(queries, keys);
    const data = await decodeHead(packed(rows, null), queries, "a head", keys);
    assert.equal(data.triangle.length, queries * keys);
    rows.forEach((row, query) => {
      const wanted = known(row);
      row.forEach((_, key) => {
        const [found] = massOfKeys(data, query, key, key + 1);
        assert.ok(Math.abs(found - wanted[key]) < 1e-3, `${query} ${key}: ${found} ${wanted[key]}`);
      });
    });
  });
}

test("a head of another shape than the page's is damaged", async () => {
  await assert.rejects(decodeHead(packed(rectangle(7, 7), null), 7, "a head"), /damaged/u);
  await assert.rejects(decodeHead(packed([[1], [0.5, 0.5]], null), 2, "a head", 2), /damaged/u);
});

test("a token looks at those after it, and is looked at by those before it", async () => {
  const rows = rectangle(40, 40);
  const scope = await scopeOf(rows);
  const wanted = rows.map(known);
  const came = observerWeights(scope, 9);
  const went = observedWeights(scope, 9, allRowMasses(scope));
  let sum = 0;
  for (let token = 0; token < 40; token += 1) {
    assert.ok(Math.abs(came.weights[token] - wanted[9][token]) < 1e-6);
    assert.ok(Math.abs(went.weights[token] - wanted[token][9]) < 1e-6);
    sum += came.weights[token];
  }
  assert.ok(Math.abs(sum - 1) < 0.01);
  assert.equal(came.strongest, wanted[9].indexOf(Math.max(...wanted[9])));
  assert.equal(observerWeights(scope, 0).absence, "");
  assert.equal(observedWeights(scope, 39, allRowMasses(scope)).absence, "");
});

test("a window and padding bound both directions", async () => {
  /** @type {import("../../../templates/js/report/reading/sight.js").PageSight} */
  const window = {
    padding: [[38, 40]],
    starts: [[[0, 0, 0], [2, 0, 1]]],
    layers: { 0: 0 },
    ends: [[[0, 3, 1], [37, 40, 0]], [[0, 40, 0]]],
  };
  const scope = await scopeOf(rectangle(40, 40, 2), window);
  for (let row = 0; row < 40; row += 1) {
    let seen = 0;
    for (let key = 0; key < 40; key += 1) {
      const expected = Math.abs(row - key) <= 2 && row < 38 && key < 38;
      assert.equal(sees(scope.sight, row, key), expected, `${row} ${key}`);
      seen += +expected;
    }
    assert.equal(keysSeen(scope.sight, row), seen);
  }
  assert.equal(keysSeen(sightOf(window, 1, 40), 5), 38);
});

test("a profile counts distances both ways", async () => {
  const rows = rectangle(40, 40);
  const scope = await scopeOf(rows);
  const profile = headProfile(scope.data, scope.sight, 40);
  let beside = 0;
  for (let row = 1; row < 40; row += 1) {
    const wanted = known(rows[row]);
    beside += (row > 1 ? wanted[row - 1] : 0) + (wanted[row + 1] ?? 0);
  }
  assert.ok(Math.abs(profile.distances[1].share - beside / 39) < SHARE_ERROR);
});

test("a picture has both triangles", async () => {
  const data = await decodeHead(packed(rectangle(9, 9), null), 9, "a head", 9);
  const { side, levels } = thumbnail(data, 9);
  assert.equal(side, 9);
  assert.ok([...levels].filter((level, cell) => cell % 9 > Math.floor(cell / 9) && level > 0).length > 10);
});

test("an encoder's page shows each row at its own token, whatever the address says", () => {
  const page = pageOf({ kind: "encoder_self", begin: 2 });
  assert.equal(initialState(page).alignment, "position");
  assert.equal(stateOfHash("#alignment=generation", page, initialState(page)).alignment, "position");
});

test("no sentence speaks of earlier or later tokens", async () => {
  const rows = rectangle(6, 6);
  const page = pageOf({ kind: "encoder_self", begin: 2, numRows: 6 });
  const scope = await scopeOf(rows, { padding: [[5, 6]], starts: [], layers: {}, ends: [[[0, 6, 0]]] });
  const state = initialState(page);
  const masses = allRowMasses(scope);
  for (const view of /** @type {const} */ (["observer", "observed"])) {
    for (let frozen = 0; frozen < 6; frozen += 1) {
      for (let pointed = 0; pointed < 6; pointed += 1) {
        const { sentence, detail } = viewModel(page, state, scope, masses, view, { frozen, pointed });
        assert.doesNotMatch(sentence + detail, /later|earlier|left to right|last token|first token|completion|prompt/u);
      }
    }
  }
});

for (const window of [Infinity, 4]) {
  test(`the matrix is the whole square, seen to ${window} tokens`, async () => {
    const count = 21;
    const rows = rectangle(count, count, window);
    const ends = Array.from({ length: count }, (_, row) => /** @type {[number, number, number]} */ ([row, Math.min(count, row + window + 1), 0]));
    const starts = Array.from({ length: count }, (_, row) => /** @type {[number, number, number]} */ ([row, Math.max(0, row - window), 0]));
    const scope = await scopeOf(rows, { padding: [], starts: [starts], layers: { 0: 0 }, ends: [ends, [[0, count, 0]]] });
    for (const pool of /** @type {const} */ (["max", "mean"])) {
      const pyramid = new Pyramid(fieldOf(scope, null, 1), scope.sight, 0, pool);
      [...pyramid.work()];
      for (let level = 0; pyramid.has(level); level += 1) {
        const size = 2 ** level;
        for (let row = 0; row < pyramid.side(level); row += 1) {
          const codes = new Uint16Array(pyramid.side(level) + 1);
          pyramid.read(level, row, 0, codes);
          assert.equal(codes[pyramid.side(level)], 0);
          for (let key = 0; key < pyramid.side(level); key += 1) {
            const seen = [];
            for (let i = row * size; i < Math.min(count, (row + 1) * size); i += 1) {
              for (let j = key * size; j < Math.min(count, (key + 1) * size); j += 1) {
                if (sees(scope.sight, i, j)) {
                  seen.push(rows[i][j]);
                }
              }
            }
            const wanted = pool === "max" ? Math.max(...seen) : seen.reduce((sum, one) => sum + one, 0) / seen.length;
            if (seen.length) {
              assert.ok(Math.abs(pyramid.values[codes[key] - 1] - wanted) < 0.005, `${level} ${row} ${key}`);
            } else {
              assert.equal(codes[key], 0);
            }
          }
        }
      }
      assert.ok(Math.abs(pyramid.maximum - Math.max(...rows.flat())) < 0.005);
    }
    const { triangle } = scope.data;
    const same = new Pyramid(differenceOf(triangle, triangle, count), scope.sight, 0, "max");
    const codes = new Uint16Array(count);
    same.read(0, 3, 0, codes);
    assert.equal(same.values[codes[5] - 1], 0);
  });
}
