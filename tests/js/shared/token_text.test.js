import assert from "node:assert/strict";
import { test } from "node:test";

import { directionOf, partsOf, quoted, spokenName, withoutByteMarks } from "../../../templates/js/shared/token_text.js";

/**
 * @param {string} text
 * @returns {string} marks in brackets
 */
function written(text) {
  return partsOf(text)
    .map(({ mark, raw }) => (mark ? `[${mark}]` : "") + raw)
    .join("");
}

const cases = [
  ["Tom", "Tom"],
  ["", "[∅]"],
  ["  ", "[·] [·] "],
  [".\n\n", ".[↵]\n[↵]\n"],
  ["a\r\nb", "a[↵]\nb"],
  ["\tx", "[→]\tx"],
  ["\u0000", "[␀]"],
  ["a\u001bb", "a[␛]b"],
  ["\u0085", "[⟨0085⟩]"],
  ["\u202eevil\u202c", "[⟨202E⟩]evil[⟨202C⟩]"],
  ["\u2066x", "[⟨2066⟩]x"],
  ["\ud800", "[⟨D800⟩]"],
  ["x\udfffy", "x[⟨DFFF⟩]y"],
  ["\u0301", "[◌]\u0301"],
  ["e\u0301", "e\u0301"],
  ["\u200d", "[⟨200D⟩]\u200d"],
  ["\ufeff", "[⟨FEFF⟩]\ufeff"],
  ["\u2028", "[⟨2028⟩]"],
  ["👩‍👩‍👧", "👩‍👩‍👧"],
  ["שלום", "שלום"],
  ["</script><script>window.pwned=1</script>", "</script><script>window.pwned=1</script>"],
];
for (const [text, expected] of cases) {
  test(`${JSON.stringify(text)} is written as ${JSON.stringify(expected)}`, () => {
    assert.equal(written(text), expected);
  });
}

test("the raw text of marks and words is the token's own, but for what must not be in the page", () => {
  for (const text of ["Tom", "a\n b\t", "    ", "e\u0301x", "x\u200by"]) {
    assert.equal(
      partsOf(text)
        .map((part) => part.raw)
        .join(""),
      text,
    );
  }
});

test("a huge token is shortened, and says by how much", () => {
  const text = written("x".repeat(100_000));
  assert.ok(text.length < 1300);
  assert.match(text, /99,000 characters not shown/u);
});

test("tokens in sentences are quoted, short and on one line", () => {
  const plain = (/** @type {string} */ text) => quoted(text).replace(/[\u2068\u2069]/gu, "");
  assert.equal(plain(" Tom"), "“Tom”");
  assert.equal(plain(""), "an empty token");
  assert.equal(plain(" "), "a space");
  assert.equal(plain("   "), "3 spaces");
  assert.equal(plain("\n\n"), "2 line breaks");
  assert.equal(plain(".\n"), "“.↵”");
  assert.equal(plain("x".repeat(50)).length, 30);
  assert.doesNotMatch(plain("\u202eabc"), /\u202e/u);
});

test("blanks and marks have names that can be read out", () => {
  assert.equal(spokenName("\n\n    "), "2 line breaks and 4 spaces");
  assert.equal(spokenName(" \n\t"), "a space, a line break and a tab");
  assert.equal(spokenName("\r\n "), "a line break and a space");
  assert.equal(spokenName("\u200d"), "⟨200D⟩");
  assert.equal(spokenName("⟨E6⟩⟨88⟩"), "⟨E6⟩⟨88⟩");
  assert.equal(spokenName(""), "an empty token");
  assert.equal(quoted("\n  "), "a line break and 2 spaces");
});

test("a byte of a split character is a mark, and no part of the text", () => {
  assert.equal(written("⟨E6⟩⟨88⟩"), "[⟨E6⟩][⟨88⟩]");
  assert.equal(withoutByteMarks("⟨E6⟩⟨88⟩", "æĪ"), "");
  assert.equal(withoutByteMarks("a⟨E6⟩", "aæ"), "a");
  assert.deepEqual(
    partsOf("a⟨E6⟩b", "aæb").map(({ mark, raw }) => mark || raw),
    ["a", "⟨E6⟩", "b"],
  );
  // A vocabulary that has the sign itself means the sign.
  assert.equal(withoutByteMarks("a⟨E6⟩", "a⟨E6⟩"), "a⟨E6⟩");
  assert.deepEqual(partsOf("a⟨E6⟩", "a⟨E6⟩"), [{ mark: "", raw: "a⟨E6⟩" }]);
});

test("a text goes the way of its first letter, as dir=auto has it", () => {
  for (const [texts, way] of /** @type {[string[], string][]} */ ([
    [[], "ltr"],
    [["12", ". ", "\u00a0"], "ltr"],
    [["7) ", "⟨D7⟩", "ש", " a"], "rtl"],
    [["(", " b", " كتاب"], "ltr"],
    [["“", "كتاب", " b"], "rtl"],
    [["我", "ש"], "ltr"],
    [["\u{1e900}"], "rtl"],
  ])) {
    assert.equal(directionOf(texts, texts.map(() => "Ã")), way, JSON.stringify(texts));
  }
});
