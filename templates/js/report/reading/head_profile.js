/** What one head does in this text: how far it looks, from where hardest, and at what. Pure functions. */

import { WEIGHT_OF_BYTE, rowStart } from "../../shared/decode.js";
import { exactRow } from "../data/strongest.js";
import { weightAt } from "./exact_weights.js";
import { lightProfile } from "./light_profile.js";
import { keysSeen, sees } from "./sight.js";

/**
 * @typedef {import("./exact_weights.js").Mass} Mass
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
 * @param {import("../data/head_data.js").HeadData} data
 * @param {import("./sight.js").Sight} sight
 * @param {number} numRows
 * @returns {HeadProfile}
 */
export function headProfile(data, sight, numRows) {
  if (data.light) {
    return lightProfile(data.light, sight);
  }
  const first = firstReal(sight, numRows);
  const bins = distanceBins(numRows);
  const binOf = new Uint8Array(numRows);
  bins.forEach(({ from, to }, bin) => binOf.fill(bin, from, to));
  const distances = new Float64Array(bins.length);
  const got = new Float64Array(numRows);
  const looking = new Uint32Array(numRows);
  let atFirst = 0;
  let rows = 0;
  /** @type {{row: number, key: number, weight: number}[]} */
  const hardest = [];
  for (let row = first + 1; row < numRows; row += 1) {
    if (keysSeen(sight, row) === 0) {
      continue;
    }
    rows += 1;
    const start = rowStart(row);
    const exact = exactRow(data, row);
    let best = { row, key: -1, weight: 0 };
    for (let key = sight.first[row]; key <= row; key += 1) {
      if (!sees(sight, row, key)) {
        continue;
      }
      const weight = exact.get(key) ?? Math.min(WEIGHT_OF_BYTE[data.triangle[start + key]], exact.cap);
      if (key === first) {
        atFirst += weight;
        continue;
      }
      distances[binOf[row - key]] += weight;
      got[key] += weight;
      looking[key] += 1;
      if (weight > best.weight) {
        best = { row, key, weight };
      }
    }
    if (best.key >= 0) {
      hardest.push(best);
    }
  }
  const shares = Array.from(got, (sum, token) => ({ token, share: looking[token] >= FEWEST ? sum / looking[token] : 0 }));
  return {
    distances: bins.map(({ label }, bin) => ({ label, share: rows ? distances[bin] / rows : 0 })),
    pairs: hardest
      .sort((one, other) => other.weight - one.weight || one.row - other.row)
      .slice(0, COUNT)
      .map(({ row, key }) => ({ row, key, mass: weightAt(data, row, key) })),
    keys: shares
      .filter(({ share }) => share > 0)
      .sort((one, other) => other.share - one.share || one.token - other.token)
      .slice(0, COUNT),
    first: rows ? atFirst / rows : 0,
  };
}

/**
 * @param {import("./sight.js").Sight} sight
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
