/** What the matrix shows: the chosen head, or its difference from another, unpacked and on its way to be pooled. */

import { Pyramid, differenceOf, fieldOf } from "../../reading/matrix/matrix_field.js";
import { WORDINGS, measureOf } from "../../reading/numbers/measures.js";
import { restingTokens } from "../../reading/heads/resting.js";
import { allRowMasses } from "../../reading/shown_weights.js";
import { sightOf } from "../../reading/sight.js";
import { ALL_LAYERS, CORRECTED, RAW } from "../../../shared/page.js";
import { loadLight } from "./loaded_light.js";
import { Tiles } from "./tiles.js";

/**
 * @typedef {import("../../reading/state.js").State} State
 * @typedef {import("../../data/head_data.js").HeadData} HeadData
 *
 * @typedef {object} Loaded what was unpacked for a state
 * @property {string} key
 * @property {import("../../reading/shown_weights.js").Scope} scope
 * @property {import("../../reading/matrix/matrix_words.js").Compared | null} compared
 * @property {import("../../reading/sentences.js").Speaker} speaker
 * @property {import("../../reading/matrix/matrix_field.js").Squares} pyramid
 * @property {Generator<void, void, void> | null} work what is still to be pooled
 * @property {Tiles} tiles
 * @property {import("../../reading/matrix/matrix_colours.js").Shading} shading
 */

/**
 * What is to be unpacked and pooled anew where it changes.
 *
 * @param {import("../../../shared/page.js").Page} page
 * @param {State} state
 * @returns {string}
 */
export function keyOf(page, state) {
  const { layer, head, alignment, hide, pool, against } = state;
  return [layer, head, alignment, hide, measureOf(page, state), pool, against].join(" ");
}

/**
 * @param {import("../../app.js").Context} context
 * @param {State} state
 * @param {string} key
 * @returns {Promise<Loaded>} rejected with a ReportError for a head that is damaged or not in this file
 */
export async function loadHead(context, state, key) {
  const { page, heads } = context;
  const { layer, head, alignment, hide: wanted, against, pool } = state;
  const { numRows } = page;
  if (page.light) {
    const loaded = await loadLight(context, state);
    return {
      key,
      ...loaded,
      speaker: { page, layer, head, alignment, measure: "weight" },
      work: null,
      tiles: new Tiles(loaded.pyramid, new Uint32Array(257)),
      shading: shadingOf(state, loaded.pyramid, 1),
    };
  }
  const rolledOut = layer === ALL_LAYERS;
  const besides = rolledOut && (head === CORRECTED || head === RAW) ? CORRECTED + RAW - head : null;
  const other = rolledOut || !against ? null : against.split(".").map(Number);
  const [data, beside, otherData] = await Promise.all([
    heads.get(layer, head),
    besides === null ? null : heads.get(layer, besides),
    other ? heads.get(other[0], other[1]) : null,
  ]);
  const measure = other ? "weight" : measureOf(page, state);
  const scopeOf = (/** @type {HeadData} */ one, /** @type {number} */ its) => ({
    data: one,
    numTokens: page.texts.length,
    numRows,
    alignment,
    hide: wanted === "resting" ? restingTokens(one, its, numRows) : wanted,
    norms: measure === "value" ? one.norms : null,
    sight: sightOf(page.sight, its, numRows),
    beside,
  });
  const scope = scopeOf(data, layer);
  const compared = other && otherData ? { layer: other[0], head: other[1], scope: scopeOf(otherData, other[0]) } : null;
  let { sight } = scope;
  if (compared) {
    // What rests in one of them is set aside, and what one of them cannot see has no difference.
    scope.hide = compared.scope.hide = Math.max(scope.hide, compared.scope.hide);
    const first = scope.sight.first.map((start, row) => Math.max(start, compared.scope.sight.first[row]));
    const after = scope.sight.after.map((end, row) => Math.min(end, compared.scope.sight.after[row]));
    sight = { ...scope.sight, first, after };
  }
  const { top } = WORDINGS[measure];
  const field = compared
    ? differenceOf(data.triangle, compared.scope.data.triangle, data.width)
    : fieldOf(scope, scope.norms ? allRowMasses(scope).factor : null, top);
  const pyramid = new Pyramid(field, sight, scope.hide, pool === "mean" ? "mean" : "max");
  return {
    key,
    scope,
    compared,
    speaker: { page, layer, head, alignment, measure },
    pyramid,
    work: pyramid.work(),
    tiles: new Tiles(pyramid, new Uint32Array(257)),
    shading: shadingOf(state, pyramid, top),
  };
}

/**
 * @param {State} state
 * @param {import("../../reading/matrix/matrix_field.js").Squares} pyramid
 * @param {number} top what the strongest colour stands for where the scale is absolute
 * @returns {import("../../reading/matrix/matrix_colours.js").Shading}
 */
export function shadingOf({ shades, scale, gamma, cutoff }, { maximum, field }, top) {
  const theme = document.documentElement.dataset.theme === "dark" ? "dark" : "light";
  return { theme, shades, scale, gamma, cutoff, maximum, signed: field.signed, top };
}
