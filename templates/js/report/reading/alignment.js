/**
 * Which attention row belongs to which token.
 *
 * Row i was computed when token i was fed in, and it decided token i + 1. Position alignment shows row i at
 * token i; generation alignment shows it at token i + 1, the token that it produced.
 *
 * @typedef {"generation" | "position"} Alignment
 */

/**
 * The row shown at a token.
 *
 * @param {Alignment} alignment
 * @param {number} token
 * @param {number} numRows
 * @returns {number | null} null where the token has none
 */
export function rowOfToken(alignment, token, numRows) {
  const row = alignment === "generation" ? token - 1 : token;
  return row >= 0 && row < numRows ? row : null;
}

/**
 * The token at which a row is shown.
 *
 * @param {Alignment} alignment
 * @param {number} row
 * @param {number} numTokens
 * @returns {number | null} null where the row made a token that the text does not have
 */
export function tokenOfRow(alignment, row, numTokens) {
  const token = alignment === "generation" ? row + 1 : row;
  return token < numTokens ? token : null;
}
