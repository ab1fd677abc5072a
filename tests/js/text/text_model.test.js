import assert from "node:assert/strict";
import { test } from "node:test";

import { NAMED, THIN, fenced, textModel, trueText } from "../../../templates/js/report/reading/text/text_model.js";
import { pageOf } from "../packing.js";

/**
 * @param {string[]} texts
 * @param {Partial<import("../../../templates/js/report/reading/text/text_model.js").PageText>} [text]
 * @param {string[]} [tokens]
 */
function pageOfTexts(texts, text = {}, tokens = texts) {
  return pageOf({
    texts,
    tokens,
    ids: null,
    promptLength: 0,
    numRows: texts.length,
    text: { ...pageOf().text, turns: [["Model", 0, texts.length]], markup: [], ...text },
  });
}

/**
 * @param {import("../../../templates/js/shared/page.js").Page} page
 * @returns {string[]}
 */
function linesOf(page) {
  return textModel(page).turns.flatMap(({ lines }) => lines.map(({ from, to }) => page.texts.slice(from, to).join("")));
}

test("lines end after a line break, and before one that comes with the next line's indentation", () => {
  const page = pageOfTexts(["def", " f", ":", "\n   ", " return", "\n\n   ", " x", "\n", "y"]);
  assert.deepEqual(linesOf(page), ["def f:", "\n    return", "\n\n    x\n", "y"]);
});

test("every token is in a head or in one line", () => {
  const texts = ["<|im_start|>", "user", "\n", "Hi", "\n", "you", "<|im_end|>", "\n", "<|im_start|>", "assistant", "\n"];
  const page = pageOfTexts(texts, { turns: [["You", 0, 8], ["Model", 8, 11]], markup: [[0, 3], [6, 8], [8, 11]] });
  const { turns, markers } = textModel(page);
  assert.deepEqual(turns.map(({ head, lines }) => [head, lines.map(({ from, to }) => [from, to])]), [
    [3, [[3, 5], [5, 8]]],
    [11, []],
  ]);
  assert.ok([0, 1, 2, 6, 7, 8, 9, 10].every((token) => markers[token] === THIN));
  assert.equal(markers[3], 0);
});

test("a marker within a turn keeps its name", () => {
  const texts = ["<think>", "\n", "Hm", "<tool_call>", "{}", "</tool_call>", "<|im_end|>"];
  const { markers, turns } = textModel(pageOfTexts(texts, { markup: [[0, 2], [3, 4], [5, 7]] }));
  assert.equal(turns[0].head, 2);
  assert.deepEqual([...markers], [THIN, THIN, 0, NAMED, 0, THIN, THIN]);
});

test("only what the template said as a whole line is folded", () => {
  const texts = ["Date", ":", " May", "\n", "Be", " brief", ".", "\n", "Now", " you"];
  const { turns } = textModel(pageOfTexts(texts, { added: [[0, 4], [8, 9]] }));
  assert.deepEqual(turns[0].lines.map(({ folded }) => folded), [true, false, false]);
  assert.ok(textModel(pageOfTexts(texts, { added: null })).turns[0].lines.every(({ folded }) => !folded));
});

test("code is what stands in a fence, and nothing else", () => {
  const cases = [
    [["text", "```py", "x = 1", "```", "more"], "01110"],
    [["    indented", "x"], "00"],
    [["~~~", "```", "~~~~", "y"], "1110"],
    [["```", "never closed"], "11"],
    [["``` `inline` ```", "x"], "00"],
    [["````", "```", "````", "x"], "1110"],
    [["\n```\n", "x", "\n   ```", "y"], "1110"],
    [["     ```", "x"], "00"],
  ];
  for (const [lines, code] of /** @type {[string[], string][]} */ (cases)) {
    assert.equal(fenced(lines).map(Number).join(""), code, JSON.stringify(lines));
  }
});

test("a line is one line, however long it is, and a fence within it is none", () => {
  const texts = Array.from({ length: 5000 }, (_, place) => (place % 3 || !place ? "x" : place % 900 ? " y" : " ```"));
  const { turns } = textModel(pageOfTexts([...texts, "\n", "z"]));
  assert.deepEqual(turns[0].lines.map(({ from, to, code }) => [from, to, code]), [[0, 5001, false], [5001, 5002, false]]);
});

test("what is copied is what was said: no marks of bytes, no markers", () => {
  const texts = ["⟨E6⟩⟨88⟩", "我", "喜", "<|im_end|>", "\n", "<|im_start|>", "user", "\n", "Hi", "\u200d"];
  const tokens = ["æĪ", "ĳ", "åĸľ", "<|im_end|>", "Ċ", "<|im_start|>", "user", "Ċ", "Hi", "âĢį"];
  const page = pageOfTexts(texts, { turns: [["Model", 0, 5], ["You", 5, 10]], markup: [[3, 5], [5, 8]] }, tokens);
  const { markers } = textModel(page);
  assert.equal(trueText(page, markers, 0, 10), "我喜\nHi\u200d");
  assert.equal(trueText(page, markers, 0, 3), "我喜");
  assert.equal(trueText(page, markers, 3, 5), "<|im_end|>\n");
});
