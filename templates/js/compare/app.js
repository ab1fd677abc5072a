/** The page of a comparison as a whole: what is chosen, and everything that shows it. */

import { setText } from "../shared/message.js";
import { effectsOf } from "../report/reading/why/why.js";
import { Theme } from "../report/theme.js";
import { HeadMaps } from "./head_maps.js";
import { legendSheet } from "./maps.js";
import { byId, showAnswer, showEffects, showHeads, showUnits } from "./lists.js";
import { effectsOn, isAnswer, pairOf, rowOf, shadesOf, spansOf } from "./pairs.js";
import { Texts } from "./texts.js";
import { chosenText, pairName } from "./words.js";

/**
 * @typedef {import("./page.js").ComparePage} ComparePage
 * @typedef {import("./page.js").Pair} Pair
 *
 * @typedef {object} CompareState
 * @property {Pair} chosen the tokens of the chosen word in A and in B
 * @property {Pair} answer the word of the answers whose effects are shown
 * @property {number} head the place in the ranking of the head whose maps are shown
 * @property {"auto" | "light" | "dark"} theme
 */

const HEADS = 20;
const EFFECTS = 8;
const UNITS = 10;

export class CompareApp {
  /** @type {[Float64Array[], Float64Array[]] | null} */
  #effects = null;
  #mostHeads = HEADS;

  /** @param {ComparePage} page */
  constructor(page) {
    this.page = page;
    /** @type {CompareState} */
    this.state = { chosen: page.opening, answer: page.opening, head: 0, theme: "auto" };
    this.theme = new Theme(
      (theme) => void this.select({ theme }),
      () => void this.#draw(),
    );
  }

  /** Unpack what the answers hang on, and draw. */
  async start() {
    const { page } = this;
    this.texts = new Texts(page, (side, token) => {
      const chosen = pairOf(page, side, token);
      void this.select({ chosen });
      this.texts?.reveal(chosen, side);
    });
    const [a, b] = page.sides.map(({ why }) => why);
    if (a && b) {
      this.#effects = [await effectsOf(a), await effectsOf(b)];
    }
    if (page.maps > 0) {
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, legendSheet()];
      this.maps = new HeadMaps(page, (row) => {
        const [position] = page.rows[row];
        void this.select({ chosen: pairOf(page, 0, position) });
      });
    }
    showUnits(page, UNITS, (piece) => this.#choosePiece(piece));
    showAnswer(page, (token) => {
      const chosen = pairOf(page, 0, token);
      void this.select({ chosen });
      this.texts?.reveal(chosen);
    });
    const more = document.getElementById("more-heads");
    more?.addEventListener("click", () => {
      this.#mostHeads = page.heads.length;
      more.hidden = true;
      void this.#draw();
    });
    more?.toggleAttribute("hidden", page.heads.length <= HEADS);
    await this.#draw();
    this.texts.reveal(this.state.chosen);
    scrollTo(0, 0);
  }

  /**
   * Change what is shown.
   *
   * @param {Partial<CompareState>} change
   * @returns {Promise<void>} when it is drawn
   */
  async select(change) {
    const state = { ...this.state, ...change };
    if (change.chosen && isAnswer(this.page, change.chosen)) {
      state.answer = change.chosen;
    }
    this.state = { ...state, head: Math.min(Math.max(0, Math.trunc(state.head) || 0), Math.max(0, this.page.maps - 1)) };
    await this.#draw();
  }

  /** @param {number} piece */
  #choosePiece(piece) {
    const chosen = spansOf(this.page.pieces[piece]);
    void this.select({ chosen });
    this.texts?.reveal(chosen);
  }

  async #draw() {
    const { page, state } = this;
    this.theme.show(state.theme);
    setText("chosen", chosenText(page, state.chosen));
    const rows = this.#effects ? effectsOn(page, this.#effects, state.answer) : [];
    this.texts?.show(state.chosen, [0, 1].map((side) => shadesOf(page, this.#effects, rows, side)));
    if (document.getElementById("effects")) {
      setText("effects-title", state.answer.some(Boolean) ? `What ${pairName(page, state.answer)} hangs on` : "What the answers hang on");
      showEffects({ list: byId("effects"), none: byId("no-effects") }, page, rows.slice(0, EFFECTS), (piece) => this.#choosePiece(piece));
    }
    if (page.heads.length) {
      showHeads(page, this.#mostHeads, state.head, (head) => void this.select({ head }));
      const theme = document.documentElement.dataset.theme === "dark" ? "dark" : "light";
      await this.maps?.show(state.head, theme, rowOf(page, state.chosen), state.chosen);
    }
  }
}

/** @returns {string} the page's data */
export function pageText() {
  return byId("att-viz-page").textContent ?? "";
}
