/** What is known of an answer, told in the unit that the reader has chosen. */

import { explain } from "./explanation.js";
import { effectsOf } from "../../reading/why/why.js";
import { pieceOf, whyByUnits } from "../../reading/why/why_units.js";

/**
 * @typedef {import("../../reading/why/why.js").PageWhy} PageWhy
 * @typedef {import("../../reading/why/why_units.js").ToldWhy} ToldWhy
 * @typedef {import("../../reading/why/why.js").Span} Span
 */

export class Told {
  /** @type {Float64Array[]} as they were found */
  #effects = [];
  /** @type {Map<string, ReturnType<typeof whyByUnits>>} by kind of unit */
  #byUnits = new Map();
  /** @type {Promise<void> | null} */
  #known = null;

  /**
   * @param {import("../../app.js").Context} context
   * @param {PageWhy} why
   */
  constructor(context, why) {
    this.context = context;
    /** @type {ToldWhy} */
    this.found = { ...why, piece: pieceOf(why, context.units("word"), context.units("sentence")) };
  }

  /**
   * Unpack the effects; nothing else may be asked for before.
   *
   * @returns {Promise<void>}
   * @throws {import("../../../shared/page.js").ReportError} if they are damaged
   */
  know() {
    this.#known ??= effectsOf(this.found).then((effects) => {
      this.#effects = effects;
    });
    return this.#known;
  }

  /** @returns {import("../../reading/units/units.js").Units} that are chosen and told in */
  get units() {
    return this.context.units(this.context.state().unit ?? "word");
  }

  /** @returns {ReturnType<typeof whyByUnits>} */
  get inUnits() {
    const { units } = this;
    const known = this.#byUnits.get(units.kind) ?? whyByUnits(this.found, this.#effects, units);
    this.#byUnits.set(units.kind, known);
    return known;
  }

  /**
   * @param {Span | null} chosen
   * @returns {import("./explanation.js").Explanation}
   */
  explain(chosen) {
    const { why, effects } = this.inUnits;
    return explain(this.context.page, why, effects, chosen);
  }

  /** @returns {import("./explanation.js").Explanation} of what is chosen now */
  get explanation() {
    return this.explain(this.context.state().chosen);
  }
}
