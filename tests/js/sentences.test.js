import assert from "node:assert/strict";
import { test } from "node:test";

import { decodeHead } from "../../templates/js/shared/decode.js";
import { ALL_LAYERS, CORRECTED, RAW } from "../../templates/js/shared/page.js";
import { pairSentence, precisionSentence, tokenDetail, weightText } from "../../templates/js/report/reading/sentences.js";
import { allRowMasses } from "../../templates/js/report/reading/shown_weights.js";
import { initialState } from "../../templates/js/report/reading/state.js";
import { openingTokens, viewModel } from "../../templates/js/report/reading/view_model.js";
import { packed, pageOf } from "./packing.js";

const page = pageOf();
const rows = [[1], [0.25, 0.75], [0.5, 0.25, 0.25], [0.1, 0.2, 0.6, 0.1], [0.2, 0.2, 0.2, 0.2, 0.2]];
const data = await decodeHead(packed(rows, null), 5, "x");

/**
 * @param {"observed" | "observer"} view
 * @param {import("../../templates/js/report/reading/view_model.js").Focus} focus
 * @param {Partial<import("../../templates/js/report/reading/state.js").State>} [patch]
 * @returns {import("../../templates/js/report/reading/view_model.js").ViewModel}
 */
function model(view, focus, patch = {}) {
  const state = { ...initialState(page), ...patch };
  const scope = { data, numTokens: 6, numRows: 5, alignment: state.alignment, hide: state.hide, norms: null };
  return viewModel(page, state, scope, allRowMasses(scope), view, focus);
}

/**
 * @param {string} sentence
 * @returns {string} without the isolates around quoted tokens
 */
function plain(sentence) {
  return sentence.replace(/[\u2068\u2069]/gu, "");
}

test("numbers keep what is known and no more", () => {
  assert.deepEqual(
    [0, 1, 0.4117, 0.0712, 0.0041, 0.00012345].map(weightText),
    ["0.000", "1.000", "0.412", "0.071", "0.0041", "0.00012"],
  );
});

test("the observer view says what was looked at most", () => {
  assert.equal(
    plain(model("observer", { frozen: null, pointed: 4 }).sentence),
    "When the model produced “Jerry” (token 4), head 0 of layer 0 looked most at “Tom” (token 2): " +
      "0.603 of its attention; an even spread would be 0.250.",
  );
});

test("a prompt token was not produced by the model, and is not said to be", () => {
  assert.match(plain(model("observer", { frozen: null, pointed: 2 }).sentence), /^Just before “Tom” \(token 2\) in the prompt, /u);
});

test("the observed view says who looked most", () => {
  assert.equal(
    plain(model("observed", { frozen: null, pointed: 2 }).sentence),
    "“Tom” (token 2) was looked at most when the model produced “Jerry” (token 4): head 0 of layer 0 gave it 0.603 " +
      "of its attention; an even spread would be 0.250.",
  );
});

test("pointing in a frozen view gives the exact weight of the pair, the same from both sides", () => {
  const wanted =
    "When the model produced “Jerry” (token 4), head 0 of layer 0 gave 0.200 of its attention to “cat” (token 1); " +
    "an even spread would be 0.250.";
  assert.equal(plain(model("observer", { frozen: 4, pointed: 1 }).sentence), wanted);
  assert.equal(plain(model("observed", { frozen: 1, pointed: 4 }).sentence), wanted);
});

test("a pair that cannot be says why", () => {
  assert.match(model("observer", { frozen: 3, pointed: 5 }).sentence, /comes after .* cannot look ahead/u);
  assert.match(model("observer", { frozen: 3, pointed: 0 }, { hide: 1 }).sentence, /hidden/u);
});

test("position alignment reads, and may look at itself", () => {
  const { sentence } = model("observer", { frozen: null, pointed: 1 }, { alignment: "position" });
  assert.match(plain(sentence), /^When the model read “cat” \(token 1\), .* looked most at itself: 0\.75/u);
});

test("hidden mass is stated, and the rest rescaled", () => {
  const shown = model("observer", { frozen: 4, pointed: null }, { hide: 1 });
  assert.match(shown.mass, /^Hidden: 0\.1\d\d of the attention went to the first token; the rest is shown rescaled/u);
  const total = [...shown.weights].filter((weight) => weight >= 0).reduce((sum, weight) => sum + weight, 0);
  assert.ok(Math.abs(total - 1) < 1e-6);
});

test("a learned sink is told apart from hidden tokens", async () => {
  const half = rows.map((row) => row.map((weight) => weight / 2));
  const scope = {
    data: await decodeHead(packed(half, [0.5, 0.5, 0.5, 0.5, 0.5]), 5, "x"),
    numTokens: 6,
    numRows: 5,
    alignment: /** @type {const} */ ("generation"),
    hide: 1,
    norms: null,
  };
  const state = { ...initialState(page), hide: 1 };
  const { mass } = viewModel(page, state, scope, allRowMasses(scope), "observer", { frozen: 4, pointed: null });
  assert.match(mass, /Hidden: 0\.0\d+ of the attention went to the first token.*Learned sink: 0\.500 of the attention/u);
});

test("the cut-off takes weights off the page and says how many stay", () => {
  const shown = model("observer", { frozen: 4, pointed: null }, { cutoff: 0.15 });
  assert.deepEqual(
    [...shown.weights].map((weight) => weight >= 0),
    [false, true, true, false, false, false],
  );
  assert.match(shown.mass, /Cut-off: 2 of 4 weights/u);
  assert.ok(shown.strongest.every(({ weight }) => weight >= 0.15));
});

test("an averaged head is called by its name", () => {
  const averaged = pageOf({ headNames: { 0: "mean of 16 heads" } });
  const speaker = /** @type {const} */ ({ page: averaged, layer: 3, head: 0, alignment: "generation", measure: "weight" });
  assert.match(pairSentence(speaker, 4, 2, 0.5, 0.25, 0.5), /, the mean of 16 heads of layer 3 gave 0\.500/u);
});

test("weight times value names the share and the weight", async () => {
  const valued = pageOf({ valueNorms: [0] });
  const state = { ...initialState(valued), measure: /** @type {const} */ ("value") };
  const both = await decodeHead(packed(rows, null, [1, 2, 0.5, 3, 1]), 5, "x");
  const scope = { data: both, numTokens: 6, numRows: 5, alignment: state.alignment, hide: 0, norms: both.norms };
  const say = (/** @type {"observed" | "observer"} */ view, /** @type {number} */ frozen, pointed = frozen) =>
    plain(viewModel(valued, state, scope, allRowMasses(scope), view, { frozen, pointed }).sentence);
  const pair =
    "When the model produced “Jerry” (token 4), 0.362 of what head 0 of layer 0 brought came from “cat” (token 1) by " +
    "weight × size of the value, 0.200 by weight alone; an even spread would be 0.250.";
  assert.equal(say("observer", 4, 1), pair);
  assert.equal(say("observed", 1, 4), pair);
  assert.match(say("observer", 4), /head 0 of layer 0 brought most from “cat” \(token 1\): 0\.362 by .*, 0\.200 by weight alone/u);
  assert.match(
    say("observed", 1),
    /^“cat” \(token 1\) brought most just before .*: 0\.8\d+ of what head 0 of layer 0 brought, .* 0\.7\d+ by weight alone/u,
  );
});

test("rollout is told as where things came from and went, not as attention", () => {
  const raw = model("observer", { frozen: 4, pointed: 1 }, { layer: ALL_LAYERS, head: RAW });
  assert.equal(
    plain(raw.sentence),
    "When the model produced “Jerry” (token 4), 0.200 of what reached the last layer came from “cat” (token 1) " +
      "(raw rollout); an even spread would be 0.250.",
  );
  const seen = model("observed", { frozen: null, pointed: 2 }, { layer: ALL_LAYERS, head: CORRECTED, hide: 1 });
  assert.equal(
    plain(seen.sentence),
    "“Tom” (token 2) counted most when the model produced “Jerry” (token 4): 0.667 of what reached the last layer " +
      "came from it (corrected rollout); an even spread would be 0.333.",
  );
  assert.match(seen.mass, /^Hidden: 0\.\d+ of what reached the last layer on average came from the first token/u);
  assert.match(seen.scale, /the largest share shown/u);
  assert.doesNotMatch(`${raw.sentence}${seen.sentence}${seen.mass}`, /attention|looked/u);
});

test("the page opens on the first produced token and what it looked at", () => {
  const scope = { data, numTokens: 6, numRows: 5, alignment: /** @type {const} */ ("generation"), hide: 0, norms: null };
  assert.deepEqual(openingTokens(page, scope), { observed: 1, observer: 3 });
  const marked = pageOf({ tokens: ["The", "<|user|>", "Tom", "saw", "Jerry", "."] });
  assert.deepEqual(openingTokens(marked, scope), { observed: 2, observer: 3 });
  assert.deepEqual(openingTokens(pageOf({ texts: ["x"], tokens: ["x"], promptLength: 1, numRows: 1 }), scope), {
    observed: null,
    observer: null,
  });
});

test("details name the vocabulary piece as it is", () => {
  assert.equal(tokenDetail(page, 4), "Token 4 · completion · piece ĠJerry · id\u00a05");
  assert.equal(tokenDetail(pageOf({ ids: null, tokens: ["a b", "\n", "", "x", "y", "z"] }), 0), "Token 0 · prompt · piece a␣b");
});

test("the precision is rounded up, never down", () => {
  assert.match(precisionSentence(0.00391772), /±0\.004 /u);
  assert.match(precisionSentence(0.004), /±0\.004 /u);
  assert.match(precisionSentence(0.00012), /±0\.00012 /u);
});
