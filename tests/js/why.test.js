import assert from "node:assert/strict";
import { deflateSync } from "node:zlib";
import { test } from "node:test";

import { barsOf, chanceSentence, effectsOf, findOut, shadesOf, timesText, whySentence, wholeText } from "../../templates/js/report/reading/why.js";

const TEXTS = ["Alice", " and", " Bob", ".", " Who", "?", "Al", "ice", " is", " she", "."];
const UNITS = /** @type {[number, number][]} */ ([[0, 1], [1, 2], [2, 3], [4, 5]]);
/** Effects of the units on the tokens 6 to 10, in nats. */
const EFFECTS = [
  [2.4, 0.5, 0.1, NaN, 0],
  [0, -0.3, 0.1, NaN, 0],
  [0.2, 0.1, 0.19, NaN, 0],
  [-1.1, 0, 0.1, NaN, 0],
];

/**
 * @param {Partial<import("../../templates/js/report/reading/why.js").PageWhy>} [parts]
 * @param {number[][]} [effects]
 * @returns {import("../../templates/js/report/reading/why.js").PageWhy}
 */
function whyOf(parts = {}, effects = EFFECTS) {
  const step = parts.step ?? 0.01;
  const whole = effects.flat().map((effect) => (Number.isNaN(effect) ? -32768 : Math.round(effect / step)));
  return {
    measured: true,
    method: "measured",
    figure: "measured by hiding each unit",
    least: 0.2,
    target: [6, 11],
    units: UNITS,
    step,
    effects: deflateSync(Buffer.from(Int16Array.from(whole).buffer)).toString("base64"),
    probabilities: [0.5, 0.8, 1, 0.25, 0.0001],
    alternatives: [[["Bob", 0.25], ["The", 0.004]], [], [], [], []],
    parts: [["You", 0, 6], ["Model", 6, 11]],
    words: [[6, 8], [8, 9], [9, 10], [10, 11]],
    chosen: 0,
    ...parts,
  };
}

/**
 * @param {string} text
 * @returns {string}
 */
function plain(text) {
  return text.replace(/[\u2068\u2069]/gu, "");
}

test("effects on the tokens of a word add up, and the sentence says what the probability would have been", async () => {
  const why = whyOf();
  const found = findOut(why, await effectsOf(why), 0);
  assert.deepEqual(found.ranked.map(({ unit }) => unit), [0, 2, 1, 3]);
  assert.ok(Math.abs(found.ranked[0].effect - 2.9) < 1e-9);
  assert.equal(plain(whySentence(why, TEXTS, 0, found)), "Without “Alice”, “Alice” would have been 18 times less likely (measured).");
  assert.deepEqual(
    barsOf(why, found).map(({ unit, against, text }) => [unit, against, text]),
    [
      [0, false, "18 × less likely"],
      [2, false, "1.3 × less likely"],
      [1, true, "1.3 × more likely"],
      [3, true, "3 × more likely"],
    ],
  );
  assert.deepEqual([...shadesOf(why, found).keys()], [0, 2]);
  assert.equal(plain(chanceSentence(found)), "The model gave it 40%. Next came “Bob” 25%, “The” 0.4%.");
});

test("a factor that rounds to 1 is called hardly any change", async () => {
  const why = whyOf({}, [[Math.log(1.04), 0, 0, 0, 0], [-Math.log(1.04), 0, 0, 0, 0], [Math.log(1.07), 0, 0, 0, 0], [0, 0, 0, 0, 0]]);
  const found = findOut(why, await effectsOf(why), 0);
  assert.deepEqual(
    barsOf(why, found).map(({ text }) => text),
    ["1.1 × less likely", "hardly any change", "hardly any change", "hardly any change"],
  );
});

test("no single word is named where the largest measured effect is below 0.2 nats", async () => {
  const why = whyOf();
  const found = findOut(why, await effectsOf(why), 1);
  assert.equal(found.leading, null);
  assert.equal(
    plain(whySentence(why, TEXTS, 1, found)),
    "No single word: hiding any one of them would have left “is” at least 0.82 times as likely (measured).",
  );
  assert.ok(Math.exp(-0.19) >= 0.82);
  assert.equal(shadesOf(why, found).size, 0);
  const exactly = whyOf({}, EFFECTS.map((row, unit) => (unit === 2 ? [0, 0, 0.2, 0, 0] : row)));
  assert.equal(findOut(exactly, await effectsOf(exactly), 1).leading, 2);
});

test("ties go to the first, zero is no cause, and what is not known is not counted", async () => {
  const why = whyOf();
  const effects = await effectsOf(why);
  assert.deepEqual(findOut(why, effects, 3).ranked.map(({ unit }) => unit), [0, 1, 2, 3]);
  assert.equal(findOut(why, effects, 3).leading, null);
  assert.match(whySentence(why, TEXTS, 3, findOut(why, effects, 3)), /at least 1\.00 times as likely/u);
  const unknown = findOut(why, effects, 2);
  assert.deepEqual([unknown.ranked, unknown.leading, barsOf(why, unknown)], [[], null, []]);
  assert.match(whySentence(why, TEXTS, 2, unknown), /^Nothing of the prompt/u);
});

test("an estimate never comes without its figure", async () => {
  const figure = "estimated from direct logits: the word came first in 68% of the cases";
  const why = whyOf({ measured: false, figure, step: 0.001, probabilities: null, alternatives: null });
  const effects = await effectsOf(why);
  for (const word of [0, 1, 3]) {
    assert.ok(whySentence(why, TEXTS, word, findOut(why, effects, word)).includes(`(${figure})`));
  }
  const found = findOut(why, effects, 0);
  assert.equal(plain(whySentence(why, TEXTS, 0, found)), `Of the prompt, “Alice” did most for “Alice” (${figure}).`);
  assert.deepEqual(barsOf(why, found).map(({ unit, text }) => [unit, text]), [[0, "91% of what it found"], [2, "9% of what it found"]]);
  assert.equal(chanceSentence(found), "");
});

test("damaged effects are said to be damaged", async () => {
  await assert.rejects(effectsOf(whyOf({ units: [...UNITS, [5, 6]] })), /damaged/u);
  await assert.rejects(effectsOf(whyOf({ effects: "AAAA" })), /damaged/u);
});

test("factors have two figures, and parts of characters are written once", () => {
  assert.deepEqual([0, Math.log(1.26), Math.log(18.4), Math.log(640), 9].map(timesText), ["1", "1.3", "18", "640", "more than 1,000"]);
  assert.equal(wholeText(["⟨E6⟩⟨88⟩", "我", "x"], 0, 3), "我x");
  assert.equal(wholeText(["⟨E6⟩"], 0, 1), "⟨E6⟩");
});
