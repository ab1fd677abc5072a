/**
 * Rows of which only the strongest weights are known: what is kept of them, and the bounds of what is not. Pure
 * functions; the numbers are those of att_viz/report/light/codes.py.
 *
 * @typedef {import("../../data/light/light_parts.js").LightHead} LightHead
 * @typedef {[number, number, number]} Mass a number, the smallest and the largest that it can be
 *
 * @typedef {object} LightRow
 * @property {number} from where its weights begin in `keys` and `codes`
 * @property {number} to
 * @property {number} limit what no other key of the row exceeds, the first token left out
 * @property {Mass} listed the sum of its weights
 * @property {Mass} first what it gave to the first token, on which heads rest
 * @property {Mass} others what all other keys have together
 * @property {Mass} sink what its learned sink has
 */

export const STRONGEST = 16;
const STEPS = 8;
const SHARE_LEVELS = 63;
const REST_LEVELS = 15;
/** What float16 rounds away; see reading/precision.js. */
const HALF = 2 ** -10;

/**
 * @param {number} code
 * @returns {number} the middle of the weights with a code
 */
export function weightOfCode(code) {
  return 2 ** (-(code + 0.5) / STEPS);
}

/**
 * @param {number} code
 * @returns {Mass}
 */
export function massOfCode(code) {
  return [weightOfCode(code), 2 ** (-(code + 1) / STEPS) * (1 - HALF), Math.min(1, 2 ** (-code / STEPS) * (1 + HALF))];
}

/**
 * @param {LightHead} head
 * @param {number} row
 * @returns {number} the largest code that is kept in it
 */
export function worstOf({ facts }, row) {
  return facts.worst[row < facts.answerRow ? 0 : 1];
}

/**
 * @param {number} worst the largest code that is kept
 * @returns {number} what weights that are not kept do not reach
 */
export function leastKept(worst) {
  return 2 ** (-(worst + 1) / STEPS) * (1 + HALF);
}

/** The code of weights below 2^-24, which are none. */
const NOTHING = 24 * STEPS;

/**
 * @param {{worst: [number, number]}} facts
 * @returns {boolean} whether there was room for the 16 strongest weights of every row, however small
 */
export function keepsAll({ worst }) {
  return worst[0] >= NOTHING - 1;
}

/**
 * @param {LightHead} head
 * @param {Uint8Array} levels of groups of rows
 * @param {number} row
 * @returns {Mass} of one row; its group's mean where the group has more
 */
function ofGroup({ facts }, levels, row) {
  const [prompt, answer] = facts.groups;
  const beyond = row >= facts.answerRow;
  const before = Math.ceil(facts.answerRow / prompt);
  const level = levels[beyond ? before + Math.floor((row - facts.answerRow) / answer) : Math.floor(row / prompt)];
  const side = beyond ? answer : prompt;
  const [low, high] = [Math.max(0, level - 0.5) / REST_LEVELS, Math.min(REST_LEVELS, level + 0.5) / REST_LEVELS];
  return [level / REST_LEVELS, side === 1 ? low : 0, Math.min(1, (high * (1 + HALF) + HALF) * side)];
}

/**
 * @param {LightHead} head
 * @param {number} row
 * @returns {number} the key after the last one that it may see
 */
export function afterRow({ after }, row) {
  return after ? after[row] : row + 1;
}

/**
 * @param {LightHead} head
 * @param {number} query a passage
 * @returns {number} how many passages, from the first on, it is told what that gave to
 */
export function passagesOf({ after, facts }, query) {
  return after ? facts.passages.length - 1 : query + 1;
}

/**
 * @param {LightHead} head
 * @param {number} query a passage
 * @param {number} key another that it is told of
 * @returns {number} where `shares` has what the one gave to the other
 */
export function pairOf({ after, facts }, query, key) {
  return (after ? query * (facts.passages.length - 1) : (query * (query + 1)) / 2) + key;
}

/**
 * @param {LightHead} head
 * @returns {Float32Array | null} the mass of the learned sink of each row
 */
export function lightSinks(head) {
  const { sinks } = head;
  return sinks && Float32Array.from({ length: head.numRows }, (_, row) => ofGroup(head, sinks, row)[0]);
}

/**
 * @param {LightHead} head
 * @param {number} row
 * @returns {number} how many keys it may see beside the first token, and before none of those that are no padding
 */
function othersOf(head, row) {
  return afterRow(head, row) - 1 - Math.min(head.facts.first, row);
}

/**
 * @param {LightHead} head
 * @param {number} row of a token that is no padding
 * @returns {LightRow}
 */
export function lightRow(head, row) {
  const [from, to] = [head.rowStarts[row], head.rowStarts[row + 1]];
  /** @type {Mass} */
  const listed = [0, 0, 0];
  let faintest = 0;
  for (let place = from; place < to; place += 1) {
    massOfCode(head.codes[place]).forEach((part, which) => (listed[which] += part));
    faintest = Math.max(faintest, head.codes[place]);
  }
  // Of a row that has all 16, what is left out may be as strong as the last of them.
  const limit = to - from === STRONGEST ? massOfCode(faintest)[2] : leastKept(worstOf(head, row));
  const { facts } = head;
  const sink = head.sinks ? ofGroup(head, head.sinks, row) : /** @type {Mass} */ ([0, 0, 0]);
  const first = row < facts.first ? /** @type {Mass} */ ([0, 0, 0]) : ofGroup(head, head.rests, row);
  const count = othersOf(head, row) - (to - from);
  // All of a row is 1.
  listed[0] = Math.min(1, listed[0]);
  listed[2] = Math.min(1, listed[2]);
  first[2] = Math.max(first[1], Math.min(first[2], 1 - listed[1] - sink[1] + HALF));
  if (count <= 0) {
    // What is known of all others says what the first token has.
    first[1] = Math.max(first[1], 1 - listed[2] - sink[2] - HALF);
  }
  first[0] = Math.min(Math.max(first[0], first[1]), first[2]);
  const high = count > 0 ? Math.max(0, Math.min(count * limit, 1 - sink[1] - first[1] - listed[1] + HALF)) : 0;
  const low = Math.min(high, Math.max(0, 1 - sink[2] - first[2] - listed[2] - HALF));
  const middle = Math.min(high, Math.max(low, 1 - sink[0] - first[0] - listed[0]));
  return { from, to, limit, listed, first, others: [middle, low, high], sink };
}

/**
 * @param {LightHead} head
 * @param {number} row
 * @param {number} key
 * @returns {number} where the weight stands; -1 where it is not kept
 */
export function placeOf(head, row, key) {
  for (let place = head.rowStarts[row]; place < head.rowStarts[row + 1]; place += 1) {
    if (head.keys[place] === key) {
      return place;
    }
  }
  return -1;
}

/**
 * @param {LightHead} head
 * @param {number} row
 * @param {number} key that the row sees
 * @returns {Mass} 0, and what it is below, for one that is not kept
 */
export function lightWeight(head, row, key) {
  const place = placeOf(head, row, key);
  if (place >= 0) {
    return massOfCode(head.codes[place]);
  }
  const { first, limit, others } = lightRow(head, row);
  return key === head.facts.first ? first : [0, 0, Math.min(limit, others[2])];
}

/**
 * What some keys of a row have together.
 *
 * @param {LightHead} head
 * @param {number} row
 * @param {number} from the first key
 * @param {number} to the key after the last
 * @param {number} [part] of what all other keys have together, what these have presumably; by default as many keys have on
 *   average
 * @returns {Mass}
 */
export function lightMass(head, row, from, to, part) {
  const { first: resting } = head.facts;
  const { from: begin, to: end, limit, first, others } = lightRow(head, row);
  const [low, high] = [Math.max(from, resting), Math.min(to, afterRow(head, row))];
  /** @type {Mass} */
  const mass = [0, 0, 0];
  let keys = Math.max(0, high - low);
  if (low <= resting && resting < high) {
    first.forEach((part, which) => (mass[which] += part));
    keys -= 1;
  }
  for (let place = begin; place < end; place += 1) {
    if (head.keys[place] >= low && head.keys[place] < high) {
      massOfCode(head.codes[place]).forEach((part, which) => (mass[which] += part));
      keys -= 1;
    }
  }
  const all = othersOf(head, row) - (end - begin);
  if (keys > 0 && all > 0) {
    mass[0] += Math.min(keys * limit, others[0] * (part ?? keys / all));
    mass[1] += keys === all ? others[1] : 0;
    mass[2] += Math.min(keys * limit, others[2]);
  }
  return [Math.min(1, mass[0]), Math.min(1, mass[1]), Math.min(1, mass[2])];
}

/**
 * @param {number} level
 * @returns {Mass} the share of attention that a level between passages stands for
 */
export function massOfLevel(level) {
  const bound = (/** @type {number} */ at) => (Math.min(SHARE_LEVELS, Math.max(0, at)) / SHARE_LEVELS) ** 2;
  return [bound(level), bound(level - 0.5) * (1 - HALF), Math.min(1, bound(level + 0.5) * (1 + HALF) + HALF / 8)];
}
