/** Strips: one pixel for each dimension, orange above 0 and blue below, stronger with the square root of the size. */

import { DIVERGING, LEVELS, rampColour } from "../shared/colour.js";

/** @typedef {"light" | "dark"} ThemeName */

/** @type {Record<ThemeName, {more: Uint32Array, less: Uint32Array}>} as the memory of a picture has them */
const TABLES = { light: tableOf("light"), dark: tableOf("dark") };

/**
 * @param {ThemeName} theme
 * @returns {{more: Uint32Array, less: Uint32Array}} for each level its colour
 */
function tableOf(theme) {
  const levels = Array.from({ length: LEVELS }, (_, level) => level / (LEVELS - 1));
  const { more, less } = DIVERGING[theme];
  const colours = (/** @type {import("../shared/colour.js").RampDesign} */ design) =>
    new Uint32Array(Uint8Array.from(levels.flatMap((place) => [...rampColour(design, place), 255])).buffer);
  return { more: colours(more), less: colours(less) };
}

/**
 * @param {number} value
 * @param {number} largest the size that has the strongest colour
 * @param {ThemeName} theme
 * @returns {number} as the memory of a picture has it
 */
export function colourOf(value, largest, theme) {
  const share = largest > 0 ? Math.sqrt(Math.min(1, Math.abs(value) / largest)) : 0;
  return TABLES[theme][value < 0 ? "less" : "more"][Math.round(share * (LEVELS - 1))];
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {ArrayLike<number>} values
 * @param {number} largest
 * @param {ThemeName} theme
 */
export function paintStrip(canvas, values, largest, theme) {
  if (canvas.width !== values.length) {
    canvas.width = values.length;
    canvas.height = 1;
  }
  const context = canvas.getContext("2d");
  const image = context?.createImageData(values.length, 1);
  if (context && image) {
    const pixels = new Uint32Array(image.data.buffer);
    for (let place = 0; place < values.length; place += 1) {
      pixels[place] = colourOf(values[place], largest, theme);
    }
    context.putImageData(image, 0, 0);
  }
}

/**
 * The scale of the colours, from the largest below 0 to the largest above.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {ThemeName} theme
 */
export function paintScale(canvas, theme) {
  const side = LEVELS - 1;
  // The colour goes evenly along the bar, so the size that it stands for goes with the square.
  const values = Array.from({ length: 2 * side + 1 }, (_, place) => Math.sign(place - side) * ((place - side) / side) ** 2);
  paintStrip(canvas, values, 1, theme);
}
