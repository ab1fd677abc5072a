import assert from "node:assert/strict";
import { test } from "node:test";

import { headFilter } from "../../../templates/js/report/reading/heads/head_filter.js";

const HEADS = [
  { layer: 2, head: 0, role: "induction", scores: {} },
  { layer: 20, head: 0, role: "previous_token", scores: {} },
  { layer: 20, head: 3, role: null, scores: {} },
  { layer: 3, head: 20, role: "sink_mass", scores: {} },
];

/** @param {string} text */
const found = (text) => HEADS.filter(headFilter(text)).map(({ layer, head }) => `${layer}.${head}`).join(" ");

test("heads are found by layer, by layer and number, by number, and by role", () => {
  assert.equal(found(""), "2.0 20.0 20.3 3.20");
  for (const text of ["L20", "l20", "20", " layer 20 "]) {
    assert.equal(found(text), "20.0 20.3", text);
  }
  for (const text of ["20.0", "L20H0", "L20.H0", "L20 \u00b7 H0", "l20 h0", "layer 20, head 0"]) {
    assert.equal(found(text), "20.0", text);
  }
  assert.equal(found("H20"), "3.20");
  assert.equal(found("induct"), "2.0");
  assert.equal(found("previous"), "20.0");
  assert.equal(found("At rest"), "3.20");
  assert.equal(found("sink"), "3.20");
  assert.equal(found("no clear"), "20.3");
  assert.equal(found("99"), "");
  assert.equal(found("<b>"), "");
});
