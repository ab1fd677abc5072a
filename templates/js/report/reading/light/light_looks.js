/** For some rows of a head of which only the strongest weights are known: the word that it looked at most. */

import { keysSeen, sees } from "../sight.js";
import { lightMass, lightRow, weightOfCode } from "./light_rows.js";

/**
 * @param {import("../../data/light/light_parts.js").LightHead} head
 * @param {import("../sight.js").Sight} sight of the layer
 * @param {[number, number]} rows by position; those that are padding do not count
 * @param {import("../units/units.js").Units} words
 * @param {number} aside how many of the first tokens are set aside, on which the head rests
 * @param {Uint8Array | null} markup of each word whether it is nothing but markers
 * @returns {import("../layers/layer_looks.js").WordLook | null} null where no weight of these rows is kept that is on a word
 */
export function lightStrongestWord(head, sight, [first, last], words, aside, markup) {
  /** @type {Map<number, number>} */
  const kept = new Map();
  /** @type {number[]} */
  const rows = [];
  const add = (/** @type {number} */ row, /** @type {number} */ key, /** @type {number} */ weight) => {
    if (key >= aside && sees(sight, row, key)) {
      const word = words.ofToken[key];
      kept.set(word, (kept.get(word) ?? 0) + weight);
    }
  };
  for (let row = first; row < last; row += 1) {
    if (keysSeen(sight, row) > 0) {
      rows.push(row);
      add(row, head.facts.first, lightRow(head, row).first[0]);
      for (let place = head.rowStarts[row]; place < head.rowStarts[row + 1]; place += 1) {
        add(row, head.keys[place], weightOfCode(head.codes[place]));
      }
    }
  }
  const found = [...kept].filter(([, weight]) => weight > 0);
  const said = found.filter(([word]) => !markup?.[word]);
  const [best] = (said.length ? said : found).sort(([one, more], [other, less]) => less - more || one - other);
  if (!best) {
    return null;
  }
  const span = /** @type {[number, number]} */ ([words.starts[best[0]], words.starts[best[0] + 1]]);
  const sum = [0, 0, 0];
  let even = 0;
  for (const row of rows) {
    const from = Math.max(aside, span[0], sight.first[row]);
    const to = Math.min(span[1], sight.after[row]);
    if (from < to) {
      lightMass(head, row, from, to).forEach((part, which) => (sum[which] += part / rows.length));
      even += (keysSeen(sight, row, from) - keysSeen(sight, row, to)) / keysSeen(sight, row) / rows.length;
    }
  }
  return { span, weight: sum[0], bounds: [sum[1], sum[2]], even };
}
