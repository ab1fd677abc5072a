/** The report page at work: state in, views out. */

import { goToHead, later, writeHash } from "./address.js";
import { tokenOfRow } from "./reading/alignment.js";
import { busyUntil } from "../shared/busy.js";
import { Controls } from "./controls.js";
import { EdgeList } from "./views/edge_list.js";
import { headText } from "./data/head_elements.js";
import { HeadStore } from "./data/head_store.js";
import { setText, showMessage } from "../shared/message.js";
import { Overview } from "./views/overview.js";
import { measureOf } from "./reading/measures.js";
import { ALL_LAYERS, CORRECTED, RAW, ReportError, headsOf, isHere, nearestHead, placeName } from "../shared/page.js";
import { paintSheet } from "../shared/paint.js";
import { precisionSentence } from "./reading/sentences.js";
import { allRowMasses, rowWeights } from "./reading/shown_weights.js";
import { sightOf } from "./reading/sight.js";
import { hashOfState, initialState, stateOfHash } from "./reading/state.js";
import { textElements } from "./views/token_elements.js";
import { WhyPanel } from "./views/why_panel.js";
import { ViewPanel } from "./views/view_panel.js";
import { emptyModel, openingTokens, viewModel } from "./reading/view_model.js";

/**
 * @typedef {import("../shared/page.js").Page} Page
 * @typedef {import("./reading/state.js").State} State
 * @typedef {import("./reading/shown_weights.js").Scope} Scope
 * @typedef {import("./reading/shown_weights.js").ViewName} ViewName
 */

const SCOPE_PARTS = /** @type {const} */ (["data", "alignment", "hide", "norms", "beside"]);
const VIEWS = /** @type {ViewName[]} */ (["observed", "observer"]);

export class App {
  /** @type {Record<ViewName, number | null>} */
  #pointed = { observed: null, observer: null };
  /** @type {{layer: number, head: number, scope: Scope, masses: ReturnType<typeof allRowMasses>} | null} */
  #current = null;
  #opened = false;
  /** The head last shown among the layers while the rollout is shown, and the other way round. */
  #headBeyond = 0;

  /** @param {Page} page */
  constructor(page) {
    this.page = page;
    this.initial = initialState(page);
    this.state = stateOfHash(location.hash, page, this.initial);
    this.heads = new HeadStore(headText, page.numRows);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, paintSheet()];
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    this.controls = new Controls(
      page,
      (patch) => void this.change(patch),
      () => void this.change({ ...this.initial, layer: this.state.layer, head: this.state.head }),
    );
    const text = textElements(page);
    this.panels = VIEWS.map((view) => {
      const root = /** @type {HTMLElement} */ (document.querySelector(`section[data-view=${view}]`));
      return new ViewPanel(root, page, text, {
        point: (name, token) => this.point(name, token),
        toggle: (name, token) => void this.toggle(name, token),
      });
    });
    this.overview = new Overview(page, this.heads, (layer, head) => void this.change({ layer, head }));
    this.edges = new EdgeList(page, (edge) => void this.showEdge(edge));
    this.writeAddress = later(() => writeHash(hashOfState(this.state, this.initial)), 150);
    this.announceLater = later(() => this.#announce(), 600);
    this.#listen();
  }

  /** @returns {Promise<void>} */
  async start() {
    if (!isHere(this.page, this.state.layer, this.state.head)) {
      this.#leaveFor(this.state, true);
    }
    await Promise.all([this.#render(), this.#showWhy()]);
    this.overview.start();
    this.#reveal(VIEWS);
  }

  /** @returns {Promise<void>} */
  async #showWhy() {
    try {
      await WhyPanel.of(this.page);
    } catch (error) {
      if (!(error instanceof ReportError)) {
        throw error;
      }
      showMessage(error.message);
    }
  }

  /**
   * Change the state and show it.
   *
   * @param {Partial<State>} patch
   * @returns {Promise<void>}
   */
  async change(patch) {
    const next = { ...this.state, ...patch };
    if ((next.layer === ALL_LAYERS) !== (this.state.layer === ALL_LAYERS)) {
      next.head = patch.head ?? this.#headBeyond;
      this.#headBeyond = this.state.head;
    }
    next.head = nearestHead(this.page, next.layer, next.head);
    if (!isHere(this.page, next.layer, next.head)) {
      this.#leaveFor(next, false);
      return;
    }
    this.state = next;
    this.writeAddress();
    await this.#render();
  }

  /**
   * @param {ViewName} view
   * @param {number | null} token
   */
  point(view, token) {
    if (this.#pointed[view] !== token) {
      this.#pointed[view] = token;
      this.#showView(view);
      this.announceLater();
    }
  }

  /**
   * Freeze a view on a token; release it where it is frozen on that token, or for null.
   *
   * @param {ViewName} view
   * @param {number | null} token
   * @returns {Promise<void>}
   */
  async toggle(view, token) {
    const frozen = this.state[view];
    if (token === null && frozen === null) {
      return;
    }
    this.#pointed[view] = token ?? frozen;
    await this.change({ [view]: frozen === token ? null : token });
    this.announceLater();
  }

  /**
   * Freeze the observer on the token whose row an edge belongs to, and point at the token it looked at.
   *
   * @param {import("./reading/measured_edges.js").MeasuredEdge} edge
   * @returns {Promise<void>}
   */
  async showEdge({ layer, head, queries, keys }) {
    const row = queries[1] - 1;
    // The last row may have decided a token that the text does not have.
    const shown = tokenOfRow(this.state.alignment, row, this.page.texts.length);
    const rolledOut = layer === null && head === null && headsOf(this.page, ALL_LAYERS).length > 0;
    const place = {
      layer: rolledOut ? ALL_LAYERS : (layer ?? this.state.layer),
      ...(head === null ? {} : { head }),
    };
    this.#pointed.observer = keys[0];
    await this.change({ ...place, observer: shown ?? row, ...(shown === null ? { alignment: "position" } : {}) });
    const panel = this.#panel("observer");
    panel.goTo(keys[0]);
    this.point("observer", keys[0]);
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
    return rowWeights(await this.heads.get(layer, head), query, this.page.numRows);
  }

  /** @returns {State & {views: Record<ViewName, {token: number | null, frozen: boolean}>}} */
  get snapshot() {
    const view = (/** @type {ViewName} */ name) => ({
      token: this.state[name] ?? this.#pointed[name],
      frozen: this.state[name] !== null,
    });
    return { ...this.state, views: { observed: view("observed"), observer: view("observer") } };
  }

  /**
   * @param {{layer?: number, head?: number, view?: ViewName, token?: number | null, frozen?: boolean}} choice
   * @returns {Promise<void>}
   */
  async select({ layer, head, view, token, frozen }) {
    if (typeof token === "number" && !(Number.isInteger(token) && token >= 0 && token < this.page.texts.length)) {
      throw new ReportError(`There is no token ${token}; the tokens are 0 to ${this.page.texts.length - 1}.`);
    }
    /** @type {Partial<State>} */
    const patch = { ...(layer === undefined ? {} : { layer }), ...(head === undefined ? {} : { head }) };
    for (const name of view ? [view] : VIEWS) {
      if (token !== undefined) {
        this.#pointed[name] = token;
        patch[name] = frozen ? token : null;
      } else if (frozen !== undefined) {
        patch[name] = frozen ? (this.state[name] ?? this.#pointed[name]) : null;
      }
    }
    await this.change(patch);
    for (const panel of this.panels) {
      panel.tokens.finish();
    }
    this.#reveal(view ? [view] : VIEWS);
  }

  /** @param {ViewName[]} views to scroll to the tokens that they are about */
  #reveal(views) {
    for (const view of views) {
      const token = this.state[view] ?? this.#pointed[view];
      if (token !== null) {
        this.#panel(view).reveal(token);
      }
    }
  }

  #listen() {
    window.addEventListener("hashchange", () => {
      void this.change(stateOfHash(location.hash, this.page, this.initial)).then(() => this.#reveal(VIEWS));
    });
    this.dark.addEventListener("change", () => void this.#render());
    document.addEventListener("keydown", (event) => {
      const step = STEPS[event.key];
      const typing = event.target instanceof Element && event.target.matches("input, select, button, a, summary");
      if (step && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        void this.change(this.controls.stepped(step));
      }
    });
  }

  /** @returns {Promise<void>} */
  async #render() {
    const { layer, head } = this.state;
    this.#showTheme();
    this.controls.show(this.state);
    this.overview.show(layer, head);
    this.edges.show(this.state);
    const besides = layer === ALL_LAYERS && (head === CORRECTED || head === RAW) ? CORRECTED + RAW - head : null;
    let data = this.heads.peek(layer, head);
    let beside = besides === null ? null : this.heads.peek(layer, besides);
    if (!data || (besides !== null && !beside)) {
      try {
        [data, beside] = await busyUntil(
          Promise.all([this.heads.get(layer, head), besides === null ? null : this.heads.get(layer, besides)]),
        );
      } catch (error) {
        this.#showFault(error, layer, head);
        return;
      }
      if (this.state.layer !== layer || this.state.head !== head) {
        return;
      }
    }
    const { page } = this;
    const { alignment, hide } = this.state;
    const measure = measureOf(page, this.state);
    const norms = measure === "value" ? data.norms : null;
    const numRows = page.numRows;
    const sight = this.#current?.layer === layer ? this.#current.scope.sight : sightOf(page.sight, layer, numRows);
    const scope = { data, numTokens: page.texts.length, numRows, alignment, hide, norms, beside, sight };
    setText("precision", precisionSentence(measure));
    const known = this.#current?.scope;
    if (!known || SCOPE_PARTS.some((part) => known[part] !== scope[part])) {
      this.#current = { layer, head, scope, masses: allRowMasses(scope) };
    }
    this.#open();
    showMessage("");
    for (const panel of this.panels) {
      panel.tokens.markHidden(hide);
      this.#showView(panel.view);
    }
  }

  /** The first time, each view begins with a token that has something to show. */
  #open() {
    if (!this.#opened && this.#current) {
      this.#opened = true;
      const tokens = openingTokens(this.page, this.#current.scope);
      for (const view of VIEWS) {
        this.#pointed[view] ??= this.state[view] === null ? tokens[view] : null;
      }
    }
  }

  /** @param {ViewName} view */
  #showView(view) {
    if (this.#current) {
      const { scope, masses } = this.#current;
      const focus = { frozen: this.state[view], pointed: this.#pointed[view] };
      this.#panel(view).show(viewModel(this.page, this.state, scope, masses, view, focus));
    }
  }

  /**
   * @param {ViewName} view
   * @returns {ViewPanel}
   */
  #panel(view) {
    return /** @type {ViewPanel} */ (this.panels.find((panel) => panel.view === view));
  }

  #showTheme() {
    const { theme } = this.state;
    document.documentElement.dataset.theme = theme === "auto" ? (this.dark.matches ? "dark" : "light") : theme;
  }

  /**
   * @param {State} next of a head that is not here
   * @param {boolean} replacing whether this page has only just been opened
   */
  #leaveFor(next, replacing) {
    this.controls.show(this.state);
    const hash = hashOfState(next, { ...this.initial, layer: -1, head: -1 });
    showMessage(goToHead(this.page, next.layer, next.head, hash, replacing));
  }

  /**
   * @param {unknown} error
   * @param {number} layer
   * @param {number} head
   */
  #showFault(error, layer, head) {
    this.#current = null;
    const text = error instanceof ReportError ? error.message : `This cannot be shown: ${placeName(layer, head)}.`;
    for (const panel of this.panels) {
      panel.show(emptyModel(this.page, "There is nothing to show for this head."));
    }
    showMessage(text);
  }

  #announce() {
    const view = document.activeElement?.closest("[data-view]")?.getAttribute("data-view");
    if (view) {
      setText("live", this.#panel(/** @type {ViewName} */ (view)).sentence);
    }
  }
}

/** @type {Record<string, string>} */
const STEPS = { l: "layer +1", L: "layer -1", h: "head +1", H: "head -1" };
