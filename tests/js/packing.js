/** Heads packed as att_viz/report/packing.py documents it, written from that documentation alone. */

import { deflateSync } from "node:zlib";

import { sightOf } from "../../templates/js/report/reading/sight.js";

/**
 * A small generator of numbers in [0, 1): tests are the same every time.
 *
 * @param {number} seed
 * @returns {() => number}
 */
export function randomNumbers(seed) {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Causal rows that sum to 1 less the learned sink, but for their rounding to float16.
 *
 * @param {number} count
 * @param {number} seed
 * @param {boolean} [withSink]
 * @returns {{rows: number[][], sink: number[] | null}}
 */
export function randomAttention(count, seed, withSink = false) {
  const random = randomNumbers(seed);
  const sink = withSink ? Array.from({ length: count }, () => 0.5 * random()) : null;
  const rows = Array.from({ length: count }, (_, row) => {
    const raw = Array.from({ length: row + 1 }, () => random() ** 6 + 1e-6);
    const sum = raw.reduce((total, value) => total + value, 0);
    return raw.map((value) => half((value / sum) * (1 - (sink ? sink[row] : 0))));
  });
  return { rows, sink };
}

/**
 * @param {number[][]} rows
 * @param {number[] | null} sink
 * @param {number[]} [norms]
 * @returns {string} letters
 */
export function packed(rows, sink, norms = []) {
  const little16 = (/** @type {number} */ value) => [value & 255, value >> 8];
  const little32 = (/** @type {number} */ value) => [...little16(value & 65535), ...little16(value >>> 16)];
  const isRectangle = rows.length > 0 && rows[0].length > 1;
  const bytes = rows.map((row) => row.map((weight) => Math.round(255 * Math.sqrt(weight))));
  /** @type {number[][]} */
  const classes = [[], [], [], [], [], []];
  bytes.forEach((row, query) => {
    row.forEach((byte, key) => {
      const beside = 2 * (bytes[query - 1]?.[key] ?? 0) + (key > 0 ? row[key - 1] : 0);
      classes[[3, 6, 12, 24, 48].filter((limit) => limit <= beside).length].push(byte);
    });
  });
  const bits = rows.map((row, query) => strongestBits(row, bytes[query]));
  const index = bits.flatMap((_, query) => (query % 64 ? [] : little32(bits.slice(0, query).join("").length)));
  const all = bits.join("");
  const exact = (all.match(/.{1,8}/gu) ?? []).map((byte) => parseInt(byte.padEnd(8, "0"), 2));
  const content = [
    ...[2, (sink ? 1 : 0) + (norms.length ? 2 : 0) + (isRectangle ? 4 : 0)],
    ...(sink ?? []).flatMap((mass) => little16(Math.round(65535 * mass))),
    ...new Uint8Array(Float32Array.from(norms).buffer),
    ...classes.flatMap(({ length }) => little32(length)),
    ...classes.flat(),
    ...index,
    ...exact,
  ];
  return letters(deflateSync(Buffer.from(content)));
}

/**
 * @param {number[]} row weights that float16 has
 * @param {number[]} bytes
 * @returns {string} of "0" and "1"
 */
function strongestBits(row, bytes) {
  const order = row.map((_, key) => key).sort((one, other) => row[other] - row[one] || one - other);
  const strongest = order.slice(0, 16).filter((key) => bytes[key] > 0);
  const weakest = strongest.length < 16 ? 0 : Math.min(...strongest.map((key) => bytes[key]));
  const ties = weakest ? row.map((_, key) => key).filter((key) => bytes[key] === weakest) : [];
  const chosen = ties.filter((key) => strongest.includes(key));
  let text = "";
  if (ties.length > chosen.length) {
    let passed = -1;
    chosen.forEach((key, turn) => {
      const place = ties.indexOf(key);
      text += truncatedBinary(place - passed - 1, ties.length - passed - 1 - (chosen.length - turn - 1));
      passed = place;
    });
  }
  for (const key of strongest.sort((one, other) => one - other)) {
    const alike = HALVES.filter((half) => Math.round(255 * Math.sqrt(half)) === bytes[key]);
    text += truncatedBinary(alike.indexOf(half(row[key])), alike.length);
  }
  return text;
}

const HALVES = Array.from({ length: 0x3c01 }, (_, pattern) =>
  pattern < 1024 ? pattern * 2 ** -24 : (1024 + (pattern % 1024)) * 2 ** (Math.floor(pattern / 1024) - 25),
);

/**
 * @param {number} weight between 0 and 1
 * @returns {number} the nearest float16
 */
export function half(weight) {
  const place = HALVES.findIndex((each) => each >= weight);
  const [low, high] = [HALVES[Math.max(0, place - 1)], HALVES[place]];
  const nearer = weight - low - (high - weight);
  return nearer < 0 || (nearer === 0 && place % 2 === 1) ? low : high;
}

/**
 * @param {number} number
 * @param {number} below
 * @returns {string}
 */
function truncatedBinary(number, below) {
  const length = Math.floor(Math.log2(below));
  const short = 2 ** (length + 1) - below;
  if (number >= short) {
    return (number + short).toString(2).padStart(length + 1, "0");
  }
  return length ? number.toString(2).padStart(length, "0") : "";
}

/**
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function letters(bytes) {
  const alphabet = [...Array(94).keys()].map((place) => String.fromCharCode(33 + place)).filter((letter) => !/["&<]/u.test(letter));
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,13}/gu) ?? [])
    .map((group) => {
      const number = parseInt(group.padEnd(group.length > 6 ? 13 : 6, "0"), 2);
      return group.length > 6 ? alphabet[Math.floor(number / 91)] + alphabet[number % 91] : alphabet[number];
    })
    .join("");
}

/**
 * What a reader of the packed head sees.
 *
 * @param {number} weight
 * @returns {number}
 */
export function rounded(weight) {
  return (Math.round(255 * Math.sqrt(weight)) / 255) ** 2;
}

/**
 * What a reader knows of a row: the 16 strongest weights as they are, the others rounded, and none above those.
 *
 * @param {number[]} row
 * @returns {number[]}
 */
export function known(row) {
  const order = row.map((_, key) => key).sort((one, other) => row[other] - row[one] || one - other);
  const exact = new Set(order.slice(0, 16).filter((key) => rounded(row[key]) > 0));
  const cap = exact.size === 16 ? Math.min(...[...exact].map((key) => row[key])) : Infinity;
  return row.map((weight, key) => (exact.has(key) ? weight : Math.min(rounded(weight), cap)));
}

/** What queries see where there is neither padding nor a window. */
export const EVERYTHING = { padding: [], starts: [], layers: {} };

/**
 * The parts of a scope where every row sees all tokens up to itself, and nothing is shown beside.
 *
 * @param {number} numRows
 * @returns {{sight: import("../../templates/js/report/reading/sight.js").Sight, beside: null}}
 */
export function unlimited(numRows) {
  return { sight: sightOf(EVERYTHING, 0, numRows), beside: null };
}

/**
 * A page of one layer with two heads.
 *
 * @param {Partial<import("../../templates/js/shared/page.js").Page>} [parts]
 * @returns {import("../../templates/js/shared/page.js").Page}
 */
export function pageOf(parts = {}) {
  const texts = ["The", " cat", " Tom", " saw", " Jerry", "."];
  return {
    format: 1,
    title: "The cat Tom",
    model: "demo",
    numLayers: 1,
    numHeads: 2,
    texts,
    tokens: texts.map((text) => text.replace(" ", "\u0120")),
    ids: [3, 1, 4, 1, 5, 9],
    promptLength: 3,
    numRows: 5,
    opening: [0, 0],
    layers: [{ layer: 0, heads: [0, 1] }],
    allLayers: [{ layer: 0, heads: [0, 1] }],
    headNames: {},
    learnedSinks: false,
    valueNorms: [],
    quantisationError: 0.0039,
    facts: [],
    suffix: "report",
    siblings: [],
    measuredEdges: [],
    sight: EVERYTHING,
    why: null,
    text: {
      turns: [["Prompt", 0, 3], ["Answer", 3, 6]],
      markup: [],
      added: null,
      spans: [],
      units: { word: "Pw==", line: "CQ==", sentence: "CQ==" },
    },
    roles: [],
    lens: null,
    view: "",
    light: null,
    promptHash: "",
    ...parts,
  };
}
