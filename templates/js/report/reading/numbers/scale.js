/**
 * From a weight to a colour level, and back for the legend.
 *
 * @typedef {object} ColourScale
 * @property {"relative" | "absolute"} scale the strongest colour stands for the largest weight shown, or for `top`
 * @property {number} gamma contrast: the colour goes with weight ** gamma
 * @property {number} cutoff weights below it are not shown
 * @property {number} top what the strongest colour stands for where the scale is absolute
 */

import { LEVELS } from "../../../shared/colour.js";

/**
 * The weight that the strongest colour stands for.
 *
 * @param {ColourScale} settings
 * @param {number} maximum the largest weight shown
 * @returns {number}
 */
export function scaleTop(settings, maximum) {
  return settings.scale === "absolute" || !(maximum > 0) ? settings.top : maximum;
}

/**
 * The colour level of each weight.
 *
 * @param {Float32Array} weights NaN where there is none
 * @param {ColourScale} settings
 * @param {number} maximum the largest of the weights
 * @returns {Uint8Array} 0 (no colour) to LEVELS - 1
 */
export function colourLevels(weights, settings, maximum) {
  const top = scaleTop(settings, maximum);
  const levels = new Uint8Array(weights.length);
  for (let token = 0; token < weights.length; token += 1) {
    const weight = weights[token];
    if (weight > 0 && weight >= settings.cutoff) {
      levels[token] = Math.round((LEVELS - 1) * Math.min(1, weight / top) ** settings.gamma);
    }
  }
  return levels;
}

/**
 * The weights at which the legend puts its numbers: evenly spaced in colour.
 *
 * @param {ColourScale} settings
 * @param {number} maximum
 * @param {number} count
 * @returns {number[]} from 0 to the top
 */
export function legendWeights(settings, maximum, count) {
  const top = scaleTop(settings, maximum);
  return Array.from({ length: count }, (_, place) => top * (place / (count - 1)) ** (1 / settings.gamma));
}
