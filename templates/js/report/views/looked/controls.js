/** The controls above the two texts: they show the state and change it. */

import { setText } from "../../../shared/message.js";
import { wasGiven } from "../../reading/cross.js";
import { measureOf } from "../../reading/numbers/measures.js";
import { ALL_LAYERS, headsOf, isCross, isHere, looksAhead } from "../../../shared/page.js";
import { CUTOFFS, initialState, mostHidden } from "../../reading/state.js";
import { stepped } from "../../reading/steps.js";

/**
 * @typedef {import("../../../shared/page.js").Page} Page
 * @typedef {import("../../reading/state.js").State} State
 * @typedef {NonNullable<State["sides"]>} Sides
 */

export class Controls {
  /**
   * @param {Page} page
   * @param {() => State} state
   * @param {(patch: Partial<State>) => void} change
   * @param {(sides: Sides) => void} turn
   */
  constructor(page, state, change, turn) {
    this.page = page;
    this.layer = select("layer");
    this.head = select("head");
    this.hide = input("hide");
    this.gamma = input("gamma");
    this.cutoff = input("cutoff");
    this.hide.max = String(mostHidden(page));
    this.cutoff.max = String(CUTOFFS.length - 1);
    this.layer.append(...page.allLayers.map(({ layer }) => layerOption(layer)));
    this.layer.addEventListener("change", () => change({ layer: Number(this.layer.value) }));
    this.head.addEventListener("change", () => change({ head: Number(this.head.value) }));
    this.hide.addEventListener("input", () => {
      if (this.hide.value.trim() !== "") {
        change({ hide: wholeWithin(this.hide.value, mostHidden(page)) });
      }
    });
    this.hide.addEventListener("blur", () => this.#showHidden(state()));
    for (const radio of radios("rests")) {
      radio.addEventListener("change", () => change({ hide: radio.value === "0" ? 0 : "resting" }));
    }
    for (const radio of radios("sides")) {
      radio.addEventListener("change", () => turn(/** @type {Sides} */ (radio.value)));
    }
    for (const radio of radios("moment")) {
      radio.addEventListener("change", () => change({ alignment: /** @type {State["alignment"]} */ (radio.value) }));
    }
    this.gamma.addEventListener("input", () => change({ gamma: Number(this.gamma.value) }));
    this.cutoff.addEventListener("input", () => change({ cutoff: CUTOFFS[Number(this.cutoff.value)] }));
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-step]"))) {
      button.addEventListener("click", () => change(stepped(page, state(), button.dataset.step ?? "")));
    }
    for (const name of ["measure", "alignment", "scale"]) {
      for (const radio of radios(name)) {
        radio.addEventListener("change", () => change({ [name]: radio.value }));
      }
    }
    for (const radio of radios("rollout")) {
      radio.addEventListener("change", () => change({ head: Number(radio.value) }));
    }
    document.getElementById("reset")?.addEventListener("click", () => {
      const { hide, scale, gamma, cutoff } = initialState(page);
      change({ hide, scale, gamma, cutoff });
    });
  }

  /**
   * @param {State} state
   * @param {Sides} sides
   */
  show(state, sides) {
    this.layer.value = String(state.layer);
    this.layer.classList.toggle("wide", state.layer === ALL_LAYERS);
    this.#showHeads(state);
    // A field that is being cleared must not be filled under the cursor.
    if (document.activeElement !== this.hide || this.hide.value.trim() !== "") {
      this.#showHidden(state);
    }
    this.gamma.value = String(state.gamma);
    const place = CUTOFFS.findIndex((cutoff) => cutoff >= state.cutoff);
    this.cutoff.value = String(place < 0 ? CUTOFFS.length - 1 : place);
    setText("gamma-value", state.gamma.toFixed(2));
    setText("cutoff-value", state.cutoff === 0 ? "off" : String(state.cutoff));
    this.gamma.setAttribute("aria-valuetext", `exponent ${state.gamma.toFixed(2)}`);
    this.cutoff.setAttribute("aria-valuetext", state.cutoff === 0 ? "off" : `weights below ${state.cutoff}`);
    for (const [name, value] of Object.entries({
      measure: state.measure,
      alignment: state.alignment,
      moment: state.alignment,
      rests: String(state.hide),
      sides,
      scale: state.scale,
      rollout: String(state.head),
    })) {
      for (const radio of radios(name)) {
        radio.checked = radio.value === value;
      }
    }
    const shown = new Set([
      state.alignment,
      measureOf(this.page, state),
      state.layer === ALL_LAYERS ? "rollout" : "head",
      this.page.valueNorms.includes(state.layer) ? "norms" : "",
      looksAhead(this.page) ? "ahead" : isCross(this.page) ? "cross" : "back",
      looksAhead(this.page) ? "" : "moments",
      isCross(this.page) ? "" : "rests",
    ]);
    for (const part of document.querySelectorAll("[data-explains]")) {
      const words = part.getAttribute("data-explains")?.split(" ") ?? [];
      part.toggleAttribute("hidden", !words.every((word) => shown.has(word)));
    }
    this.#showSteps(state);
  }

  /**
   * Say in the words of the text which moment is which.
   *
   * @param {import("../../reading/shown_weights.js").ViewName} view
   * @param {import("../../reading/view_model.js").ViewModel} model
   */
  nameMoments(view, { span, name }) {
    const later = isCross(this.page) ? "the output" : "later words";
    const what = view === "observed" ? later : span ? name : "the word";
    const inPrompt = view === "observer" && span && wasGiven(this.page, span[0]);
    setText("when-written", `${inPrompt ? "just before" : "when it wrote"} ${what}`);
    setText("when-read", `when it read ${what}`);
  }

  /** @param {State} state */
  #showHidden({ hide }) {
    this.hide.value = hide === "resting" ? "" : String(hide);
  }

  /** @param {State} state */
  #showHeads(state) {
    const heads = headsOf(this.page, state.layer);
    const wanted = heads.map((head) => {
      const name = state.layer === ALL_LAYERS ? measureOf(this.page, { ...state, head }) : this.page.headNames[head];
      const elsewhere = isHere(this.page, state.layer, head) ? "" : " (other file)";
      return [name ?? `${head}${elsewhere}`, String(head)];
    });
    const present = [...this.head.options].map((option) => [option.text, option.value]);
    if (JSON.stringify(wanted) !== JSON.stringify(present)) {
      this.head.replaceChildren(...wanted.map(([text, value]) => new Option(text, value)));
    }
    this.head.value = String(state.head);
  }

  /** @param {State} state */
  #showSteps(state) {
    for (const button of /** @type {NodeListOf<HTMLButtonElement>} */ (document.querySelectorAll("[data-step]"))) {
      const step = stepped(this.page, state, button.dataset.step ?? "");
      const stays = Object.entries(step).every(([key, value]) => state[/** @type {keyof State} */ (key)] === value);
      button.setAttribute("aria-disabled", String(stays));
    }
  }
}

/**
 * @param {number} layer
 * @returns {HTMLOptionElement}
 */
function layerOption(layer) {
  return new Option(layer === ALL_LAYERS ? "All layers: rollout" : String(layer), String(layer));
}

/**
 * @param {string} text
 * @param {number} most
 * @returns {number}
 */
function wholeWithin(text, most) {
  return Math.min(most, Math.max(0, Math.trunc(Number(text)) || 0));
}

/**
 * @param {string} id
 * @returns {HTMLSelectElement}
 */
function select(id) {
  return /** @type {HTMLSelectElement} */ (document.getElementById(id));
}

/**
 * @param {string} id
 * @returns {HTMLInputElement}
 */
function input(id) {
  return /** @type {HTMLInputElement} */ (document.getElementById(id));
}

/**
 * @param {string} name
 * @returns {HTMLInputElement[]}
 */
function radios(name) {
  return [.../** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll(`input[name=${name}]`))];
}
