/** The pictures of a prompt in "Why this word?", each patch shaded by what it did for the chosen word, estimated. */

import { placePictures } from "../pictures/picture_grid.js";
import { quietModel } from "../../reading/view_model.js";
import { colourLevels } from "../../reading/numbers/scale.js";
import { patchesFor, patchSentence } from "../../reading/why/patches.js";
import { effectsOn } from "../../reading/why/why.js";

/**
 * @typedef {import("../../../shared/page.js").Page} Page
 * @typedef {import("../../reading/why/why.js").PatchEffects} PatchEffects
 * @typedef {import("../../reading/why/why.js").Span} Span
 */

class WhyPictures {
  /** @type {Float64Array[]} */
  #effects = [];

  /**
   * @param {HTMLElement} root of the view
   * @param {Page} page
   * @param {PatchEffects} patches
   * @param {(token: number) => void} choose a patch was chosen
   */
  constructor(root, page, patches, choose) {
    this.page = page;
    this.patches = patches;
    const nothing = () => {};
    this.grids = placePictures(root, page, {
      point: nothing,
      leave: nothing,
      tap: choose,
      toggle: (token) => token !== null && choose(token),
    });
  }

  /** @returns {Promise<void>} */
  async know() {
    this.#effects = await effectsOn(this.patches, this.patches.tokens.length);
  }

  /** @param {Span} span what is explained */
  show(span) {
    const { page, patches } = this;
    const weights = new Float32Array(page.texts.length).fill(NaN);
    const found = patchesFor(patches, this.#effects, span);
    found?.forEach((effect, place) => (weights[patches.tokens[place]] = effect));
    const largest = found ? Math.max(...found) : 0;
    const levels = colourLevels(weights, { scale: "relative", gamma: 0.5, cutoff: 0, top: 1 }, largest);
    const model = { ...quietModel(page), weights, levels };
    this.grids.forEach((grid, number) => {
      grid.show(model, number === 0 ? patchSentence(page.texts, span, found) : "");
    });
  }
}

/**
 * @param {HTMLElement} root of the view
 * @param {Page} page
 * @param {import("../../reading/why/why.js").PageWhy} why
 * @param {(span: Span) => void} choose a patch was chosen: the picture that it is of, or it alone
 * @returns {Promise<WhyPictures | null>} null where the prompt has no picture
 * @throws {import("../../../shared/page.js").ReportError} if what is known of patches is damaged
 */
export async function picturesIn(root, page, { patches, units }, choose) {
  if (!patches) {
    return null;
  }
  const pictures = new WhyPictures(root, page, patches, (token) =>
    choose(units.find(([from, to]) => from <= token && token < to) ?? [token, token + 1]),
  );
  await pictures.know();
  return pictures;
}
