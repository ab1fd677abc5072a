/** The row of controls above the matrix: which head, less which other one, and how numbers become colours. */

import { poolsOf } from "../../reading/matrix/matrix_pools.js";
import { measureOf } from "../../reading/numbers/measures.js";
import { stepped } from "../../reading/steps.js";
import { ALL_LAYERS, headsOf, isHere } from "../../../shared/page.js";

/**
 * @typedef {import("../../reading/state.js").State} State
 * @typedef {import("../../app.js").Context} Context
 */

export class MatrixControls {
  #heads = "";

  /**
   * @param {HTMLElement} root
   * @param {Context} context
   */
  constructor(root, { page, state, change }) {
    this.root = root;
    this.page = page;
    const part = (/** @type {string} */ id) => /** @type {HTMLSelectElement} */ (document.getElementById(id));
    this.layer = part("matrix-layer");
    this.head = part("matrix-head");
    this.against = part("matrix-against");
    this.layer.append(
      ...page.allLayers.map(({ layer }) => new Option(layer === ALL_LAYERS ? "All layers: rollout" : String(layer), String(layer))),
    );
    this.against.append(new Option("nothing", ""), ...page.layers.filter(({ layer }) => layer !== ALL_LAYERS).map(layerGroup));
    this.layer.addEventListener("change", () => void change({ layer: Number(this.layer.value) }));
    this.head.addEventListener("change", () => void change({ head: Number(this.head.value) }));
    this.against.addEventListener("change", () => void change({ against: this.against.value }));
    for (const button of root.querySelectorAll("[data-matrix-step]")) {
      const step = button.getAttribute("data-matrix-step") ?? "";
      button.addEventListener("click", () => void change(stepped(page, state(), step)));
    }
    const pools = poolsOf(page);
    for (const radio of this.#radios("pool").filter(({ value }) => !pools.some((pool) => pool === value))) {
      radio.closest("label")?.remove();
    }
    /** @type {HTMLElement} */ (this.against.closest(".matrix-choice")).hidden = page.light !== null;
    for (const name of ["shades", "pool"]) {
      for (const radio of this.#radios(name)) {
        radio.addEventListener("change", () => void change({ [name]: radio.value }));
      }
    }
  }

  /** @param {State} state */
  show(state) {
    const { page } = this;
    this.layer.value = String(state.layer);
    const heads = headsOf(page, state.layer);
    const key = `${state.layer} ${heads}`;
    if (key !== this.#heads) {
      this.#heads = key;
      this.head.replaceChildren(
        ...heads.map((head) => {
          const name = state.layer === ALL_LAYERS ? measureOf(page, { ...state, head }) : page.headNames[head];
          return new Option(name ?? `${head}${isHere(page, state.layer, head) ? "" : " (other file)"}`, String(head));
        }),
      );
    }
    this.head.value = String(state.head);
    this.against.value = state.layer === ALL_LAYERS ? "" : state.against;
    this.against.disabled = state.layer === ALL_LAYERS;
    for (const name of /** @type {const} */ (["shades", "pool"])) {
      for (const radio of this.#radios(name)) {
        radio.checked = radio.value === state[name];
      }
    }
  }

  /**
   * @param {string} name
   * @returns {HTMLInputElement[]}
   */
  #radios(name) {
    return [.../** @type {NodeListOf<HTMLInputElement>} */ (this.root.querySelectorAll(`input[name=${name}]`))];
  }
}

/**
 * @param {import("../../../shared/page.js").LayerHeads} entry
 * @returns {HTMLOptGroupElement}
 */
function layerGroup({ layer, heads }) {
  const group = document.createElement("optgroup");
  group.label = `Layer ${layer}`;
  group.append(...heads.map((head) => new Option(`layer ${layer}, head ${head}`, `${layer}.${head}`)));
  return group;
}
