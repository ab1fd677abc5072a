import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";

import { decodeHead } from "../../../templates/js/report/data/head_data.js";
import { readLens } from "../../../templates/js/report/data/lens_readings.js";
import { layersOf, markupWords, strongestWord } from "../../../templates/js/report/reading/layers/layer_looks.js";
import { chanceText, readingName, readingSentence } from "../../../templates/js/report/reading/layers/lens_words.js";
import { sees, sightOf } from "../../../templates/js/report/reading/sight.js";
import { known, packed, pageOf, randomAttention } from "../packing.js";

const COUNT = 30;
const STARTS = Uint32Array.from([0, 1, 4, 5, 9, 14, 20, 28, COUNT]);
const OF_TOKEN = Uint32Array.from({ length: COUNT }, (_, token) => STARTS.filter((start) => start <= token).length - 1);
const WORDS = { kind: /** @type {const} */ ("word"), starts: STARTS, ofToken: OF_TOKEN, names: null };

test("the strongest word is that of the sums over its tokens, whatever is hidden, padding or out of a window", async () => {
  for (const [seed, padding, window] of [[1, 0, 0], [2, 3, 0], [3, 0, 6], [4, 2, 9]]) {
    const { rows } = randomAttention(COUNT, seed);
    /** @type {[number, number, number][]} */
    const runs = window ? [[0, 0, 0], [window, 1, 1]] : [[0, 0, 0]];
    const sight = sightOf({ padding: padding ? [[0, padding]] : [], starts: [runs], layers: { 0: 0 } }, 0, COUNT);
    const seen = rows.map((row, query) => row.map((weight, key) => (sees(sight, query, key) ? weight : 0)));
    const data = await decodeHead(packed(seen, null), COUNT, "the head");
    for (const aside of [0, 1, 4]) {
      for (const span of /** @type {[number, number][]} */ ([[0, 1], [7, 8], [11, 15], [29, 30]])) {
        const real = [...Array(COUNT).keys()].filter((row) => row >= span[0] && row < span[1] && row >= padding);
        const look = strongestWord(data, sight, span, WORDS, aside);
        const sums = Array.from({ length: 8 }, () => ({ true: 0, known: 0, even: 0, any: false }));
        for (const row of real) {
          const shown = known(seen[row]);
          const count = seen[row].filter((_, key) => sees(sight, row, key)).length;
          seen[row].forEach((weight, key) => {
            if (key >= aside && sees(sight, row, key)) {
              const sum = sums[OF_TOKEN[key]];
              sum.true += weight / real.length;
              sum.known += shown[key] / real.length;
              sum.even += 1 / count / real.length;
              sum.any = true;
            }
          });
        }
        if (!sums.some(({ any }) => any)) {
          assert.equal(look, null);
          continue;
        }
        assert.ok(look);
        const word = sums[OF_TOKEN[look.span[0]]];
        assert.ok(Math.abs(look.even - word.even) < 1e-9);
        assert.ok(look.bounds[0] - 1e-9 <= word.true && word.true <= look.bounds[1] + 1e-9);
        assert.ok(look.bounds[0] <= look.weight && look.weight <= look.bounds[1]);
        // No other word has more, as far as this file knows.
        assert.ok(Math.max(...sums.map((sum) => sum.true)) <= look.bounds[1] + 0.02);
        assert.deepEqual(look.span, [STARTS[OF_TOKEN[look.span[0]]], STARTS[OF_TOKEN[look.span[0]] + 1]]);
      }
    }
  }
});

test("markers of a template are told only where there is nothing else", async () => {
  /** @type {number[][]} */
  const rows = Array.from({ length: COUNT }, (_, row) => Array.from({ length: row + 1 }, (_, key) => (key === 2 ? 0.75 : 0)));
  rows[20][10] = 0.125;
  const data = await decodeHead(packed(rows, null), COUNT, "the head");
  const sight = sightOf({ padding: [], starts: [], layers: {} }, 0, COUNT);
  const markers = new Uint8Array(COUNT);
  markers.fill(2, 0, 4);
  const markup = markupWords(WORDS, markers);
  assert.deepEqual([...markup], [1, 1, 0, 0, 0, 0, 0, 0]);
  assert.deepEqual(markupWords(WORDS, Uint8Array.from({ length: COUNT }, (_, token) => +(token === 2)))[1], 0);
  assert.deepEqual(strongestWord(data, sight, [20, 21], WORDS, 0)?.span, [1, 4]);
  assert.deepEqual(strongestWord(data, sight, [20, 21], WORDS, 0, markup)?.span, [9, 14]);
  assert.deepEqual(strongestWord(data, sight, [3, 4], WORDS, 0, markup)?.span, [1, 4]);
});

test("what the lens read comes back as it was, and what is cut off is refused", async () => {
  const lens = { boundaries: [0, 2], first: 0, positions: 3, topK: 2, vocabulary: ["a", "b", "c"], ids: [3, 7, 9], readings: "" };
  const places = [0, 1, 2, 0, 1, 2, 0, 2, 1, 1, 0, 2];
  const chances = Float32Array.from(places, (place, at) => (at + 1) / (20 + place));
  const entropies = Float32Array.from([0.5, 1, 1.5, 2, 2.5, 3]);
  const bytes = Buffer.concat([
    Buffer.from(Uint32Array.from(places).buffer),
    Buffer.from(chances.buffer),
    Buffer.from(entropies.buffer),
    Buffer.from(Uint32Array.from([1, 2, 3, 4, 5, 6]).buffer),
  ]);
  const pack = (/** @type {Buffer} */ content) => ({ ...lens, readings: deflateSync(content).toString("base64") });
  const readings = await readLens(pack(bytes));
  const one = readings.at(2, 1);
  // The cell of the second boundary and second position is the fifth: places 8 and 9.
  assert.deepEqual(one?.candidates.map(({ text, id }) => [text, id]), [["b", 7], ["b", 7]]);
  assert.equal(one?.candidates[0].probability, chances[8]);
  assert.equal(one?.entropy, 2.5);
  assert.equal(one?.rank, 5);
  assert.equal(readings.at(1, 1), null);
  assert.equal(readings.at(2, 3), null);
  // The same of later positions, as a light page has them.
  const later = await readLens({ ...pack(bytes), first: 10 });
  assert.deepEqual(later.at(2, 11), one);
  assert.deepEqual([later.at(2, 9), later.at(2, 1), later.at(2, 13)], [null, null, null]);
  await assert.rejects(readLens(pack(bytes.subarray(4))), /damaged/u);
  await assert.rejects(readLens({ ...lens, readings: "AAAA" }), /damaged/u);
});

test("layers are listed from the last one, with what the lens has beyond them", () => {
  const lens = { boundaries: [0, 1, 2], first: 0, positions: 1, topK: 1, vocabulary: [], ids: [], readings: "" };
  const allLayers = [{ layer: 0, heads: [0] }, { layer: -1, heads: [0] }, { layer: 1, heads: [0] }];
  assert.deepEqual(layersOf(pageOf({ allLayers })), [1, 0]);
  assert.deepEqual(layersOf(pageOf({ allLayers, lens })), [2, 1, 0]);
});

test("readings are told in words", () => {
  const page = pageOf();
  assert.match(readingName(page, 0, 4, 1), /^The embedding of .*cat.* alone would predict$/u);
  assert.match(readingName(page, 2, 4, 1), /^What enters layer 2 at /u);
  assert.match(readingName(page, 4, 4, 1), /^After .* the model predicts$/u);
  assert.equal(readingSentence({ candidates: [], entropy: Math.LN2, rank: 1 }, "x", true), "Entropy 0.69 nats (1.00 bits).");
  assert.match(readingSentence({ candidates: [], entropy: NaN, rank: 1200 }, "x", false), /could not be computed.*rank 1,200 here/u);
  assert.deepEqual([0.5, 0.0004, 0.00005, 0, NaN].map(chanceText), ["50.0%", "0.04%", "<0.01%", "0%", "–"]);
});
