import assert from "node:assert/strict";
import { test } from "node:test";

import { rowOfToken, tokenOfRow } from "../../../templates/js/report/reading/alignment.js";
import { tokenOnNextLine } from "../../../templates/js/report/reading/text/line_moves.js";
import { parsePage } from "../../../templates/js/shared/page.js";
import { pageOf } from "../packing.js";

test("a page is read as it was written", () => {
  assert.deepEqual(parsePage(JSON.stringify(pageOf())), pageOf());
});

const faults = {
  "is cut off": "{",
  "is empty": "",
  "is of another format": JSON.stringify({ ...pageOf(), format: 2 }),
  "has too many texts": JSON.stringify({ ...pageOf(), texts: [] }),
  "has rows that do not fit": JSON.stringify({ ...pageOf(), numRows: 3 }),
  "has ids that do not fit": JSON.stringify({ ...pageOf(), ids: [1] }),
  "has a prompt longer than the text": JSON.stringify({ ...pageOf(), promptLength: 7 }),
  "names no layers": JSON.stringify({ ...pageOf(), layers: [] }),
};
for (const [name, json] of Object.entries(faults)) {
  test(`a page that ${name} is refused in words`, () => {
    assert.throws(() => parsePage(json), { name: "ReportError", message: /report|make it again/u });
  });
}

test("generation alignment shows the row before, position alignment the row of the token", () => {
  assert.deepEqual([0, 1, 5].map((token) => rowOfToken("generation", token, 5)), [null, 0, 4]);
  assert.deepEqual([0, 4, 5].map((token) => rowOfToken("position", token, 5)), [0, 4, null]);
  for (const alignment of /** @type {const} */ (["generation", "position"])) {
    for (let row = 0; row < 5; row += 1) {
      const token = tokenOfRow(alignment, row, 6);
      assert.equal(token === null ? row : rowOfToken(alignment, token, 5), row);
    }
  }
  assert.equal(tokenOfRow("generation", 5, 6), null);
});

test("up and down go to the nearest token of the next line", () => {
  const boxes = [
    [0, 0, 50],
    [0, 50, 100],
    [20, 0, 30],
    [20, 30, 90],
    [40, 0, 100],
  ].map(([top, left, right]) => ({ top, bottom: top + 18, left, right }));
  const tokens = { element: (/** @type {number} */ token) => ({ getBoundingClientRect: () => boxes[token] }) };
  assert.equal(tokenOnNextLine(tokens, 1, 4, 1), 3);
  assert.equal(tokenOnNextLine(tokens, 3, 4, 1), 4);
  assert.equal(tokenOnNextLine(tokens, 4, 4, 1), 4);
  assert.equal(tokenOnNextLine(tokens, 3, 4, -1), 1);
  assert.equal(tokenOnNextLine(tokens, 0, 4, -1), 0);
});
