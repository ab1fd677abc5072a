import assert from "node:assert/strict";
import { test } from "node:test";

import { gridText, nextPatch, runsOf, spanOfPicture } from "../../../templates/js/report/reading/pictures.js";
import { textModel } from "../../../templates/js/report/reading/text/text_model.js";
import { parsePage } from "../../../templates/js/shared/page.js";
import { pageOf } from "../packing.js";

const PICTURE = { source: "data:image/png;base64,AAAA", width: 4, height: 2, rows: 1, columns: 2, tokens: [1, 2] };

test("keys go from patch to patch and stop at the edges", () => {
  const picture = { ...PICTURE, rows: 2, columns: 3, tokens: [0, 1, 2, 3, 4, 5] };
  const ways = ["ArrowLeft", "ArrowRight", "ArrowUp", "ArrowDown", "Home", "End", "x"];
  assert.deepEqual(ways.map((key) => nextPatch(picture, 4, key)), [3, 5, 1, 4, 3, 5, null]);
  assert.deepEqual(ways.map((key) => nextPatch(picture, 2, key)), [1, 2, 2, 5, 0, 2, null]);
});

test("neighbouring tokens make one run, and what breaks rows apart none", () => {
  assert.deepEqual(runsOf([3, 4, 6, 7, 9]), [[3, 5], [6, 8], [9, 10]]);
  assert.deepEqual(runsOf([]), []);
  assert.deepEqual(spanOfPicture({ ...PICTURE, tokens: [3, 4, 6, 7] }), [3, 8]);
});

test("a grid is named", () => {
  assert.equal(gridText({ ...PICTURE, rows: 14, columns: 16 }), "14 × 16 patches");
  assert.equal(gridText({ ...PICTURE, rows: 1, columns: 1 }), "one patch");
});

test("the patches of a picture are a line that is folded", () => {
  const page = pageOf();
  page.pictures = [PICTURE];
  page.text = { ...page.text, turns: [["Prompt", 0, page.texts.length]], markup: [], added: null };
  const [turn] = textModel(page).turns;
  const folded = turn.lines.filter((line) => line.folded);
  assert.deepEqual(folded.map(({ from, to, picture }) => [from, to, picture]), [[1, 3, PICTURE]]);
  assert.deepEqual(turn.lines.map(({ from }) => from).slice(0, 2), [0, 1]);
});

const faults = {
  "from elsewhere": { source: "https://example.org/a.png" },
  "that is a script": { source: "data:image/svg+xml;base64,AAAA" },
  "with something behind it": { source: 'data:image/png;base64,AAAA"onload="x' },
  "without patches": { rows: 0, tokens: [] },
  "with too few tokens": { tokens: [1] },
  "whose tokens are not there": { tokens: [1, 99] },
  "without a size": { width: -1 },
};
for (const [name, change] of Object.entries(faults)) {
  test(`a picture ${name} is refused in words`, () => {
    const page = { ...pageOf(), pictures: [{ ...PICTURE, ...change }] };
    assert.throws(() => parsePage(JSON.stringify(page)), { name: "ReportError", message: /what the model saw/u });
  });
}
