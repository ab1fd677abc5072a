import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";

import { WEIGHT_OF_BYTE, bytesOfBase64 } from "../../../templates/js/shared/decode.js";
import { decodeHead } from "../../../templates/js/report/data/head_data.js";
import { rowWeights } from "../../../templates/js/report/reading/shown_weights.js";
import { bytesOfLetters } from "../../../templates/js/shared/letters.js";
import { exactRow } from "../../../templates/js/report/data/strongest.js";
import { known, letters, packed, randomAttention, rounded } from "../packing.js";

test("a packed head comes back within the quantisation error, zero after the diagonal", async () => {
  const { rows } = randomAttention(37, 1);
  const data = await decodeHead(packed(rows, null), 37, "x");
  assert.equal(data.sinkMass, null);
  rows.forEach((row, query) => {
    const got = rowWeights(data, query, 37);
    const wanted = known(row);
    assert.equal(got.length, 37);
    row.forEach((weight, key) => {
      assert.ok(Math.abs(got[key] - wanted[key]) < 1e-7);
      assert.ok(Math.abs(got[key] - weight) <= 0.5 * (Math.sqrt(weight) / 127.5) + 1 / 260100 + 1e-9);
    });
    assert.ok(got.subarray(query + 1).every((weight) => weight === 0));
  });
});

test("learned-sink mass follows the triangle as little-endian uint16", async () => {
  const { rows, sink } = randomAttention(12, 2, true);
  const data = await decodeHead(packed(rows, sink), 12, "x");
  sink?.forEach((mass, row) => assert.ok(Math.abs((data.sinkMass?.[row] ?? NaN) - mass) <= 0.5 / 65535 + 1e-7));
});

test("the 16 strongest weights of each row are exact", async () => {
  for (const [count, seed] of [[1, 1], [20, 2], [90, 3], [150, 4]]) {
    const { rows } = randomAttention(count, seed);
    const data = await decodeHead(packed(rows, null), count, "x");
    // Rows are asked for in any order.
    for (const query of rows.map((_, place) => place).reverse()) {
      const row = rows[query];
      const strongest = row.map((_, key) => key).sort((one, other) => row[other] - row[one] || one - other).slice(0, 16);
      const wanted = strongest.filter((key) => rounded(row[key]) > 0).sort((one, other) => one - other);
      assert.deepEqual([...exactRow(data, query)], wanted.map((key) => [key, row[key]]));
    }
  }
});

test("of many equal bytes the largest weights are exact", async () => {
  const weights = (/** @type {number} */ count) => Array.from({ length: count }, (_, key) => 2 ** -12 + (key * 7 % 40) * 2 ** -22);
  const rows = Array.from({ length: 60 }, (_, query) => weights(query + 1));
  assert.ok(new Set(rows[59].map(rounded)).size < 4);
  const data = await decodeHead(packed(rows, null), 60, "x");
  rows.forEach((row, query) => {
    const strongest = row.map((_, key) => key).sort((one, other) => row[other] - row[one] || one - other).slice(0, 16);
    assert.deepEqual([...exactRow(data, query).keys()], strongest.sort((one, other) => one - other));
    exactRow(data, query).forEach((weight, key) => assert.equal(weight, row[key]));
  });
});

test("letters that are none are refused", () => {
  assert.deepEqual([...bytesOfLetters("")], []);
  for (const text of ["a<", '"!', "&", "é!", "~~", "\u{20ac}\u{20ac}"]) {
    assert.throws(() => bytesOfLetters(text), RangeError);
  }
});

test("a weight of 0 and a weight of 1 are exact", () => {
  assert.equal(WEIGHT_OF_BYTE[0], 0);
  assert.equal(WEIGHT_OF_BYTE[255], 1);
});

test("base64 is read without Uint8Array.fromBase64 too", () => {
  assert.deepEqual([...bytesOfBase64(Buffer.from([0, 255, 7, 128]).toString("base64"))], [0, 255, 7, 128]);
});

const damage = {
  "no letters": "<<<",
  "no deflate stream": "hello",
  "a truncated stream": packed(randomAttention(20, 3).rows, null).slice(0, 40),
  "too few rows": packed(randomAttention(19, 3).rows, null),
  "too many rows": packed(randomAttention(30, 3).rows, null),
  "far more than expected": letters(deflateSync(Buffer.alloc(5_000_000))),
  nothing: "",
};
for (const [name, text] of Object.entries(damage)) {
  test(`damaged data (${name}) is said in words`, async () => {
    await assert.rejects(decodeHead(text, 20, "layer 1, head 2"), {
      name: "ReportError",
      message: /layer 1, head 2.*damaged.*report again/u,
    });
  });
}
