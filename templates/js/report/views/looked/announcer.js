/** Says to those who hear the page what is shown, a little after it has changed. */

import { later } from "../../address.js";
import { setText } from "../../../shared/message.js";
import { placeName } from "../../../shared/page.js";

/** @typedef {import("../../reading/shown_weights.js").ViewName} ViewName */

const PATIENCE = 600;

export class Announcer {
  /** Whether another head is shown than was last spoken of. */
  #other = false;

  /**
   * @param {import("../../app.js").Context} context
   * @param {(view: ViewName | null) => string} sentenceOf of a text, or of the one that is shown
   */
  constructor({ page, state }, sentenceOf) {
    this.soon = later(() => {
      const view = /** @type {ViewName | null} */ (
        document.activeElement?.closest("[data-view]")?.getAttribute("data-view") ?? null
      );
      if (view || this.#other) {
        const { layer, head } = state();
        const place = placeName(layer, head, page.headNames[head]);
        const sentence = sentenceOf(view);
        setText("live", this.#other ? `${place[0].toUpperCase()}${place.slice(1)}. ${sentence}` : sentence);
        this.#other = false;
      }
    }, PATIENCE);
  }

  /** Another head is shown. */
  otherHead() {
    this.#other = true;
    this.soon();
  }
}
