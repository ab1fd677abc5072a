/**
 * What two sequences have in common: the matching of the longest common blocks (Ratcliff and Obershelp 1988), with the
 * choices that Python's `difflib.SequenceMatcher` makes, so that a page and `att-viz compare` align texts alike. Pure.
 *
 * @typedef {{a: number, b: number, size: number}} Block
 * @typedef {["equal" | "replace" | "delete" | "insert", number, number, number, number]} Opcode
 */

/**
 * @param {string[]} a
 * @param {string[]} b
 * @returns {Opcode[]} how a becomes b: what happens, from and to in a, from and to in b; together they hold both
 */
export function opcodes(a, b) {
  /** @type {Opcode[]} */
  const codes = [];
  let [i, j] = [0, 0];
  for (const block of [...matchingBlocks(a, b), { a: a.length, b: b.length, size: 0 }]) {
    if (i < block.a || j < block.b) {
      codes.push([i < block.a && j < block.b ? "replace" : i < block.a ? "delete" : "insert", i, block.a, j, block.b]);
    }
    [i, j] = [block.a + block.size, block.b + block.size];
    if (block.size) {
      codes.push(["equal", block.a, i, block.b, j]);
    }
  }
  return codes;
}

/**
 * @param {string[]} a
 * @param {string[]} b
 * @returns {Block[]} in order; no two of them touch in both
 */
function matchingBlocks(a, b) {
  /** @type {Map<string, number[]>} */
  const places = new Map();
  b.forEach((each, place) => {
    const known = places.get(each);
    if (known) {
      known.push(place);
    } else {
      places.set(each, [place]);
    }
  });
  /** @type {Block[]} */
  const found = [];
  /** @type {[number, number, number, number][]} */
  const waiting = [[0, a.length, 0, b.length]];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const [aFrom, aTo, bFrom, bTo] = next;
    const block = longestMatch(a, places, next);
    if (block.size) {
      found.push(block);
      if (aFrom < block.a && bFrom < block.b) {
        waiting.push([aFrom, block.a, bFrom, block.b]);
      }
      if (block.a + block.size < aTo && block.b + block.size < bTo) {
        waiting.push([block.a + block.size, aTo, block.b + block.size, bTo]);
      }
    }
  }
  found.sort((one, other) => one.a - other.a);
  /** @type {Block[]} */
  const joined = [];
  for (const block of found) {
    const last = joined.at(-1);
    if (last && last.a + last.size === block.a && last.b + last.size === block.b) {
      last.size += block.size;
    } else {
      joined.push({ ...block });
    }
  }
  return joined;
}

/**
 * The longest block that both have between some places; of equally long ones the first in a, and of these the first in b.
 *
 * @param {string[]} a
 * @param {Map<string, number[]>} places where each element stands in b
 * @param {[number, number, number, number]} between from and to in a, from and to in b
 * @returns {Block}
 */
function longestMatch(a, places, [aFrom, aTo, bFrom, bTo]) {
  let best = { a: aFrom, b: bFrom, size: 0 };
  /** @type {Map<number, number>} how long the match is that ends at a place of b, and before `i` in a */
  let lengths = new Map();
  for (let i = aFrom; i < aTo; i += 1) {
    /** @type {Map<number, number>} */
    const longer = new Map();
    for (const j of places.get(a[i]) ?? []) {
      if (j >= bFrom && j < bTo) {
        const size = (lengths.get(j - 1) ?? 0) + 1;
        longer.set(j, size);
        if (size > best.size) {
          best = { a: i - size + 1, b: j - size + 1, size };
        }
      }
    }
    lengths = longer;
  }
  return best;
}
