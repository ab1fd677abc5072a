/** The view "Why this word?": a part of the text is chosen, and what it hangs on, or what needed it, is shown. */

import { Arcs } from "./arcs.js";
import { EdgeList } from "./edge_list.js";
import { questionOf, shadesOf } from "./explanation.js";
import { HeadLooks } from "./head_looks.js";
import { Told } from "./told.js";
import { WhyPanel } from "./why_panel.js";
import { picturesIn } from "./why_pictures.js";
import { explainable, isSpan, wordAt } from "../../reading/why/choosing.js";
import { rowsOf } from "../../reading/heads/heads_flow.js";
import { saidOn } from "../../reading/notes/notes.js";
import { effectPrecision, effectsTable, headsTable } from "../../reading/why/why_table.js";
import { nameOf, wholeText } from "../../reading/why/why_words.js";
import { setText, showMessage } from "../../../shared/message.js";
import { ReportError } from "../../../shared/page.js";
import { noteTools } from "../notes/note_tools.js";
import { Sheet } from "../sheet.js";
import { listenForPicks } from "../text/picking.js";
import { RunningText } from "../text/running_text.js";
import { citeButton, copyButton } from "../quote_buttons.js";

/**
 * @typedef {import("../../app.js").Context} Context
 * @typedef {import("../../app.js").View} View
 * @typedef {import("./explanation.js").Explanation} Explanation
 * @typedef {import("../../reading/heads/looks.js").Look} Look
 * @typedef {import("../../reading/state.js").State} State
 * @typedef {import("../../reading/why/why.js").Span} Span
 */

const ARCS = 3;
const SHOWN_HEADS = 5;

/** @implements {View} */
export class WhyView {
  static id = /** @type {const} */ ("why");
  static title = "Why this word?";

  /** @type {Span | null} the bar whose heads are shown; null for the first one */
  #cause = null;

  /** @param {Context} context */
  constructor(context) {
    this.context = context;
    this.page = context.page;
    this.headLooks = new HeadLooks(context.page, context.heads);
    this.told = context.page.why && new Told(context, context.page.why);
  }

  /**
   * @param {import("../../../shared/page.js").Page} page
   * @returns {string}
   */
  static missing({ why, measuredEdges }) {
    return why || measuredEdges.length > 0 ? "" : "nothing is known here of what an answer hangs on";
  }

  /**
   * @param {HTMLElement} root
   * @returns {Promise<void>}
   */
  async mount(root) {
    const { page, look } = this.context;
    this.edges = new EdgeList(
      page,
      ({ layer, head, queries, keys }) =>
        void look({ layer: layer ?? undefined, head: head ?? undefined, row: queries[1] - 1, key: keys[0] }),
    );
    const { told } = this;
    if (!told) {
      return;
    }
    try {
      await told.know();
    } catch (error) {
      if (!(error instanceof ReportError)) {
        throw error;
      }
      showMessage(error.message);
      return;
    }
    this.#mountText(root, told);
    this.pictures = await picturesIn(root, page, told.found, (span) => this.#choose(span));
    this.#explainMethod(told.found);
    new Sheet(/** @type {HTMLElement} */ (root.querySelector(".sheet")));
    this.panel = new WhyPanel(root, (span) => nameOf(page.texts, span), {
      cause: (span) => {
        this.#cause = span;
        this.show(this.context.state());
      },
      look: (each) => void this.#lookAt(each),
      step: (direction) => this.#step(direction),
    });
  }

  /** @param {State} state */
  show(state) {
    const { page, panel, text, told } = this;
    this.edges?.show(state);
    if (!panel || !text || !told) {
      return;
    }
    const { why, effects } = told.inUnits;
    const explanation = told.explain(state.chosen);
    const cause = this.#causeIn(explanation);
    const shades = shadesOf(why, effects, explanation);
    panel.show(explanation.words, cause);
    text.shade(shades);
    this.pictures?.show(explanation.span);
    text.choose(explanation.span);
    text.rove(explanation.span[0]);
    this.#tie(explanation, shades);
    const question = questionOf(page, explanation, cause);
    const tell = (/** @type {import("./head_looks.js").Looked | null} */ looked) => panel.showLooks(looked);
    void this.headLooks.ask(question, tell, () => panel.awaitLooks());
  }

  /** Scroll to what is explained. */
  reveal() {
    if (this.told) {
      // What the page begins with by itself is no reason to open it anywhere but at its top.
      this.text?.reveal(this.told.explanation.span[0], this.context.state().chosen !== null);
    }
  }

  get unit() {
    return this.told ? this.told.units.kind : null;
  }

  /** @returns {Span | null} what is explained */
  get subject() {
    return this.panel && this.told ? this.told.explanation.span : null;
  }

  get door() {
    return { why: this.why.bind(this) };
  }

  /**
   * What the view shows for a choice.
   *
   * @param {number | Span} choice a token, for the word that it is a part of, or the first token and the one after the
   *   last
   * @returns {Promise<{measured: boolean, units: {text: string, start: number, end: number, effect: number}[],
   *   heads: {layer: number, head: number, weight: number}[]}>} units and heads, the strongest first
   */
  async why(choice) {
    const { page, told } = this;
    if (!told) {
      throw new ReportError("This report does not know what the answer hangs on.");
    }
    const span = typeof choice === "number" ? wordAt(told.found, choice) : choice;
    const chosen = isSpan(span, page.texts.length) ? explainable(told.found, page.promptLength, span) : null;
    if (!chosen) {
      throw new ReportError(`There is nothing to explain at ${choice}; the tokens are 0 to ${page.texts.length - 1}.`);
    }
    await told.know();
    const explanation = told.explain(chosen);
    const question = questionOf(page, explanation, explanation.leading ?? explanation.words.bars[0]?.span ?? null);
    const looks = question ? await this.headLooks.all(question) : [];
    return {
      measured: told.found.measured,
      units: explanation.ranked.map(({ span: [start, end], effect }) => ({
        text: wholeText(page.texts, start, end),
        start,
        end,
        effect,
      })),
      heads: looks.slice(0, SHOWN_HEADS).map(({ layer, head, weight }) => ({ layer, head, weight })),
    };
  }

  /**
   * @param {HTMLElement} root
   * @param {Told} told
   */
  #mountText(root, told) {
    const container = /** @type {HTMLElement} */ (root.querySelector(".text"));
    const text = new RunningText(container, this.context.text, told.explanation.span[0]);
    this.text = text;
    this.arcs = new Arcs(/** @type {SVGSVGElement} */ (root.querySelector(".arcs")), text);
    listenForPicks(text, () => told.units, (span) => this.#choose(span));
    const quotes = /** @type {HTMLElement} */ (root.querySelector("#why-quotes"));
    const { notes } = this.context;
    const quotation = () => {
      const { explanation } = told;
      return {
        sentence: explanation.words.sentence,
        note: saidOn(notes.notes, explanation.span),
        of: null,
        precision: effectPrecision(told.inUnits.why, explanation),
      };
    };
    quotes.append(
      citeButton(this.context, quotation, () => ({ chosen: told.explanation.span })),
      copyButton("Copy as CSV", () => effectsTable(this.page.texts, told.inUnits.why, told.explanation, notes.notes)),
      copyButton("Copy heads as CSV", () => headsTable(this.headLooks.last)),
      ...noteTools(this.context, () => this.subject),
    );
  }

  /** @param {import("../../reading/why/why_units.js").ToldWhy} why */
  #explainMethod(why) {
    const [first, last] = why.target;
    const byInseq = why.method === "inseq";
    const which = byInseq ? `${last - first} tokens of the` : `the first ${last - first} tokens of this long`;
    const some = last >= this.page.texts.length ? "" : ` Only ${which} answer are explained.`;
    setText("why-how", `${why.measured ? measuredOf(why.piece ?? "word") : byInseq ? OF_INSEQ : ESTIMATED}${some}`);
    setText("why-figure", `${why.figure[0].toUpperCase()}${why.figure.slice(1)}.`);
  }

  /** @param {Span} span what the reader has chosen */
  #choose(span) {
    const { why, promptLength } = this.page;
    const chosen = why && explainable(why, promptLength, span);
    if (chosen) {
      this.#cause = null;
      void this.context.change({ chosen });
    }
  }

  /** @param {1 | -1} direction to another word */
  #step(direction) {
    const { page, told } = this;
    if (told) {
      const { why } = told.inUnits;
      const [from, to] = told.explanation.span;
      const words = from < page.promptLength ? why.units : why.words;
      const beyond = words.filter((word) => (direction > 0 ? word[0] >= to : word[1] <= from));
      const next = beyond.at(direction > 0 ? 0 : -1);
      if (next) {
        this.#choose(next);
        this.text?.reveal(next[0]);
      }
    }
  }

  /**
   * @param {Explanation} explanation
   * @returns {Span | null} what heads looked at, or in reverse what was written when they did
   */
  #causeIn({ words, leading }) {
    const cause = this.#cause;
    const isShown = cause && words.bars.some(({ span }) => String(span) === String(cause));
    return isShown ? cause : (leading ?? words.bars[0]?.span ?? null);
  }

  /**
   * Tie what is explained to what it hangs on most.
   *
   * @param {Explanation} explanation
   * @param {ReturnType<typeof shadesOf>} shades
   */
  #tie({ span, reverse, leading }, shades) {
    const strongest = shades.filter(({ against }) => !against).slice(0, leading ? ARCS : 0);
    this.arcs?.show(
      strongest.map(({ from, to, strength }) => {
        const other = /** @type {Span} */ ([from, to]);
        return { from: reverse ? span : other, to: reverse ? other : span, strength };
      }),
    );
  }

  /**
   * @param {Look} look
   * @returns {Promise<void>}
   */
  async #lookAt({ layer, head }) {
    const { page, told } = this;
    const explanation = told?.explanation;
    const question = explanation && questionOf(page, explanation, this.#causeIn(explanation));
    if (question) {
      const [row] = rowsOf(question, page.numRows);
      await this.context.look({ layer, head, row, key: question.to[0], alignment: "generation" });
    }
  }
}

/** @param {string} piece what was hidden at a time */
const measuredOf = (piece) =>
  `Measured: each ${piece} of the prompt was hidden, one at a time, from everything after it, and the model was run again. ` +
  `Effects of several ${piece}s do not add up, and a hidden ${piece} is something that the model never met in training.`;
const OF_INSEQ =
  "Scores that inseq, another program, computed and saved; a word has the sum of its tokens’. An estimate always has a " +
  "strongest word; that it has one says nothing yet. Run att-viz with --influence words to measure.";
const ESTIMATED =
  "Estimated from one run of the model; nothing was hidden. An estimate always has a strongest word; that it has one says " +
  "nothing yet. Run att-viz with --influence words to measure.";
