/** One step to another layer, head or number of hidden tokens: pure functions. */

import { headsOf } from "../../shared/page.js";
import { mostHidden } from "./state.js";

/**
 * @typedef {import("../../shared/page.js").Page} Page
 * @typedef {import("./state.js").State} State
 */

/** @type {Record<string, string>} */
export const STEP_KEYS = { l: "layer +1", L: "layer -1", h: "head +1", H: "head -1" };

/**
 * The change that a step makes. Heads run on into the next layer, so that all can be seen one after another.
 *
 * @param {Page} page
 * @param {State} state
 * @param {string} step "layer +1", "head -1", "hide +1" and the like
 * @returns {Partial<State>} {} at the end
 */
export function stepped(page, state, step) {
  const [name, number] = step.split(" ");
  const by = Number(number);
  if (name === "hide") {
    const hidden = state.hide === "resting" ? Math.max(0, -by) : state.hide;
    return { hide: Math.min(mostHidden(page), Math.max(0, hidden + by)) };
  }
  const layers = page.allLayers.map(({ layer }) => layer);
  const beyond = layers[layers.indexOf(state.layer) + by];
  if (name === "layer") {
    return beyond === undefined ? {} : { layer: beyond };
  }
  const heads = headsOf(page, state.layer);
  const head = heads[heads.indexOf(state.head) + by];
  if (head !== undefined) {
    return { head };
  }
  return beyond === undefined ? {} : { layer: beyond, head: headsOf(page, beyond).at(by > 0 ? 0 : -1) };
}
