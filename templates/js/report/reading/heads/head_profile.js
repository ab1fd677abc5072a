/** What one head does in this text: how far it looks, from where hardest, and at what. Pure functions. */

import { WEIGHT_OF_BYTE } from "../../../shared/decode.js";
import { rowPlace } from "../../data/head_rows.js";
import { exactRow } from "../../data/strongest.js";
import { weightAt } from "../numbers/exact_weights.js";
import { lightProfile } from "../light/light_profile.js";
import { keysSeen } from "../sight.js";

/**
 * @typedef {import("../numbers/exact_weights.js").Mass} Mass
 *
 * @typedef {object} HeadProfile
 * @property {{label: string, share: number}[]} distances the mean share of a row at each distance
 * @property {{row: number, key: number, mass: Mass}[]} pairs the strongest, one for each query, strongest first
 * @property {{token: number, share: number}[]} keys what got most, as the mean over the rows that see it, most first
 * @property {number} first the mean share of the first token, which is left out of all others
 * @property {number} [kept] where not all weights are known, the mean share of those that are, of which the rest is told
 */

const COUNT = 5;
/** Of fewer queries no mean is taken: the last tokens of a text would stand out by chance. */
const FEWEST = 4;
/** How many weights a byte may be off, at most; see reading/precision.js. */
export const SHARE_ERROR = 0.005;

/**
 * @param {import("../../data/head_data.js").HeadData} data
 * @param {import("../sight.js").Sight} sight
 * @param {number} numRows
 * @returns {HeadProfile}
 */
export function headProfile(data, sight, numRows) {
  if (data.light) {
    return lightProfile(data.light, sight);
  }
  const first = firstReal(sight, numRows);
  const bins = distanceBins(numRows);
  const distances = new Float64Array(bins.length);
  const got = new Float64Array(numRows);
  /** How many rows see each key: at first, how many more than the key before it. */
  const looking = new Int32Array(numRows + 1);
  let atFirst = 0;
  let rows = 0;
  /** The largest byte of each row but for the first token. */
  const hardest = new Uint8Array(numRows);
  for (let row = first + 1; row < numRows; row += 1) {
    if (keysSeen(sight, row) === 0) {
      continue;
    }
    rows += 1;
    const start = rowPlace(data, row);
    const from = Math.max(first + 1, sight.first[row]);
    const after = sight.after[row];
    atFirst += sight.first[row] <= first ? WEIGHT_OF_BYTE[data.triangle[start + first]] : 0;
    looking[from] += 1;
    looking[after] -= 1;
    let largest = 0;
    const most = Math.max(row - from, after - 1 - row);
    // What is out of sight has no weight.
    for (let bin = 0; bin < bins.length && bins[bin].from <= most; bin += 1) {
      let sum = 0;
      const sides = [
        [Math.max(from, row - bins[bin].to + 1), row - bins[bin].from],
        [row + Math.max(1, bins[bin].from), Math.min(after, row + bins[bin].to) - 1],
      ];
      for (const [begin, end] of sides) {
        for (let key = begin; key <= end; key += 1) {
          const byte = data.triangle[start + key];
          if (byte !== 0) {
            sum += WEIGHT_OF_BYTE[byte];
            got[key] += WEIGHT_OF_BYTE[byte];
            largest = byte > largest ? byte : largest;
          }
        }
      }
      distances[bin] += sum;
    }
    hardest[row] = largest;
  }
  for (let key = 1; key < numRows; key += 1) {
    looking[key] += looking[key - 1];
  }
  const shares = Array.from(got, (sum, token) => ({ token, share: looking[token] >= FEWEST ? sum / looking[token] : 0 }));
  return {
    distances: bins.map(({ label }, bin) => ({ label, share: rows ? distances[bin] / rows : 0 })),
    pairs: hardestPairs(data, hardest, first),
    keys: shares
      .filter(({ share }) => share > 0)
      .sort((one, other) => other.share - one.share || one.token - other.token)
      .slice(0, COUNT),
    first: rows ? atFirst / rows : 0,
  };
}

/**
 * The same of cross attention, where there are no distances and no token is left out.
 *
 * @param {import("../../data/head_data.js").HeadData} data
 * @param {import("../sight.js").Sight} sight
 * @param {import("../matrix/matrix_area.js").Cells} part the rows of the output and the keys of the input
 * @returns {Pick<HeadProfile, "pairs" | "keys"> & {rows: number}} and how many rows looked
 */
export function crossProfile(data, sight, { rows: [begin, end], keys: [, inputs] }) {
  const got = new Float64Array(inputs);
  const hardest = new Uint8Array(end);
  let rows = 0;
  for (let row = begin; row < end; row += 1) {
    rows += keysSeen(sight, row) > 0 ? 1 : 0;
    const start = rowPlace(data, row);
    for (let key = 0; key < inputs; key += 1) {
      const byte = data.triangle[start + key];
      got[key] += WEIGHT_OF_BYTE[byte];
      hardest[row] = Math.max(hardest[row], byte);
    }
  }
  const keys = Array.from(got, (sum, token) => ({ token, share: rows ? sum / rows : 0 }));
  return {
    rows,
    pairs: hardestPairs(data, hardest, -1),
    keys: keys
      .filter(({ share }) => share > 0)
      .sort((one, other) => other.share - one.share || one.token - other.token)
      .slice(0, COUNT),
  };
}

/**
 * The strongest pairs, one for each row. Rows are read exactly only where their bytes say that they can be among them.
 *
 * @param {import("../../data/head_data.js").HeadData} data
 * @param {Uint8Array} hardest the largest byte of each row, without the first token
 * @param {number} first
 * @returns {HeadProfile["pairs"]} strongest first
 */
function hardestPairs(data, hardest, first) {
  const least = Math.max(1, Uint8Array.from(hardest).sort()[Math.max(0, hardest.length - COUNT)]);
  /** @type {{row: number, key: number, weight: number}[]} */
  const found = [];
  hardest.forEach((byte, row) => {
    if (byte >= least) {
      let best = { row, key: -1, weight: 0 };
      exactRow(data, row).forEach((weight, key) => {
        best = key !== first && weight > best.weight ? { row, key, weight } : best;
      });
      found.push(best);
    }
  });
  return found
    .sort((one, other) => other.weight - one.weight || one.row - other.row)
    .slice(0, COUNT)
    .map(({ row, key }) => ({ row, key, mass: weightAt(data, row, key) }));
}

/**
 * @param {import("../sight.js").Sight} sight
 * @param {number} numRows
 * @returns {number} the first token that is no padding
 */
export function firstReal(sight, numRows) {
  for (let row = 0; row < numRows; row += 1) {
    if (keysSeen(sight, row) > 0) {
      return row;
    }
  }
  return 0;
}

/**
 * Distances in powers of two: 0, 1, 2, 3 to 4, 5 to 8 and so on.
 *
 * @param {number} numRows
 * @returns {{from: number, to: number, label: string}[]}
 */
export function distanceBins(numRows) {
  const bins = [{ from: 0, to: 1, label: "itself" }];
  for (let to = 2; bins[bins.length - 1].to < numRows; to = 2 * to - 1) {
    const { to: from } = bins[bins.length - 1];
    bins.push({ from, to, label: to - from === 1 ? String(from) : `${from} to ${to - 1}` });
  }
  return bins;
}
