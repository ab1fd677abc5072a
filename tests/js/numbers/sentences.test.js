import assert from "node:assert/strict";
import { test } from "node:test";

import { decodeHead } from "../../../templates/js/report/data/head_data.js";
import { ALL_LAYERS, CORRECTED, RAW } from "../../../templates/js/shared/page.js";
import { pairNumbers } from "../../../templates/js/report/reading/numbers/pair_numbers.js";
import { isExact } from "../../../templates/js/report/reading/numbers/exact_weights.js";
import { saidOf } from "../../../templates/js/report/reading/numbers/pair_numbers.js";
import { LEAST, boundedText } from "../../../templates/js/report/reading/numbers/precision.js";
import { headName, pairSentence, precisionSentence, tokenDetail, weightText } from "../../../templates/js/report/reading/sentences.js";
import { allRowMasses, observerWeights, rowWeights } from "../../../templates/js/report/reading/shown_weights.js";
import { sightOf } from "../../../templates/js/report/reading/sight.js";
import { initialState } from "../../../templates/js/report/reading/state.js";
import { openingTokens, viewModel } from "../../../templates/js/report/reading/view_model.js";
import { half, packed, pageOf, randomAttention, randomNumbers, rounded, unlimited } from "../packing.js";

const page = pageOf();
const rows = [[1], [0.25, 0.75], [0.5, 0.25, 0.25], [0.1, 0.2, 0.6, 0.1], [0.2, 0.2, 0.2, 0.2, 0.2]];
const data = await decodeHead(packed(rows, null), 5, "x");

/**
 * @param {"observed" | "observer"} view
 * @param {import("../../../templates/js/report/reading/view_model.js").Focus} focus
 * @param {Partial<import("../../../templates/js/report/reading/state.js").State> & {hide?: number}} [patch]
 * @returns {import("../../../templates/js/report/reading/view_model.js").ViewModel}
 */
function model(view, focus, patch = {}) {
  const state = { ...initialState(page), hide: 0, ...patch };
  const scope = { data, numTokens: 6, numRows: 5, alignment: state.alignment, hide: state.hide, norms: null, ...unlimited(5) };
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
    [0, 1, 0.4117, 0.0712, 0.0041, 0.00012345].map((weight) => weightText(weight)),
    ["less than 0.000004", "1.000", "0.412", "0.071", "0.0041", "0.00012"],
  );
});

test("the observer view says what was looked at most", () => {
  assert.equal(
    plain(model("observer", { frozen: null, pointed: 4 }).sentence),
    "When the model produced “Jerry” (token 4), head 0 of layer 0 looked most at “Tom” (token 2): " +
      "0.600 of its attention; an even spread would be 0.250.",
  );
});

test("a prompt token was not produced by the model, and is not said to be", () => {
  assert.match(plain(model("observer", { frozen: null, pointed: 2 }).sentence), /^Just before “Tom” \(token 2\) in the prompt, /u);
});

test("the observed view says who looked most", () => {
  assert.equal(
    plain(model("observed", { frozen: null, pointed: 2 }).sentence),
    "“Tom” (token 2) was looked at most when the model produced “Jerry” (token 4): head 0 of layer 0 gave it 0.600 " +
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
  assert.match(model("observer", { frozen: 3, pointed: 0 }, { hide: 1 }).sentence, /gave 0\.500 of its attention to .*set aside/u);
});

test("position alignment reads, and may look at itself", () => {
  const { sentence } = model("observer", { frozen: null, pointed: 1 }, { alignment: "position" });
  assert.match(plain(sentence), /^When the model read “cat” \(token 1\), .* looked most at itself: 0\.75/u);
});

test("with tokens hidden, numbers stay the model's own, and what is left is said as such", () => {
  const shown = model("observer", { frozen: 4, pointed: null }, { hide: 1 });
  assert.match(shown.mass, /^0\.(?:1000|09998) ± 0\.000\d+ of the attention rests on the first token\.$/u);
  assert.deepEqual([...shown.weights], [...model("observer", { frozen: 4, pointed: null }).weights].map((each, key) => (key ? each : NaN)));
  const left = 0.6 / 0.9;
  const [, value, error] = /0\.600 of its attention \((\d\.\d+) ± (\d\.\d+) of what did not rest\)/u.exec(shown.sentence) ?? [];
  assert.ok(Math.abs(Number(value) - left) <= Number(error) && Number(error) < 0.01, shown.sentence);
  assert.match(shown.sentence, /an even spread would be 0\.250\.$/u);
  assert.match(
    plain(model("observed", { frozen: 2, pointed: 4 }, { hide: 2 }).sentence),
    /gave 0\.600 of its attention to “Tom” \(token 2\) \(0\.857\d? ± 0\.00\d\d? of what did not rest\)/u,
  );
});

test("a learned sink is told apart from hidden tokens", async () => {
  const half = rows.map((row) => row.map((weight) => weight / 2));
  const scope = {
    data: await decodeHead(packed(half, [0.5, 0.5, 0.5, 0.5, 0.5]), 5, "x"),
    numTokens: 6,
    numRows: 5,
    alignment: /** @type {const} */ ("generation"),
    hide: 1,
    norms: null, ...unlimited(5),
  };
  const state = { ...initialState(page), hide: 1 };
  const { mass } = viewModel(page, state, scope, allRowMasses(scope), "observer", { frozen: 4, pointed: null });
  assert.match(mass, /0\.0\d+ ± 0\.0\d+ of the attention rests on the first token.*Learned sink: 0\.500 of the attention/u);
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
  const said = { number: "0.500", beside: "", left: "" };
  assert.match(pairSentence(speaker, 4, 2, { said, even: 0.25 }), /, the mean of 16 heads of layer 3 gave 0\.500/u);
});

test("the rollout is no head of a layer", () => {
  assert.equal(headName(page, ALL_LAYERS, CORRECTED), "the corrected rollout of all layers");
  assert.equal(headName(page, ALL_LAYERS, RAW), "the raw rollout of all layers");
});

test("weight times value names the share and the weight", async () => {
  const valued = pageOf({ valueNorms: [0] });
  const state = { ...initialState(valued), measure: /** @type {const} */ ("value") };
  const both = await decodeHead(packed(rows, null, [1, 2, 0.5, 3, 1]), 5, "x");
  const scope = { data: both, numTokens: 6, numRows: 5, alignment: state.alignment, hide: 0, norms: both.norms, ...unlimited(5) };
  const say = (/** @type {"observed" | "observer"} */ view, /** @type {number} */ frozen, pointed = frozen) =>
    plain(viewModel(valued, state, scope, allRowMasses(scope), view, { frozen, pointed }).sentence);
  const pair =
    "When the model produced “Jerry” (token 4), 0.3636 ± 0.0005 of what head 0 of layer 0 brought came from “cat” (token 1) by " +
    "weight × size of the value, 0.200 by weight alone; an even spread would be 0.250.";
  assert.equal(say("observer", 4, 1), pair);
  assert.equal(say("observed", 1, 4), pair);
  assert.match(say("observer", 4), /head 0 of layer 0 brought most from “cat” \(token 1\): 0\.3636 ± 0\.0005 by .*, 0\.200 by weight alone/u);
  assert.match(
    say("observed", 1),
    /^“cat” \(token 1\) brought most just before .*: 0\.8\d+ ± 0\.0\d+ of what head 0 of layer 0 brought, .* 0\.7\d+ by weight alone/u,
  );
});

const ratios = [[1], [0.5, 2], [0.25, 1, 3], [0.001, 0.5, 7, 0.25], [1, 0, 1e-9, 2, 3]];
const scales = ratios.map((row) => Math.max(...row));
const corrected = {
  ...(await decodeHead(packed(ratios.map((row, query) => row.map((ratio) => ratio / scales[query])), null), 5, "x")),
  scales: Float32Array.from(scales),
};

/**
 * @param {"observed" | "observer"} view
 * @param {import("../../../templates/js/report/reading/view_model.js").Focus} focus
 * @param {number} head
 * @param {number} [hide]
 * @returns {import("../../../templates/js/report/reading/view_model.js").ViewModel}
 */
function rolledOut(view, focus, head, hide = 0) {
  const state = { ...initialState(page), layer: ALL_LAYERS, head, hide };
  const own = head === CORRECTED ? corrected : data;
  const beside = head === CORRECTED ? data : head === RAW ? corrected : null;
  const shape = { data: own, numTokens: 6, numRows: 5, alignment: state.alignment, hide, norms: null };
  const scope = { ...shape, ...unlimited(5), beside };
  return viewModel(page, state, scope, allRowMasses(scope), view, focus);
}

test("a preference is no share: it is told as times over an even spread, with the raw share beside it", () => {
  assert.equal(
    plain(rolledOut("observer", { frozen: null, pointed: 4 }, CORRECTED).sentence),
    "When the model produced “Jerry” (token 4), “Tom” (token 2) was preferred most, 7.000 ± 0.007 times over an even " +
      "spread; 0.600 of what reached the last layer came from it (raw rollout).",
  );
  assert.equal(
    plain(rolledOut("observed", { frozen: 2, pointed: 4 }, CORRECTED).sentence),
    "When the model produced “Jerry” (token 4), “Tom” (token 2) was preferred 7.000 ± 0.007 times over an even spread; " +
      "0.600 of what reached the last layer came from it (raw rollout).",
  );
  const { mass, scale, sentence } = rolledOut("observer", { frozen: 4, pointed: null }, CORRECTED, 1);
  assert.match(mass, /^0\.09998 ± 0\.00011 of what reached the last layer came from the first token/u);
  assert.match(scale, /a preference of 10 or more, in every report/u);
  assert.doesNotMatch(`${sentence}${mass}`, /attention|looked|largest part/u);
});

test("a raw share is told beside what an even spread would bring, and one without resting places by itself", () => {
  assert.equal(
    plain(rolledOut("observer", { frozen: 4, pointed: 2 }, RAW).sentence),
    "When the model produced “Jerry” (token 4), 0.600 of what reached the last layer came from “Tom” (token 2), " +
      "7.000 ± 0.007 times what an even spread would bring (raw rollout).",
  );
  assert.equal(
    plain(rolledOut("observer", { frozen: 4, pointed: 1 }, 2).sentence),
    "When the model produced “Jerry” (token 4), 0.200 of what reached the last layer came from “cat” (token 1) " +
      "(rollout without resting places).",
  );
});

test("nothing by rounding is said as less than what can be told", async () => {
  const faint = [[1], [1, 3e-6], [0.999997, 3e-6, 0], [0.5, 3.8e-6, 3.8e-6, 0.4999924], [1, 0, 0, 0, 0]];
  const scope = {
    data: await decodeHead(packed(faint, null), 5, "x"),
    numTokens: 6,
    numRows: 5,
    alignment: /** @type {const} */ ("generation"),
    hide: 0,
    norms: null,
    ...unlimited(5),
  };
  const say = (/** @type {number} */ layer, /** @type {"observed" | "observer"} */ view, /** @type {number} */ frozen, pointed = frozen, hide = 0) => {
    const state = { ...initialState(page), layer, head: layer === ALL_LAYERS ? RAW : 0, hide };
    const hidden = { ...scope, hide };
    return plain(viewModel(page, state, hidden, allRowMasses(hidden), view, { frozen, pointed }).sentence);
  };
  assert.equal(
    say(ALL_LAYERS, "observed", 1),
    "Of what reached the last layer at any later token, less than 0.000004 came from “cat” (token 1).",
  );
  assert.equal(say(0, "observed", 1), "Every later token gave “cat” (token 1) less than 0.000004 of its attention.");
  assert.match(say(0, "observer", 4, 1), /gave less than 0\.000004 of its attention to “cat”/u);
  assert.match(say(0, "observer", 3, 3, 1), /gave each of them less than 0\.000004 of its attention\.$/u);
});

test("what a query could not see is not said to have been given nothing, and counts in no even spread", () => {
  const limited = pageOf({ sight: { padding: [[0, 1]], starts: [[[0, 0, 0], [3, 2, 1]]], layers: { 0: 0 } } });
  const sight = sightOf(limited.sight, 0, 5);
  const scope = { data, numTokens: 6, numRows: 5, alignment: /** @type {const} */ ("position"), hide: 0, norms: null, sight, beside: null };
  const say = (/** @type {number} */ frozen, /** @type {number} */ pointed) =>
    viewModel(limited, { ...initialState(limited), alignment: "position" }, scope, allRowMasses(scope), "observer", { frozen, pointed });
  assert.match(say(2, 1).sentence, /an even spread would be 0\.500\.$/u);
  assert.match(say(4, 3).sentence, /an even spread would be 0\.500\.$/u);
  assert.equal(say(4, 1).sentence, "Token 4 could not see token 1: it is padding, or lies outside this layer’s window.");
  assert.deepEqual([...say(4, 1).weights].map(Number.isNaN), [true, true, true, false, false, true]);
  assert.match(say(0, 0).sentence, /is padding/u);
});

test("the page opens on the first produced token and what it looked at", () => {
  const scope = { data, numTokens: 6, numRows: 5, alignment: /** @type {const} */ ("generation"), hide: 0, norms: null, ...unlimited(5) };
  assert.deepEqual(openingTokens(page, scope), { observed: 1, observer: 3 });
  const marked = pageOf({ text: { ...page.text, special: [1] } });
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

test("the stated error is that of a byte of the square root, in every measure", () => {
  const random = randomNumbers(5);
  const [, slope, least] = /±\((0\.\d+) · √w \+ (0\.\d+)\)/u.exec(precisionSentence("weight")) ?? [];
  for (let trial = 0; trial < 20000; trial += 1) {
    const weight = random() ** (1 + (trial % 9));
    const shown = rounded(weight * (1 + (random() - 0.5) / 1024));
    assert.ok(Math.abs(shown - weight) <= Number(slope) * Math.sqrt(shown) + Number(least), `${weight} is shown as ${shown}`);
  }
  assert.match(precisionSentence("value"), /shares of weight × value are computed from these/u);
  assert.match(precisionSentence("raw"), /rollout of the weights as archives keep them/u);
  assert.match(precisionSentence("corrected"), /of its row’s largest/u);
});

test("what is stated of the 16 strongest holds for the faintest of them", async () => {
  const random = randomNumbers(11);
  // A few strong weights, and others down to what float16 has no number for; rows of fewer and of more than 16 keys.
  const truth = Array.from({ length: 40 }, (_, row) =>
    Array.from({ length: row + 1 }, (_, key) => (key % 7 === 3 ? 0 : 10 ** (-8 * random() * Number(key !== row)))),
  );
  const data = await decodeHead(packed(truth.map((row) => row.map(half)), null), truth.length, "x");
  const stated = /float16: to within ±(?:\((0\.\d+) · w \+ (0\.\d+)\)|(0\.\d+)%)/u.exec(precisionSentence("weight")) ?? [];
  const [slope, least] = stated[3] ? [Number(stated[3]) / 100, 0] : [Number(stated[1]), Number(stated[2])];
  const nothing = Number(/but for those that are less than (0\.\d+), which count as 0/u.exec(precisionSentence("weight"))?.[1] ?? 0);
  let faint = 0;
  truth.forEach((row, query) => {
    const shown = rowWeights(data, query, truth.length);
    const order = row.map((_, key) => key).sort((one, other) => half(row[other]) - half(row[one]) || one - other);
    for (const key of order.slice(0, 16)) {
      const counted = shown[key] === 0 && row[key] < nothing;
      assert.ok(counted || Math.abs(shown[key] - row[key]) <= slope * row[key] + least, `${row[key]} is shown as ${shown[key]}`);
      faint += Number(row[key] > 0 && shown[key] === 0);
      assert.equal(isExact(data, query, key), shown[key] > 0);
    }
  });
  assert.ok(faint > 20, `${faint} are too faint`);
  assert.ok(nothing >= LEAST);
});

test("every bound holds, for shares of random rows with sinks and hidden tokens, too", async () => {
  for (const withSink of [false, true]) {
    for (const sized of [false, true]) {
      const attention = randomAttention(40, 11, withSink);
      const random = randomNumbers(3);
      const sizes = [...Float32Array.from({ length: 40 }, () => 40 * random() ** 3)];
      const decoded = await decodeHead(packed(attention.rows, attention.sink, sized ? sizes : []), 40, "x");
      const shape = { data: decoded, numTokens: 40, numRows: 40, alignment: /** @type {const} */ ("position") };
      for (const hide of [0, 1, 7]) {
        const scope = { ...shape, hide, norms: decoded.norms, ...unlimited(40) };
        for (let query = hide; query < 40; query += 1) {
          const brought = attention.rows[query].map((weight, key) => weight * (sized ? sizes[key] : 1));
          const sink = !sized && attention.sink ? attention.sink[query] : 0;
          const sum = (/** @type {number[]} */ parts) => parts.reduce((total, each) => total + each, 0);
          for (let key = hide; key <= query; key += 1) {
            const numbers = pairNumbers(scope, query, key);
            const whole = sized ? sum(brought) : 1;
            holds(numbers?.shown, brought[key] / whole);
            if (hide) {
              holds(numbers?.left, brought[key] / (sum(brought.slice(hide)) + sink));
            }
          }
          const hidden = observerWeights(scope, query).hiddenMass;
          holds(hidden, sum(brought.slice(0, hide)) / (sized ? sum(brought) : 1));
        }
      }
    }
  }
});

/**
 * @param {import("../../../templates/js/report/reading/shown_weights.js").Mass | null | undefined} mass
 * @param {number} truth
 */
function holds(mass, truth) {
  assert.ok(mass && mass[1] - 1e-5 <= truth && truth <= mass[2] + 1e-5, `${mass} are no bounds of ${truth}`);
  const text = boundedText(mass[0], [mass[1], mass[2]]);
  const [value, error = 0] = text.split(" ± ").map(Number);
  if (!text.startsWith("less")) {
    assert.ok(Math.abs(value - truth) <= error + 1e-5, `${text} is not true of ${truth}`);
  }
}

test("what alone did not rest is said to have all of it, and what nearly did, its number", () => {
  const scope = /** @type {import("../../../templates/js/report/reading/shown_weights.js").Scope} */ (
    /** @type {unknown} */ ({ data: {}, norms: null })
  );
  const said = (/** @type {[number, number, number]} */ left) =>
    saidOf(scope, { shown: [0.08, 0.08, 0.08], exact: true, left, beside: null, even: 0.5 }).left;
  assert.equal(said([1, 1, 1]), " (all of what did not rest)");
  assert.match(said([0.98, 0.97, 0.99]), / \(0\.98 ± 0\.01 of what did not rest\)/u);
});
