/** For some rows of a head: the word that it looked at most, beside what rests. Pure functions. */

import { WEIGHT_OF_BYTE } from "../../../shared/decode.js";
import { keysOfRow, rowPlace } from "../../data/head_rows.js";
import { exactRow } from "../../data/strongest.js";
import { lightStrongestWord } from "../light/light_looks.js";
import { HIGH, LOW, halfBounds } from "../numbers/precision.js";
import { keysSeen, sees } from "../sight.js";

/**
 * @typedef {[number, number]} Span the first token and the one after the last
 *
 * @typedef {object} WordLook
 * @property {Span} span the word
 * @property {number} weight summed over its tokens, the mean over the rows
 * @property {[number, number]} bounds the smallest and the largest that it can be
 * @property {number} even what it would be if each row spread its attention evenly over all that it sees
 *
 * @typedef {WordLook & {layer: number, head: number}} LayerLook
 */

/**
 * @param {import("../../data/head_data.js").HeadData} data
 * @param {import("../sight.js").Sight} sight of the layer
 * @param {Span} rows by position; those that are padding do not count
 * @param {import("../units/units.js").Units} words
 * @param {number} aside how many of the first tokens are set aside, on which the head rests
 * @param {Uint8Array | null} [markup] of each word whether it is nothing but markers of a chat template, which are told
 *   only where nothing else was there to be looked at
 * @returns {WordLook | null} null where there is no row, or no word that it could look at
 */
export function strongestWord(data, sight, [first, last], words, aside, markup = null) {
  if (data.light) {
    return lightStrongestWord(data.light, sight, [first, last], words, aside, markup);
  }
  const count = words.starts.length - 1;
  const [sums, lows, highs, evens] = Array.from({ length: 4 }, () => new Float64Array(count));
  let queries = 0;
  for (let row = first; row < last; row += 1) {
    const seen = keysSeen(sight, row);
    if (seen === 0) {
      continue;
    }
    queries += 1;
    const start = rowPlace(data, row);
    for (let key = Math.max(aside, sight.first[row]); key < keysOfRow(data, row); key += 1) {
      if (sees(sight, row, key)) {
        const byte = data.triangle[start + key];
        const word = words.ofToken[key];
        sums[word] += WEIGHT_OF_BYTE[byte];
        lows[word] += LOW[byte];
        highs[word] += HIGH[byte];
        evens[word] += 1 / seen;
      }
    }
    exactRow(data, row).forEach((weight, key) => {
      if (key >= aside && sees(sight, row, key)) {
        const byte = data.triangle[start + key];
        const word = words.ofToken[key];
        const [low, high] = halfBounds(weight);
        sums[word] += weight - WEIGHT_OF_BYTE[byte];
        lows[word] += low - LOW[byte];
        highs[word] += high - HIGH[byte];
      }
    });
  }
  const strongest = (/** @type {0 | 1} */ kind) => {
    let found = -1;
    for (let word = 0; word < count; word += 1) {
      const fits = evens[word] > 0 && (markup?.[word] ?? 0) === kind;
      found = fits && (found < 0 || sums[word] > sums[found]) ? word : found;
    }
    return found;
  };
  const said = strongest(0);
  const best = said < 0 ? strongest(1) : said;
  if (best < 0) {
    return null;
  }
  return {
    span: [words.starts[best], words.starts[best + 1]],
    weight: sums[best] / queries,
    bounds: [Math.max(0, lows[best]) / queries, highs[best] / queries],
    even: evens[best] / queries,
  };
}

/**
 * @param {import("../units/units.js").Units} words
 * @param {Uint8Array} markers of each token, as the text's model has them
 * @returns {Uint8Array} of each word whether it is nothing but markers
 */
export function markupWords(words, markers) {
  const found = new Uint8Array(words.starts.length - 1);
  for (let word = 0; word < found.length; word += 1) {
    found[word] = +markers.subarray(words.starts[word], words.starts[word + 1]).every(Boolean);
  }
  return found;
}

/**
 * The layers that a page knows something of, the last one first.
 *
 * @param {import("../../../shared/page.js").Page} page
 * @returns {number[]} with one more than the last where the model's own prediction is known
 */
export function layersOf({ allLayers, lens }) {
  const layers = new Set(allLayers.map(({ layer }) => layer).filter((layer) => layer >= 0));
  lens?.boundaries.forEach((boundary) => layers.add(boundary));
  return [...layers].sort((one, other) => other - one);
}
