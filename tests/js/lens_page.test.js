import assert from "node:assert/strict";
import { deflateSync } from "node:zlib";
import { test } from "node:test";

import { cellParts } from "../../templates/js/lens/cell_text.js";
import { LensReadings, bandOf, rowOf, rowOffset, unpacked } from "../../templates/js/lens/decode.js";
import { columnsInSight, scrolledTo, scrolledToEnd } from "../../templates/js/lens/layout.js";
import { layerCount, parseLensPage, predictedToken } from "../../templates/js/lens/page.js";
import { attentionOf, headingOf, measuresOf, percentText, rowSentence } from "../../templates/js/lens/sentences.js";
import { afterKey, initialLensState, nearestRow } from "../../templates/js/lens/state.js";

const PAGE = {
  format: 1,
  title: "demo",
  texts: ["a", " b", "c", "d", "e", "f"],
  ids: null,
  promptLength: 3,
  numRows: 5,
  firstRow: 0,
  band: 2,
  boundaries: [0, 2, 3],
  attentionLayers: [0, 2],
  topK: 2,
  vocabulary: ["x", "y", "z"],
  vocabularyIds: [10, 20, 30],
  quantisationError: 0.0039,
  facts: [],
};

/** @param {object} [changes] */
const page = (changes = {}) => parseLensPage(JSON.stringify({ ...PAGE, ...changes }));

test("a page that fits together is taken", () => {
  assert.equal(layerCount(page()), 3);
  assert.equal(predictedToken(page(), 2), 0);
  assert.equal(predictedToken(page(), 4), 2);
  assert.equal(predictedToken(page(), 0), -2);
});

for (const [name, changes, message] of /** @type {[string, object, RegExp][]} */ ([
  ["another format", { format: 2 }, /format that its viewer does not know/],
  ["too many positions", { numRows: 7 }, /6 tokens but 7 positions/],
  ["no layers", { boundaries: [] }, /names no layers/],
  ["a short vocabulary", { vocabulary: ["x"] }, /an id for each text/],
  ["a first row that is not there", { firstRow: 5 }, /no attention rows/],
])) {
  test(`${name} is refused`, () => assert.throws(() => page(changes), { name: "ReportError", message }));
}

test("what is no JSON is refused", () => assert.throws(() => parseLensPage("{"), { name: "ReportError" }));

/** The bytes of readings: cells of two places, then probabilities, entropies, ranks. */
function readingBytes() {
  const cells = 15;
  const bytes = new ArrayBuffer(8 * (2 * cells + cells));
  const view = new DataView(bytes);
  for (let kept = 0; kept < 2 * cells; kept += 1) {
    view.setUint32(4 * kept, kept % 3, true);
    view.setFloat32(4 * (2 * cells + kept), kept / 100, true);
  }
  for (let cell = 0; cell < cells; cell += 1) {
    view.setFloat32(4 * (4 * cells + cell), cell / 10, true);
    view.setUint32(4 * (5 * cells + cell), cell + 1, true);
  }
  return new Uint8Array(bytes);
}

test("readings are found by boundary and position", () => {
  const readings = new LensReadings(page(), readingBytes());
  // Boundary 2 is the second that was taken: cell 1 * 5 + 3 = 8, tokens 16 and 17.
  assert.deepEqual(readings.at(2, 3), {
    candidates: [
      { text: "y", id: 20, probability: Math.fround(0.16) },
      { text: "z", id: 30, probability: Math.fround(0.17) },
    ],
    entropy: Math.fround(0.8),
    rank: 9,
  });
  assert.equal(readings.top(3, 0), "z");
  assert.equal(readings.top(1, 0), null);
  assert.equal(readings.at(1, 0), null);
  assert.equal(readings.at(0, 5), null);
  assert.throws(() => new LensReadings(page({ topK: 3 }), readingBytes()), { name: "ReportError" });
});

test("rows are cut out of their bands", () => {
  const layout = page();
  assert.deepEqual([0, 1, 2, 3, 4].map((row) => bandOf(layout, row)), [0, 0, 2, 2, 4]);
  assert.deepEqual([0, 1, 2, 3, 4].map((row) => rowOffset(layout, row)), [0, 2, 0, 6, 0]);
  const band = Uint8Array.from({ length: 14 }, (_, place) => place * 10);
  const row = rowOf(layout, 3, band);
  assert.equal(row.weight(0, 0), (60 / 255) ** 2);
  assert.equal(row.weight(2, 3), (130 / 255) ** 2);
  assert.equal(row.maximum, (130 / 255) ** 2);
  for (const [layer, key] of [[1, 0], [3, 0], [0, 4]]) {
    assert.ok(Number.isNaN(row.weight(layer, key)));
  }
  assert.throws(() => rowOf(layout, 3, band.subarray(1)), { name: "ReportError" });
});

test("a file that begins with a later row counts its bands from there", () => {
  const layout = page({ firstRow: 1 });
  assert.deepEqual([1, 2, 3, 4].map((row) => bandOf(layout, row)), [1, 1, 3, 3]);
  assert.deepEqual([1, 2, 3, 4].map((row) => rowOffset(layout, row)), [0, 4, 0, 8]);
});

test("elements are inflated, and damage is told", async () => {
  const data = Uint8Array.from([1, 2, 3, 250]);
  assert.deepEqual(await unpacked(deflateSync(data).toString("base64")), data);
  await assert.rejects(unpacked("AAAA"), { name: "ReportError" });
  await assert.rejects(unpacked("no base64 ="), { name: "ReportError" });
});

test("only columns in sight are drawn, with a margin", () => {
  const layout = { label: 100, cell: 50, columns: 1000 };
  assert.deepEqual(columnsInSight(layout, 0, 600), [0, 14]);
  assert.deepEqual(columnsInSight(layout, 5025, 600), [96, 115]);
  assert.deepEqual(columnsInSight(layout, 1e9, 600), [1000, 1000]);
  assert.deepEqual(columnsInSight({ ...layout, columns: 3 }, 0, 600), [0, 3]);
});

test("a column is brought into sight beside the labels, and no further than needed", () => {
  const layout = { label: 100, cell: 50, columns: 1000 };
  assert.equal(scrolledTo(layout, 3, 500, 600), 150);
  assert.equal(scrolledTo(layout, 12, 500, 600), 500);
  assert.equal(scrolledTo(layout, 30, 500, 600), 1050);
  assert.equal(scrolledToEnd(layout, 30, 600), 1050);
  assert.equal(scrolledToEnd(layout, 2, 600), 0);
});

test("the page begins with the last prompt row and its prediction", () => {
  assert.deepEqual(initialLensState(page()), { row: 2, boundary: 3, position: 2, scale: "absolute", theme: "auto" });
  assert.equal(initialLensState(page({ promptLength: 0 })).row, 0);
  assert.equal(initialLensState(page({ promptLength: 6 })).row, 4);
});

test("keys move, choose and stop at the edges", () => {
  const state = initialLensState(page());
  const after = (/** @type {string} */ key, from = state) => afterKey(page(), from, key);
  assert.equal(after("ArrowDown")?.boundary, 3);
  assert.equal(after("ArrowUp")?.boundary, 2);
  assert.equal(after("ArrowLeft")?.position, 1);
  assert.equal(after("End")?.position, 4);
  assert.equal(after("PageDown")?.position, 4);
  assert.equal(after("PageUp")?.position, 0);
  assert.equal(after("Enter", { ...state, position: 1 })?.row, 1);
  assert.equal(after(" ", { ...state, position: 4 })?.row, 4);
  assert.equal(after("[")?.row, 1);
  assert.equal(after("]", { ...state, row: 4 })?.row, 4);
  assert.equal(after("x"), null);
});

test("rows that are not in the file, or no rows at all, become the nearest", () => {
  assert.equal(nearestRow(page({ firstRow: 2 }), 0), 2);
  assert.equal(nearestRow(page(), 99), 4);
  assert.equal(nearestRow(page(), NaN), 0);
});

test("spaces at the ends of a cell are marked", () => {
  assert.deepEqual(cellParts(" b "), [{ mark: "·", raw: "" }, { mark: "", raw: "b" }, { mark: "·", raw: "" }]);
  assert.deepEqual(cellParts("a b"), [{ mark: "", raw: "a b" }]);
  assert.deepEqual(cellParts("  "), [{ mark: "·", raw: " " }, { mark: "·", raw: " " }]);
  assert.deepEqual(cellParts(""), [{ mark: "∅", raw: "" }]);
  assert.equal(cellParts("x".repeat(500)).at(-1)?.mark, "…");
  assert.deepEqual(cellParts("\n"), [{ mark: "↵", raw: "\n" }]);
});

test("sentences say what a cell is", () => {
  const here = page();
  assert.match(headingOf(here, 3, 1), /^After “.b.” \(token 1\) the model predicts$/u);
  assert.match(headingOf(here, 2, 1), /^What enters layer 2 at/u);
  assert.match(headingOf(here, 0, 1), /^The embedding of/u);
  const reading = { candidates: [], entropy: Math.LN2, rank: 1200 };
  assert.match(measuresOf(reading, "x", false), /^Entropy 0\.69 nats \(1\.00 bits\)\. .* has rank 1,200 here\.$/u);
  assert.match(measuresOf({ ...reading, rank: 1 }, "x", false), /is the likeliest token here already/u);
  assert.equal(measuresOf(reading, "x", true), "Entropy 0.69 nats (1.00 bits).");
  assert.match(measuresOf({ ...reading, entropy: NaN }, "x", true), /could not be computed/u);
  assert.match(attentionOf(here, 2, 0, 1, 0.25), /attention of 0\.250/u);
  assert.match(attentionOf(here, 2, 0, 3, NaN), /could not look at it/u);
  assert.equal(attentionOf(here, 2, 1, 1, NaN), "Layer 1 has no attention.");
  assert.equal(attentionOf(here, 2, 3, 1, NaN), "");
  assert.match(rowSentence(here, 2), /attn_0\./u);
  assert.doesNotMatch(rowSentence(here, 0), /attn_/u);
});

test("percentages are short and never a lie", () => {
  assert.deepEqual(
    [1, 0.4567, 0.0123, 0.00098, 0.00005, 0, NaN].map(percentText),
    ["100.0%", "45.7%", "1.2%", "0.10%", "<0.01%", "0%", "–"],
  );
});
