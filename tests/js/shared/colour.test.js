import assert from "node:assert/strict";
import { test } from "node:test";

import { LEVELS, RAMPS, contrast, rampColour, rgbOfHex, swatches } from "../../../templates/js/shared/colour.js";
import { colourLevels, legendWeights, scaleTop } from "../../../templates/js/report/reading/numbers/scale.js";

/**
 * CIE L* of a colour: lightness by another model than the one the ramps are made with.
 *
 * @param {import("../../../templates/js/shared/colour.js").Rgb} rgb
 * @returns {number}
 */
function cieLightness(rgb) {
  const [red, green, blue] = rgb.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const y = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return y > 216 / 24389 ? 116 * Math.cbrt(y) - 16 : (y * 24389) / 27;
}

for (const name of /** @type {const} */ (["light", "dark"])) {
  test(`text keeps a contrast of 4.5 on every colour (${name})`, () => {
    const all = swatches(RAMPS[name]);
    assert.equal(all.length, LEVELS - 1);
    for (const { background, ink } of all) {
      assert.ok(contrast(rgbOfHex(background), rgbOfHex(ink)) >= 4.5, `${ink} on ${background}`);
    }
  });

  test(`lightness goes one way in even steps, away from the paper (${name})`, () => {
    const lightness = Array.from({ length: 17 }, (_, place) => cieLightness(rampColour(RAMPS[name], place / 16)));
    const steps = lightness.slice(1).map((value, place) => value - lightness[place]);
    const direction = Math.sign(steps[0]);
    assert.ok(steps.every((step) => step * direction > 0));
    const mean = Math.abs(lightness[16] - lightness[0]) / 16;
    assert.ok(steps.every((step) => Math.abs(step) > 0.5 * mean && Math.abs(step) < 1.7 * mean), String(steps));
    const paper = cieLightness(rgbOfHex(RAMPS[name].paper));
    assert.ok(Math.abs(lightness[0] - paper) < Math.abs(lightness[16] - paper));
  });
}

test("contrast is WCAG's", () => {
  assert.ok(Math.abs(contrast([0, 0, 0], [255, 255, 255]) - 21) < 1e-9);
  assert.ok(Math.abs(contrast([119, 119, 119], [255, 255, 255]) - 4.48) < 0.01);
});

const settings = { scale: /** @type {const} */ ("relative"), gamma: 0.5, cutoff: 0.05, top: 1 };

test("levels grow with the weight; none below the cut-off or without a weight", () => {
  const levels = colourLevels(Float32Array.of(NaN, 0, 0.04, 0.06, 0.2, 0.4), settings, 0.4);
  assert.deepEqual([...levels], [0, 0, 0, Math.round(63 * Math.sqrt(0.06 / 0.4)), Math.round(63 * Math.sqrt(0.5)), 63]);
});

test("an absolute scale goes to 1 whatever the largest weight", () => {
  const absolute = { ...settings, scale: /** @type {const} */ ("absolute") };
  assert.equal(scaleTop(absolute, 0.4), 1);
  assert.equal(colourLevels(Float32Array.of(0.25), absolute, 0.25)[0], Math.round(63 * 0.5));
});

test("the legend's numbers are the weights of its colours", () => {
  const numbers = legendWeights(settings, 0.8, 5);
  assert.equal(numbers[0], 0);
  assert.equal(numbers[4], 0.8);
  numbers.forEach((weight, place) => {
    const [level] = colourLevels(Float32Array.of(weight), { ...settings, cutoff: 0, top: 1 }, 0.8);
    assert.ok(Math.abs(level - (63 * place) / 4) <= 0.5);
  });
});
