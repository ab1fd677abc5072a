import assert from "node:assert/strict";
import { test } from "node:test";

import { headsFault } from "../../../templates/js/report/reading/beside/head_moves.js";
import { opcodes } from "../../../templates/js/report/reading/beside/matching.js";
import { effectsFault } from "../../../templates/js/report/reading/beside/pair_page.js";
import { pageOf } from "../packing.js";

test("sequences are matched as Python's difflib matches them", () => {
  // The example of Python's own documentation.
  assert.deepEqual(opcodes([..."qabxcd"], [..."abycdf"]), [
    ["delete", 0, 1, 0, 0],
    ["equal", 1, 3, 0, 2],
    ["replace", 3, 4, 2, 3],
    ["equal", 4, 6, 3, 5],
    ["insert", 6, 6, 5, 6],
  ]);
  assert.deepEqual(opcodes([], []), []);
  assert.deepEqual(opcodes(["__proto__"], ["__proto__", "x"]), [
    ["equal", 0, 1, 0, 1],
    ["insert", 1, 1, 1, 2],
  ]);
});

test("it is said why heads cannot be compared", () => {
  const page = pageOf({ numLayers: 2, numHeads: 4 });
  assert.equal(headsFault(page, page), "");
  const larger = { ...page, numLayers: 3, allLayers: [...page.allLayers, { layer: 9, heads: [0] }] };
  assert.match(headsFault(page, larger), /2 layers × 4 heads and 3 layers × 4 heads/u);
  assert.match(headsFault(page, { ...page, allLayers: [] }), /other heads/u);
  assert.match(headsFault({ ...page, light: /** @type {any} */ ({}) }, page), /light report/u);
});

test("it is said why effects have no scale in common", () => {
  const page = pageOf({});
  /** @type {(why: object) => any} */
  const withWhy = (why) => ({ ...page, why });
  const [measured, direct, contrast] = [
    { measured: true, method: "measured" },
    { measured: false, method: "direct_logit" },
    { measured: false, method: "contrast" },
  ].map(withWhy);
  assert.equal(effectsFault(measured, measured), "");
  assert.equal(effectsFault(direct, direct), "");
  assert.match(effectsFault(measured, direct), /no scale holds both.*att-viz compare/u);
  assert.match(effectsFault(direct, contrast), /two ways.*att-viz compare/u);
  assert.match(effectsFault(page, direct), /does not know/u);
});
