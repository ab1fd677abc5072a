/** What the matrix shows on a page that keeps the strongest weights only. */

import { restingTokens } from "../../reading/heads/resting.js";
import { KeptCells, PassageCells, massesOf } from "../../reading/light/light_cells.js";
import { OverviewCells } from "../../reading/light/overview_cells.js";
import { cellsSentence, spanOfRows } from "../../reading/matrix/matrix_words.js";
import { boundedText } from "../../reading/numbers/precision.js";
import { sightOf } from "../../reading/sight.js";
import { nameOf } from "../../reading/why/why_words.js";

/**
 * @typedef {import("../../reading/matrix/matrix_area.js").Cells} Cells
 * @typedef {import("../../reading/shown_weights.js").Scope} Scope
 */

/**
 * @param {import("../../app.js").Context} context
 * @param {import("../../reading/state.js").State} state
 * @returns {Promise<{scope: Scope, compared: null, pyramid: import("../../reading/matrix/matrix_field.js").Squares}>}
 *   rejected with a ReportError for a head that is damaged or not in this file
 */
export async function loadLight({ page, heads }, { layer, head, alignment, hide: wanted, pool }) {
  const data = await heads.get(layer, head);
  const light = /** @type {import("../../data/light/light_parts.js").LightHead} */ (data.light);
  const { numRows } = page;
  const hide = wanted === "resting" ? restingTokens(data, layer, numRows) : wanted;
  const sight = sightOf(page.sight, layer, numRows);
  const scope = { data, numTokens: page.texts.length, numRows, alignment, hide, norms: null, sight, beside: null };
  return { scope, compared: null, pyramid: await squares() };

  /** @returns {Promise<import("../../reading/matrix/matrix_field.js").Squares>} */
  async function squares() {
    if (pool === "passages") {
      const speaker = { page, layer, head, alignment, measure: /** @type {const} */ ("weight") };
      const tell = (/** @type {Cells} */ cells) => cellsSentence(speaker, scope, cells);
      return new PassageCells(light, sight, hide, massesOf(light), tell);
    }
    if (pool === "heads" && heads.means) {
      const { masses, bounds, count } = await heads.means();
      const tell = (/** @type {Cells} */ { rows, keys }, /** @type {number} */ pair) => {
        const from = nameOf(page.texts, spanOfRows(alignment, rows, page.texts.length));
        const when = alignment === "position" ? `When the model read ${from}` : `When ${from} was decided`;
        return `${when}, the model’s ${count} heads gave ${boundedText(masses[pair], bounds[pair])} of their attention to ${nameOf(page.texts, keys)}, the mean of all.`;
      };
      return new PassageCells(light, sight, hide, masses, tell, `Mean of ${count} heads`);
    }
    if ((pool === "max" || pool === "mean") && heads.overviews) {
      const levels = await heads.overviews(layer, head);
      // What rests on the first tokens cannot be left out of a block.
      scope.hide = 0;
      return new OverviewCells(light, sight, hide, pool, levels, { page, layer, head, alignment, measure: "weight" });
    }
    return new KeptCells(light, sight, hide);
  }
}
