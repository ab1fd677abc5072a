import assert from "node:assert/strict";
import { test } from "node:test";
import { initialState } from "../../../templates/js/report/reading/state.js";
import { stepped } from "../../../templates/js/report/reading/steps.js";

const page = /** @type {import("../../../templates/js/shared/page.js").Page} */ (
  /** @type {unknown} */ ({
    texts: Array(6).fill("a"),
    opening: [2, 0],
    layers: [{ layer: 2, heads: [0, 8] }],
    allLayers: [
      { layer: 2, heads: [0, 8] },
      { layer: 5, heads: [1, 4, 7] },
      { layer: -1, heads: [0] },
    ],
  })
);
const initial = initialState(page);

test("heads run on through all layers, forwards and backwards", () => {
  let state = initial;
  const seen = [[state.layer, state.head]];
  for (let step = 0; step < 5; step += 1) {
    state = { ...state, ...stepped(page, state, "head +1") };
    seen.push([state.layer, state.head]);
  }
  const all = [[2, 0], [2, 8], [5, 1], [5, 4], [5, 7], [-1, 0]];
  assert.deepEqual(seen, all);
  assert.deepEqual(stepped(page, state, "head +1"), {});
  for (const [layer, head] of all.reverse().slice(1)) {
    state = { ...state, ...stepped(page, state, "head -1") };
    assert.deepEqual([state.layer, state.head], [layer, head]);
  }
  assert.deepEqual(stepped(page, state, "head -1"), {});
});

test("layers end where they end, and so do hidden tokens", () => {
  assert.deepEqual(stepped(page, initial, "layer +1"), { layer: 5 });
  assert.deepEqual(stepped(page, initial, "layer -1"), {});
  assert.deepEqual(stepped(page, initial, "hide +1"), { hide: 1 });
  assert.deepEqual(stepped(page, initial, "hide -1"), { hide: 0 });
  assert.deepEqual(stepped(page, { ...initial, hide: 4 }, "hide +1"), { hide: 4 });
});
