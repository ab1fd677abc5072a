import assert from "node:assert/strict";
import { test } from "node:test";

import { ALL_LAYERS } from "../../../templates/js/shared/page.js";
import { siblingHref, suffixOfHead } from "../../../templates/js/report/data/siblings.js";
import { hashOfState, initialState, stateOfHash } from "../../../templates/js/report/reading/state.js";
import { pageOf } from "../packing.js";

const page = pageOf({
  opening: [2, 8],
  layers: [{ layer: 2, heads: [8, 9] }],
  allLayers: [
    { layer: 2, heads: [0, 1, 8, 9] },
    { layer: 5, heads: [0, 4] },
  ],
  suffix: "Layer-2__Chunk-1",
  siblings: [
    { suffix: "Layer-2__Chunk-0", layer: 2, heads: [0, 1] },
    { suffix: "Layer-2__Chunk-1", layer: 2, heads: [8, 9] },
    { suffix: "Layer-5__Chunk-0", layer: 5, heads: [0, 4] },
  ],
});
const initial = initialState(page);

test("a page starts with its own first head, and an empty hash", () => {
  assert.deepEqual([initial.layer, initial.head], [2, 8]);
  assert.equal(hashOfState(initial, initial), "");
  assert.deepEqual(stateOfHash("", page, initial), initial);
});

test("every state comes back from its hash", () => {
  /** @type {import("../../../templates/js/report/reading/state.js").State} */
  const state = {
    kind: "",
    view: "heads",
    chosen: [1, 3],
    layer: 5,
    head: 4,
    measure: "value",
    alignment: "position",
    hide: 2,
    sides: "both",
    scale: "absolute",
    gamma: 1.25,
    cutoff: 0.02,
    theme: "dark",
    observed: 0,
    observer: 5,
    pair: "3-4.1-2.w",
    order: "layer",
    lines: "0-2",
    area: "1-3.0-2",
    shades: "log",
    pool: "mean",
    against: "2.9",
    notes: "1-3_what*2-3_why_u",
    unit: "line",
    tour: "heads",
  };
  assert.deepEqual(stateOfHash(`#${hashOfState(state, initial)}`, page, initial), state);
});

test("the view stands in the hash only where the rest would open another", () => {
  const why = { ...initial, view: /** @type {const} */ ("why") };
  const looked = { ...initial, view: /** @type {const} */ ("looked") };
  assert.equal(hashOfState(why, why), "");
  assert.equal(hashOfState({ ...why, theme: "dark" }, why), "theme=dark");
  assert.equal(hashOfState(looked, why), "view=looked");
  assert.equal(hashOfState({ ...looked, layer: 5, head: 4 }, why), "layer=5&head=4");
  assert.equal(hashOfState({ ...why, layer: 5, head: 4 }, why), "view=why&layer=5&head=4");
  for (const state of [why, looked, { ...looked, layer: 5, head: 4 }, { ...why, layer: 5, head: 4 }]) {
    assert.deepEqual(stateOfHash(hashOfState(state, why), page, why), state);
  }
});

test("an address from before there were views opens what heads looked at", () => {
  const why = { ...initial, view: /** @type {const} */ ("why") };
  for (const hash of ["layer=5&head=4", "head=9", "observed=3", "observer=2&theme=dark", "alignment=position"]) {
    assert.equal(stateOfHash(hash, page, why).view, "looked", hash);
  }
  assert.equal(stateOfHash("theme=dark", page, why).view, "why");
  assert.equal(stateOfHash("view=nothing", page, why).view, "why");
});

test("the rollout is called all layers, where there is one", () => {
  const rolled = { ...page, allLayers: [...page.allLayers, { layer: ALL_LAYERS, heads: [0, 1] }] };
  const state = { ...initial, layer: ALL_LAYERS, head: 1 };
  assert.equal(hashOfState(state, initial), "layer=all&head=1");
  assert.deepEqual(stateOfHash("layer=all&head=1", rolled, initial), state);
  assert.deepEqual(stateOfHash("layer=all", rolled, initial), { ...state, head: 0 });
  assert.equal(stateOfHash("layer=all", page, initial).layer, 2);
});

test("what makes no sense in a hash is as at the start", () => {
  const hash = "layer=77&head=x&alignment=__proto__&hide=-1&scale=&gamma=NaN&cutoff=7&theme=<b>&observed=6&observer=1e3";
  assert.deepEqual(stateOfHash(hash, page, initial), initial);
});

test("numbers out of range are brought into it", () => {
  assert.equal(stateOfHash("hide=900", page, initial).hide, 4);
  assert.equal(stateOfHash("layer=5&head=3", page, initial).head, 4);
  assert.equal(stateOfHash("layer=5", page, initial).head, 0);
});

test("the file of a head is found by its numbers", () => {
  assert.equal(suffixOfHead(page, 5, 4), "Layer-5__Chunk-0");
  assert.equal(suffixOfHead(page, 5, 9), null);
});

test("a sibling's address differs from this file's in the suffix only", () => {
  const own = "Layer-2__Chunk-1";
  const other = "Layer-5__Chunk-0";
  assert.equal(siblingHref(`/a/My%20runs/att_viz_${own}.html`, own, other), `./att_viz_${other}.html`);
  assert.equal(siblingHref(`/${own}.html`, own, other), `./${other}.html`);
  assert.equal(siblingHref(`/x/${own}${own}.html`, own, other), `./${own}${other}.html`);
  assert.equal(siblingHref("/x/renamed.html", own, other), null);
  assert.equal(siblingHref("srcdoc", own, other), null);
});

test("a prefix that looks like a scheme stays a file name", () => {
  const own = "Layer-2__Chunk-1";
  const href = siblingHref(`/x/javascript:alert(1)//${own}.html`, own, own);
  assert.equal(new URL(href ?? "", "file:///x/y.html").protocol, "file:");
});
