/**
 * How much heads looked at some tokens when the model wrote others.
 *
 * @typedef {object} Look
 * @property {number} layer
 * @property {number} head
 * @property {number} weight summed over what was looked at, the mean over the rows that wrote
 * @property {[number, number]} bounds the smallest and the largest that it can be
 * @property {number} even what it would be if each row spread its attention evenly over all that it sees
 */

/**
 * @param {Look[]} looks
 * @returns {Look[]} the strongest of each layer, in the order of the layers
 */
export function strongestOfLayers(looks) {
  /** @type {Map<number, Look>} */
  const best = new Map();
  for (const look of looks) {
    const known = best.get(look.layer);
    if (!known || look.weight > known.weight) {
      best.set(look.layer, look);
    }
  }
  return [...best.values()].sort((one, other) => one.layer - other.layer);
}
