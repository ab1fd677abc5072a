import assert from "node:assert/strict";
import { test } from "node:test";

import { decodeHead } from "../../../templates/js/report/data/head_data.js";
import { changeText, consequenceSentence, factorText, measuredAt } from "../../../templates/js/report/reading/why/measured_edges.js";
import { ALL_LAYERS } from "../../../templates/js/shared/page.js";
import { allRowMasses } from "../../../templates/js/report/reading/shown_weights.js";
import { initialState } from "../../../templates/js/report/reading/state.js";
import { viewModel } from "../../../templates/js/report/reading/view_model.js";
import { packed, pageOf, unlimited } from "../packing.js";

/**
 * @param {Partial<import("../../../templates/js/report/reading/why/measured_edges.js").MeasuredEdge>} [parts]
 * @returns {import("../../../templates/js/report/reading/why/measured_edges.js").MeasuredEdge}
 */
function edgeOf(parts = {}) {
  return {
    layer: 0,
    head: 1,
    queries: [3, 4],
    keys: [1, 2],
    others: 0,
    weight: 0.2,
    valueWeighted: null,
    next: " so",
    before: -0.5,
    change: Math.log(0.5),
    ...parts,
  };
}

test("a pair finds its own measurement before those of more edges", () => {
  const everywhere = edgeOf({ layer: null, head: null });
  const layer = edgeOf({ head: null });
  const span = edgeOf({ keys: [0, 3] });
  const exact = edgeOf();
  const page = pageOf({ measuredEdges: [everywhere, layer, span, exact] });
  assert.equal(measuredAt(page, 0, 1, 3, 1), exact);
  assert.equal(measuredAt(page, 0, 1, 3, 2), span);
  assert.equal(measuredAt(page, 0, 0, 3, 1), layer);
  assert.equal(measuredAt(page, 2, 0, 3, 1), everywhere);
  assert.equal(measuredAt(page, ALL_LAYERS, 1, 3, 1), everywhere);
  assert.equal(measuredAt(page, 0, 1, 2, 1), null);
  assert.equal(measuredAt(page, 0, 1, 3, 3), null);
});

test("a measurement of several edges together is not one of each of them", () => {
  const page = pageOf({ measuredEdges: [edgeOf({ others: 1 })] });
  assert.equal(measuredAt(page, 0, 1, 3, 1), null);
});

test("a mean of heads is not the head of that number", () => {
  const page = pageOf({ measuredEdges: [edgeOf({ head: 0 })], headNames: { 0: "mean of 2 heads" } });
  assert.equal(measuredAt(page, 0, 0, 3, 1), null);
  assert.equal(measuredAt({ ...page, headNames: {} }, 0, 0, 3, 1), page.measuredEdges[0]);
});

test("changes have a sign and as many figures as are known", () => {
  assert.deepEqual(
    [-0.4123, 0.4123, 0, -0.0041, 2.5e-5, -12].map(changeText),
    ["−0.412", "+0.412", "0.000", "−0.0041", "+0.000025", "−12.000"],
  );
  assert.deepEqual(
    [Math.log(0.5), Math.log(1.2), 0.001, 0, 9, -9].map(factorText),
    ["0.5", "1.2", "1.001", "1.000", "more than 100", "less than 0.001"],
  );
});

test("what was cut is said", () => {
  const plain = (/** @type {object} */ parts) => consequenceSentence(edgeOf(parts)).replace(/[\u2068\u2069]/gu, "");
  assert.equal(plain({}), "Without this edge, log P(“so”) changes by −0.693 (0.5 times as likely).");
  assert.match(plain({ head: null }), /^Without this edge in all heads of this layer, /u);
  assert.match(plain({ layer: null }), /^Without this edge in this head of all layers, /u);
  assert.match(plain({ layer: null, head: null, keys: [0, 3] }), /^Without the edges between these tokens in all layers and heads, /u);
});

test("the sentence under the cursor says what the edge did, from both sides", async () => {
  const rows = [[1], [0.25, 0.75], [0.5, 0.25, 0.25], [0.1, 0.2, 0.6, 0.1], [0.2, 0.2, 0.2, 0.2, 0.2]];
  const data = await decodeHead(packed(rows, null), 5, "x");
  const page = pageOf({ measuredEdges: [edgeOf({ keys: [2, 3] })] });
  const state = { ...initialState(page), head: 1 };
  const scope = { data, numTokens: 6, numRows: 5, alignment: state.alignment, hide: 0, norms: null, ...unlimited(5) };
  const say = (/** @type {"observed" | "observer"} */ view, /** @type {number} */ frozen, /** @type {number} */ pointed) =>
    viewModel(page, state, scope, allRowMasses(scope), view, { frozen, pointed }).sentence;
  for (const [view, frozen, pointed] of /** @type {const} */ ([
    ["observer", 4, 2],
    ["observed", 2, 4],
    ["observer", 4, 4],
  ])) {
    assert.match(say(view, frozen, pointed), /0\.600 of its attention.*Without this edge, log P\(.*so.*\) changes by −0\.693/u);
  }
  assert.doesNotMatch(say("observer", 4, 1), /Without/u);
  assert.doesNotMatch(say("observer", 3, 2), /Without/u);
});
