import assert from "node:assert/strict";
import { deflateSync } from "node:zlib";
import { test } from "node:test";

import { addedTo, decodeLayer, keyOf, numbersOfHalves, queryOf } from "../../../templates/js/neuron/layer_data.js";
import { parseNeuronPage, shownTokens } from "../../../templates/js/neuron/page.js";
import { contributions, finished, largestOf, leading, leadOf, ruling, sumOf } from "../../../templates/js/neuron/products.js";
import { colourOf } from "../../../templates/js/neuron/strips.js";
import {
  attentionSentence,
  leadSentence,
  numberText,
  rulingSentence,
  scoreDigits,
  scoreSentence,
  signedText,
  weightText,
} from "../../../templates/js/neuron/words.js";
import { letters, randomNumbers } from "../packing.js";

const COUNT = 5;
const texts = ["<s>", " the", " cat", " sat", "\n"];
const page = /** @type {any} */ ({ format: 1, texts, tokens: texts, secondStart: 3, layers: [{}], opening: [0, 0] });
const facts = { layer: 0, heads: 4, keyHeads: 2, width: 4, scale: 0.5, softcap: null, added: 0, sinks: false, unit: 1, scoreError: 0.001, said: [] };

/**
 * A causal layer whose numbers are exact in float16.
 *
 * @param {any} [changes]
 * @returns {any}
 */
function layer(changes = {}) {
  const random = randomNumbers(4);
  const eighths = (/** @type {number} */ length) => Float32Array.from({ length }, () => Math.round(16 * random() - 8) / 8 || 0);
  const own = { ...facts, ...changes };
  const data = { facts: own, count: COUNT, queries: eighths(4 * COUNT * 4), keys: eighths(2 * COUNT * 4), attention: new Float32Array(4 * COUNT * COUNT), added: eighths(own.added * COUNT * COUNT) };
  for (let place = 0; place < data.attention.length; place += 1) {
    const [query, key] = [Math.floor(place / COUNT) % COUNT, place % COUNT];
    data.attention[place] = key > query ? NaN : key === 0 ? 0.75 : 0.25 / 2 ** query;
  }
  return data;
}

test("a layer is read as it is documented", async () => {
  const data = layer({ added: 1 });
  const values = [...data.queries, ...data.keys, ...data.attention, ...data.added];
  const bits = values.map(half);
  const planes = Uint8Array.from([...bits.map((each) => each & 255), ...bits.map((each) => each >> 8)]);
  const read = await decodeLayer(letters(deflateSync(planes)), data.facts, COUNT);
  assert.deepEqual(read, data);
  const doubled = await decodeLayer(letters(deflateSync(planes)), { ...data.facts, unit: 2 }, COUNT);
  assert.equal(doubled.queries[3], 2 * data.queries[3]);
  assert.equal(doubled.attention[0], data.attention[0]);
  await assert.rejects(decodeLayer(letters(deflateSync(planes.subarray(2))), data.facts, COUNT), /layer 0 cannot be read/u);
  await assert.rejects(decodeLayer("&&", data.facts, COUNT), /layer 0 cannot be read/u);
});

test("float16 numbers", () => {
  const bits = [0x3c00, 0xc000, 0x7bff, 0x0001, 0x8000, 0x3555, 0xfc00];
  const found = numbersOfHalves(Uint8Array.from([...bits.map((each) => each & 255), ...bits.map((each) => each >> 8)]));
  assert.deepEqual([...found], [1, -2, 65504, 2 ** -24, -0, Math.fround(0.333251953125), -Infinity]);
});

test("heads share keys, and products sum to the score", () => {
  const data = layer();
  assert.deepEqual(keyOf(data, 1, 2), keyOf(data, 0, 2));
  assert.notDeepEqual(keyOf(data, 2, 2), keyOf(data, 0, 2));
  assert.deepEqual([...keyOf(data, 3, 4)], [...data.keys.slice(36, 40)]);
  assert.deepEqual([...queryOf(data, 3, 1)], [...data.queries.slice(64, 68)]);
  const [q, k] = [data.queries.slice(64, 68), data.keys.slice(24, 28)];
  const parts = contributions(data, 3, 1, 1);
  assert.deepEqual([...parts], [0, 1, 2, 3].map((place) => 0.5 * q[place] * k[place]));
  assert.equal(finished(data, 3, 1, 1, sumOf(parts)), sumOf(parts));
  const more = layer({ softcap: 2, added: 4 });
  assert.equal(addedTo(more, 3, 2, 1), more.added[3 * 25 + 11]);
  assert.equal(addedTo(layer({ added: 1 }), 3, 2, 1), layer({ added: 1 }).added[11]);
  const entered = finished(more, 3, 2, 1, 5);
  assert.ok(Math.abs(entered - (2 * Math.tanh(2.5) + more.added[86])) < 1e-12);
});

test("the fewest dimensions that make most of a score", () => {
  assert.deepEqual(leading(Float64Array.of(1, 8, 1, 0)), { dimensions: [1], share: 0.8, rest: 2, cancelled: false });
  assert.deepEqual(leading(Float64Array.of(-1, -4, -4, 1)), { dimensions: [1, 2], share: 1, rest: 0, cancelled: false });
  assert.deepEqual(leading(Float64Array.of(2, 2, 2, 2)).dimensions, [0, 1, 2, 3], "of equal ones the first");
  const against = leading(Float64Array.of(10, -9.5, 0, 0));
  assert.ok(against.cancelled && against.share === 20);
  assert.deepEqual(leading(Float64Array.of(1, -1, 0, 0)).dimensions, []);
  assert.ok(leading(new Float64Array(4)).cancelled);
});

test("a lead is over the mean of the other keys that are seen", () => {
  const data = layer();
  const lead = leadOf(data, 2, 3, 1);
  const scores = [0, 1, 2, 3].map((key) => sumOf(contributions(data, 2, 3, key)));
  assert.equal(lead?.others, 3);
  assert.ok(Math.abs(sumOf(lead?.parts ?? []) - (scores[1] - (scores[0] + scores[2] + scores[3]) / 3)) < 1e-9);
  assert.equal(leadOf(data, 2, 0, 0), null, "there are no others");
  assert.equal(leadOf(data, 2, 1, 3), null, "it is not seen");
});

test("a head that rests, and the dimension that makes it rest", () => {
  const data = layer();
  for (let token = 0; token < COUNT; token += 1) {
    for (let head = 0; head < 4; head += 1) {
      data.queries[(head * COUNT + token) * 4 + 2] = -4;
    }
    data.keys[token * 4 + 2] = token ? 0.5 : -30;
    data.keys[(COUNT + token) * 4 + 2] = token ? 0.5 : -30;
  }
  const found = ruling(data, 1);
  assert.equal(found?.key, 0);
  assert.equal(found?.seenBy, 4, "the first token sees nothing else");
  assert.ok(Math.abs((found?.weight ?? 0) - 0.75) < 1e-6);
  assert.deepEqual([found?.own, found?.others], [-30, [0.5, 0.5]]);
  const leads = [1, 2, 3, 4].map((query) => sumOf(leadOf(data, 1, query, 0)?.parts ?? []));
  assert.ok(Math.abs((found?.lead ?? 0) - sumOf(leads) / 4) < 1e-9);
  assert.deepEqual(found?.leading.dimensions, [2]);
  assert.match(
    rulingSentence(page, found, facts).replace(/[\u2068\u2069]/gu, ""),
    /^This head rests on “<s>” \(token 0\): 0\.750 of its attention, the mean of 4 tokens\. Dimension 2 alone makes [01]\.\d\d of its lead of \d+\.\d\d over other keys(, as the others are against it)?\. In dimension 2 its key is −30\.00; those of the other tokens lie between 0\.50 and 0\.50\.$/u,
  );
  data.attention.fill(0.2);
  assert.equal(ruling(data, 1), null);
  assert.equal(rulingSentence(page, null, facts), "");
});

test("sentences of a pair", () => {
  const data = layer();
  for (let place = 0; place < 4; place += 1) {
    data.queries[(0 * COUNT + 3) * 4 + place] = [8, 1, -1, 2][place];
    data.keys[1 * 4 + place] = [4, 2, 1, -1][place];
  }
  const plain = (/** @type {string} */ text) => text.replace(/[\u2068\u2069]/gu, "");
  assert.equal(
    plain(attentionSentence(page, data, 0, 3, 1)),
    "“sat” (token 3) gives “the” (token 1) 0.031 of its attention; an even spread over the 4 tokens that it sees would be 0.250.",
  );
  assert.equal(
    plain(scoreSentence(page, data, 0, 3, 1)),
    "Score from “sat” (token 3) to “the” (token 1): 15.50, which is 0.5 × 31.00 (query · key). 1 of 4 dimensions makes 1.03 of it, as the others are against it: 0 (+16.00); the other 3 add −0.50.",
  );
  assert.match(leadSentence(data, 0, 3, 1), /^That is \d+\.\d\d above the mean of the 3 other tokens that it sees, which is what counts in the softmax: /u);
  assert.equal(plain(attentionSentence(page, data, 0, 0, 0)), "“<s>” (token 0) gives itself 0.750 of its attention, the only token that it sees.");
  assert.equal(plain(attentionSentence(page, data, 0, 1, 4)), "“sat” (token 3)".replace("sat", "the").replace("3", "1") + " does not see a line break (token 4): this pair is not in the softmax.");
  assert.equal(scoreSentence(page, data, 0, 1, 4), "");
  assert.equal(leadSentence(data, 0, 0, 0), "");
  assert.match(attentionSentence(page, layer({ sinks: true }), 0, 2, 1), / The learned sink takes 0\.125\.$/u);
  data.facts.softcap = 10;
  assert.match(leadSentence(data, 0, 3, 1), /that it sees, before the cap or what the model adds: /u);
  assert.match(scoreSentence(page, data, 0, 3, 1), / In the softmax: capped it is 9\.14\.$/u);
  data.queries.fill(0);
  assert.match(scoreSentence(page, data, 0, 3, 1), /No dimension adds anything\. In the softmax: capped it is 0\.00\.$/u);
});

test("numbers as they are written", () => {
  assert.deepEqual([-2.345, 0.001, -0.001, 1200].map((each) => numberText(each)), ["−2.35", "0.00", "0.00", "1200.00"]);
  assert.deepEqual([-2.345, 0.001, 3].map((each) => signedText(each)), ["−2.35", "0.00", "+3.00"]);
  assert.deepEqual([0, 0.0002, 0.0006, 1].map(weightText), ["0.000", "less than 0.001", "0.001", "1.000"]);
  assert.deepEqual([0, 0.0004, 0.004, 0.2, 3].map((scoreError) => scoreDigits({ ...facts, scoreError })), [3, 3, 2, 0, 0]);
});

test("sentences of a pair can be shown apart", () => {
  assert.deepEqual(shownTokens(page, "ab"), { queries: [0, 1, 2], keys: [3, 4] });
  assert.deepEqual(shownTokens(page, "bb"), { queries: [3, 4], keys: [3, 4] });
  assert.deepEqual(shownTokens({ ...page, secondStart: null }, "").keys, [0, 1, 2, 3, 4]);
  assert.throws(() => parseNeuronPage("{"), /damaged/u);
  assert.throws(() => parseNeuronPage('{"format": 9}'), /does not know/u);
  assert.throws(() => parseNeuronPage(JSON.stringify({ ...page, tokens: [] })), /do not belong together/u);
  assert.equal(parseNeuronPage(JSON.stringify(page)).secondStart, 3);
});

test("colours tell the sign, and the square root of the size", () => {
  const largest = largestOf(layer(), 0);
  assert.ok(largest.values <= 1 && largest.products > 0);
  for (const theme of /** @type {const} */ (["light", "dark"])) {
    assert.deepEqual(colourOf(4, 16, theme), colourOf(1, 4, theme));
    assert.notDeepEqual(colourOf(4, 16, theme), colourOf(-4, 16, theme));
    assert.deepEqual(colourOf(99, 16, theme), colourOf(16, 16, theme));
  }
});

/**
 * @param {number} value exact in float16, or NaN
 * @returns {number} its bits
 */
function half(value) {
  if (Number.isNaN(value)) {
    return 0x7e00;
  }
  const sign = value < 0 ? 0x8000 : 0;
  const size = Math.abs(value);
  if (size === 0) {
    return sign;
  }
  const exponent = Math.floor(Math.log2(size));
  return sign | ((exponent + 15) << 10) | Math.round((size / 2 ** exponent - 1) * 1024);
}
