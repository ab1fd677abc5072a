/**
 * Colour ramps: sequential, even steps of lightness in OKLCH (Björn Ottosson, 2020), so that they are read in the
 * right order in greyscale and with any colour vision. Ink is chosen so that text keeps a contrast of 4.5 : 1.
 *
 * @typedef {[number, number, number]} Rgb channels 0 to 255
 * @typedef {{paper: string, ink: string, stops: [number, number, number][]}} RampDesign OKLCH stops, evenly spaced
 * @typedef {{background: string, ink: string}} Swatch
 */

export const LEVELS = 64;

/** @type {Record<"light" | "dark", RampDesign>} */
export const RAMPS = {
  light: {
    paper: "#ffffff",
    ink: "#1d1b18",
    stops: [
      [0.975, 0.025, 95],
      [0.851, 0.125, 85],
      [0.727, 0.165, 58],
      [0.604, 0.185, 36],
      [0.48, 0.165, 22],
    ],
  },
  dark: {
    paper: "#1b1c1f",
    ink: "#ebe7e0",
    stops: [
      [0.27, 0.03, 12],
      [0.425, 0.12, 18],
      [0.58, 0.155, 36],
      [0.735, 0.15, 62],
      [0.89, 0.125, 92],
    ],
  },
};

/**
 * For differences: away from the paper's colour to orange where there is more, to blue where there is less. Both sides
 * are as dark at the same distance, and their hues are told apart with any colour vision.
 *
 * @type {Record<"light" | "dark", {more: RampDesign, less: RampDesign}>}
 */
export const DIVERGING = {
  light: {
    more: { ...RAMPS.light, stops: [[0.965, 0.018, 70], [0.83, 0.11, 65], [0.66, 0.165, 50], [0.48, 0.15, 38]] },
    less: { ...RAMPS.light, stops: [[0.965, 0.018, 240], [0.83, 0.085, 235], [0.66, 0.13, 245], [0.48, 0.14, 258]] },
  },
  dark: {
    more: { ...RAMPS.dark, stops: [[0.27, 0.03, 45], [0.46, 0.11, 42], [0.67, 0.145, 55], [0.88, 0.12, 80]] },
    less: { ...RAMPS.dark, stops: [[0.27, 0.03, 255], [0.46, 0.11, 255], [0.67, 0.12, 240], [0.88, 0.08, 220]] },
  },
};

/** @type {WeakMap<RampDesign, Swatch[]>} those that were asked for */
const KNOWN = new WeakMap();

/**
 * The background and the ink of each level above 0 (nothing is painted at level 0).
 *
 * @param {RampDesign} design
 * @returns {Swatch[]} LEVELS - 1 swatches, from the faintest to the strongest
 */
export function swatches(design) {
  const known = KNOWN.get(design) ?? mixedSwatches(design);
  KNOWN.set(design, known);
  return known;
}

/**
 * @param {RampDesign} design
 * @returns {Swatch[]}
 */
function mixedSwatches(design) {
  return Array.from({ length: LEVELS - 1 }, (_, place) => {
    const background = rampColour(design, place / (LEVELS - 2));
    const ink = [rgbOfHex(design.ink), rgbOfHex("#000000"), rgbOfHex("#ffffff")].reduce((best, each) =>
      contrast(best, background) >= 4.5 || contrast(best, background) >= contrast(each, background) ? best : each,
    );
    return { background: hexOfRgb(background), ink: hexOfRgb(ink) };
  });
}

/**
 * A colour of a ramp.
 *
 * @param {RampDesign} design
 * @param {number} place 0 to 1
 * @returns {Rgb}
 */
export function rampColour(design, place) {
  const scaled = place * (design.stops.length - 1);
  const left = Math.min(Math.floor(scaled), design.stops.length - 2);
  const share = scaled - left;
  const [from, to] = [design.stops[left], design.stops[left + 1]].map(labOfLch);
  return rgbOfLab(from.map((value, axis) => value + share * (to[axis] - value)));
}

/**
 * WCAG 2 contrast of two colours.
 *
 * @param {Rgb} one
 * @param {Rgb} other
 * @returns {number} 1 to 21
 */
export function contrast(one, other) {
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/**
 * @param {string} hex "#rrggbb"
 * @returns {Rgb}
 */
export function rgbOfHex(hex) {
  return /** @type {Rgb} */ ([1, 3, 5].map((place) => parseInt(hex.slice(place, place + 2), 16)));
}

/**
 * @param {Rgb} rgb
 * @returns {string}
 */
function hexOfRgb(rgb) {
  return `#${rgb.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}

/**
 * @param {Rgb} rgb
 * @returns {number}
 */
function luminance(rgb) {
  const [red, green, blue] = rgb.map((channel) => {
    const value = channel / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * @param {number[]} lch
 * @returns {number[]}
 */
function labOfLch([lightness, chroma, hue]) {
  const angle = (hue * Math.PI) / 180;
  return [lightness, chroma * Math.cos(angle), chroma * Math.sin(angle)];
}

/**
 * @param {number[]} lab OKLab
 * @returns {Rgb} clipped to sRGB
 */
function rgbOfLab([lightness, a, b]) {
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return /** @type {Rgb} */ (
    [
      4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
      -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
      -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
    ].map((linear) => {
      const clipped = Math.min(1, Math.max(0, linear));
      const value = clipped <= 0.0031308 ? 12.92 * clipped : 1.055 * clipped ** (1 / 2.4) - 0.055;
      return Math.round(255 * value);
    })
  );
}
