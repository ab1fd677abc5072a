import assert from "node:assert/strict";
import { test } from "node:test";

import { areaOf, areaOfText, cellAt, cellsIn, moved, poolingOf, showing, textOfArea, wholeArea, within, zoomed } from "../../../templates/js/report/reading/matrix/matrix_area.js";
import { colourTable, legendOf, levelOf } from "../../../templates/js/report/reading/matrix/matrix_colours.js";
import { Pyramid, differenceOf, fieldOf, valuesOf } from "../../../templates/js/report/reading/matrix/matrix_field.js";
import { lessOf, strongestCells } from "../../../templates/js/report/reading/matrix/matrix_words.js";
import { DIVERGING, LEVELS, contrast, rgbOfHex, swatches } from "../../../templates/js/shared/colour.js";
import { Axes } from "../../../templates/js/report/views/matrix/axes.js";
import { escaped, svgOf } from "../../../templates/js/report/views/picture/display_list.js";
import { sees, sightOf } from "../../../templates/js/report/reading/sight.js";
import { randomNumbers } from "../packing.js";

const near = (/** @type {number} */ one, /** @type {number} */ other, error = 1e-6) =>
  assert.ok(Math.abs(one - other) <= error, `${one} is not ${other}`);

/**
 * @param {number} count
 * @param {number} seed
 * @returns {Uint8Array}
 */
function randomTriangle(count, seed) {
  const random = randomNumbers(seed);
  return Uint8Array.from({ length: (count * (count + 1)) / 2 }, () => Math.floor(256 * random() ** 3));
}

const SIGHTS = [
  { padding: [], starts: [], layers: {} },
  { padding: [[0, 3]], starts: [], layers: {} },
  { padding: [], starts: [[[0, 0, 0], [5, 1, 1]]], layers: { 0: 0 } },
  { padding: [[0, 2], [9, 10]], starts: [[[0, 0, 0], [4, 1, 1]]], layers: { 0: 0 } },
];

test("what stands for several cells is the largest or the mean of those that are seen", () => {
  SIGHTS.forEach((pageSight, place) => {
    for (const [count, aside, signed] of /** @type {[number, number, boolean][]} */ ([[1, 0, false], [13, 0, false], [16, 1, false], [27, 2, true]])) {
      const sight = sightOf(/** @type {any} */ (pageSight), 0, count);
      const bytes = randomTriangle(count, place + count);
      const field = signed ? differenceOf(bytes, randomTriangle(count, 77)) : { bytes, signed, top: 1 };
      const values = valuesOf(field);
      for (const pool of /** @type {const} */ (["max", "mean"])) {
        const pyramid = new Pyramid(field, sight, aside, pool);
        assert.equal([...pyramid.work()].length >= 0, true);
        let level = 0;
        for (; pyramid.has(level); level += 1) {
          const size = 2 ** level;
          for (let row = 0; row < pyramid.side(level); row += 1) {
            const codes = new Uint16Array(row + 3);
            pyramid.read(level, row, 0, codes);
            assert.deepEqual([...codes.subarray(row + 1)], [0, 0]);
            for (let key = 0; key <= row; key += 1) {
              const cells = [];
              for (let i = row * size; i < Math.min(count, (row + 1) * size); i += 1) {
                for (let j = Math.max(aside, key * size); j <= Math.min(i, (key + 1) * size - 1); j += 1) {
                  if (sees(sight, i, j)) {
                    cells.push(values[field.bytes[(i * (i + 1)) / 2 + j]]);
                  }
                }
              }
              if (!cells.length) {
                assert.equal(codes[key], 0);
                continue;
              }
              const shown = values[codes[key] - 1];
              if (pool === "max") {
                near(Math.abs(shown), Math.max(...cells.map(Math.abs)));
                assert.ok(cells.some((cell) => cell === shown));
              } else {
                const mean = cells.reduce((sum, cell) => sum + cell, 0) / cells.length;
                // A byte of it, as of a weight: half a step of its root.
                near(shown, mean, (signed ? 2 : 1) * (0.0049 * Math.sqrt(Math.abs(mean)) + 1e-5));
              }
            }
          }
        }
        assert.ok(pyramid.side(level - 1) === 1);
        const all = [];
        for (let i = 0; i < count; i += 1) {
          for (let j = aside; j <= i; j += 1) {
            all.push(sees(sight, i, j) ? Math.abs(values[field.bytes[(i * (i + 1)) / 2 + j]]) : 0);
          }
        }
        near(pyramid.maximum, Math.max(0, ...all));
        const [best] = strongestCells(pyramid, { rows: [0, count], keys: [0, count] }, 3);
        if (pyramid.strongest) {
          const at = (/** @type {[number, number]} */ [i, j]) => Math.abs(values[field.bytes[(i * (i + 1)) / 2 + j]]);
          near(at(pyramid.strongest), pyramid.maximum);
          near(at(best), pyramid.maximum);
        } else {
          assert.equal(best, undefined);
        }
      }
    }
  });
});

test("a difference is within a byte of that of the weights, and exactly nothing for equal ones", () => {
  const [one, other] = [randomTriangle(40, 1), randomTriangle(40, 2)];
  const field = differenceOf(one, other);
  const values = valuesOf(field);
  field.bytes.forEach((byte, place) => {
    const wanted = (one[place] / 255) ** 2 - (other[place] / 255) ** 2;
    near(values[byte], wanted, 0.0079 * Math.sqrt(Math.abs(wanted)) + 2e-5);
  });
  assert.ok(differenceOf(one, one).bytes.every((byte) => values[byte] === 0));
});

test("shares of weight times value, and preferences, have bytes of their own", () => {
  const triangle = randomTriangle(9, 3);
  const norms = Float32Array.from({ length: 9 }, (_, key) => 0.2 + key);
  const factor = Float32Array.from({ length: 9 }, (_, row) => 1 / (4 + row));
  const scope = /** @type {any} */ ({ data: { triangle, scales: null }, norms, numRows: 9 });
  const field = fieldOf(scope, factor, 1);
  const values = valuesOf(field);
  let place = 0;
  for (let row = 0; row < 9; row += 1) {
    for (let key = 0; key <= row; key += 1, place += 1) {
      const wanted = Math.min(1, (triangle[place] / 255) ** 2 * norms[key] * factor[row]);
      near(values[field.bytes[place]], wanted, 0.0049 * Math.sqrt(wanted) + 1e-5);
    }
  }
  assert.equal(fieldOf({ ...scope, norms: null }, null, 1).bytes, triangle);
});

test("a zoom leaves the place under the hand where it is, and never goes beyond the matrix", () => {
  const plot = { width: 640, height: 400, count: 500 };
  const random = randomNumbers(5);
  let area = wholeArea(plot);
  assert.equal(area.cell, 0.8);
  for (let turn = 0; turn < 300; turn += 1) {
    const point = /** @type {[number, number]} */ ([640 * random(), 400 * random()]);
    const before = area;
    area = zoomed(plot, area, point, 0.7 + 0.7 * random());
    const free = area.row > 0 && area.key > 0 && area.row < 500 - 400 / area.cell - 1e-9 && area.key < 500 - 640 / area.cell - 1e-9;
    if (free) {
      near(area.row + point[1] / area.cell, before.row + point[1] / before.cell, 1e-6);
      near(area.key + point[0] / area.cell, before.key + point[0] / before.cell, 1e-6);
    }
    area = moved(plot, area, 60 * random() - 30, 60 * random() - 30);
    assert.ok(area.row >= 0 && area.key >= 0 && area.cell >= 0.8 && area.cell <= 96);
    assert.ok(area.row <= Math.max(0, 500 - 400 / area.cell) + 1e-9);
    const { rows, keys } = cellsIn(plot, area);
    assert.ok(rows[0] >= 0 && rows[1] <= 500 && keys[1] <= 500 && rows[0] < rows[1]);
    const at = cellAt(plot, area, point);
    assert.ok(!at || (at[0] >= rows[0] && at[0] < rows[1] && at[1] >= keys[0] && at[1] < keys[1]));
  }
  const seen = showing(plot, areaOf(plot, { rows: [100, 110], keys: [0, 10] }), [300, 299]);
  const { rows, keys } = cellsIn(plot, seen);
  assert.ok(rows[0] <= 300 && rows[1] > 300 && keys[0] <= 299 && keys[1] > 299);
  assert.deepEqual(within(plot, { row: -5, key: 900, cell: 0.1 }), { row: 0, key: 0, cell: 0.8 });
});

test("of a rectangle nothing is shown that lies beside it", () => {
  const plot = { width: 640, height: 400, count: 2200, part: /** @type {any} */ ({ rows: [2000, 2200], keys: [0, 2000] }) };
  assert.deepEqual(wholeArea(plot), { row: 2000, key: 0, cell: 0.32 });
  assert.deepEqual(cellsIn(plot, wholeArea(plot)), plot.part);
  const random = randomNumbers(6);
  let area = wholeArea(plot);
  for (let turn = 0; turn < 300; turn += 1) {
    const point = /** @type {[number, number]} */ ([640 * random(), 400 * random()]);
    area = moved(plot, zoomed(plot, area, point, 0.6 + 0.9 * random()), 200 * random() - 100, 200 * random() - 100);
    const { rows, keys } = cellsIn(plot, area);
    assert.ok(rows[0] >= 2000 && rows[1] <= 2200 && rows[0] < rows[1]);
    assert.ok(keys[0] >= 0 && keys[1] <= 2000 && keys[0] < keys[1]);
    const at = cellAt(plot, area, point);
    assert.ok(!at || (at[0] >= rows[0] && at[0] < rows[1] && at[1] >= keys[0] && at[1] < keys[1]));
  }
  assert.equal(cellAt(plot, wholeArea(plot), [10, 100]), null);
  assert.deepEqual(cellAt(plot, wholeArea(plot), [10, 10]), [2031, 31]);
});

test("cells are pooled until what stands for them is at least a pixel", () => {
  assert.deepEqual([4, 1, 0.99, 0.5, 0.3, 0.25, 0.1].map(poolingOf), [0, 0, 1, 1, 2, 2, 4]);
});

test("an area comes back from its text, and nonsense is everything", () => {
  const cells = areaOfText("3-9.0-4", 9);
  assert.deepEqual(cells, { rows: [3, 9], keys: [0, 4] });
  assert.equal(textOfArea(cells), "3-9.0-4");
  assert.equal(textOfArea(null), "");
  for (const text of [null, "", "3-3.0-4", "3-10.0-4", "a-b.c-d", "3-9", "9-3.0-4", "-1-3.0-4"]) {
    assert.equal(areaOfText(text, 9), null);
  }
});

/** @type {import("../../../templates/js/report/reading/matrix/matrix_colours.js").Shading} */
const SHADING = { theme: "light", shades: "text", scale: "absolute", gamma: 0.6, cutoff: 0, top: 1, maximum: 0.4, signed: false };

test("colours rise with the number, in each kind of shade, and below nothing they mirror it", () => {
  for (const shades of /** @type {const} */ (["text", "linear", "log"])) {
    for (const scale of /** @type {const} */ (["absolute", "relative"])) {
      const shading = { ...SHADING, shades, scale };
      const levels = Array.from({ length: 256 }, (_, byte) => levelOf(shading, (byte / 255) ** 2));
      assert.equal(levels[0], 0);
      assert.ok(levels.every((level, byte) => byte === 0 || level >= levels[byte - 1]));
      assert.equal(levelOf(shading, scale === "absolute" ? 1 : 0.4), LEVELS - 1);
      assert.equal(levelOf({ ...shading, signed: true }, -0.3), -levelOf(shading, 0.3));
      assert.equal(levelOf({ ...shading, cutoff: 0.1 }, 0.09), 0);
    }
  }
  assert.equal(levelOf({ ...SHADING, shades: "linear" }, 0.5), Math.round(31.5));
  assert.equal(levelOf({ ...SHADING, shades: "log" }, 0.01), Math.round(31.5));
  assert.equal(levelOf({ ...SHADING, shades: "log" }, 0.00009), 0);
});

test("a table has a colour for each byte, and lets nothing shine through but what cannot be seen", () => {
  const table = colourTable(SHADING, valuesOf({ signed: false, top: 1 }));
  assert.equal(table[0], 0);
  assert.equal(table[1], 0xffffffff);
  assert.ok([...table.subarray(1)].every((colour) => colour >>> 24 === 255));
});

test("a legend says the numbers at its colours", () => {
  assert.deepEqual(legendOf({ ...SHADING, shades: "linear" }).numbers, ["0", "0.250", "0.500", "0.750", "1.000"]);
  assert.deepEqual(legendOf({ ...SHADING, shades: "log" }).numbers, ["≤ 0.00010", "0.0010", "0.010", "0.100", "1.000"]);
  const signed = legendOf({ ...SHADING, shades: "linear", signed: true });
  assert.deepEqual(signed.numbers, ["−1.000", "−0.500", "0", "+0.500", "+1.000"]);
  assert.equal(signed.colours.length, 2 * LEVELS - 1);
  assert.equal(signed.colours[LEVELS - 1], "#ffffff");
});

test("more and less are as dark as each other, darken evenly, and carry readable text", () => {
  for (const theme of /** @type {const} */ (["light", "dark"])) {
    const [more, less] = [swatches(DIVERGING[theme].more), swatches(DIVERGING[theme].less)];
    const paper = rgbOfHex(DIVERGING[theme].more.paper);
    const away = (/** @type {{background: string}} */ { background }) => contrast(rgbOfHex(background), paper);
    [more, less].forEach((side) => {
      side.forEach((each, place) => {
        assert.ok(place === 0 || away(each) >= away(side[place - 1]) - 0.02, `${theme} ${place}`);
        assert.ok(contrast(rgbOfHex(each.background), rgbOfHex(each.ink)) >= 4.5);
      });
    });
    more.forEach((each, place) => {
      assert.ok(Math.abs(Math.log(away(each) / away(less[place]))) < 0.3, `${theme} ${place}`);
    });
  }
});

test("a difference lies between the differences of the bounds", () => {
  assert.deepEqual(lessOf([0.5, 0.25, 0.75], [0.25, 0.125, 0.5]), [0.25, -0.25, 0.625]);
});

test("an SVG is whole whatever its texts are", () => {
  const text = "</text><script>alert(1)</script>\u0000\ud800&\"'";
  const svg = svgOf({ width: 10, height: 5.555, title: text, marks: [{ kind: "text", x: 1, y: 2, text, size: 9, family: '"A"', fill: "red" }] });
  assert.ok(!svg.includes("<script"));
  assert.equal((svg.match(/</gu) ?? []).length, 6);
  assert.match(svg, /height="5\.56"/u);
  assert.equal(escaped("a<b\ud83d\udc08"), "a&#60;b\ud83d\udc08");
});

test("words with notes have a line beside them on both sides, and the note's number behind the last", () => {
  const texts = ["<s>", " a", " red", " cat", " sat"];
  const page = /** @type {any} */ ({ texts, tokens: texts });
  const text = /** @type {any} */ ({ turns: [{ label: "You", from: 0, to: 5 }] });
  const book = /** @type {any} */ ({ notes: [{ from: 1, to: 3, text: "x" }, { from: 2, to: 3, text: "y" }] });
  const plot = /** @type {any} */ ({ width: 100, height: 100, count: 5 });
  const look = /** @type {any} */ ({ ink: "ink", muted: "muted", rule: "rule", paper: "paper", accent: "accent", soft: "soft" });
  for (const [alignment, shift] of /** @type {["position" | "generation", number][]} */ ([["position", 0], ["generation", 1]])) {
    const frame = { left: 120, top: 110 };
    const marks = new Axes(page, text, book).marks(plot, { row: 0, key: 0, cell: 20 }, frame, alignment, look, { rows: [], keys: [] });
    const labels = marks.filter(({ kind }) => kind === "text").map((mark) => /** @type {any} */ (mark).text);
    assert.deepEqual(labels.filter((label) => label.includes("(")), ["red (1,2)", "red (1,2)"]);
    const lines = marks.filter((mark) => mark.kind === "rect" && mark.fill === "accent").map((mark) => /** @type {any} */ (mark));
    const where = lines.map(({ x, y, width, height }) => [x, y, width, height]);
    // At the side the rows of the tokens, above the keys.
    assert.deepEqual(where, [
      [117, 110 + 20 * (1 - shift), 3, 40],
      [117, 110 + 20 * (2 - shift), 3, 20],
      [140, 107, 40, 3],
      [160, 107, 20, 3],
    ]);
  }
});
