/**
 * Lines between tokens: the text twice, and a line from each token to what it looked at, one colour for each head. The
 * two-column drawing that Llion Jones made for Tensor2Tensor (2017) and bertviz made known.
 *
 * More than 300 lines because two lists, their lines and the keys that move in them are one drawing.
 */

import { breathe, idle } from "../../../shared/slices.js";
import { FIRST_TOKENS, drawnFirst } from "../../data/first_lines.js";
import { rectangleOf } from "../../reading/cross.js";
import { FAINTEST, isolated, linesAt, linesOf, settledLines, toggled, withinBand } from "./lines_data.js";
import { lightPrecision } from "../../reading/light/light_sentences.js";
import { saidWeight, strongestSentence } from "./lines_words.js";
import { restingTokens } from "../../reading/heads/resting.js";
import { weightAt } from "../../reading/numbers/exact_weights.js";
import { precisionSentence, tokenName } from "../../reading/sentences.js";
import { partsOf, spokenName } from "../../../shared/token_text.js";
import { showMessage } from "../../../shared/message.js";
import { busyUntil } from "../../../shared/busy.js";
import { noteTools } from "../notes/note_tools.js";
import { ALL_LAYERS, ReportError, isCross, placeName } from "../../../shared/page.js";
import { made } from "../../../shared/elements.js";

/**
 * @typedef {import("../../app.js").Context} Context
 * @typedef {import("../../reading/state.js").State} State
 * @typedef {import("./lines_data.js").Line} Line
 * @typedef {{side: "query" | "key", token: number}} Point
 * @typedef {import("./lines_data.js").FoundLines & {head: number, data: import("../../data/head_data.js").HeadData, rests: number,
 *   strongest?: Line[]}} Drawn with on how many of the first tokens it rests; and what there is to tell, where not all of its
 *   lines are known yet
 */

const LONGEST_TEXT = 1024;
/** Where only the strongest weights are known, lines stay apart in longer texts, too. */
const LONGEST_LIGHT = 2048;
const LINE_HEIGHT = 24;
/** In texts that are longer than `LONGEST_TEXT`. */
const LOW_LINES = 15;
/** No canvas of a browser is much higher; for paper all of a text is painted. */
const HIGHEST = 32_000;
const BOX = 7;
const MOST_BOXES = 8;
const NAMED_LINES = 3;
const LINE_WIDTH = 2;
const RESTING_WIDTH = 0.5;
/** Tokens that the browser lays out together, once they are near sight. */
const GROUP = 32;
/** Okabe and Ito's colours, told apart by all; further heads begin again, and their numbers tell them. */
const COLOURS = ["#0072b2", "#e69f00", "#009e73", "#cc79a7", "#d55e00", "#56b4e9", "#8c6bb1", "#a6761d"];

export class LinesView {
  static id = /** @type {const} */ ("lines");
  static title = "Lines";

  /**
   * @param {import("../../../shared/page.js").Page} page
   * @returns {string}
   */
  static missing({ light, texts, layers }) {
    const longest = light ? LONGEST_LIGHT : LONGEST_TEXT;
    if (texts.length > longest) {
      return `it is for texts of up to ${longest.toLocaleString("en")} tokens, and this one has ${texts.length.toLocaleString("en")}`;
    }
    return layers.some(({ layer }) => layer !== ALL_LAYERS) ? "" : "it draws single layers, and this file holds all layers as one";
  }

  /** @type {Drawn[]} */
  #drawn = [];
  /** @type {Point | null} */
  #pinned = null;
  /** @type {Point | null} */
  #pointed = null;
  #shown = "";
  /** How many weights are too faint to be drawn, once that is known. */
  #leftOut = 0;
  /** Whether something was drawn. */
  #begun = false;
  /** @type {[number, number]} from where to where lines are painted, in pixels from the first token's top */
  #band = [0, 0];
  #frame = 0;
  /** Pixels of the canvas when it was painted. */
  #width = 0;
  /** @type {HTMLElement | null} */
  #lit = null;

  /** @param {Context} context */
  constructor(context) {
    this.context = context;
    this.page = context.page;
    const whole = { rows: [0, this.page.numRows], keys: [0, this.page.numRows] };
    /** The tokens of each side: of cross attention the output and the input. */
    this.lineHeight = this.page.texts.length > LONGEST_TEXT ? LOW_LINES : LINE_HEIGHT;
    this.sides = rectangleOf(this.page) ?? /** @type {import("../../reading/matrix/matrix_area.js").Cells} */ (whole);
  }

  /** @param {HTMLElement} root */
  mount(root) {
    const part = (/** @type {string} */ id) => /** @type {HTMLElement} */ (root.querySelector(`#lines-${id}`));
    this.layers = /** @type {HTMLSelectElement} */ (part("layer"));
    this.squares = part("heads");
    this.said = part("said");
    this.canvas = /** @type {HTMLCanvasElement} */ (part("canvas"));
    this.strip = part("strip");
    this.area = part("area");
    this.area.classList.toggle("low", this.lineHeight < LINE_HEIGHT);
    this.from = /** @type {HTMLSelectElement} */ (part("from"));
    this.to = /** @type {HTMLSelectElement} */ (part("to"));
    const known = this.page.layers.map(({ layer }) => layer).filter((layer) => layer !== ALL_LAYERS);
    this.layers.append(...known.map((layer) => new Option(String(layer), String(layer))));
    this.layers.addEventListener("change", () => void this.context.change({ layer: Number(this.layers?.value) }));
    this.squares.addEventListener("click", (event) => this.#press(event, toggled));
    this.squares.addEventListener("dblclick", (event) => this.#press(event, isolated));
    // Parts are named of the input, from which cross attention does not go.
    part("between").hidden = this.page.text.spans.length < 2 || isCross(this.page);
    for (const select of [this.from, this.to]) {
      select.append(new Option("all of the text", ""));
      select.append(...this.page.text.spans.map(([name], place) => new Option(name, String(place))));
      select.addEventListener("change", () => void this.#redraw());
    }
    this.lists = {
      query: this.#list(part("queries"), "query"),
      key: this.#list(part("keys"), "key"),
    };
    this.noteTools = made("div", "lines-notes", ...noteTools(this.context, () => this.subject));
    new ResizeObserver(() => {
      if (this.#drawn.length && this.strip?.clientWidth !== this.#width) {
        this.#paint();
      }
    }).observe(this.strip);
    // Of a long text only the lines near sight are painted; they are thousands, and each is long.
    document.addEventListener("scroll", () => this.#follow(), { capture: true, passive: true });
    window.addEventListener("beforeprint", () => this.#paint(Infinity));
    window.addEventListener("afterprint", () => this.#paint());
  }

  /** @returns {[number, number] | null} the token that is kept, or pointed at */
  get subject() {
    const point = this.#pinned ?? this.#pointed;
    return point && [point.token, point.token + 1];
  }

  /** @param {State} state */
  async show(state) {
    const layer = state.layer === ALL_LAYERS ? Number(this.layers?.value) : state.layer;
    const shown = `${layer} ${this.#headsOf(state, layer)}`;
    if (this.layers) {
      this.layers.value = String(layer);
    }
    if (shown === this.#shown) {
      this.#paint();
      return;
    }
    this.#shown = shown;
    // Those of the same layer stay, or the second click of two would meet another square.
    if (this.squares?.dataset.layer !== String(layer)) {
      this.squares?.replaceChildren(...this.#headsHere(layer).map(square));
      this.squares?.setAttribute("data-layer", String(layer));
    }
    for (const each of /** @type {NodeListOf<HTMLElement>} */ (this.squares?.querySelectorAll("button") ?? [])) {
      each.setAttribute("aria-pressed", String(this.#headsOf(state, layer).includes(Number(each.dataset.head))));
    }
    await this.#redraw();
  }

  /** @returns {{lines: {layer: number, heads: number[], weights: (Line & {head: number})[]}}} what is drawn */
  get snapshot() {
    const weights = this.#drawn.flatMap(({ head, data, lines, strongest }) =>
      // Those that come first are neither all nor exact.
      strongest ? [] : lines.map(({ row, key }) => ({ head, row, key, weight: weightAt(data, row, key)[0] })),
    );
    return { lines: { layer: Number(this.layers?.value), heads: this.#drawn.map(({ head }) => head), weights } };
  }

  /**
   * @param {number} layer
   * @returns {number[]} its heads in this file
   */
  #headsHere(layer) {
    return this.page.layers.find((each) => each.layer === layer)?.heads ?? [];
  }

  /**
   * @param {State} state
   * @param {number} layer
   * @returns {number[]} the heads whose lines are shown
   */
  #headsOf(state, layer) {
    const heads = this.#headsHere(layer);
    if (state.lines === "all") {
      return heads;
    }
    const chosen = state.lines.split("-").filter(Boolean).map(Number).filter((head) => heads.includes(head));
    return chosen.length ? chosen : [heads.includes(state.head) ? state.head : heads[0]];
  }

  /**
   * @param {Event} event
   * @param {(shown: number[], head: number, all: number[]) => number[]} next
   */
  #press(event, next) {
    const square = event.target instanceof Element ? event.target.closest("button") : null;
    if (square) {
      const state = this.context.state();
      const layer = Number(this.layers?.value);
      const all = this.#headsHere(layer);
      // A double click has toggled twice before it comes, so that what was shown at first is shown again.
      const heads = next(this.#headsOf(state, layer), Number(square.dataset.head), all);
      void this.context.change({ layer, head: heads[0], lines: heads.length === all.length ? "all" : heads.join("-") });
    }
  }

  /** @returns {Promise<void>} */
  async #redraw() {
    const shown = this.#shown;
    const layer = Number(this.layers?.value);
    const heads = this.#headsOf(this.context.state(), layer);
    const spanOf = (/** @type {HTMLSelectElement | undefined} */ select) => {
      const span = select?.value ? this.page.text.spans[Number(select.value)] : null;
      return span ? /** @type {[number, number]} */ ([span[1], span[2]]) : null;
    };
    const between = { rows: spanOf(this.from), keys: spanOf(this.to) };
    const first = this.#begun || between.rows || between.keys ? null : this.#firstLines(layer, heads);
    this.#begun = true;
    const all = this.#allLines(layer, heads, between).then(({ drawn, fault }) => {
      if (shown === this.#shown) {
        showMessage(fault);
        this.#drawn = drawn;
        this.#leftOut = 0;
        // What is in sight comes first; `#settle` paints what is around it.
        this.#paint(0);
        void busyUntil(this.#settle(drawn));
      }
    });
    if (first) {
      this.#drawn = first;
      this.#paint(0);
      void busyUntil(all);
    } else {
      await all;
    }
  }

  /**
   * The strongest lines of what is in sight, which a page that opens with them tells by themselves.
   *
   * @param {number} layer
   * @param {number[]} heads
   * @returns {Drawn[] | null} null where it does not tell them, or not of all that is in sight
   */
  #firstLines(layer, heads) {
    const given = (this.page.firstLines ?? []).filter((each) => each.layer === layer);
    const [, bottom] = this.#sight;
    if (given.map(({ head }) => head).sort((a, b) => a - b).join() !== heads.join() || bottom > FIRST_TOKENS * this.lineHeight) {
      return null;
    }
    try {
      const drawn = given.map((each) => ({ ...drawnFirst(each, this.page.numRows), leftOut: 0, doubtful: [] }));
      return drawn.sort((one, other) => one.head - other.head);
    } catch {
      return null;
    }
  }

  /**
   * @param {number} layer
   * @param {number[]} heads
   * @param {import("./lines_data.js").Between} between
   * @returns {Promise<{drawn: Drawn[], fault: string}>} with what is wrong with one of them, "" for nothing
   */
  async #allLines(layer, heads, between) {
    // Asked for together, so that workers can share them out.
    const coming = heads.map((head) => this.context.heads.get(layer, head));
    await Promise.allSettled(coming);
    /** @type {Drawn[]} */
    const drawn = [];
    let fault = "";
    for (const [place, head] of heads.entries()) {
      try {
        const data = await coming[place];
        await breathe();
        const rests = isCross(this.page) ? 0 : restingTokens(data, layer, this.page.numRows);
        drawn.push({ head, data, rests, ...linesOf(data, this.page.numRows, between) });
      } catch (error) {
        fault = error instanceof ReportError ? error.message : `This cannot be shown: ${placeName(layer, head)}.`;
      }
    }
    return { drawn, fault };
  }

  /**
   * Add the lines that were in doubt. They are the faintest, so that the reader need not wait for them.
   *
   * @param {Drawn[]} drawn what is drawn
   * @returns {Promise<void>}
   */
  async #settle(drawn) {
    for (const each of drawn) {
      await idle();
      Object.assign(each, settledLines(each.data, each), { doubtful: [] });
    }
    if (drawn === this.#drawn) {
      this.#leftOut = drawn.reduce((sum, each) => sum + each.leftOut, 0);
      this.#paint();
    }
  }

  /**
   * @param {HTMLElement} root
   * @param {"query" | "key"} side
   * @returns {HTMLElement[]}
   */
  #list(root, side) {
    const [first, end] = side === "query" ? this.sides.rows : this.sides.keys;
    const tokens = Array.from({ length: end - first }, (_, place) => {
      const token = first + place;
      const text = partsOf(this.page.texts[token], this.page.tokens[token]);
      // The space before a word is no part of what is pointed at, and would set words apart that stand below each other.
      const element = made("span", "", text.map(({ mark, raw }) => mark || raw).join("").replace(/^ (?=\S)/u, ""));
      element.setAttribute("role", "option");
      element.setAttribute("aria-selected", "false");
      element.setAttribute("aria-label", spokenName(this.page.texts[token]));
      element.dir = "auto";
      element.tabIndex = place === 0 ? 0 : -1;
      element.dataset.token = String(token);
      this.context.text.notes?.mark(token, element);
      return element;
    });
    const groups = Array.from({ length: Math.ceil(tokens.length / GROUP) }, (_, place) => {
      const group = made("div", "lines-group", ...tokens.slice(place * GROUP, (place + 1) * GROUP));
      group.setAttribute("role", "group");
      group.style.containIntrinsicHeight = `${group.childElementCount * this.lineHeight}px`;
      return group;
    });
    root.append(...groups);
    const rove = (/** @type {number} */ token, focus = false) => {
      const one = tokens[token - first];
      if (one) {
        tokens.forEach((each) => (each.tabIndex = each === one ? 0 : -1));
        if (focus) {
          one.focus();
        }
      }
    };
    this.context.text.notes?.watch({ container: root, page: this.page, rove });
    const pointAt = (/** @type {Event} */ event) => {
      const place = tokens.indexOf(/** @type {HTMLElement} */ (event.target));
      this.#pointed = place < 0 ? null : { side, token: first + place };
      this.#paint();
    };
    root.addEventListener("pointerover", pointAt);
    root.addEventListener("focusin", pointAt);
    root.addEventListener("pointerleave", () => {
      this.#pointed = null;
      this.#paint();
    });
    root.addEventListener("click", (event) => {
      const place = tokens.indexOf(/** @type {HTMLElement} */ (event.target));
      this.#pin(side, place < 0 ? place : first + place);
    });
    root.addEventListener("keydown", (event) => this.#onKey(event, side, tokens, first));
    return tokens;
  }

  /**
   * @param {"query" | "key"} side
   * @param {number} token
   */
  #pin(side, token) {
    if (token >= 0) {
      const same = this.#pinned?.side === side && this.#pinned.token === token;
      this.#pinned = same ? null : { side, token };
      this.#paint();
      this.context.notes.tell();
    }
  }

  /**
   * @param {KeyboardEvent} event
   * @param {"query" | "key"} side
   * @param {HTMLElement[]} tokens
   * @param {number} first the number of the first of them
   */
  #onKey(event, side, tokens, first) {
    const place = tokens.indexOf(/** @type {HTMLElement} */ (event.target));
    const moves = { ArrowUp: place - 1, ArrowDown: place + 1, Home: 0, End: tokens.length - 1 };
    const next = tokens[moves[/** @type {keyof typeof moves} */ (event.key)]];
    if (next) {
      event.preventDefault();
      tokens[place].tabIndex = -1;
      next.tabIndex = 0;
      next.focus();
    } else if (event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      this.#pin(side, first + place);
    } else if (event.key === "Escape") {
      this.#pinned = null;
      this.#paint();
    }
  }

  /** @returns {[number, number]} from where to where lines are in sight, in pixels from the first token's top */
  get #sight() {
    const [strip, area] = [this.strip, this.area].map((element) => /** @type {HTMLElement} */ (element).getBoundingClientRect());
    return [Math.max(0, area.top) - strip.top, Math.min(window.innerHeight, area.bottom) - strip.top];
  }

  /** Paint anew once something is in sight that was not painted. */
  #follow() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      const [top, bottom] = this.#sight;
      if (bottom > top && (Math.max(0, top) < this.#band[0] || Math.min(this.#height, bottom) > this.#band[1])) {
        this.#paint();
      }
    });
  }

  /** @returns {number} pixels of all tokens of the longer side */
  get #height() {
    const { rows, keys } = this.sides;
    return this.lineHeight * Math.max(rows[1] - rows[0], keys[1] - keys[0]);
  }

  /** @param {number} [beyond] how many pixels around what is in sight are painted, too: half a window, to begin with */
  #paint(beyond = window.innerHeight / 2) {
    const context = this.canvas?.getContext("2d");
    if (!this.canvas || !this.strip || !context || !this.lists) {
      return;
    }
    // Of one token nothing is told before all of its lines are known.
    const point = this.#drawn.some(({ strongest }) => strongest) ? null : (this.#pinned ?? this.#pointed);
    const width = this.strip.clientWidth;
    this.#width = width;
    const [[firstRow], [firstKey]] = [this.sides.rows, this.sides.keys];
    const height = this.#height;
    const [top, bottom] = this.#sight;
    this.#band = [Math.max(0, top - beyond), Math.min(height, bottom + beyond)];
    const [from, to] = this.#band;
    const edges = /** @type {[number, number]} */ ([from - LINE_WIDTH, to + LINE_WIDTH]);
    const tall = Math.max(1, to - from);
    const ratio = Math.min(window.devicePixelRatio || 1, HIGHEST / tall);
    // All of a long text would be a picture of many millions of pixels.
    this.canvas.width = Math.round(width * ratio);
    this.canvas.height = Math.round(tall * ratio);
    this.canvas.style.height = `${tall}px`;
    this.canvas.style.top = `${from}px`;
    context.scale(ratio, ratio);
    context.translate(0, -from);
    const columns = Math.min(MOST_BOXES, this.#drawn.length);
    // On a phone lines need the room more than boxes do.
    const box = Math.min(BOX, width / 4 / columns);
    const boxes = columns * box;
    this.#drawn.forEach(({ head, lines, rests }, place) => {
      context.strokeStyle = context.fillStyle = colourOf(head);
      for (const { row, key, weight } of point ? linesAt(lines, point.side, point.token) : lines) {
        // As strong as the weight, and all heads together as one: bertviz' rule, so that pictures can be compared.
        context.globalAlpha = point ? weight : weight / this.#drawn.length;
        const [left, right] = [this.lineHeight * (row - firstRow + 0.5), this.lineHeight * (key - firstKey + 0.5)];
        const near = Math.max(left, right) >= edges[0] && Math.min(left, right) <= edges[1];
        const part = near && withinBand([boxes, left], [width - boxes, right], edges);
        if (part) {
          // A fan of rest would hide all that tells something.
          context.lineWidth = !point && key < rests && key < row ? RESTING_WIDTH : LINE_WIDTH;
          context.beginPath();
          context.moveTo(...part[0]);
          context.lineTo(...part[1]);
          context.stroke();
        }
        if (point && place < MOST_BOXES) {
          const other = point.side === "query" ? key - firstKey : row - firstRow;
          const left = point.side === "query" ? width - boxes + box * place : box * place;
          context.fillRect(left, this.lineHeight * other + 2, 0.85 * box, this.lineHeight - 4);
        }
      }
    });
    this.#mark(point);
    this.#say(point);
  }

  /** @param {Point | null} point */
  #mark(point) {
    const [[firstRow], [firstKey]] = [this.sides.rows, this.sides.keys];
    const lit = point && this.lists?.[point.side][point.token - (point.side === "query" ? firstRow : firstKey)];
    if (this.#lit && this.#lit !== lit) {
      this.#lit.removeAttribute("data-lit");
      this.#lit.setAttribute("aria-selected", "false");
    }
    this.#lit = lit ?? null;
    lit?.setAttribute("data-lit", "");
    lit?.setAttribute("aria-selected", String(this.#pinned !== null));
  }

  /** @param {Point | null} point */
  #say(point) {
    if (!point) {
      const precision = this.page.light ? lightPrecision(this.page.light) : precisionSentence("weight");
      const told = this.#drawn.map((drawn) => ({ head: drawn.head, sentence: strongestSentence(this.page, drawn) }));
      const said = told.filter(({ sentence }) => sentence).map(({ head, sentence }) => made("p", "", chipOf(head), sentence));
      // Above the lines it would move them from under the pointer when it comes.
      const leftOut = `${this.#leftOut.toLocaleString("en")} weights under ${FAINTEST} are not drawn.`;
      this.said?.replaceChildren(...said, made("p", "note", this.#leftOut ? `${leftOut} ${precision}` : precision));
      return;
    }
    const told = this.#drawn.map(({ head, data, lines }) => {
      const exactly = (/** @type {Line} */ { row, key }) => weightAt(data, row, key)[0];
      const strongest = linesAt(lines, point.side, point.token)
        .map((line) => ({ ...line, weight: exactly(line) }))
        .sort((one, other) => other.weight - one.weight)
        .slice(0, NAMED_LINES);
      const ends = strongest.map(
        ({ row, key }) => `${tokenName(this.page, point.side === "query" ? key : row)} ${saidWeight(data, row, key)}`,
      );
      const what = point.side === "query" ? "looked at" : "was looked at by";
      const text = ends.length ? `${what} ${ends.join(", ")}` : `${what} nothing ${data.light ? "that is kept here" : `of ${FAINTEST} or more`}`;
      return made("p", "", chipOf(head), `Head ${head}: ${tokenName(this.page, point.token)} ${text}.`);
    });
    // What is only pointed at is gone before a button could be pressed.
    this.said?.replaceChildren(...told, ...(this.#pinned && this.noteTools ? [this.noteTools] : []));
  }
}

/**
 * @param {number} head
 * @returns {HTMLElement} its colour
 */
function chipOf(head) {
  const chip = made("span", "of-head");
  chip.style.setProperty("--of-head", colourOf(head));
  return chip;
}

/**
 * @param {number} head
 * @returns {HTMLElement}
 */
function square(head) {
  const button = made("button", "", String(head));
  button.type = "button";
  button.dataset.head = String(head);
  button.style.setProperty("--of-head", colourOf(head));
  button.setAttribute("aria-label", `Head ${head}`);
  return button;
}

/**
 * @param {number} head
 * @returns {string}
 */
function colourOf(head) {
  return COLOURS[head % COLOURS.length];
}
