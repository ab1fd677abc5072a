/** Which of many weights are the largest: a pure function. */

/**
 * The strongest connections, strongest first; equal ones in reading order.
 *
 * @param {Float32Array} weights
 * @param {number} count
 * @param {number} cutoff smaller weights are left out
 * @returns {number[]} tokens
 */
export function strongestTokens(weights, count, cutoff) {
  /** @type {number[]} */
  const best = [];
  for (let token = 0; token < weights.length; token += 1) {
    const weight = weights[token];
    if (weight > 0 && weight >= cutoff && (best.length < count || weight > weights[best[best.length - 1]])) {
      let place = best.length;
      while (place > 0 && weights[best[place - 1]] < weight) {
        place -= 1;
      }
      best.splice(place, 0, token);
      best.length = Math.min(best.length, count);
    }
  }
  return best;
}
