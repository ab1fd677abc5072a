/** The text, of which two parts are chosen: from where, and to where attention flows. */

import { listenForPicks } from "../text/picking.js";
import { RunningText } from "../text/running_text.js";

/**
 * @typedef {import("../../reading/heads/heads_flow.js").Pair} Pair
 * @typedef {import("../../reading/heads/heads_flow.js").Span} Span
 * @typedef {import("../text/picking.js").PickedBy} PickedBy
 */

/** What changes the part that was chosen last, instead of choosing another. */
const CHANGES = new Set(["span", "sentence"]);

export class PairPicker {
  /** @type {Span | null} chosen as "from" while "to" is awaited */
  #from = null;
  /** @type {Pair | null} the one that is shown */
  #pair = null;

  /**
   * @param {HTMLElement} root
   * @param {import("../../reading/text/text_model.js").TextModel} model
   * @param {() => import("../../reading/units/units.js").Units} units those that are chosen in
   * @param {(from: Span, to: Span | null) => void} choose
   */
  constructor(root, model, units, choose) {
    this.choose = choose;
    this.text = new RunningText(root, model);
    this.text.rove(0);
    listenForPicks(this.text, units, (span, by) => this.#pick(span, by));
  }

  /** @param {Pair | null} pair the one that is shown */
  show(pair) {
    this.#from = pair ? null : this.#from;
    this.#pair = pair;
    this.text.choose(pair?.from ?? this.#from, pair?.to ?? null);
  }

  /**
   * @param {Span} span
   * @param {PickedBy} by
   */
  #pick(span, by) {
    if (by === "step") {
      return;
    }
    if (CHANGES.has(by) && this.#pair) {
      this.choose(this.#pair.from, span);
    } else if (this.#from && !CHANGES.has(by)) {
      const from = this.#from;
      this.#from = null;
      this.choose(from, span);
    } else {
      this.#from = span;
      this.choose(span, null);
    }
  }
}
