import assert from "node:assert/strict";
import { test } from "node:test";

import { readPair } from "../../../templates/js/compare/pair_data.js";
import { colourTable, DIVERGING, levelsOf, weightsOf } from "../../../templates/js/compare/maps.js";
import { differencesOf, effectsOn, isAnswer, pairOf, rowOf } from "../../../templates/js/compare/pairs.js";
import { cellNumbers, effectText, percent, signed, times } from "../../../templates/js/compare/words.js";
import { contrast } from "../../../templates/js/shared/colour.js";
import { randomNumbers } from "../packing.js";

/** A: a red cat | it sat.  B: a blue fat cat | it ran. */
const page = /** @type {any} */ ({
  sides: [
    { promptLength: 3, texts: ["a", " red", " cat", "it", " sat", "."], words: [[3, 4], [4, 5], [5, 6]] },
    { promptLength: 4, texts: ["a", " blue", " fat", " cat", "it", " ran", "."], words: [[4, 5], [5, 6], [6, 7]] },
  ],
  pieces: [
    ["same", 0, 1, 0, 1],
    ["changed", 1, 2, 1, 3],
    ["same", 2, 3, 3, 4],
    ["same", 3, 4, 4, 5],
    ["parted", 4, 6, 5, 7],
  ],
  rows: [
    [0, 0, 0],
    [2, 3, 2],
    [3, 4, 3],
  ],
});

test("a word has its counterpart", () => {
  assert.deepEqual(pairOf(page, 0, 1), [[1, 2], [1, 3]]);
  assert.deepEqual(pairOf(page, 1, 2), [[1, 2], [1, 3]]);
  assert.deepEqual(pairOf(page, 1, 4), [[3, 4], [4, 5]]);
  assert.deepEqual(pairOf(page, 0, 4), [[4, 5], [5, 6]], "the words at which the answers part");
  assert.deepEqual(pairOf(page, 1, 6), [null, [6, 7]], "what follows belongs to nothing");
  assert.deepEqual(differencesOf(page, 1), ["", "changed", "changed", "", "", "parted", "parted"]);
});

test("the row of a word is the one that read it, or that wrote it", () => {
  assert.equal(rowOf(page, [[2, 3], [3, 4]]), 1);
  assert.equal(rowOf(page, [[3, 4], [4, 5]]), 1, "the row before wrote it");
  assert.equal(rowOf(page, [[4, 5], [5, 6]]), 2);
  assert.equal(rowOf(page, [[1, 2], [1, 3]]), -1);
  assert.equal(rowOf(page, [null, [6, 7]]), 2, "after the answers have parted, the row at which they did");
  assert.equal(rowOf(page, [null, null]), -1);
  assert.ok(isAnswer(page, [null, [6, 7]]));
  assert.ok(!isAnswer(page, [[2, 3], [3, 4]]));
});

test("effects of both sides stand side by side, strongest first", () => {
  const sides = [
    { ...page.sides[0], why: { units: [[0, 1], [1, 2], [2, 3]], target: [3, 6] } },
    { ...page.sides[1], why: { units: [[0, 3], [3, 4]], target: [4, 7] } },
  ];
  const effects = /** @type {[Float64Array[], Float64Array[]]} */ ([
    [[1, 2, 0], [NaN, -4, 0], [0, 0.5, 0]].map((row) => Float64Array.from(row)),
    [[0, 3, 0], [0, 1, 0]].map((row) => Float64Array.from(row)),
  ]);
  assert.deepEqual(effectsOn({ ...page, sides }, effects, [[4, 5], [5, 6]]), [
    { piece: 1, effects: [-4, 2] },
    { piece: 0, effects: [2, 1] },
    { piece: 2, effects: [0.5, 1] },
  ]);
  assert.deepEqual(effectsOn({ ...page, sides }, effects, [[3, 4], null])[0], { piece: 0, effects: [1, NaN] });
});

test("pairs are read back", () => {
  const slots = 9;
  const random = randomNumbers(3);
  const [a, b] = [0, 1].map(() =>
    Array.from({ length: slots }, (_, row) => Array.from({ length: row + 1 }, () => Math.floor(256 * random() ** 3))),
  );
  const moved = a.map((row, at) =>
    row.map((byte, key) => {
      const signed8 = ((b[at][key] - byte + 384) % 256) - 128;
      return signed8 < 0 ? -2 * signed8 - 1 : 2 * signed8;
    }),
  );
  const bytes = Uint8Array.from([...classes(a), ...classes(moved)]);
  const [first, second] = readPair(bytes, slots);
  assert.deepEqual([...first], a.flat());
  assert.deepEqual([...second], b.flat());
  assert.throws(() => readPair(bytes.subarray(0, -1), slots), RangeError);
  const [weightA, weightB] = weightsOf([first, second], [[0, 0, 4]], 0);
  assert.equal(weightA.length, 5);
  assert.ok(Math.abs(weightB[2] - (b[4][2] / 255) ** 2) < 1e-6);
});

/**
 * Rows in classes, as att_viz/report/packing.py documents them.
 *
 * @param {number[][]} rows
 * @returns {number[]}
 */
function classes(rows) {
  /** @type {number[][]} */
  const found = [[], [], [], [], [], []];
  rows.forEach((row, query) =>
    row.forEach((byte, key) => {
      const beside = 2 * (key < query ? rows[query - 1][key] : 0) + (key > 0 ? row[key - 1] : 0);
      found[[3, 6, 12, 24, 48].filter((limit) => limit <= beside).length].push(byte);
    }),
  );
  return [...found.flatMap(({ length }) => [length, 0, 0, 0]), ...found.flat()];
}

test("the same weight has the same level in both maps, and no difference the middle one", () => {
  const triangles = /** @type {[Uint8Array, Uint8Array]} */ ([Uint8Array.of(9, 0, 255), Uint8Array.of(9, 255, 0)]);
  const rows = /** @type {[number, number, number][]} */ ([[0, 0, 0], [1, 1, 1]]);
  assert.deepEqual([...levelsOf(triangles, rows, 2, "a")], [9, 0, 0, 255]);
  assert.deepEqual([...levelsOf(triangles, rows, 2, "b")], [9, 0, 255, 0]);
  assert.deepEqual([...levelsOf(triangles, rows, 2, "difference")], [128, 128, 255, 1]);
});

for (const theme of /** @type {const} */ (["light", "dark"])) {
  test(`the diverging ramp is as strong to both sides (${theme})`, () => {
    const table = colourTable(theme, "difference");
    const paper = table[128];
    for (const step of [20, 60, 100, 127]) {
      const [less, more] = [table[128 - step], table[128 + step]].map((colour) => contrast(colour, paper));
      assert.ok(Math.abs(Math.log(less / more)) < 0.25, `${step}: ${less}, ${more}`);
      assert.ok(less > contrast(table[128 - step + 19], paper) || step === 20);
    }
    assert.ok(contrast(table[255], paper) > 4.5);
    assert.equal(DIVERGING[theme].less.length, DIVERGING[theme].more.length);
  });
}

test("numbers in words", () => {
  assert.equal(signed(-2.306), "−2.31");
  assert.equal(signed(0.001), "0.00");
  assert.equal(times(-Math.log(10)), "10 times less likely");
  assert.equal(times(20), "more than 1,000 times more likely");
  assert.equal(effectText(NaN, true, 1), "–");
  assert.equal(effectText(0.5, false, 2), "25%");
  assert.equal(percent(0.1234), "12.3%");
  assert.equal(percent(0.0004), "0.040%");
  assert.deepEqual(cellNumbers(255, 0), { a: "1.000 ± 0.005", b: "less than 0.000004", difference: "−1.00" });
});
