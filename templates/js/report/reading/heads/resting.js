/** Where a head rests: pure functions. */

import { WEIGHT_OF_BYTE } from "../../../shared/decode.js";
import { rowPlace } from "../../data/head_rows.js";
import { ALL_LAYERS } from "../../../shared/page.js";
import { meanGiven } from "../light/light_shown.js";

/** Whoever gets more than this from all that comes after it gets it whatever that is. */
const RESTS = 0.25;
/** After fewer rows than this a mean says nothing. */
const FEWEST_ROWS = 8;
const MOST = 4;

/**
 * How many of the first tokens a head rests on: those that get more than a quarter of the attention of all rows after
 * them, on average.
 *
 * @param {import("../../data/head_data.js").HeadData} data
 * @param {number} layer
 * @param {number} numRows
 * @returns {number} 0 for the rollout over all layers
 */
export function restingTokens(data, layer, numRows) {
  let count = 0;
  while (layer !== ALL_LAYERS && count < MOST && numRows - count > FEWEST_ROWS) {
    if ((data.light ? meanGiven(data.light, count) : meanInBytes(data, count, numRows)) <= RESTS) {
      break;
    }
    count += 1;
  }
  return count;
}

/**
 * @param {import("../../data/head_data.js").HeadData} data
 * @param {number} token
 * @param {number} numRows
 * @returns {number} the mean weight that later rows gave it
 */
function meanInBytes(data, token, numRows) {
  let sum = 0;
  for (let row = token + 1; row < numRows; row += 1) {
    sum += WEIGHT_OF_BYTE[data.triangle[rowPlace(data, row) + token]];
  }
  return sum / (numRows - token - 1);
}
