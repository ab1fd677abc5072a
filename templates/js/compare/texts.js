/** Both texts of a comparison, with what differs marked; a word chosen in one is chosen in the other. */

import { listenForPicks } from "../report/views/text/picking.js";
import { RunningText } from "../report/views/text/running_text.js";
import { textModel } from "../report/reading/text/text_model.js";
import { unitsOf } from "../report/reading/units/units.js";
import { differencesOf } from "./pairs.js";

/**
 * @typedef {import("./page.js").ComparePage} ComparePage
 * @typedef {import("./page.js").Pair} Pair
 * @typedef {import("./page.js").Span} Span
 * @typedef {import("../report/views/text/token_look.js").Shade} Shade
 */

export class Texts {
  /**
   * @param {ComparePage} page
   * @param {(side: number, token: number) => void} pick
   */
  constructor(page, pick) {
    this.texts = page.sides.map((side, number) => {
      const container = /** @type {HTMLElement} */ (document.getElementById(`text-${"ab"[number]}`));
      // A side has all of a report's page that a text asks for.
      const own = /** @type {import("../shared/page.js").Page} */ (/** @type {unknown} */ (side));
      const text = new RunningText(container, { ...textModel(own), differences: differencesOf(page, number) });
      listenForPicks(
        text,
        () => unitsOf(own, "word"),
        ([token]) => pick(number, token),
      );
      return text;
    });
  }

  /**
   * @param {Pair} chosen
   * @param {Shade[][]} shades of A and of B
   */
  show(chosen, shades) {
    this.texts.forEach((text, side) => {
      const span = chosen[side];
      text.choose(span);
      text.shade(shades[side]);
      if (span) {
        text.rove(span[0]);
      }
    });
  }

  /**
   * Scroll to what is chosen.
   *
   * @param {Pair} chosen
   * @param {number} [but] the side that stays where it is
   */
  reveal(chosen, but) {
    this.texts.forEach((text, side) => {
      const span = chosen[side];
      if (span && side !== but) {
        text.reveal(span[0]);
      }
    });
  }
}
