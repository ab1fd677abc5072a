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
 * Causal rows that sum to 1 less the learned sink.
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
    return raw.map((value) => (value / sum) * (1 - (sink ? sink[row] : 0)));
  });
  return { rows, sink };
}

/**
 * @param {number[][]} rows
 * @param {number[] | null} sink
 * @param {number[]} [norms]
 * @returns {string} base64
 */
export function packed(rows, sink, norms = []) {
  const bytes = rows.flatMap((row) => row.map((weight) => Math.round(255 * Math.sqrt(weight))));
  const tail = (sink ?? []).flatMap((mass) => {
    const value = Math.round(65535 * mass);
    return [value & 255, value >> 8];
  });
  const sizes = new Uint8Array(Float32Array.from(norms).buffer);
  return deflateSync(Buffer.from([...bytes, ...tail, ...sizes])).toString("base64");
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
    ...parts,
  };
}
