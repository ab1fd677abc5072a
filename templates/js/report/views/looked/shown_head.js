/** The head that the view "Where heads looked" shows, unpacked, with what is common to all of its tokens. */

import { headOfFirstRow } from "../../data/first_row.js";
import { rowOfToken } from "../../reading/alignment.js";
import { measureOf } from "../../reading/numbers/measures.js";
import { restingTokens } from "../../reading/heads/resting.js";
import { allRowMasses } from "../../reading/shown_weights.js";
import { sightOf } from "../../reading/sight.js";
import { busyUntil } from "../../../shared/busy.js";
import { ALL_LAYERS, CORRECTED, RAW } from "../../../shared/page.js";

/**
 * @typedef {import("../../reading/state.js").State} State
 * @typedef {import("../../data/head_data.js").HeadData} HeadData
 * @typedef {import("../../reading/shown_weights.js").ViewName} ViewName
 * @typedef {import("../../reading/shown_weights.js").Scope} Scope
 * @typedef {{layer: number, head: number, scope: Scope, masses: ReturnType<typeof allRowMasses>}} Shown
 */

const SCOPE_PARTS = /** @type {const} */ (["data", "alignment", "hide", "norms", "beside"]);

export class ShownHead {
  /** @type {Shown | null} */
  current = null;

  /** @param {import("../../app.js").Context} context */
  constructor({ page, heads, state }) {
    this.page = page;
    this.heads = heads;
    this.state = state;
  }

  /**
   * Unpack the head of the state; what was computed for the same choice before is kept.
   *
   * @returns {true | Promise<boolean>} at once where it is unpacked already; false where the state has gone on to another
   *   head in the meantime
   * @throws {import("../../../shared/page.js").ReportError} if the head is damaged or not here
   */
  load() {
    const { heads } = this;
    const { layer, head } = this.state();
    const besides = layer === ALL_LAYERS && (head === CORRECTED || head === RAW) ? CORRECTED + RAW - head : null;
    const data = heads.peek(layer, head);
    const beside = besides === null ? null : heads.peek(layer, besides);
    if (data && (besides === null || beside)) {
      this.#set(data, beside);
      return true;
    }
    const both = Promise.all([heads.get(layer, head), besides === null ? null : heads.get(layer, besides)]);
    return busyUntil(both).then((got) => {
      const now = this.state();
      const isWanted = now.layer === layer && now.head === head;
      if (isWanted) {
        this.#set(...got);
      }
      return isWanted;
    });
  }

  /**
   * Show the row that the page opens with, before its head is unpacked.
   *
   * @param {number} token the one whose row it is
   * @returns {boolean} false where the page does not say that row by itself, or something else is asked for
   */
  begin(token) {
    const { page } = this;
    const state = this.state();
    const isOpening = state.layer === page.opening[0] && state.head === page.opening[1];
    const row = rowOfToken(state.alignment, token, page.numRows);
    const isSaid = isOpening && page.first?.row === row && measureOf(page, state) === "weight";
    const data = isSaid ? headOfFirstRow(page) : null;
    if (data) {
      this.#set(data, null);
    }
    return data !== null;
  }

  /**
   * @param {ViewName} view
   * @param {number | null} token
   * @returns {boolean} whether what a view shows of a token is known: all, once the head is unpacked
   */
  knows(view, token) {
    const scope = this.current?.scope;
    const only = scope?.data.only;
    return (
      !only || (view === "observer" && token !== null && rowOfToken(scope.alignment, token, scope.numRows) === only.row)
    );
  }

  /**
   * @param {HeadData} data
   * @param {HeadData | null} beside
   */
  #set(data, beside) {
    const { page } = this;
    const state = this.state();
    const { layer, head } = state;
    const hide = state.hide === "resting" ? (data.only?.resting ?? restingTokens(data, layer, page.numRows)) : state.hide;
    const norms = measureOf(page, state) === "value" ? data.norms : null;
    const { numRows } = page;
    const sight = this.current?.layer === layer ? this.current.scope.sight : sightOf(page.sight, layer, numRows);
    const { alignment } = state;
    const scope = { data, numTokens: page.texts.length, numRows, alignment, hide, norms, beside, sight };
    const known = this.current?.scope;
    if (!known || SCOPE_PARTS.some((part) => known[part] !== scope[part])) {
      this.current = { layer, head, scope, masses: allRowMasses(scope) };
    }
  }
}
