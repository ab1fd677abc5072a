/** All heads ranked by what flows from some words to others, with the even spread beside each. */

import { csv, precisionText } from "../../reading/numbers/citation.js";
import { rowsOf } from "../../reading/heads/heads_flow.js";
import { roleTitle } from "../../reading/heads/head_roles.js";
import { headName, numberText, weightText } from "../../reading/sentences.js";
import { setText } from "../../../shared/message.js";
import { looksAhead } from "../../../shared/page.js";
import { quoted } from "../../../shared/token_text.js";
import { noteTools } from "../notes/note_tools.js";
import { citeButton, copyButton } from "../quote_buttons.js";
import { bar, shortName } from "./elements.js";
import { actionButton, made } from "../../../shared/elements.js";

/**
 * @typedef {import("../../data/head_finder.js").FoundHead} FoundHead
 * @typedef {import("../../reading/heads/heads_flow.js").Pair} Pair
 */

const FIRST_SHOWN = 8;

export class PairRanking {
  #all = false;
  /** @type {FoundHead[]} */
  #found = [];
  /** @type {Pair | null} */
  #pair = null;

  /**
   * @param {import("../../app.js").Context} context
   * @param {(layer: number, head: number) => string | null} roleOf
   * @param {{look: (layer: number, head: number, pair: Pair) => void, point: (layer: number, head: number) => void,
   *   change: (pair: Pair | null) => void}} handlers
   */
  constructor(context, roleOf, handlers) {
    this.context = context;
    this.page = context.page;
    this.roleOf = roleOf;
    this.handlers = handlers;
    this.root = /** @type {HTMLElement} */ (document.getElementById("find-result"));
    this.list = /** @type {HTMLElement} */ (document.getElementById("ranking"));
    this.actions = /** @type {HTMLElement} */ (document.getElementById("find-actions"));
    this.noteTools = noteTools(context, () => this.#pair?.from ?? null, () => this.#pair?.to ?? null);
    window.addEventListener("beforeprint", () => {
      if (this.#found.length && this.#pair) {
        this.#all = true;
        this.#showList();
      }
    });
  }

  /**
   * @param {string} sentence said while nothing is ranked
   */
  say(sentence) {
    this.#pair = null;
    this.root.hidden = !sentence;
    setText("find-sentence", sentence);
    setText("find-scale", "");
    this.list.replaceChildren();
    this.actions.replaceChildren();
  }

  /**
   * @param {Pair} pair
   * @param {FoundHead[]} found strongest first
   */
  show(pair, found) {
    this.#found = found;
    this.#pair = pair;
    this.#all = false;
    this.root.hidden = false;
    setText("find-sentence", found.length ? this.sentence(found[0]) : "None of the heads in this file can be read.");
    this.#showActions(pair);
    this.#showList();
  }

  /**
   * @param {FoundHead} found
   * @returns {string}
   */
  sentence({ layer, head, weight, bounds, even }) {
    const pair = /** @type {Pair} */ (this.#pair);
    const [from, to] = [this.#name(pair.from), this.#name(pair.to)];
    const when = pair.when === "wrote" ? "wrote" : "read";
    return (
      `When the model ${when} ${from}, ${headName(this.page, layer, head)} gave ${numberText(weight, bounds)} of its attention ` +
      `to ${to}; an even spread would be ${weightText(even, 0)}.`
    );
  }

  /**
   * @param {import("../../reading/heads/heads_flow.js").Span} span
   * @returns {string}
   */
  #name([from, to]) {
    const text = quoted(this.page.texts.slice(from, to).join(""));
    return `${text} (${to - from === 1 ? `token ${from}` : `tokens ${from} to ${to - 1}`})`;
  }

  /** @param {Pair} pair */
  #showActions(pair) {
    const other = pair.when === "wrote" ? "read" : "wrote";
    const switches = [];
    const [first, last] = rowsOf({ ...pair, when: other }, this.page.numRows);
    if (first < last && !looksAhead(this.page)) {
      switches.push(actionButton(`Instead: when it ${other} it`, () => this.handlers.change({ ...pair, when: other })));
    }
    this.actions.replaceChildren(
      ...switches,
      citeButton(this.context, () => this.quotation()),
      copyButton("Copy as CSV", () => this.csv()),
      actionButton("Clear", () => this.handlers.change(null)),
      ...this.noteTools,
    );
  }

  /** @returns {import("../../reading/heads/heads_flow.js").Span | null} the words that look */
  get subject() {
    return this.#pair?.from ?? null;
  }

  /** What is said of the first of them. */
  quotation() {
    const pair = /** @type {Pair} */ (this.#pair);
    const [found] = this.#found;
    return {
      sentence: this.sentence(found),
      of: { layer: found.layer, head: found.head, rows: rowsOf(pair, this.page.numRows) },
      precision: precisionText([found.weight, ...found.bounds]),
    };
  }

  /** @returns {string} */
  csv() {
    const names = ["rank", "layer", "head", "weight", "least", "most", "even", "role"];
    const rows = this.#found.map(({ layer, head, weight, bounds: [low, high], even }, place) => {
      const role = this.roleOf(layer, head) ?? "";
      return [place + 1, layer, head, ...[weight, low, high, even].map((each) => Number(each.toPrecision(6))), role];
    });
    return csv(names, rows);
  }

  #showList() {
    const shown = this.#all ? this.#found : this.#found.slice(0, FIRST_SHOWN);
    const largest = this.#found[0]?.weight ?? 0;
    const scale = largest > 0 ? largest : 1;
    this.list.replaceChildren(...shown.map((found) => this.#line(found, scale)));
    const count = this.#found.length;
    if (!this.#all && count > FIRST_SHOWN) {
      const more = actionButton(`Show all ${count} heads`, () => {
        this.#all = true;
        this.#showList();
        /** @type {HTMLElement | undefined} */ (this.list.children[FIRST_SHOWN]?.firstElementChild ?? undefined)?.focus();
      });
      this.list.append(made("li", "more", more));
    }
    setText(
      "find-scale",
      count ? `The longest bar is ${weightText(largest)}; the mark on each is the even spread.` : "",
    );
  }

  /**
   * @param {FoundHead} found
   * @param {number} scale
   * @returns {HTMLElement}
   */
  #line({ layer, head, weight, bounds, even }, scale) {
    const number = numberText(weight, bounds);
    const role = this.page.roles.length ? roleTitle(this.roleOf(layer, head)) : "";
    const button = made(
      "button",
      "ranked",
      made("span", "ranked-name", shortName({ layer, head })),
      " ",
      bar(weight / scale, even / scale),
      made("span", "ranked-number", number),
      " ",
      made("span", "ranked-role", role),
    );
    button.type = "button";
    button.setAttribute("aria-label", `Layer ${layer}, head ${head}: even spread ${weightText(even, 0)}; ${shortName({ layer, head })} ${number} ${role}`);
    const pair = /** @type {Pair} */ (this.#pair);
    button.addEventListener("click", () => this.handlers.look(layer, head, pair));
    for (const event of ["pointerenter", "focus"]) {
      button.addEventListener(event, () => this.handlers.point(layer, head));
    }
    return made("li", "", button);
  }
}
