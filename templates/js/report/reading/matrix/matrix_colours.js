/** The colours of the matrix: for each code of a cell one, and what the legend says of them. Pure functions. */

import { DIVERGING, LEVELS, RAMPS, rgbOfHex, swatches } from "../../../shared/colour.js";
import { scaleTop } from "../numbers/scale.js";
import { weightText } from "../sentences.js";

/**
 * @typedef {object} Shading
 * @property {"light" | "dark"} theme
 * @property {"text" | "linear" | "log"} shades
 * @property {"relative" | "absolute"} scale
 * @property {number} gamma
 * @property {number} cutoff
 * @property {number} top what the strongest colour stands for where the scale is absolute
 * @property {number} maximum the largest number, without its sign
 * @property {boolean} signed
 */

/** Logarithmic shades begin here: four powers of ten below the strongest. */
const LEAST_SHARE = 1e-4;

/**
 * How much colour a number gets.
 *
 * @param {Shading} shading
 * @param {number} share of what the strongest colour stands for, 0 to 1
 * @returns {number} 0 to 1
 */
export function strengthOf({ shades, gamma }, share) {
  if (shades === "log") {
    return share > LEAST_SHARE ? 1 - Math.log10(share) / Math.log10(LEAST_SHARE) : 0;
  }
  return shades === "linear" ? share : share ** gamma;
}

/**
 * @param {Shading} shading
 * @param {number} strength 0 to 1
 * @returns {number} the share that has it
 */
function shareOf({ shades, gamma }, strength) {
  if (shades === "log") {
    return LEAST_SHARE ** (1 - strength);
  }
  return shades === "linear" ? strength : strength ** (1 / gamma);
}

/**
 * The colour level of a number, below 0 for less.
 *
 * @param {Shading} shading
 * @param {number} value
 * @returns {number} a whole number between ± (LEVELS - 1)
 */
export function levelOf(shading, value) {
  const size = Math.abs(value);
  if (size === 0 || size < shading.cutoff) {
    return 0;
  }
  const share = Math.min(1, size / scaleTop(shading, shading.maximum));
  return Math.sign(value) * Math.round((LEVELS - 1) * strengthOf(shading, share));
}

/**
 * @param {Shading} shading
 * @returns {(level: number) => {background: string, ink: string}} of a level
 */
export function colouring({ theme, signed }) {
  const { paper, ink } = RAMPS[theme];
  const more = swatches(signed ? DIVERGING[theme].more : RAMPS[theme]);
  const less = signed ? swatches(DIVERGING[theme].less) : more;
  return (level) => (level === 0 ? { background: paper, ink } : (level > 0 ? more : less)[Math.abs(level) - 1]);
}

/**
 * The colour of each code: 0 lets what is beneath it be seen, and the others stand for bytes.
 *
 * @param {Shading} shading
 * @param {ArrayLike<number>} values of the 256 bytes
 * @returns {Uint32Array} red in the lowest byte, as the memory of a picture has it
 */
export function colourTable(shading, values) {
  const colourOf = colouring(shading);
  const table = new Uint32Array(257);
  for (let byte = 0; byte < 256; byte += 1) {
    const [red, green, blue] = rgbOfHex(colourOf(levelOf(shading, values[byte])).background);
    table[1 + byte] = ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
  }
  return table;
}

/**
 * The legend: colours from one end to the other, and numbers at even distances.
 *
 * @param {Shading} shading
 * @returns {{colours: string[], numbers: string[]}}
 */
export function legendOf(shading) {
  const colourOf = colouring(shading);
  const from = shading.signed ? 1 - LEVELS : 0;
  const colours = Array.from({ length: LEVELS - from }, (_, place) => colourOf(from + place).background);
  const top = scaleTop(shading, shading.maximum);
  const numbers = (shading.signed ? [-1, -0.5, 0, 0.5, 1] : [0, 0.25, 0.5, 0.75, 1]).map((strength) => {
    const size = Math.abs(strength);
    if (size === 0) {
      return shading.shades === "log" ? `≤ ${weightText(top * LEAST_SHARE)}` : "0";
    }
    const text = weightText(top * shareOf(shading, size));
    return `${strength < 0 ? "−" : shading.signed ? "+" : ""}${text}`;
  });
  return { colours, numbers };
}

/**
 * @param {Shading} shading
 * @param {string} noun what one number is called
 * @returns {string} what the colours mean
 */
export function shadingSentence(shading, noun) {
  const top = scaleTop(shading, shading.maximum);
  const what = shading.signed ? `difference in ${noun}` : noun;
  const steps = {
    text: "Colours go as in the text",
    linear: "Colours go evenly with the number",
    log: "Colours go with the number’s logarithm, over four powers of ten",
  }[shading.shades];
  return shading.scale === "absolute"
    ? `${steps}; the strongest is a ${what} of ${top}${top > 1 ? " or more" : ""}, in every report.`
    : `${steps}; the strongest is the largest ${what} of this head, ${weightText(top)}: do not compare it with others.`;
}
