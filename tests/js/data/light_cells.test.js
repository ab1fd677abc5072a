import assert from "node:assert/strict";
import { test } from "node:test";

import { KeptCells, PassageCells, massesOf } from "../../../templates/js/report/reading/light/light_cells.js";
import { lightStrongestWord } from "../../../templates/js/report/reading/light/light_looks.js";
import { massOfLevel, weightOfCode } from "../../../templates/js/report/reading/light/light_rows.js";
import { poolsOf } from "../../../templates/js/report/reading/matrix/matrix_pools.js";
import { sees, sightOf } from "../../../templates/js/report/reading/sight.js";

const COUNT = 13;
/** Row, key and code of what is kept, ascending. */
const KEPT = [[3, 2, 12], [5, 1, 20], [5, 4, 9], [9, 4, 16], [12, 3, 30], [12, 11, 14]];
const EDGES = [0, 1, 4, 9, 13];

/** @type {any} */
const HEAD = {
  facts: { passages: EDGES, first: 0, answerRow: 9, worst: [20, 44], groups: [1, 1], sinks: [] },
  numRows: COUNT,
  rowStarts: Uint32Array.from({ length: COUNT + 1 }, (_, row) => KEPT.filter(([each]) => each < row).length),
  keys: Uint32Array.from(KEPT, ([, key]) => key),
  codes: Uint8Array.from(KEPT, ([, , code]) => code),
  shares: Uint8Array.from([63, 40, 20, 10, 31, 5, 2, 30, 50, 12]),
  rests: new Uint8Array(COUNT).fill(6),
  sinks: null,
};

const SIGHTS = [
  { padding: [], starts: [], layers: {} },
  { padding: [[6, 8]], starts: [], layers: {} },
  { padding: [], starts: [[[0, 0, 0], [5, 1, 1]]], layers: { 0: 0 } },
];
const codeOf = (/** @type {number} */ share) => 1 + Math.round(255 * Math.sqrt(share));

test("squares show the largest of what is kept, and where nothing can be seen", () => {
  for (const pageSight of SIGHTS) {
    for (const aside of [0, 2]) {
      const sight = sightOf(/** @type {any} */ (pageSight), 0, COUNT);
      const cells = new KeptCells(HEAD, sight, aside);
      /** @type {Map<string, number>} */
      const weights = new Map(KEPT.map(([row, key, code]) => [`${row} ${key}`, weightOfCode(code)]));
      const at = (/** @type {number} */ row, /** @type {number} */ key) => (key === 0 ? 6 / 15 : (weights.get(`${row} ${key}`) ?? 0));
      for (let level = 0; level < 4; level += 1) {
        const size = 2 ** level;
        for (let row = 0; row < cells.side(level); row += 1) {
          const codes = new Uint16Array(row + 2);
          cells.read(level, row, 0, codes);
          const wanted = Array.from(codes, (_, key) => {
            let best = 0;
            for (let i = row * size; i < Math.min(COUNT, (row + 1) * size); i += 1) {
              for (let j = Math.max(aside, key * size); j < Math.min(COUNT, (key + 1) * size); j += 1) {
                best = sees(sight, i, j) ? Math.max(best, i === 0 ? codes[key] : codeOf(at(i, j))) : best;
              }
            }
            return best;
          });
          assert.deepEqual([...codes], wanted, `level ${level}, row ${row}, aside ${aside}`);
        }
      }
    }
  }
});

test("rectangles of passages hold their mass at every level", () => {
  const sight = sightOf({ padding: [], starts: [], layers: {} }, 0, COUNT);
  const masses = massesOf(HEAD);
  assert.deepEqual([...masses], [...HEAD.shares].map((level) => massOfLevel(level)[0]));
  const cells = new PassageCells(HEAD, sight, 0, masses, ({ rows, keys }, pair) => `${rows} ${keys} ${pair}`);
  const passage = (/** @type {number} */ at) => EDGES.findIndex((edge, place) => at >= edge && at < EDGES[place + 1]);
  const codes = new Uint16Array(COUNT);
  for (let row = 0; row < COUNT; row += 1) {
    cells.read(0, row, 0, codes);
    const query = passage(row);
    const wanted = Array.from(codes, (_, key) => (key > row ? 0 : codeOf(masses[(query * (query + 1)) / 2 + passage(key)])));
    assert.deepEqual([...codes], wanted);
  }
  assert.equal(cells.told([10, 2]), "9,13 1,4 7");
  assert.deepEqual(cells.block([5, 0]), { rows: [4, 9], keys: [0, 1] });
  assert.equal(new PassageCells(HEAD, sight, 1, masses, () => "").maximum, massOfLevel(50)[0]);
});

test("the word that was looked at most is found among what is kept", () => {
  const sight = sightOf({ padding: [], starts: [], layers: {} }, 0, COUNT);
  /** @type {any} */
  const words = { starts: [0, 1, 3, 5, 9, 13], ofToken: [0, 1, 1, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4] };
  const found = lightStrongestWord(HEAD, sight, [5, 6], words, 1, null);
  assert.deepEqual(found?.span, [3, 5]);
  assert.ok(found && found.bounds[0] <= weightOfCode(9) && weightOfCode(9) <= found.bounds[1]);
  assert.equal(found?.even, 2 / 6);
  assert.deepEqual(lightStrongestWord(HEAD, sight, [5, 6], words, 1, Uint8Array.from([0, 0, 1, 0, 0]))?.span, [1, 3]);
  assert.equal(lightStrongestWord(HEAD, sight, [6, 8], words, 1, null), null);
  assert.deepEqual(lightStrongestWord(HEAD, sight, [6, 8], words, 0, null)?.span, [0, 1]);
});

test("a page offers what it has", () => {
  assert.deepEqual(poolsOf({ light: null }), ["max", "mean"]);
  assert.deepEqual(poolsOf({ light: HEAD.facts }), ["kept", "passages", "heads"]);
  const overviews = { factors: [8], stored: 8 };
  assert.deepEqual(poolsOf({ light: { ...HEAD.facts, overviews } }), ["max", "mean", "kept", "passages", "heads"]);
});
