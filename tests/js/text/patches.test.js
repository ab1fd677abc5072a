import assert from "node:assert/strict";
import { test } from "node:test";

import { patchSentence, patchesFor } from "../../../templates/js/report/reading/why/patches.js";
import { nameOf, wholeText } from "../../../templates/js/report/reading/why/why_words.js";
import { lookBothWays } from "../../../templates/js/shared/page.js";

const TEXTS = [" a", " patch 0,0", " patch 0,1", " What", " is", " cat"];

test("a span that is a picture is called so, and a single patch by its name", () => {
  assert.equal(nameOf(TEXTS, [1, 3]), "the picture");
  assert.equal(nameOf([" patch 0,0 of 2", " patch 0,1 of 2"], [0, 2]), "picture 2");
  assert.match(nameOf(TEXTS, [1, 2]), /patch 0,0/u);
  assert.match(nameOf(TEXTS, [3, 5]), /What is/u);
});

test("among words, a picture is one piece", () => {
  assert.equal(wholeText(TEXTS, 0, 6), " a [picture] What is cat");
  assert.equal(wholeText(TEXTS, 2, 4), " patch 0,1 What");
});

test("what patches did for a word is the sum over its tokens, and never less than nothing", () => {
  const patches = { tokens: [1, 2], target: /** @type {[number, number]} */ ([4, 6]), step: 1, effects: "" };
  const effects = [Float64Array.of(1, 2), Float64Array.of(-3, NaN)];
  assert.deepEqual([...(patchesFor(patches, effects, [4, 6]) ?? [])], [3, 0]);
  assert.deepEqual([...(patchesFor(patches, effects, [5, 6]) ?? [])], [2, 0]);
  assert.equal(patchesFor(patches, effects, [3, 5]), null);
  assert.match(patchSentence(TEXTS, [5, 6], patchesFor(patches, effects, [5, 6])), /^Shaded by what each patch did for /u);
  assert.match(patchSentence(TEXTS, [5, 6], Float64Array.of(0, 0)), /^No patch did anything/u);
  assert.match(patchSentence(TEXTS, [3, 4], null), /^Choose a word of the answer/u);
});

test("two spans look both ways within one span of such tokens only", () => {
  const page = /** @type {any} */ ({ bothWays: [[1, 3], [4, 6]] });
  assert.equal(lookBothWays(page, [1, 2], [2, 3]), true);
  assert.equal(lookBothWays(page, [2, 3], [4, 5]), false);
  assert.equal(lookBothWays(/** @type {any} */ ({}), [1, 2], [2, 3]), false);
});
