/** Two reports side by side: their texts, what their answers hang on, their heads by how much they changed. */

import { showEffects, showHeads } from "../../../compare/lists.js";
import { effectsOn, isAnswer, pairOf, shadesOf, spansOf } from "../../../compare/pairs.js";
import { Texts } from "../../../compare/texts.js";
import { chosenText, pairName } from "../../../compare/words.js";
import { differenceSentence, effectsFault, openingToken } from "../../reading/beside/pair_page.js";
import { effectsOf } from "../../reading/why/why.js";
import { made } from "../../../shared/elements.js";
import { writeText } from "../../../shared/message.js";

/**
 * @typedef {import("../../../compare/page.js").ComparePage} ComparePage
 * @typedef {import("../../../compare/page.js").Pair} Pair
 * @typedef {import("../../../shared/page.js").Page} Page
 * @typedef {import("../../reading/beside/alignment.js").Alignment} Alignment
 * @typedef {import("../../reading/beside/head_moves.js").HeadMove} HeadMove
 */

const EFFECTS = 8;
const HEADS = 20;
const MORE =
  "Two reports cannot say more than this. The maps of heads beside each other take the saved runs, and what each edit alone " +
  "does to A’s answer, or A’s answer read after B’s prompt, take the model, too: att-viz compare A.h5 B.h5 --model MODEL.";

export class BesidePage {
  /** @type {[Float64Array[], Float64Array[]] | null} */
  #effects = null;
  /** @type {Pair} the word of the answers whose effects are shown */
  #answer = [null, null];

  /**
   * @param {HTMLElement} root empty
   * @param {ComparePage} page
   * @param {Alignment} alignment
   * @param {[Page, Page]} reports
   * @param {(head: {layer: number, head: number}) => void} look at a head in this report
   */
  constructor(root, page, alignment, reports, look) {
    this.page = page;
    this.alignment = alignment;
    this.reports = reports;
    this.look = look;
    this.fault = effectsFault(...reports);
    const lead = made("p", "beside-lead");
    writeText(lead, differenceSentence(...reports, alignment));
    this.chosen = made("span");
    this.effectsTitle = made("h3");
    this.effects = made("ol", "pair-rows");
    this.noEffects = made("p", "note", "No word of the prompts did anything to it that could be seen.");
    this.heads = made("tbody");
    this.headsNote = made("p", "note");
    this.headsTable = headsTable(this.heads);
    root.append(
      lead,
      made("div", "compare-texts", ...["A", "B"].map((name, side) => textCard(name, page.sides[side]))),
      this.#legend(),
      made(
        "div",
        "compare-grid",
        made("section", "card panel", this.effectsTitle, made("p", "note", this.#effectsNote()), this.effects, this.noEffects),
        made("section", "card panel", made("h3", "", "Heads by how much they changed"), this.headsNote, this.headsTable),
      ),
      made("p", "note", MORE),
    );
    this.texts = new Texts(page, (side, token) => this.#choose(pairOf(page, side, token), side));
  }

  /** Unpack what the answers hang on, and draw. */
  async start() {
    const [a, b] = this.page.sides.map(({ why }) => why);
    if (a && b && !this.fault) {
      this.#effects = [await effectsOf(a), await effectsOf(b)];
    }
    this.#choose(pairOf(this.page, 0, openingToken(this.alignment, this.reports[0])));
  }

  /** @param {string} text instead of their list */
  sayOfHeads(text) {
    this.headsNote.textContent = text;
    this.headsTable.hidden = true;
  }

  /** @param {HeadMove[]} moves the most changed first */
  showHeads(moves) {
    const { page, alignment } = this;
    const [a] = this.reports;
    const all = a.numLayers * a.numHeads;
    const part = moves.length < all ? ` Only the ${moves.length} of ${all} heads that both files hold.` : "";
    this.headsNote.textContent =
      `Moved: the share of a head’s attention that lies elsewhere in B (half the sum of all differences, the mean over ` +
      `${alignment.rows.length} rows of words that both texts have), from the weights as both files keep them. The first part of ` +
      `each bar, in the colour of the text: on words that differ.${part}`;
    this.headsTable.hidden = false;
    page.heads = moves.map(({ layer, head, distance, onEdits }) => [layer, head, distance, onEdits, 0, 0, null]);
    page.maps = page.heads.length;
    const choose = (/** @type {number} */ place) => this.look(moves[place]);
    showHeads(page, HEADS, -1, choose, { list: this.heads, shows: "it in this report" });
  }

  /**
   * @param {Pair} chosen
   * @param {number} [side] that it was chosen in
   */
  #choose(chosen, side) {
    const { page } = this;
    this.#answer = isAnswer(page, chosen) ? chosen : this.#answer;
    writeText(this.chosen, chosenText(page, chosen));
    const rows = this.#effects ? effectsOn(page, this.#effects, this.#answer) : [];
    this.texts.show(chosen, [0, 1].map((each) => shadesOf(page, this.#effects, rows, each)));
    this.texts.reveal(chosen, side);
    const named = this.#answer.some(Boolean);
    writeText(this.effectsTitle, named && !this.fault ? `What ${pairName(page, this.#answer)} hangs on` : "What the answers hang on");
    this.noEffects.hidden = true;
    if (this.#effects) {
      const into = { list: this.effects, none: this.noEffects };
      showEffects(into, page, rows.slice(0, EFFECTS), (piece) => this.#choose(spansOf(page.pieces[piece])));
    }
  }

  /** @returns {string} */
  #effectsNote() {
    const why = this.page.sides[0].why;
    if (this.fault || !why) {
      return this.fault;
    }
    return why.measured
      ? "Measured: the logarithm of the word’s probability, less that without each word, or longer part, of the prompt that was hidden by itself (in nats; +2.30 is ten times less likely without it). Where several of them stand in one row, it is their sum, and not what hiding them together does. A above B, on one scale."
      : `${why.figure[0].toUpperCase()}${why.figure.slice(1)}; in percent of the largest shown. A above B, on one scale.`;
  }

  /** @returns {HTMLElement} */
  #legend() {
    const kinds = [
      ["changed", "other words in each other’s place"],
      ["removed", "in A only"],
      ["added", "in B only"],
      ["parted", "after the answers part"],
    ];
    const legend = made("p", "note difference-legend");
    for (const [kind, text] of kinds) {
      const shown = made("span", "", text);
      shown.dataset.difference = kind;
      legend.append(shown);
    }
    legend.append(this.chosen);
    return legend;
  }
}

/**
 * @param {string} name
 * @param {import("../../../compare/page.js").Side} side
 * @returns {HTMLElement}
 */
function textCard(name, { title, model, numLayers, numHeads }) {
  const id = `text-${name.toLowerCase()}`;
  const said = made("bdi", "", title || "no prompt");
  const heading = made("h3", "", made("span", "side-mark", name), " ", said);
  heading.id = `title-${id}`;
  const text = made("div", "text");
  text.id = id;
  text.setAttribute("role", "listbox");
  text.setAttribute("aria-labelledby", heading.id);
  const of = made("p", "note", made("bdi", "", model || "a model"), `, ${numLayers} layers × ${numHeads} heads`);
  return made("div", "card", heading, of, made("div", "text-frame", text));
}

/**
 * @param {HTMLElement} body
 * @returns {HTMLElement}
 */
function headsTable(body) {
  const names = ["head", "moved"].map((name) => {
    const cell = made("th", "", name);
    cell.scope = "col";
    return cell;
  });
  const table = made("table", "numbers", made("thead", "", made("tr", "", ...names)), body);
  const frame = made("div", "heads-list", table);
  frame.tabIndex = 0;
  frame.setAttribute("role", "region");
  frame.setAttribute("aria-label", "Heads by how much they changed");
  return frame;
}
