/** A head of which only the strongest weights are known: as a picture, in numbers, and what flows between spans. */

import { LEVELS } from "../../../shared/colour.js";
import { distanceBins } from "../heads/head_profile.js";
import { afterRow, lightMass, lightRow, massOfCode, massOfLevel, pairOf, passagesOf, weightOfCode } from "./light_rows.js";
import { keysSeen } from "../sight.js";

/**
 * @typedef {import("../../data/light/light_parts.js").LightHead} LightHead
 * @typedef {import("./light_rows.js").Mass} Mass
 * @typedef {import("../heads/heads_flow.js").Span} Span
 */

const COUNT = 5;
const FEWEST = 4;

/**
 * A picture of what passages gave to each other, spread evenly over their tokens.
 *
 * @param {LightHead} head
 * @param {number} side
 * @param {number} aside how many of the first tokens are left out; one is all that can be
 * @returns {{side: number, levels: Uint8Array}}
 */
export function lightThumbnail(head, side, aside) {
  const { passages, first } = head.facts;
  const parts = cellsOf(passages, head.numRows, side);
  const mass = new Float64Array(side * side);
  for (let query = 0; query + 1 < passages.length; query += 1) {
    const length = passages[query + 1] - passages[query];
    for (let key = 0; key < passagesOf(head, query); key += 1) {
      const share = massOfLevel(head.shares[pairOf(head, query, key)])[0];
      if (share === 0 || (aside > 0 && passages[key] <= first)) {
        continue;
      }
      for (const { cell: row, part: rows } of parts[query]) {
        for (const { cell: column, part: columns } of parts[key]) {
          if (head.after || column <= row) {
            mass[row * side + column] += share * length * rows * columns;
          }
        }
      }
    }
  }
  const height = head.numRows / side;
  const levels = Uint8Array.from(mass, (sum) => Math.round((LEVELS - 1) * Math.sqrt(Math.min(1, sum / height))));
  return { side, levels };
}

/**
 * @param {number[]} passages
 * @param {number} numRows
 * @param {number} side
 * @returns {{cell: number, part: number}[][]} which parts of each passage lie in which cells
 */
function cellsOf(passages, numRows, side) {
  return passages.slice(0, -1).map((start, place) => {
    const end = passages[place + 1];
    const [from, to] = [(start * side) / numRows, (end * side) / numRows];
    const cells = [];
    for (let cell = Math.floor(from); cell < to && cell < side; cell += 1) {
      cells.push({ cell, part: (Math.min(to, cell + 1) - Math.max(from, cell)) / (to - from) });
    }
    return cells;
  });
}

/**
 * @param {LightHead} head
 * @param {import("../sight.js").Sight} sight
 * @returns {import("../heads/head_profile.js").HeadProfile} of what is kept, whose share of all it says
 */
export function lightProfile(head, sight) {
  const { numRows } = head;
  const bins = distanceBins(numRows);
  const binOf = new Uint8Array(numRows);
  bins.forEach(({ from, to }, bin) => binOf.fill(bin, from, to));
  const distances = new Float64Array(bins.length);
  const got = new Float64Array(numRows);
  const hardest = [];
  let atFirst = 0;
  let rows = 0;
  let kept = 0;
  for (let row = head.facts.first + 1; row < numRows; row += 1) {
    if (keysSeen(sight, row) === 0) {
      continue;
    }
    rows += 1;
    atFirst += lightRow(head, row).first[0];
    let best = -1;
    for (let place = head.rowStarts[row]; place < head.rowStarts[row + 1]; place += 1) {
      const weight = weightOfCode(head.codes[place]);
      distances[binOf[Math.abs(row - head.keys[place])]] += weight;
      got[head.keys[place]] += weight;
      kept += weight;
      best = best < 0 || head.codes[place] < head.codes[best] ? place : best;
    }
    if (best >= 0) {
      hardest.push({ row, key: head.keys[best], mass: massOfCode(head.codes[best]) });
    }
  }
  const looking = new Uint32Array(numRows + 1);
  for (let row = numRows - 1; row >= 0; row -= 1) {
    looking[row] = looking[row + 1] + +(keysSeen(sight, row) > 0);
  }
  const share = (/** @type {number} */ token) => {
    const from = firstSeer(sight, token);
    const later = Math.min(looking[from], lastSeer(sight, token, numRows) - from);
    return later >= FEWEST ? got[token] / later : 0;
  };
  const keys = Array.from(got, (sum, token) => ({ token, share: sum > 0 ? share(token) : 0 }));
  return {
    distances: bins.map(({ label }, bin) => ({ label, share: rows ? distances[bin] / rows : 0 })),
    pairs: hardest.sort((one, other) => other.mass[0] - one.mass[0] || one.row - other.row).slice(0, COUNT),
    keys: keys.filter((each) => each.share > 0).sort((one, other) => other.share - one.share || one.token - other.token).slice(0, COUNT),
    first: rows ? atFirst / rows : 0,
    kept: rows ? kept / rows : 0,
  };
}

/**
 * @param {import("../sight.js").Sight} sight
 * @param {number} token
 * @param {number} numRows
 * @returns {number} the row after the last that sees it
 */
function lastSeer(sight, token, numRows) {
  let [low, high] = [token, numRows];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sight.first[middle] <= token) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/**
 * @param {import("../sight.js").Sight} sight
 * @param {number} token
 * @returns {number} the first row that may see it: its own, but where tokens look both ways
 */
function firstSeer(sight, token) {
  let row = token;
  while (row > 0 && sight.after[row - 1] > token) {
    row -= 1;
  }
  return row;
}

/**
 * What some rows gave to some keys, summed over both: from the weights that are kept, within what is known between
 * passages.
 *
 * @param {LightHead} head
 * @param {import("../sight.js").Sight} sight
 * @param {Span} rows
 * @param {Span} keys
 * @returns {Mass}
 */
export function lightFlow(head, sight, [first, last], [from, to]) {
  const { passages } = head.facts;
  /** @type {Mass} */
  const flow = [0, 0, 0];
  for (let query = 0; query + 1 < passages.length; query += 1) {
    const [start, end] = [passages[query], passages[query + 1]];
    if (end <= first || start >= last) {
      continue;
    }
    const within = inPassage(head, sight, query, [Math.max(first, start), Math.min(last, end)], [from, to]);
    within.forEach((part, which) => (flow[which] += part));
  }
  return flow;
}

/**
 * Of what the queries of a passage gave to all but the first token, the part that some keys got, if each passage's keys
 * got as much as each other.
 *
 * @param {LightHead} head
 * @param {number} query a passage
 * @param {Span} keys
 * @returns {number | undefined} nothing where they gave nothing
 */
function presumedPart(head, query, [from, to]) {
  const { passages, first } = head.facts;
  let [part, all] = [0, 0];
  for (let key = 0; key < passagesOf(head, query); key += 1) {
    const [start, end] = [passages[key], passages[key + 1]];
    if (start !== first) {
      const [share] = massOfLevel(head.shares[pairOf(head, query, key)]);
      all += share;
      part += (share * Math.max(0, Math.min(to, end) - Math.max(from, start))) / (end - start);
    }
  }
  return all > 0 ? part / all : undefined;
}

/**
 * @param {LightHead} head
 * @param {import("../sight.js").Sight} sight
 * @param {number} query a passage
 * @param {Span} rows of it
 * @param {Span} keys
 * @returns {Mass}
 */
function inPassage(head, sight, query, [first, last], [from, to]) {
  const { passages } = head.facts;
  const presumed = presumedPart(head, query, [from, to]);
  /** @type {Mass} */
  const sum = [0, 0, 0];
  for (let row = first; row < last; row += 1) {
    if (keysSeen(sight, row) > 0) {
      const mass = lightMass(head, row, Math.max(from, sight.first[row]), to, presumed);
      mass.forEach((part, which) => (sum[which] += part));
    }
  }
  let real = 0;
  for (let row = passages[query]; row < passages[query + 1]; row += 1) {
    real += +(keysSeen(sight, row) > 0);
  }
  const whole = first === passages[query] && last === passages[query + 1];
  let [middle, low, high] = [0, 0, 0];
  let parted = false;
  const end = afterRow(head, last - 1);
  for (let key = 0; key < passagesOf(head, query); key += 1) {
    const [start, stop] = [passages[key], passages[key + 1]];
    if (start < to && stop > from) {
      const [share, least, most] = massOfLevel(head.shares[pairOf(head, query, key)]);
      // Keys after what a row sees have nothing of it, so a span that ends there holds all that there is.
      const inside = from <= start && (to >= stop || to >= end);
      parted ||= !inside;
      middle += share * real;
      low += inside ? least * real : 0;
      high += most * real;
    }
  }
  const bottom = whole ? Math.max(sum[1], low) : sum[1];
  const top = Math.max(bottom, Math.min(sum[2], high));
  return [Math.min(top, Math.max(bottom, whole && !parted ? middle : sum[0])), bottom, top];
}
