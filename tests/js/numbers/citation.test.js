import assert from "node:assert/strict";
import { test } from "node:test";

import { ascii, citation, csv, precisionText } from "../../../templates/js/report/reading/numbers/citation.js";
import { pairOfText, textOfPair } from "../../../templates/js/report/reading/numbers/pair_text.js";

test("a citation is one line of ASCII with all that finds the number again", () => {
  const text = citation({
    sentence: "When the model read \u201csister\u201d (token 34), \u2026 gave 0.350 to \u201c\u6211\u201d; \u00b1.",
    model: "SmolLM2",
    promptHash: "0123456789abcdef0123",
    of: { layer: 20, head: 0, rows: [34, 35] },
    precision: precisionText([0.35, 0.3496, 0.3504]),
    link: "file:///r.html#pair=34-35.24-25",
  });
  assert.equal(
    text,
    'When the model read "sister" (token 34), ... gave 0.350 to "\\u{6211}"; +-. [att_viz: model SmolLM2; ' +
      "prompt sha256 0123456789abcdef; L20.H0; row 34; 0.3500 +- 0.0004; file:///r.html#pair=34-35.24-25]",
  );
  assert.equal(ascii("a\u2068b\u2069\n"), "ab\\u{a}");
});

test("tables are RFC 4180, and no text becomes a formula", () => {
  assert.equal(csv(["a", "b"], [["x,y", 'say "no"'], ["=1+1", NaN], [2, 0.5]]), 'a,b\r\n"x,y","say ""no"""\r\n\'=1+1,\r\n2,0.5\r\n');
});

test("a pair comes back from its text, and what makes no sense is none", () => {
  for (const text of ["3-4.1-2", "3-5.0-1.w"]) {
    assert.equal(textOfPair(pairOfText(text, 6, 5)), text);
  }
  for (const text of [null, "", "3-3.1-2", "3-4.1-9", "5-6.1-2", "0-1.0-1.w", "a-b.c-d", "3-4.1-2.x"]) {
    assert.equal(pairOfText(text, 6, 5), null);
  }
});
