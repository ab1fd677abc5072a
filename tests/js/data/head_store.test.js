import assert from "node:assert/strict";
import { mock, test } from "node:test";

import { decodeHead } from "../../../templates/js/report/data/head_data.js";
import { HeadStore } from "../../../templates/js/report/data/head_store.js";
import { exactRow } from "../../../templates/js/report/data/strongest.js";
import { breathe } from "../../../templates/js/shared/slices.js";
import { packed, randomAttention } from "../packing.js";

const COUNT = 100;
const text = packed(randomAttention(COUNT, 1).rows, null);
const { triangle, exact } = await decodeHead(text, COUNT, "x");
const SIZE = triangle.length + exact.bits.length;

test("heads that were not looked at for longest are forgotten", async () => {
  const store = new HeadStore(async () => text, COUNT, 3.5 * SIZE);
  await store.get(0, 0);
  await store.get(0, 1);
  assert.ok(store.peek(0, 0) && store.peek(0, 1));
  await store.get(0, 0);
  await store.get(0, 2);
  await store.get(0, 3);
  assert.deepEqual([0, 1, 2, 3].map((head) => store.peek(0, head) !== null), [true, false, true, true]);
});

test("what was read exactly counts, too", async () => {
  const store = new HeadStore(async () => text, COUNT, 4 * SIZE + 64 * 1024);
  const data = await store.get(0, 0);
  exactRow(data, 0);
  exactRow(data, COUNT - 1);
  await store.get(0, 1);
  assert.equal(store.peek(0, 0), null);
});

test("the head that is looked at stays, however large", async () => {
  const store = new HeadStore(async () => text, COUNT, 1);
  await store.get(0, 0);
  await store.get(0, 1);
  assert.deepEqual([store.peek(0, 0) !== null, store.peek(0, 1) !== null], [false, true]);
});

test("a head that is asked for again is not unpacked again", async () => {
  const asked = mock.fn(async () => text);
  const store = new HeadStore(asked, COUNT);
  const [one, other] = await Promise.all([store.get(2, 3), store.get(2, 3)]);
  assert.equal(one, other);
  assert.equal(asked.mock.callCount(), 1);
});

test("long work lets others go first once its slice is over, and only then", async () => {
  let now = 1e9;
  const clock = mock.method(performance, "now", () => now);
  try {
    let others = 0;
    const other = () => setTimeout(() => (others += 1), 0);
    now += 1000;
    await breathe();
    other();
    for (let turn = 0; turn < 8; turn += 1) {
      await breathe();
    }
    assert.equal(others, 0);
    const turns = async () => {
      for (let turn = 0; turn < 200 && !others; turn += 1) {
        now += 9;
        await breathe();
      }
    };
    await turns();
    assert.equal(others, 1);
  } finally {
    clock.mock.restore();
  }
});
