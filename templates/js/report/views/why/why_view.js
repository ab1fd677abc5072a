/** The view "Why this word?": a part of the text is chosen, and what it hangs on, or what needed it, is shown. */

import { Arcs } from "./arcs.js";
import { EdgeList } from "./edge_list.js";
import { WhyPanel } from "./why_panel.js";
import { headsHere, visitHeads } from "../../data/all_heads.js";
import { explainable, wordAt } from "../../reading/choosing.js";
import { decidingRows, evenLook, lookAt, rankedLooks } from "../../reading/looks.js";
import { sightOf } from "../../reading/sight.js";
import { effectsOf, findOut, fullShade, neededBy, shadeOf } from "../../reading/why.js";
import { barsOf, chanceSentence, headline, nameOf, neededWords, whySentence } from "../../reading/why_words.js";
import { setText, showMessage } from "../../../shared/message.js";
import { ReportError } from "../../../shared/page.js";
import { Sheet } from "../sheet.js";
import { RunningText } from "../text/running_text.js";

/**
 * @typedef {import("../../app.js").Context} Context
 * @typedef {import("../../app.js").View} View
 * @typedef {import("../../reading/looks.js").Look} Look
 * @typedef {import("../../reading/state.js").State} State
 * @typedef {import("../../reading/why.js").PageWhy} PageWhy
 * @typedef {import("../../reading/why.js").Span} Span
 *
 * @typedef {object} Shown everything that is shown of a choice
 * @property {Span} span
 * @property {boolean} reverse whether it is a part of the prompt
 * @property {{span: Span, effect: number}[]} ranked
 * @property {Span | null} leading
 * @property {import("./why_panel.js").Explanation} words
 */

const ARCS = 3;
const SHOWN_HEADS = 5;

/** @implements {View} */
export class WhyView {
  static id = /** @type {const} */ ("why");
  static title = "Why this word?";

  /** @type {Float64Array[] | null} */
  #effects = null;
  /** @type {Span | null} the bar whose heads are shown; null for the leading one */
  #cause = null;
  /** @type {string} what the heads were looked through for */
  #looking = "";

  /** @param {Context} context */
  constructor(context) {
    this.context = context;
    this.page = context.page;
  }

  /**
   * @param {import("../../../shared/page.js").Page} page
   * @returns {boolean}
   */
  static fits(page) {
    return page.why !== null || page.measuredEdges.length > 0;
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
    if (!page.why) {
      return;
    }
    try {
      await this.#known(page.why);
    } catch (error) {
      if (!(error instanceof ReportError)) {
        throw error;
      }
      showMessage(error.message);
      return;
    }
    this.panel = new WhyPanel(root, (span) => nameOf(page.texts, span), {
      cause: (span) => this.#takeCause(span),
      look: (each) => void this.#lookAt(each),
    });
    new Sheet(/** @type {HTMLElement} */ (root.querySelector(".sheet")));
    this.#mountText(root, page.why);
    this.#explainMethod(page.why);
  }

  /** @param {State} state */
  show(state) {
    this.edges?.show(state);
    if (!this.panel || !this.page.why) {
      return;
    }
    const shown = this.#shown(this.page.why, state.chosen);
    const cause = this.#causeIn(shown);
    this.panel.show(shown.words, cause);
    this.#paint(this.page.why, shown);
    void this.#showLooks(shown, cause);
  }

  reveal() {
    if (this.page.why) {
      this.text?.reveal(this.#spanOf(this.page.why, this.context.state().chosen)[0]);
    }
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
    const { page } = this;
    if (!page.why) {
      throw new ReportError("This report does not know what the answer hangs on.");
    }
    const span = typeof choice === "number" ? wordAt(page.why, choice) : choice;
    const chosen = isSpan(span, page.texts.length) ? explainable(page.why, page.promptLength, span) : null;
    if (!chosen) {
      throw new ReportError(`There is nothing to explain at ${choice}; the tokens are 0 to ${page.texts.length - 1}.`);
    }
    await this.#known(page.why);
    const shown = this.#shown(page.why, chosen);
    const between = this.#between(shown, shown.leading);
    const looks = between ? await this.#looks(between, () => true) : [];
    return {
      measured: page.why.measured,
      units: shown.ranked.map(({ span: [start, end], effect }) => ({
        text: page.texts.slice(start, end).join(""),
        start,
        end,
        effect,
      })),
      heads: rankedLooks(looks ?? [])
        .slice(0, SHOWN_HEADS)
        .map(({ layer, head, weight }) => ({ layer, head, weight })),
    };
  }

  /**
   * @param {PageWhy} why
   * @returns {Promise<Float64Array[]>}
   */
  async #known(why) {
    this.#effects ??= await effectsOf(why);
    return this.#effects;
  }

  /**
   * @param {HTMLElement} root
   * @param {PageWhy} why
   */
  #mountText(root, why) {
    const container = /** @type {HTMLElement} */ (root.querySelector(".text"));
    const text = new RunningText(container, this.context.text);
    this.text = text;
    container.addEventListener("click", (event) => {
      const token = text.tokenAt(event.target);
      if (token !== null) {
        this.#choose(wordAt(why, token));
      }
    });
    text.showChances(why.probabilities, why.target[0], why.alternatives);
    this.arcs = new Arcs(/** @type {SVGSVGElement} */ (root.querySelector(".arcs")), text);
  }

  /** @param {PageWhy} why */
  #explainMethod(why) {
    const [first, last] = why.target;
    const some =
      last >= this.page.texts.length ? "" : ` Only the first ${last - first} tokens of this long answer are explained.`;
    setText("why-how", `${why.measured ? MEASURED : ESTIMATED}${some}`);
    setText("why-figure", `${why.figure[0].toUpperCase()}${why.figure.slice(1)}.`);
  }

  /** @param {Span} span a choice of the reader's */
  #choose(span) {
    const { why, promptLength } = this.page;
    const chosen = why && explainable(why, promptLength, span);
    if (chosen) {
      this.#cause = null;
      void this.context.change({ chosen });
    }
  }

  /** @param {Span} span */
  #takeCause(span) {
    this.#cause = span;
    this.show(this.context.state());
  }

  /**
   * @param {PageWhy} why
   * @param {Span | null} chosen
   * @returns {Span}
   */
  #spanOf(why, chosen) {
    return (chosen && explainable(why, this.page.promptLength, chosen)) ?? why.words[why.chosen];
  }

  /**
   * @param {PageWhy} why
   * @param {Span | null} chosen
   * @returns {Shown}
   */
  #shown(why, chosen) {
    const { texts, promptLength } = this.page;
    const effects = this.#effects ?? [];
    const span = this.#spanOf(why, chosen);
    if (span[0] < promptLength) {
      const needed = neededBy(why, effects, span);
      const words = neededWords(why, texts, span, needed);
      const bars = barsOf(why, needed.ranked);
      return {
        span,
        reverse: true,
        ranked: needed.ranked,
        leading: needed.leading === null ? null : needed.ranked[needed.leading].span,
        words: {
          ...words,
          chance: "",
          lead: why.measured ? `The words of the answer, with ${nameOf(texts, span)} hidden:` : "The words of the answer, estimated:",
          bars,
          rest: "",
        },
      };
    }
    const found = findOut(why, effects, span);
    const ranked = found.ranked.map(({ unit, effect }) => ({ span: why.units[unit], effect }));
    return {
      span,
      reverse: false,
      ranked,
      leading: found.leading === null ? null : why.units[found.leading],
      words: {
        headline: headline(why, texts, span, found),
        sentence: whySentence(why, texts, span, found),
        chance: chanceSentence(found),
        lead: why.measured ? "Each of these hidden from it, and the model run again:" : "Shares of what was estimated:",
        bars: barsOf(why, ranked),
        rest: "",
      },
    };
  }

  /**
   * @param {Shown} shown
   * @returns {Span | null} what heads looked at, or what was written when they did
   */
  #causeIn({ words, leading }) {
    const cause = this.#cause;
    return cause && words.bars.some(({ span }) => span[0] === cause[0] && span[1] === cause[1]) ? cause : leading;
  }

  /**
   * @param {PageWhy} why
   * @param {Shown} shown
   */
  #paint(why, { span, ranked, leading, reverse }) {
    const full = fullShade(why, this.#effects ?? []);
    const shades = ranked.flatMap(({ span: [from, to], effect }) => {
      const shade = shadeOf(why, full, effect, leading !== null);
      return shade === 0 ? [] : [{ from, to, strength: Math.abs(shade), against: shade < 0 }];
    });
    this.text?.shade(shades);
    this.text?.choose(span);
    const strongest = shades.filter(({ against }) => !against).slice(0, leading ? ARCS : 0);
    this.arcs?.show(
      strongest.map(({ from, to, strength, against }) => {
        const other = /** @type {Span} */ ([from, to]);
        return { from: reverse ? span : other, to: reverse ? other : span, strength, against };
      }),
    );
  }

  /**
   * What heads are asked about: the rows that wrote the answer's side, and the keys of the prompt's.
   *
   * @param {Shown} shown
   * @param {Span | null} other
   * @returns {{rows: Span, keys: Span, written: Span} | null}
   */
  #between({ span, reverse }, other) {
    const [written, keys] = reverse ? [other, span] : [span, other];
    const rows = written && decidingRows(written, this.page.numRows);
    return rows && keys && written && rows[0] < rows[1] ? { rows, keys, written } : null;
  }

  /**
   * @param {{rows: Span, keys: Span}} between
   * @param {() => boolean} isWanted
   * @param {(looks: Look[]) => void} [progress]
   * @returns {Promise<Look[] | null>} null where it is not wanted any more
   */
  async #looks({ rows, keys }, isWanted, progress) {
    /** @type {Look[]} */
    const looks = [];
    let told = performance.now();
    const all = await visitHeads(
      this.page,
      this.context.heads,
      (layer, head, { triangle }) => {
        looks.push({ layer, head, ...lookAt(triangle, rows, keys) });
        if (progress && performance.now() > told + 250) {
          told = performance.now();
          progress(looks);
        }
      },
      isWanted,
    );
    return all ? looks : null;
  }

  /**
   * @param {Shown} shown
   * @param {Span | null} cause
   * @returns {Promise<void>}
   */
  async #showLooks(shown, cause) {
    const between = this.#between(shown, cause);
    const asked = between ? `${between.rows} ${between.keys}` : "";
    if (asked === this.#looking && asked) {
      return;
    }
    this.#looking = asked;
    if (!between) {
      this.panel?.showLooks(null);
      return;
    }
    const { page } = this;
    const tell = (/** @type {Look[]} */ looks, /** @type {boolean} */ done) =>
      this.panel?.showLooks({
        at: nameOf(page.texts, between.keys),
        when: `when it wrote ${nameOf(page.texts, between.written)}`,
        ranked: rankedLooks(looks),
        count: headsHere(page).length,
        parted: page.siblings.length > 0,
        even: evenLook(sightOf(page.sight, page.layers[0].layer, page.numRows), between.rows, between.keys),
        done,
      });
    const isWanted = () => this.#looking === asked;
    const looks = await this.#looks(between, isWanted, (some) => tell(some, false));
    if (looks) {
      tell(looks, true);
    }
  }

  /**
   * @param {Look} look
   * @returns {Promise<void>}
   */
  async #lookAt({ layer, head }) {
    if (this.page.why) {
      const shown = this.#shown(this.page.why, this.context.state().chosen);
      const between = this.#between(shown, this.#causeIn(shown));
      if (between) {
        await this.context.look({ layer, head, row: between.rows[1] - 1, key: between.keys[0] });
      }
    }
  }
}

const MEASURED =
  "Measured: each word of the prompt was hidden, one at a time, from everything after it, and the model was run again. " +
  "Effects of several words do not add up, and a hidden word is something that the model never met in training.";
const ESTIMATED =
  "Estimated from one run of the model; nothing was hidden. An estimate always has a strongest word; that it has one says " +
  "nothing yet. Run att-viz with --influence words to measure.";

/**
 * @param {unknown} span
 * @param {number} count of tokens
 * @returns {span is Span}
 */
function isSpan(span, count) {
  return (
    Array.isArray(span) &&
    span.length === 2 &&
    span.every((place) => Number.isInteger(place) && place >= 0 && place <= count) &&
    span[0] < span[1]
  );
}
