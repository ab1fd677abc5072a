/** The view "Where heads looked": Observed and Observer of one head, or of the rollout over all layers. */

import { later } from "../../address.js";
import { tokenOfRow } from "../../reading/alignment.js";
import { measureOf } from "../../reading/measures.js";
import { lightPrecision } from "../../reading/light_sentences.js";
import { precisionSentence } from "../../reading/sentences.js";
import { allRowMasses, rowWeights } from "../../reading/shown_weights.js";
import { restingTokens } from "../../reading/resting.js";
import { sightOf } from "../../reading/sight.js";
import { emptyModel, openingTokens, viewModel } from "../../reading/view_model.js";
import { Controls } from "./controls.js";
import { busyUntil } from "../../../shared/busy.js";
import { setText, showMessage } from "../../../shared/message.js";
import { ALL_LAYERS, CORRECTED, RAW, ReportError, headsOf, placeName } from "../../../shared/page.js";
import { quoted } from "../../../shared/token_text.js";
import { Sheet } from "../sheet.js";
import { ViewPanel } from "./view_panel.js";

/**
 * @typedef {import("../../app.js").Context} Context
 * @typedef {import("../../app.js").Place} Place
 * @typedef {import("../../app.js").View} View
 * @typedef {import("../../reading/state.js").State} State
 * @typedef {import("../../reading/shown_weights.js").Scope} Scope
 * @typedef {import("../../reading/shown_weights.js").ViewName} ViewName
 */

const SCOPE_PARTS = /** @type {const} */ (["data", "alignment", "hide", "norms", "beside"]);
const SETTLING_FRAMES = 12;
const PANELS = /** @type {ViewName[]} */ (["observed", "observer"]);

/** @implements {View} */
export class LookedView {
  static id = /** @type {const} */ ("looked");
  static title = "Where heads looked";
  static stepsHeads = true;

  /** @type {Record<ViewName, number | null>} */
  #pointed = { observed: null, observer: null };
  /** @type {{layer: number, head: number, scope: Scope, masses: ReturnType<typeof allRowMasses>} | null} */
  #current = null;
  #opened = false;
  /** Whether a token is held in sight; not against what the reader's hand does. */
  #holds = false;
  /** Whether another head is shown than was last spoken of. */
  #other = false;
  /** @type {ViewPanel[]} */
  #panels = [];
  /** @type {Controls | null} */
  #controls = null;
  /** @type {HTMLElement | null} */
  #frame = null;
  /** Room for both texts in their full reading width. */
  #wide = matchMedia("(min-width: 93.75rem)");

  /** @param {Context} context */
  constructor(context) {
    this.context = context;
    this.page = context.page;
    this.announceLater = later(() => this.#announce(), 600);
  }

  /** @param {HTMLElement} root */
  mount(root) {
    const { page } = this;
    this.#controls = new Controls(
      page,
      this.context.state,
      (patch) => void this.context.change(patch),
      (sides) => void this.#turn(sides),
    );
    this.#frame = /** @type {HTMLElement} */ (root.querySelector(".panels"));
    this.#wide.addEventListener("change", () => {
      this.#frame?.setAttribute("data-sides", this.#sides);
      this.#controls?.show(this.context.state(), this.#sides);
    });
    for (const kind of ["pointerdown", "wheel", "keydown"]) {
      root.addEventListener(kind, () => (this.#holds = false), { capture: true, passive: true });
    }
    root.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("[data-token-step]") : null;
      const view = button?.closest("[data-view]")?.getAttribute("data-view");
      if (button && view) {
        void this.#step(/** @type {ViewName} */ (view), Number(button.getAttribute("data-token-step")));
      }
    });
    document.addEventListener("keydown", (event) => {
      const typing = event.target instanceof Element && event.target.matches("input, select");
      const place = "12345".indexOf(event.key);
      if (root.hidden || typing || place < 0 || event.key === "" || event.ctrlKey || event.metaKey || event.altKey) {
        return;
      }
      const view = document.activeElement?.closest("[data-view]")?.getAttribute("data-view") ?? this.#mainPanel;
      if (this.#panel(/** @type {ViewName} */ (view)).showStrongest(place)) {
        event.preventDefault();
      }
    });
    root.querySelectorAll(".sheet").forEach((sheet) => new Sheet(/** @type {HTMLElement} */ (sheet)));
    this.#panels = PANELS.map((view) => {
      const section = /** @type {HTMLElement} */ (root.querySelector(`section[data-view=${view}]`));
      return new ViewPanel(section, page, this.context.text, {
        point: (name, token) => this.point(name, token),
        toggle: (name, token) => void this.toggle(name, token),
      });
    });
  }

  /**
   * @param {State} state
   * @returns {Promise<void>}
   */
  async show(state) {
    const { page } = this;
    const { heads } = this.context;
    const { layer, head } = state;
    this.#controls?.show(state, this.#sides);
    this.#frame?.setAttribute("data-sides", this.#sides);
    const besides = layer === ALL_LAYERS && (head === CORRECTED || head === RAW) ? CORRECTED + RAW - head : null;
    let data = heads.peek(layer, head);
    let beside = besides === null ? null : heads.peek(layer, besides);
    if (!data || (besides !== null && !beside)) {
      try {
        [data, beside] = await busyUntil(
          Promise.all([heads.get(layer, head), besides === null ? null : heads.get(layer, besides)]),
        );
      } catch (error) {
        this.#showFault(error, layer, head);
        return;
      }
      const now = this.context.state();
      if (now.layer !== layer || now.head !== head) {
        return;
      }
    }
    const { alignment, hide: wanted } = this.context.state();
    const hide = wanted === "resting" ? restingTokens(data, layer, page.numRows) : wanted;
    const measure = measureOf(page, this.context.state());
    const norms = measure === "value" ? data.norms : null;
    const numRows = page.numRows;
    const sight = this.#current?.layer === layer ? this.#current.scope.sight : sightOf(page.sight, layer, numRows);
    const scope = { data, numTokens: page.texts.length, numRows, alignment, hide, norms, beside, sight };
    setText("precision", page.light ? lightPrecision(page.light) : precisionSentence(measure));
    if (this.#current && (this.#current.layer !== layer || this.#current.head !== head)) {
      this.#other = true;
      this.announceLater();
    }
    const known = this.#current?.scope;
    if (!known || SCOPE_PARTS.some((part) => known[part] !== scope[part])) {
      this.#current = { layer, head, scope, masses: allRowMasses(scope) };
    }
    this.#open();
    showMessage("");
    for (const panel of this.#panels) {
      panel.tokens.markHidden(hide);
      this.#showPanel(panel.view);
    }
  }

  /** Scroll to the tokens that the panels are about. */
  reveal() {
    this.#reveal(PANELS);
  }

  /**
   * Freeze the observer on the token whose row it is, and point at the token that it looked at.
   *
   * @param {Place} place
   * @returns {Promise<void>}
   */
  async look({ layer, head, row, key }) {
    const { page } = this;
    const state = this.context.state();
    // The last row may have decided a token that the text does not have.
    const shown = tokenOfRow(state.alignment, row, page.texts.length);
    const rolledOut = layer === undefined && head === undefined && headsOf(page, ALL_LAYERS).length > 0;
    this.#pointed.observer = key ?? null;
    await this.context.change({
      view: LookedView.id,
      layer: rolledOut ? ALL_LAYERS : (layer ?? state.layer),
      ...(head === undefined ? {} : { head }),
      observer: shown ?? row,
      ...(this.#sides === "to" ? { sides: "from" } : {}),
      ...(shown === null ? { alignment: "position" } : {}),
    });
    if (key !== undefined) {
      this.#panel("observer").goTo(key);
      this.point("observer", key);
    }
  }

  /**
   * @param {ViewName} view
   * @param {number | null} token
   */
  point(view, token) {
    if (this.#pointed[view] !== token) {
      this.#pointed[view] = token;
      this.#showPanel(view);
      this.announceLater();
    }
  }

  /**
   * Freeze a panel on a token; release it where it is frozen on that token, or for null.
   *
   * @param {ViewName} view
   * @param {number | null} token
   * @returns {Promise<void>}
   */
  async toggle(view, token) {
    const frozen = this.context.state()[view];
    if (token === null && frozen === null) {
      return;
    }
    this.#pointed[view] = token ?? frozen;
    await this.context.change({ [view]: frozen === token ? null : token });
    this.announceLater();
  }

  get door() {
    return { row: this.row.bind(this), select: this.select.bind(this) };
  }

  /** @returns {{views: Record<ViewName, {token: number | null, frozen: boolean}>}} */
  get snapshot() {
    const state = this.context.state();
    const view = (/** @type {ViewName} */ name) => ({
      token: state[name] ?? this.#pointed[name],
      frozen: state[name] !== null,
    });
    return { views: { observed: view("observed"), observer: view("observer") } };
  }

  /**
   * One attention row, by position.
   *
   * @param {number} layer
   * @param {number} head
   * @param {number} query
   * @returns {Promise<Float32Array>} numRows weights, zero after the query
   */
  async row(layer, head, query) {
    if (!(Number.isInteger(query) && query >= 0 && query < this.page.numRows)) {
      throw new ReportError(`There is no row ${query}; the rows are 0 to ${this.page.numRows - 1}.`);
    }
    return rowWeights(await this.context.heads.get(layer, head), query, this.page.numRows);
  }

  /**
   * @param {{layer?: number, head?: number, view?: ViewName, token?: number | null, frozen?: boolean}} choice
   * @returns {Promise<void>}
   */
  async select({ layer, head, view, token, frozen }) {
    if (typeof token === "number" && !(Number.isInteger(token) && token >= 0 && token < this.page.texts.length)) {
      throw new ReportError(`There is no token ${token}; the tokens are 0 to ${this.page.texts.length - 1}.`);
    }
    const state = this.context.state();
    /** @type {Partial<State>} */
    const patch = {
      view: LookedView.id,
      ...(layer === undefined ? {} : { layer }),
      ...(head === undefined ? {} : { head }),
    };
    for (const name of view ? [view] : PANELS) {
      if (token !== undefined) {
        this.#pointed[name] = token;
        patch[name] = frozen ? token : null;
      } else if (frozen !== undefined) {
        patch[name] = frozen ? (state[name] ?? this.#pointed[name]) : null;
      }
    }
    await this.context.change(patch);
    for (const panel of this.#panels) {
      panel.tokens.finish();
    }
    this.#reveal(view ? [view] : PANELS);
  }

  /** @returns {import("./controls.js").Sides} what is shown of the two texts */
  get #sides() {
    return this.context.state().sides ?? (this.#wide.matches ? "both" : "from");
  }

  /** @returns {ViewName} the text that is shown, or the one that says where attention came from */
  get #mainPanel() {
    return this.#sides === "to" ? "observed" : "observer";
  }

  /**
   * Show where attention went instead of where it came from, of the same token, or the other way round.
   *
   * @param {import("./controls.js").Sides} sides
   * @returns {Promise<void>}
   */
  async #turn(sides) {
    const before = this.#sides;
    /** @type {Partial<State>} */
    const patch = { sides };
    if (before !== "both" && sides !== "both" && before !== sides) {
      const [old, next] = /** @type {ViewName[]} */ (sides === "to" ? ["observer", "observed"] : ["observed", "observer"]);
      this.#pointed[next] = this.#pointed[old];
      patch[next] = this.context.state()[old];
    }
    await this.context.change(patch);
    this.#reveal(PANELS);
  }

  /**
   * Go on to another token: where a panel is frozen, the freeze goes with it.
   *
   * @param {ViewName} view
   * @param {number} by
   * @returns {Promise<void>}
   */
  async #step(view, by) {
    const frozen = this.context.state()[view];
    const last = this.page.texts.length - 1;
    const token = Math.min(last, Math.max(0, (frozen ?? this.#pointed[view] ?? 0) + by));
    this.#pointed[view] = token;
    await this.context.change(frozen === null ? {} : { [view]: token });
    this.#reveal([view]);
  }

  /**
   * @param {ViewName[]} views
   * @param {number} [frames] how long to hold on: what is laid out anew may push a token out of sight again
   */
  #reveal(views, frames = SETTLING_FRAMES) {
    this.#holds ||= frames === SETTLING_FRAMES;
    if (!this.#holds) {
      return;
    }
    if (frames > 0) {
      requestAnimationFrame(() => this.#reveal(views, frames - 1));
    }
    for (const view of views) {
      const token = this.context.state()[view] ?? this.#pointed[view];
      if (token !== null) {
        this.#panel(view).reveal(token);
      }
    }
  }

  /** The first time, each panel begins with a token that has something to show. */
  #open() {
    if (!this.#opened && this.#current) {
      this.#opened = true;
      const tokens = openingTokens(this.page, this.#current.scope);
      for (const view of PANELS) {
        this.#pointed[view] ??= this.context.state()[view] === null ? tokens[view] : null;
      }
    }
  }

  /** @param {ViewName} view */
  #showPanel(view) {
    if (this.#current) {
      const { scope, masses } = this.#current;
      const state = this.context.state();
      const focus = { frozen: state[view], pointed: this.#pointed[view] };
      const model = viewModel(this.page, state, scope, masses, view, focus);
      this.#panel(view).show(model);
      this.#explainRest(view, scope.hide > 0 && model.mass !== "");
      if (view === this.#mainPanel) {
        this.#nameMoments(view, model.subject);
      }
    }
  }

  /**
   * @param {ViewName} view
   * @param {boolean} rests
   */
  #explainRest(view, rests) {
    const details = this.#panel(view).root.querySelector(".why-resting");
    details?.toggleAttribute("hidden", !rests);
  }

  /**
   * Say in the words of the text which moment is which.
   *
   * @param {ViewName} view
   * @param {number} token
   */
  #nameMoments(view, token) {
    const { page } = this;
    const name = view === "observed" ? "later words" : token < 0 ? "the word" : quoted(page.texts[token], 14);
    const wrote = view === "observer" && token >= 0 && token < page.promptLength ? "just before" : "when it wrote";
    setText("when-written", `${wrote} ${name}`);
    setText("when-read", `when it read ${name}`);
  }

  /**
   * @param {ViewName} view
   * @returns {ViewPanel}
   */
  #panel(view) {
    return /** @type {ViewPanel} */ (this.#panels.find((panel) => panel.view === view));
  }

  /**
   * @param {unknown} error
   * @param {number} layer
   * @param {number} head
   */
  #showFault(error, layer, head) {
    this.#current = null;
    const text = error instanceof ReportError ? error.message : `This cannot be shown: ${placeName(layer, head)}.`;
    for (const panel of this.#panels) {
      panel.show(emptyModel(this.page, "There is nothing to show for this head."));
    }
    showMessage(text);
  }

  #announce() {
    const view = document.activeElement?.closest("[data-view]")?.getAttribute("data-view");
    if (view || this.#other) {
      const { layer, head } = this.context.state();
      const place = placeName(layer, head, this.page.headNames[head]);
      const { sentence } = this.#panel(/** @type {ViewName} */ (view ?? this.#mainPanel));
      setText("live", this.#other ? `${place[0].toUpperCase()}${place.slice(1)}. ${sentence}` : sentence);
      this.#other = false;
    }
  }
}
