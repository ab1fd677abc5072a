/** Goes through all heads of a file for the strongest look of each layer, without holding up the hand. */

import { visitHeads } from "../../data/all_heads.js";
import { flowOf } from "../../reading/heads/heads_flow.js";
import { markupWords, strongestWord } from "../../reading/layers/layer_looks.js";
import { strongestOfLayers } from "../../reading/heads/looks.js";
import { restingTokens } from "../../reading/heads/resting.js";
import { sightOf } from "../../reading/sight.js";

/**
 * @typedef {import("../../reading/heads/looks.js").Look} Look
 * @typedef {[number, number]} Span
 *
 * @typedef {object} Asked
 * @property {Span} rows by position
 * @property {import("../../reading/state.js").State["hide"]} hide
 * @property {import("../../reading/units/units.js").Units} words
 * @property {import("../why/explanation.js").Question | null} question what the word hangs on, and the rows that wrote it
 *
 * @typedef {object} Found
 * @property {Span} rows
 * @property {Map<number, import("../../reading/layers/layer_looks.js").LayerLook>} looks the strongest of each layer
 * @property {Map<number, Look>} causes of each layer the head that looked most at what the word hangs on
 * @property {Span | null} cause what the word hangs on
 */

/** Milliseconds after which what has been found so far is shown. */
const PATIENCE = 250;

/**
 * @param {import("../../app.js").Context} context
 * @param {Asked} asked
 * @param {(some: Found) => void} tell called with what has been found so far
 * @param {() => boolean} isWanted
 * @returns {Promise<Found | null>} null where it is no longer wanted
 */
export async function lookThrough({ page, heads, text }, { rows, hide, words, question }, tell, isWanted) {
  const sights = new Map(page.layers.map(({ layer }) => [layer, sightOf(page.sight, layer, page.numRows)]));
  /** @type {Found} */
  const found = { rows, looks: new Map(), causes: new Map(), cause: question?.to ?? null };
  /** @type {Look[]} */
  const causes = [];
  const markup = markupWords(words, text.markers);
  let told = performance.now();
  const whole = await visitHeads(
    page,
    heads,
    (layer, head, data) => {
      const sight = /** @type {import("../../reading/sight.js").Sight} */ (sights.get(layer));
      const aside = hide === "resting" ? restingTokens(data, layer, page.numRows) : hide;
      const look = strongestWord(data, sight, rows, words, aside, markup);
      const best = found.looks.get(layer);
      if (look && (!best || look.weight > best.weight)) {
        found.looks.set(layer, { ...look, layer, head });
      }
      const flow = question && flowOf(data, sight, question, page.numRows);
      if (flow) {
        const [weight, ...bounds] = flow.weight;
        causes.push({ layer, head, weight, bounds, even: flow.even });
      }
      if (performance.now() > told + PATIENCE) {
        told = performance.now();
        tell(found);
      }
    },
    isWanted,
  );
  found.causes = new Map(strongestOfLayers(causes).map((each) => [each.layer, each]));
  return whole ? found : null;
}
