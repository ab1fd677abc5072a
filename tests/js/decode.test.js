import assert from "node:assert/strict";
import { test } from "node:test";
import { deflateSync } from "node:zlib";

import { WEIGHT_OF_BYTE, bytesOfBase64, decodeHead } from "../../templates/js/shared/decode.js";
import { rowWeights } from "../../templates/js/report/reading/shown_weights.js";
import { packed, randomAttention, rounded } from "./packing.js";

test("a packed head comes back within the quantisation error, zero after the diagonal", async () => {
  const { rows } = randomAttention(37, 1);
  const data = await decodeHead(packed(rows, null), 37, "x");
  assert.equal(data.sinkMass, null);
  rows.forEach((row, query) => {
    const got = rowWeights(data, query, 37);
    assert.equal(got.length, 37);
    row.forEach((weight, key) => {
      assert.ok(Math.abs(got[key] - rounded(weight)) < 1e-7);
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

test("a weight of 0 and a weight of 1 are exact", () => {
  assert.equal(WEIGHT_OF_BYTE[0], 0);
  assert.equal(WEIGHT_OF_BYTE[255], 1);
});

test("base64 is read without Uint8Array.fromBase64 too", () => {
  assert.deepEqual([...bytesOfBase64(Buffer.from([0, 255, 7, 128]).toString("base64"))], [0, 255, 7, 128]);
});

const damage = {
  "no base64": "%%%",
  "no deflate stream": Buffer.from("hello").toString("base64"),
  "a truncated stream": packed(randomAttention(20, 3).rows, null).slice(0, 40),
  "too few rows": packed(randomAttention(19, 3).rows, null),
  "too many rows": packed(randomAttention(30, 3).rows, null),
  "far more than expected": deflateSync(Buffer.alloc(5_000_000)).toString("base64"),
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

test("a browser that cannot inflate is told which one can", async () => {
  const original = globalThis.DecompressionStream;
  // @ts-expect-error a browser without it
  delete globalThis.DecompressionStream;
  try {
    await assert.rejects(decodeHead("", 3, "x"), /too old.*Firefox 113/u);
  } finally {
    globalThis.DecompressionStream = original;
  }
});
