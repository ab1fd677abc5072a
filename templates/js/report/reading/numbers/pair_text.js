/** A pair of spans as a part of the address: "38-39.26-27", and ".w" where the rows are those that wrote the words. */

/** @typedef {import("../heads/heads_flow.js").Pair} Pair */

/**
 * @param {Pair | null} pair
 * @returns {string}
 */
export function textOfPair(pair) {
  return pair ? `${pair.from.join("-")}.${pair.to.join("-")}${pair.when === "wrote" ? ".w" : ""}` : "";
}

/**
 * @param {string | null} text
 * @param {number} numTokens
 * @param {number} numRows
 * @returns {Pair | null} null where it is no pair that could be asked for
 */
export function pairOfText(text, numTokens, numRows) {
  const found = /^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})(\.w)?$/u.exec(text ?? "");
  if (!found) {
    return null;
  }
  const [a, b, c, d] = found.slice(1, 5).map(Number);
  const wrote = Boolean(found[5]);
  const fits = a < b && c < d && b <= numTokens && d <= numTokens;
  const hasRow = wrote ? b > 1 && a - 1 < numRows : a < numRows;
  return fits && hasRow ? { from: [a, b], to: [c, d], when: wrote ? "wrote" : "read" } : null;
}
