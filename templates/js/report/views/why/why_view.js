/** The view "Why this word?": what the answer hangs on, and what became of it without some attention edges. */

import { EdgeList } from "./edge_list.js";
import { showMessage } from "../../../shared/message.js";
import { ReportError } from "../../../shared/page.js";
import { WhyPanel } from "./why_panel.js";

/**
 * @typedef {import("../../app.js").Context} Context
 * @typedef {import("../../app.js").View} View
 */

/** @implements {View} */
export class WhyView {
  static id = /** @type {const} */ ("why");
  static title = "Why this word?";

  /** @param {Context} context */
  constructor(context) {
    this.context = context;
  }

  /**
   * @param {import("../../../shared/page.js").Page} page
   * @returns {boolean}
   */
  static fits(page) {
    return page.why !== null || page.measuredEdges.length > 0;
  }

  /** @returns {Promise<void>} */
  async mount() {
    const { page, look } = this.context;
    this.edges = new EdgeList(
      page,
      ({ layer, head, queries, keys }) =>
        void look({ layer: layer ?? undefined, head: head ?? undefined, row: queries[1] - 1, key: keys[0] }),
    );
    try {
      await WhyPanel.of(page);
    } catch (error) {
      if (!(error instanceof ReportError)) {
        throw error;
      }
      showMessage(error.message);
    }
  }

  /** @param {import("../../reading/state.js").State} state */
  show(state) {
    this.edges?.show(state);
  }
}
