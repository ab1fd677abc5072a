/**
 * The view "Where heads looked": Observed and Observer of one head, or of the rollout over all layers.
 *
 * More than 300 lines because two panels, their tokens and the page's state are held in step here and nowhere else.
 */

import { tokenOfRow } from "../../reading/alignment.js";
import { measureOf } from "../../reading/numbers/measures.js";
import { lightPrecision } from "../../reading/light/light_sentences.js";
import { precisionSentence } from "../../reading/sentences.js";
import { shareSentence } from "../../reading/pictures.js";
import { rowWeights } from "../../reading/shown_weights.js";
import { wholeUnits } from "../../reading/units/units.js";
import { unitViewModel } from "../../reading/units/unit_model.js";
import { beginningToken, openingTokens, quietModel, viewModel } from "../../reading/view_model.js";
import { Announcer } from "./announcer.js";
import { Controls } from "./controls.js";
import { HeldSight } from "./held_sight.js";
import { panelQuotes } from "./panel_quotes.js";
import { ShownHead } from "./shown_head.js";
import { setText, showMessage } from "../../../shared/message.js";
import { ALL_LAYERS, ReportError, headsOf, placeName } from "../../../shared/page.js";
import { Sheet } from "../sheet.js";
import { ViewPanel } from "./view_panel.js";

/**
 * @typedef {import("../../app.js").Context} Context
 * @typedef {import("../../app.js").Place} Place
 * @typedef {import("../../app.js").View} View
 * @typedef {import("../../reading/state.js").State} State
 * @typedef {import("../../reading/shown_weights.js").ViewName} ViewName
 */

const PANELS = /** @type {ViewName[]} */ (["observed", "observer"]);

/** @implements {View} */
export class LookedView {
  static id = /** @type {const} */ ("looked");
  static title = "Where heads looked";
  static stepsHeads = true;

  /** @type {Record<ViewName, number | null>} */
  #pointed = { observed: null, observer: null };
  #opened = false;
  /** @type {HeldSight | null} */
  #sight = null;
  /** @type {Map<ViewName, ViewPanel>} those that have been in sight: a text takes long to lay out */
  #panels = new Map();
  /** @type {HTMLElement | null} */
  #root = null;
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
    this.shown = new ShownHead(context);
    this.announcer = new Announcer(context, (view) => this.#panel(view ?? this.#mainPanel).sentence);
  }

  /** @param {HTMLElement} root */
  mount(root) {
    this.#root = root;
    this.#controls = new Controls(
      this.page,
      this.context.state,
      (patch) => void this.context.change(patch),
      (sides) => void this.#turn(sides),
    );
    this.#frame = /** @type {HTMLElement} */ (root.querySelector(".panels"));
    this.#wide.addEventListener("change", () => void (root.hidden || this.show(this.context.state())));
    this.#sight = new HeldSight(root, (view, withPage) => this.#bringIntoSight(view, withPage));
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
  }

  /**
   * @param {State} state
   * @returns {Promise<void>}
   */
  async show(state) {
    this.#controls?.show(state, this.#sides);
    this.#frame?.setAttribute("data-sides", this.#sides);
    const before = this.shown.current;
    try {
      const loaded = this.shown.load();
      if (loaded !== true && !this.#opened && this.#beginsWith(state)) {
        void loaded.then(
          () => (this.#root?.hidden ? undefined : this.show(this.context.state())),
          (error) => this.#showFault(error, state),
        );
      } else if (loaded !== true && !(await loaded)) {
        return;
      }
    } catch (error) {
      this.#showFault(error, state);
      return;
    }
    this.#showHead(before);
  }

  /**
   * @param {State} state
   * @returns {boolean} whether the view can show what it begins with before the head is unpacked
   */
  #beginsWith(state) {
    const isOne = this.#inSight.includes("observer") && this.#units.kind === "token";
    return isOne && this.shown.begin(state.observer ?? this.#pointed.observer ?? beginningToken(this.page));
  }

  /** @param {import("./shown_head.js").Shown | null} before what was shown */
  #showHead(before) {
    const { current } = this.shown;
    if (!current) {
      return;
    }
    const { light } = this.page;
    setText("precision", light ? lightPrecision(light) : precisionSentence(measureOf(this.page, this.context.state())));
    if (before && (before.layer !== current.layer || before.head !== current.head)) {
      this.announcer.otherHead();
    }
    this.#open();
    showMessage("");
    for (const view of this.#inSight) {
      this.#panel(view).markHidden(current.scope.hide);
      this.#showPanel(view);
    }
  }

  /** Scroll to the tokens that the panels are about. */
  reveal() {
    const state = this.context.state();
    const [named, others] = [true, false].map((is) => this.#inSight.filter((view) => (state[view] !== null) === is));
    // What the page begins with by itself is no reason to open it anywhere but at its top.
    this.#sight?.hold([...named, ...others], named.length > 0);
  }

  /**
   * Freeze the observer on the token whose row it is, and point at the token that it looked at.
   *
   * @param {Place} place
   * @returns {Promise<void>}
   */
  async look({ layer, head, row, key, alignment }) {
    const { page } = this;
    const state = this.context.state();
    const wanted = alignment ?? state.alignment;
    // The last row may have decided a token that the text does not have.
    const shown = tokenOfRow(wanted, row, page.texts.length);
    const rolledOut = layer === undefined && head === undefined && headsOf(page, ALL_LAYERS).length > 0;
    this.#pointed.observer = key ?? null;
    await this.context.change({
      view: LookedView.id,
      layer: rolledOut ? ALL_LAYERS : (layer ?? state.layer),
      ...(head === undefined ? {} : { head }),
      observer: shown ?? row,
      ...(this.#sides === "to" ? { sides: "from" } : {}),
      alignment: shown === null ? "position" : wanted,
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
    const before = this.#pointed[view];
    this.#pointed[view] = token;
    if (!this.#sameUnit(before, token)) {
      if (this.#inSight.includes(view)) {
        this.#showPanel(view);
      }
      this.announcer.soon();
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
    await this.context.change({ [view]: this.#sameUnit(frozen, token) ? null : token });
    this.announcer.soon();
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
    for (const panel of this.#panels.values()) {
      panel.tokens.finish();
    }
    this.#sight?.hold(this.#inSight.filter((each) => !view || each === view));
  }

  /** @returns {import("./controls.js").Sides} what is shown of the two texts */
  get #sides() {
    return this.context.state().sides ?? (this.#wide.matches ? "both" : "from");
  }

  /** @returns {ViewName[]} the texts that are shown */
  get #inSight() {
    return this.#sides === "both" ? PANELS : [this.#mainPanel];
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
    this.#sight?.hold(this.#inSight);
  }

  /**
   * Go on to another unit: where a panel is frozen, the freeze goes with it.
   *
   * @param {ViewName} view
   * @param {number} by
   * @returns {Promise<void>}
   */
  async #step(view, by) {
    const frozen = this.context.state()[view];
    const { ofToken, starts } = this.#units;
    const unit = ofToken[frozen ?? this.#pointed[view] ?? 0] + by;
    const token = starts[Math.min(starts.length - 2, Math.max(0, unit))];
    this.#pointed[view] = token;
    await this.context.change(frozen === null ? {} : { [view]: token });
    this.#sight?.hold([view]);
  }

  /**
   * @param {ViewName} view
   * @param {boolean} withPage
   */
  #bringIntoSight(view, withPage) {
    const token = this.context.state()[view] ?? this.#pointed[view];
    if (token !== null) {
      this.#panel(view).reveal(token, withPage);
    }
  }

  /** @returns {import("../../reading/units/units.js").UnitKind | null} ratios have no sums, nor has what a light page leaves out */
  get unit() {
    const state = this.context.state();
    return this.page.light || measureOf(this.page, state) === "corrected" ? null : (state.unit ?? "token");
  }

  /** @returns {[number, number] | null} the words that the main text is about */
  get subject() {
    const view = this.#mainPanel;
    const token = this.context.state()[view] ?? this.#pointed[view];
    return token === null ? null : wholeUnits(this.#units, [token, token + 1]);
  }

  get #units() {
    return this.context.units(this.unit ?? "token");
  }

  /**
   * @param {number | null} one token
   * @param {number | null} other
   * @returns {boolean}
   */
  #sameUnit(one, other) {
    const { ofToken } = this.#units;
    return one === other || (one !== null && other !== null && ofToken[one] === ofToken[other]);
  }

  /** The first time, each panel begins with a token that has something to show. */
  #open() {
    if (!this.#opened && this.shown.current) {
      this.#opened = true;
      const tokens = openingTokens(this.page, this.shown.current.scope);
      for (const view of PANELS) {
        this.#pointed[view] ??= this.context.state()[view] === null ? tokens[view] : null;
      }
    }
  }

  /** @param {ViewName} view */
  #showPanel(view) {
    if (this.shown.current && this.shown.knows(view, this.context.state()[view] ?? this.#pointed[view])) {
      const { scope, masses } = this.shown.current;
      const state = this.context.state();
      const focus = { frozen: state[view], pointed: this.#pointed[view] };
      const units = this.#units;
      const model =
        units.kind === "token"
          ? viewModel(this.page, state, scope, masses, view, focus)
          : unitViewModel(this.page, state, scope, masses, view, focus, units);
      this.#panel(view).show(model, scope.hide > 0 && model.mass !== "", this.#saidOfPictures(view, model));
      if (view === this.#mainPanel) {
        this.#controls?.nameMoments(view, model);
      }
    }
  }

  /**
   * @param {ViewName} view
   * @param {import("../../reading/view_model.js").ViewModel} model
   * @returns {string[]} of each picture how much of the token's attention lies on it
   */
  #saidOfPictures(view, { span }) {
    const { current } = this.shown;
    if (!current || view !== "observer" || !span || span[1] !== span[0] + 1) {
      return [];
    }
    const { layer, head, alignment } = this.context.state();
    const speaker = { page: this.page, layer, head, alignment, measure: measureOf(this.page, this.context.state()) };
    return (this.page.pictures ?? []).map((picture) => shareSentence(speaker, current.scope, picture, span[0]));
  }

  /**
   * @param {ViewName} view
   * @returns {ViewPanel}
   */
  #panel(view) {
    const known = this.#panels.get(view) ?? this.#mountPanel(view);
    this.#panels.set(view, known);
    return known;
  }

  /**
   * @param {ViewName} view
   * @returns {ViewPanel}
   */
  #mountPanel(view) {
    const section = /** @type {HTMLElement} */ (this.#root?.querySelector(`section[data-view=${view}]`));
    const quoted = {
      shown: this.shown,
      panel: () => this.#panel(view),
      units: () => this.#units,
      held: () => ({ sides: this.#sides, [view]: this.context.state()[view] ?? this.#pointed[view] }),
    };
    section.querySelector(".quotes")?.append(...panelQuotes(this.context, view, quoted));
    const actions = {
      point: (/** @type {ViewName} */ name, /** @type {number | null} */ token) => this.point(name, token),
      toggle: (/** @type {ViewName} */ name, /** @type {number | null} */ token) => void this.toggle(name, token),
    };
    const at = this.context.state()[view] ?? this.#pointed[view];
    return new ViewPanel(section, this.page, this.context.text, () => this.#units, actions, at);
  }

  /**
   * @param {unknown} error
   * @param {State} state
   */
  #showFault(error, { layer, head }) {
    this.shown.current = null;
    const text = error instanceof ReportError ? error.message : `This cannot be shown: ${placeName(layer, head)}.`;
    for (const view of this.#inSight) {
      this.#panel(view).show({ ...quietModel(this.page), sentence: "There is nothing to show for this head." });
    }
    showMessage(text);
  }
}
