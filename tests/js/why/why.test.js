import assert from "node:assert/strict";
import { deflateSync } from "node:zlib";
import { test } from "node:test";

import { standInSentence } from "../../../templates/js/report/reading/why/stand_ins.js";
import { effectsOf, findOut, fullShade, neededBy, shadeOf } from "../../../templates/js/report/reading/why/why.js";
import {
  barsOf,
  chanceSentence,
  headline,
  neededWords,
  timesText,
  whySentence,
  wholeText,
} from "../../../templates/js/report/reading/why/why_words.js";

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
 * @param {Partial<import("../../../templates/js/report/reading/why/why.js").PageWhy>} [parts]
 * @param {number[][]} [effects]
 * @returns {import("../../../templates/js/report/reading/why/why.js").PageWhy}
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
    stand_ins: [],
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

/**
 * @param {import("../../../templates/js/report/reading/why/why.js").PageWhy} why
 * @param {import("../../../templates/js/report/reading/why/why.js").Found} found
 */
function bars(why, { ranked }) {
  return barsOf(why, ranked.map(({ unit, effect }) => ({ span: why.units[unit], effect })));
}

/**
 * @param {import("../../../templates/js/report/reading/why/why.js").PageWhy} why
 * @param {Float64Array[]} effects
 * @param {import("../../../templates/js/report/reading/why/why.js").Found} found
 * @returns {number[]} the shade of each unit
 */
function shades(why, effects, { ranked, leading }) {
  const shade = why.units.map(() => 0);
  for (const { unit, effect } of ranked) {
    shade[unit] = shadeOf(why, fullShade(why, effects), effect, leading !== null);
  }
  return shade;
}

test("effects on the tokens of a word add up, and the sentence says what the probability would have been", async () => {
  const why = whyOf();
  const effects = await effectsOf(why);
  const found = findOut(why, effects, [6, 8]);
  assert.deepEqual(found.ranked.map(({ unit }) => unit), [0, 2, 1, 3]);
  assert.ok(Math.abs(found.ranked[0].effect - 2.9) < 1e-9);
  assert.equal(plain(headline(why, TEXTS, [6, 8], found)), "“Alice” hangs on “Alice”");
  assert.equal(plain(whySentence(why, TEXTS, [6, 8], found)), "Without “Alice”, “Alice” would have been 18 times less likely (measured).");
  // Whatever makes it less than twice as likely is not what it hangs on.
  for (const [factor, said] of /** @type {[number, string][]} */ ([[1.99, "hangs only weakly on"], [2.01, "hangs on"]])) {
    const weak = { ...found, ranked: [{ ...found.ranked[0], effect: Math.log(factor) }] };
    assert.equal(plain(headline(why, TEXTS, [6, 8], weak)), `“Alice” ${said} “Alice”`);
  }
  assert.deepEqual(
    bars(why, found).map(({ span, against, text }) => [span[0], against, text]),
    [
      [0, false, "÷ 18 without it"],
      [2, false, "÷ 1.3 without it"],
      [1, true, "× 1.3 without it"],
      [4, true, "× 3 without it"],
    ],
  );
  const [alice, and, bob, who] = shades(why, effects, found);
  assert.ok(Math.abs(alice - 2.9 / 3) < 1e-9 && Math.abs(bob - 0.1) < 1e-9 && and < 0 && Math.abs(who + 1.1 / 3) < 1e-9);
  assert.equal(plain(chanceSentence(found)), "The model gave it 40%. Its first token had 50%; next came “Bob” 25%, “The” 0.4%.");
  const chance = (/** @type {number} */ probability, /** @type {number | null} */ first) =>
    plain(chanceSentence({ ...found, probability, first }));
  assert.equal(chance(0.5, null), "The model gave it 50%. Next came “Bob” 25%, “The” 0.4%.");
  assert.equal(chance(0.1, null), "The model gave it 10%. Others were “Bob” 25%, “The” 0.4%.");
  assert.equal(chance(0.05, 0.1), "The model gave it 5%. Its first token had 10%; others were “Bob” 25%, “The” 0.4%.");
});

test("effects add up over any span, whatever words it cuts", async () => {
  const why = whyOf();
  const effects = await effectsOf(why);
  for (const [from, to] of [[6, 7], [6, 11], [7, 9], [9, 10]]) {
    const { ranked, probability } = findOut(why, effects, [from, to]);
    for (const { unit, effect } of ranked) {
      const known = EFFECTS[unit].slice(from - 6, to - 6).filter((each) => !Number.isNaN(each));
      assert.ok(Math.abs(effect - known.reduce((sum, each) => sum + each, 0)) < 1e-9);
    }
    const chances = [0.5, 0.8, 1, 0.25, 0.0001].slice(from - 6, to - 6);
    assert.ok(Math.abs((probability ?? 0) - chances.reduce((product, each) => product * each, 1)) < 1e-12);
  }
  assert.equal(findOut(why, effects, [9, 10]).ranked.length, 0, "nothing is known of it");
});

test("the other way round: which words of the answer needed a part of the prompt", async () => {
  const why = whyOf();
  const effects = await effectsOf(why);
  const needed = neededBy(why, effects, [0, 1]);
  assert.deepEqual(needed.units, [0]);
  assert.deepEqual(needed.ranked.map(({ span }) => span), [[6, 8], [8, 9], [10, 11]]);
  assert.ok(Math.abs(needed.ranked[0].effect - 2.9) < 1e-9);
  const words = neededWords(why, TEXTS, [0, 1], needed);
  assert.equal(plain(words.headline), "“Alice” needed “Alice” most");
  assert.equal(plain(words.sentence), "Without “Alice”, “Alice” would have been 18 times less likely (measured).");
  const both = neededBy(why, effects, [0, 5]);
  assert.deepEqual(both.units, [0, 1, 2, 3]);
  assert.ok(Math.abs(both.ranked[0].effect - (2.9 - 0.3 + 0.3 - 1.1)) < 1e-9, "effects of several words are added");
  const nobody = neededBy(why, effects, [1, 2]);
  assert.equal(nobody.leading, null);
  assert.match(plain(neededWords(why, TEXTS, [1, 2], nobody).headline), /No word of the answer needed “and”/u);
  const outside = neededBy(why, effects, [3, 4]);
  assert.match(neededWords(why, TEXTS, [3, 4], outside).headline, /is not known/u);
});

test("a factor that rounds to 1 is called no change", async () => {
  const why = whyOf({}, [[Math.log(1.04), 0, 0, 0, 0], [-Math.log(1.04), 0, 0, 0, 0], [Math.log(1.07), 0, 0, 0, 0], [0, 0, 0, 0, 0]]);
  const found = findOut(why, await effectsOf(why), [6, 8]);
  assert.deepEqual(
    bars(why, found).map(({ text }) => text),
    ["÷ 1.1 without it", "no change", "no change", "no change"],
  );
});

test("of many words the five with the largest effects have bars, what spoke against the word included", async () => {
  const units = /** @type {[number, number][]} */ (Array.from({ length: 7 }, (_, unit) => [unit, unit + 1]));
  const sizes = [0.5, 0.01, 0.02, 0.03, 0.04, 0.05, -2];
  const why = whyOf({ units, target: [7, 12], words: [[7, 8]] }, sizes.map((size) => [size, 0, 0, 0, 0]));
  const found = findOut(why, await effectsOf(why), [7, 8]);
  assert.deepEqual(bars(why, found).map(({ span }) => span[0]), [0, 5, 4, 3, 6]);
});

test("no single word is named where the largest measured effect is below 0.2 nats", async () => {
  const why = whyOf();
  const effects = await effectsOf(why);
  const found = findOut(why, effects, [8, 9]);
  assert.equal(found.leading, null);
  assert.equal(plain(headline(why, TEXTS, [8, 9], found)), "“is” hangs on no single word");
  assert.equal(
    plain(whySentence(why, TEXTS, [8, 9], found)),
    "No single word: hiding any one of them would have left “is” at least 0.82 times as likely (measured).",
  );
  assert.ok(Math.exp(-0.19) >= 0.82);
  assert.deepEqual(shades(why, effects, found), [0, 0, 0, 0]);
  const exactly = whyOf({}, EFFECTS.map((row, unit) => (unit === 2 ? [0, 0, 0.2, 0, 0] : row)));
  assert.equal(findOut(exactly, await effectsOf(exactly), [8, 9]).leading, 2);
});

test("ties go to the first, zero is no cause, and what is not known is not counted", async () => {
  const why = whyOf();
  const effects = await effectsOf(why);
  assert.deepEqual(findOut(why, effects, [10, 11]).ranked.map(({ unit }) => unit), [0, 1, 2, 3]);
  assert.equal(findOut(why, effects, [10, 11]).leading, null);
  assert.match(whySentence(why, TEXTS, [10, 11], findOut(why, effects, [10, 11])), /at least 1\.00 times as likely/u);
  const unknown = findOut(why, effects, [9, 10]);
  assert.deepEqual([unknown.ranked, unknown.leading, bars(why, unknown)], [[], null, []]);
  assert.match(whySentence(why, TEXTS, [9, 10], unknown), /^Nothing of the prompt/u);
});

test("an estimate never comes without its figure, and its shades are on one scale for the report", async () => {
  const figure = "estimated from direct logits: the word came first in 68% of the cases";
  const why = whyOf({ measured: false, figure, step: 0.001, probabilities: null, alternatives: null });
  const effects = await effectsOf(why);
  for (const word of why.words.filter(([from]) => from !== 9)) {
    assert.ok(whySentence(why, TEXTS, word, findOut(why, effects, word)).includes(`(${figure})`));
  }
  const found = findOut(why, effects, [6, 8]);
  assert.equal(plain(whySentence(why, TEXTS, [6, 8], found)), `Of the prompt, “Alice” did most for “Alice” (${figure}).`);
  assert.deepEqual(
    bars(why, found).map(({ span, text }) => [span[0], text]),
    [[0, "91% of the estimate"], [2, "9% of the estimate"]],
  );
  assert.ok(Math.abs(fullShade(why, effects) - 2.9) < 1e-9);
  assert.deepEqual(shades(why, effects, findOut(why, effects, [8, 9])), [0, 0, 0, 0], "0.19 is nothing beside 2.9");
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

test("parts that stand in for each other are named for the word for which they do", () => {
  const why = whyOf({
    stand_ins: [
      { word: [6, 8], parts: [[0, 1], [2, 3]], together: 1.61 },
      { word: [9, 10], parts: [[0, 1], [1, 2], [4, 5]], together: 3.1 },
    ],
  });
  const saidOf = (/** @type {[number, number]} */ span) => plain(standInSentence(why, TEXTS, span));
  assert.equal(
    saidOf([6, 8]),
    "“Alice” and “Bob” stand in for each other: without both, “Alice” would have been 5 times less likely (measured).",
  );
  assert.match(saidOf([9, 10]), /^“Alice”, “and” and “Who” .* without all of them, “she” .* 22 times/u);
  assert.equal(saidOf([8, 9]), "");
  assert.equal(saidOf([6, 9]), "");
});
