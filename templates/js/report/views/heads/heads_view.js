/** The view "Heads": which head looks from one word to another, and what each head does. */

import { findHeads } from "../../data/head_finder.js";
import { rolesHere } from "../../data/roles_here.js";
import { NO_ROLE, groupsByRole, roleTitle } from "../../reading/heads/head_roles.js";
import { rowsOf } from "../../reading/heads/heads_flow.js";
import { pairOfText, textOfPair } from "../../reading/numbers/pair_text.js";
import { busyUntil } from "../../../shared/busy.js";
import { setText } from "../../../shared/message.js";
import { ALL_LAYERS, ReportError, isCross, lookBothWays, looksAhead } from "../../../shared/page.js";
import { quoted } from "../../../shared/token_text.js";
import { HeadDetail } from "./head_detail.js";
import { HeadGrid } from "./head_grid.js";
import { PairPicker } from "./pair_picker.js";
import { PairRanking } from "./pair_ranking.js";
import { Pictures } from "./pictures.js";
import { RolesTable } from "./roles_table.js";
import { SideBySide } from "./side_by_side.js";
import { made } from "../../../shared/elements.js";

/**
 * @typedef {import("../../app.js").Context} Context
 * @typedef {import("../../app.js").View} View
 * @typedef {import("../../reading/state.js").State} State
 * @typedef {import("../../reading/heads/heads_flow.js").Pair} Pair
 * @typedef {import("../../reading/heads/heads_flow.js").Span} Span
 * @typedef {import("../../reading/heads/head_roles.js").HeadRoles} HeadRoles
 */

/** @implements {View} */
export class HeadsView {
  static id = /** @type {const} */ ("heads");
  static title = "Heads";
  static stepsHeads = true;

  #only = "";
  #named = "";
  /** What the grid, and the ranking, last showed. */
  #grid = "";
  #ranked = "";
  /** @type {AbortController | null} */
  #search = null;

  /** @param {Context} context */
  constructor(context) {
    this.context = context;
  }

  get unit() {
    return this.context.state().unit ?? "word";
  }

  /** @returns {import("../../reading/heads/heads_flow.js").Span | null} the words whose looks are ranked */
  get subject() {
    return this.ranking?.subject ?? null;
  }

  get door() {
    const { page, heads } = this.context;
    return {
      findHeads: async (/** @type {Pair} */ pair) =>
        (await findHeads(page, heads, pair)).map(({ layer, head, weight, even, bounds: [least, most] }) => ({
          layer,
          head,
          weight,
          even,
          // A light page knows some numbers only within bounds.
          ...(page.light ? { least, most } : {}),
        })),
    };
  }

  /** @param {HTMLElement} root */
  mount(root) {
    const { page, heads, change } = this.context;
    if (looksAhead(page) || page.bothWays) {
      setText("find-order", "the word that it looked at");
      document.getElementById("find-text")?.setAttribute("aria-label", "From a word to the word that it looked at");
    }
    if (isCross(page)) {
      setText("find-order", "a word of the input that it looked at");
      document.getElementById("find-text")?.setAttribute("aria-label", "From a word of the output to a word of the input");
      root.querySelectorAll(".first-left-out").forEach((each) => each.remove());
    }
    // Some attention has no roles, as that between two texts.
    for (const each of page.roles.length ? [] : root.querySelectorAll(".of-roles")) {
      each.setAttribute("hidden", "");
    }
    this.roles = rolesHere(page);
    this.pictures = new Pictures(heads, page, () => !root.hidden);
    const open = (/** @type {HeadRoles} */ { layer, head }) => void change({ view: "looked", layer, head });
    const part = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
    this.beside = new SideBySide(part("beside"), () => this.#draw(), open, () => void (this.detail?.one && this.detail.show(this.detail.one)));
    this.detail = new HeadDetail(part("head-detail"), this.context, this.roles, this.pictures, {
      open,
      beside: (one) => this.beside?.toggle(one),
      isBeside: (one) => Boolean(this.beside?.chosen.includes(one)),
    });
    const point = (/** @type {number} */ layer, /** @type {number} */ head) => {
      const one = this.roles?.find((each) => each.layer === layer && each.head === head);
      if (one && one !== this.detail?.one) {
        void this.detail?.show(one);
      }
    };
    this.grid = new HeadGrid(part("heads"), page, this.roles, {
      choose: open,
      point: ({ layer, head }) => point(layer, head),
      drawn: () => this.#draw(),
    });
    const units = () => this.context.units(this.unit);
    this.picker = new PairPicker(part("find-text"), this.context.text, units, (from, to) => this.#choose(from, to));
    const roleOf = (/** @type {number} */ layer, /** @type {number} */ head) =>
      this.roles?.find((each) => each.layer === layer && each.head === head)?.role ?? null;
    this.ranking = new PairRanking(this.context, roleOf, {
      look: (layer, head, pair) => void this.#look(layer, head, pair),
      point,
      change: (pair) => void change({ pair: textOfPair(pair) }),
    });
    this.table = new RolesTable(/** @type {HTMLDetailsElement} */ (part("roles-table")), this.roles);
    for (const radio of root.querySelectorAll("input[name=order]")) {
      radio.addEventListener("change", () => void change({ order: /** @type {any} */ (radio).value }));
    }
    this.#chips(part("role-chips"));
    const filter = /** @type {HTMLInputElement} */ (part("head-filter"));
    filter.addEventListener("input", () => {
      this.#named = filter.value.trim();
      void this.show(this.context.state());
    });
  }

  /** @param {State} state */
  async show(state) {
    for (const radio of /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input[name=order]"))) {
      radio.checked = radio.value === state.order;
    }
    const grid = `${state.order} ${this.#only} ${this.#named}`;
    if (grid !== this.#grid) {
      this.#grid = grid;
      this.grid?.show(state.order, this.#only, this.#named);
    } else {
      this.#draw();
    }
    this.grid?.mark(state.layer, state.head);
    if (!this.detail?.one && this.grid?.cells.length) {
      void this.detail?.show(this.grid.cells[0]);
    }
    await this.#rank(state.pair);
  }

  /** Draw what can be seen; the first token is left out, where most heads rest. */
  #draw() {
    const frames = [...(this.grid?.cells ?? [])].map(({ layer, head, canvas }) => ({ layer, head, canvas }));
    const beside = (this.beside?.chosen ?? []).map(({ layer, head }, place) => ({
      layer,
      head,
      canvas: document.querySelectorAll(".beside-picture canvas")[place],
    }));
    const all = /** @type {import("./pictures.js").Frame[]} */ ([...beside.filter(({ canvas }) => canvas), ...frames]);
    const { hide } = this.context.state();
    const least = isCross(this.context.page) ? 0 : 1;
    this.pictures?.draw(all, hide === "resting" ? least : Math.max(least, hide));
  }

  /**
   * @param {Span} from
   * @param {Span | null} to
   */
  #choose(from, to) {
    const { page, change } = this.context;
    if (!to) {
      this.#ranked = "";
      this.#search?.abort();
      this.picker?.show(null);
      const said = `From ${quoted(page.texts.slice(from[0], from[1]).join(""))}: choose the word that was looked at.`;
      this.ranking?.say(said);
      return;
    }
    // A decoder reads from left to right: only the later of two words can look at the other, but within a picture's span.
    const [later, earlier] = to[0] >= from[1] && !looksAhead(page) && !lookBothWays(page, from, to) ? [to, from] : [from, to];
    if (isCross(page) && !(later[0] >= page.promptLength && earlier[1] <= page.promptLength)) {
      this.#ranked = "";
      this.picker?.show(null);
      this.ranking?.say("Choose a word of the output, and then one of the input: only the output looks, and only at the input.");
      return;
    }
    // The start token of a decoder was given to it.
    const written = page.promptLength + (isCross(page) ? 1 : 0);
    /** @type {Pair} */
    const pair = { from: later, to: earlier, when: later[0] > 0 && later[0] >= written ? "wrote" : "read" };
    void change({ pair: textOfPair(pair) });
  }

  /**
   * @param {string} text of a pair
   * @returns {Promise<void>}
   */
  async #rank(text) {
    const { page, heads } = this.context;
    if (text === this.#ranked) {
      return;
    }
    this.#ranked = text;
    this.#search?.abort();
    const pair = pairOfText(text, page.texts.length, page.numRows);
    this.picker?.show(pair);
    if (!pair) {
      this.ranking?.say("");
      return;
    }
    const search = new AbortController();
    this.#search = search;
    try {
      const found = await busyUntil(findHeads(page, heads, pair, search.signal));
      this.ranking?.show(pair, found);
    } catch (error) {
      if (search.signal.aborted) {
        return;
      }
      if (!(error instanceof ReportError)) {
        throw error;
      }
      this.ranking?.say(error.message);
    }
  }

  /**
   * @param {number} layer
   * @param {number} head
   * @param {Pair} pair
   * @returns {Promise<void>}
   */
  async #look(layer, head, pair) {
    const [, row] = rowsOf(pair, this.context.page.numRows);
    const alignment = pair.when === "wrote" ? "generation" : "position";
    await this.context.look({ layer, head, row: row - 1, key: pair.to[0], alignment });
  }

  /** @param {HTMLElement} root */
  #chips(root) {
    const single = (this.roles ?? []).filter(({ layer }) => layer !== ALL_LAYERS);
    const choices = [{ role: "", count: single.length }].concat(
      groupsByRole(single).map(({ role, heads }) => ({ role, count: heads.length })),
    );
    const buttons = choices.map(({ role, count }) => {
      const title = role === "" ? "All" : role === NO_ROLE ? roleTitle(null) : roleTitle(role);
      const button = made("button", "chip", `${title} `, made("span", "chip-count", String(count)));
      button.type = "button";
      button.setAttribute("aria-pressed", String(role === this.#only));
      button.addEventListener("click", () => {
        this.#only = role;
        buttons.forEach((each) => each.setAttribute("aria-pressed", String(each === button)));
        void this.show(this.context.state());
      });
      return button;
    });
    root.append(...buttons);
  }
}
