/**
 * The view "Matrix": all weights of a head at once, from the whole text down to a single one.
 *
 * More than 300 lines because pooling, drawing and what a hand does take turns in one loop of frames.
 */

import { later } from "../../address.js";
import { keysOfRow } from "../../data/head_rows.js";
import { rowOfToken } from "../../reading/alignment.js";
import { rectangleOf } from "../../reading/cross.js";
import { OverviewCells } from "../../reading/light/overview_cells.js";
import { areaOf, areaOfText, cellsIn, textOfArea, wholeArea, within } from "../../reading/matrix/matrix_area.js";
import { colourTable } from "../../reading/matrix/matrix_colours.js";
import { frozenCell, rowsOfSpan, spanOfRows } from "../../reading/matrix/matrix_words.js";
import { WORDINGS } from "../../reading/numbers/measures.js";
import { textOfPair } from "../../reading/numbers/pair_text.js";
import { busyUntil } from "../../../shared/busy.js";
import { setText, showMessage } from "../../../shared/message.js";
import { ReportError, looksAhead, placeName } from "../../../shared/page.js";
import { noteTools } from "../notes/note_tools.js";
import { Sheet } from "../sheet.js";
import { Axes } from "./axes.js";
import { keyOf, loadHead, shadingOf } from "./loaded_head.js";
import { MatrixControls } from "./matrix_controls.js";
import { MatrixHand } from "./matrix_hand.js";
import { MatrixPicture } from "./matrix_picture.js";
import { MatrixReadout } from "./matrix_readout.js";
import { takenPicture } from "./taken_picture.js";
import { Tiles } from "./tiles.js";

/**
 * @typedef {import("../../app.js").Context} Context
 * @typedef {import("../../app.js").View} View
 * @typedef {import("../../reading/matrix/matrix_area.js").Area} Area
 * @typedef {import("../../reading/matrix/matrix_area.js").Cells} Cells
 * @typedef {import("../../reading/matrix/matrix_words.js").Place} Place
 * @typedef {import("../../reading/state.js").State} State
 * @typedef {import("./loaded_head.js").Loaded} Loaded
 */

/** Milliseconds of pooling between two frames. */
const SLICE = 8;

/** @implements {View} */
export class MatrixView {
  static id = /** @type {const} */ ("matrix");
  static title = "Matrix";
  static stepsHeads = true;

  /** @type {Loaded | null} */
  #loaded = null;
  /** @type {Area | null} null for everything */
  #area = null;
  /** @type {Place | null} */
  #pointed = null;
  /** @type {Cells | null} */
  #brush = null;
  #asked = 0;
  #frame = 0;
  /** The text of the area that the state was told last. */
  #told = "";

  /** @param {Context} context */
  constructor(context) {
    this.context = context;
    this.page = context.page;
    this.tell = later(() => this.#tell(), 200);
    this.settle = later(() => this.#settle(), 250);
  }

  /** @param {HTMLElement} root */
  mount(root) {
    const { page } = this;
    this.root = root;
    this.canvas = /** @type {HTMLCanvasElement} */ (root.querySelector("#matrix"));
    const axes = new Axes(page, this.context.text, this.context.notes);
    this.picture = new MatrixPicture(this.canvas, axes, page.numRows, rectangleOf(page));
    this.controls = new MatrixControls(root, this.context);
    this.readout = new MatrixReadout(root, page, {
      goTo: (place) => this.#goTo(place),
      rank: (cells) => void this.#rank(cells),
    });
    const word = (/** @type {number | null | undefined} */ token) =>
      /** @type {[number, number] | null} */ (typeof token === "number" ? [token, token + 1] : null);
    root.querySelector("#matrix-notes")?.append(
      ...noteTools(this.context, () => this.subject, () => word(this.#pointed ? this.#pointed[1] : this.context.state().observed)),
    );
    this.context.notes.onChange(() => this.#draw());
    new Sheet(/** @type {HTMLElement} */ (root.querySelector(".sheet")), 0);
    const part = rectangleOf(page);
    if (part) {
      const [high, wide] = [part.rows, part.keys].map(([from, to]) => to - from);
      root.querySelector(".matrix-zoom")?.toggleAttribute("data-below", wide > high);
      setText("matrix-unseen", "Hatched: could not be seen; only the output looks, and only at the input.");
    } else if (looksAhead(page)) {
      setText("matrix-unseen", "Hatched: could not be seen (it is padding, or lies outside the layer’s window).");
    } else if (page.bothWays) {
      setText(
        "matrix-unseen",
        "Hatched: could not be seen (it comes later, is padding, or lies outside the layer’s window). Tokens of a square " +
          "on the diagonal look at each other both ways.",
      );
    }
    this.hand = new MatrixHand(this.canvas, {
      plot: () => this.picture?.plot ?? { width: 1, height: 1, count: 1 },
      frame: () => this.picture?.frame ?? { left: 0, top: 0 },
      area: () => this.#seen,
      see: (area) => this.#see(area),
      pointed: () => this.#pointed,
      point: (place) => this.#point(place),
      freeze: (place) => void this.#freeze(place),
      brush: (cells) => {
        this.#brush = cells;
        this.#draw();
      },
      brushed: (cells) => {
        this.#brush = cells;
        this.#say();
        this.#draw();
      },
      spanned: (side, span) => void this.#choose(side, span),
    });
    root.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("[data-zoom]") : null;
      const way = button?.getAttribute("data-zoom");
      if (way === "all") {
        this.#see(null);
      } else if (way) {
        this.hand?.zoom(way === "in" ? 1.5 : 1 / 1.5);
      }
    });
    new ResizeObserver(() => {
      if (!root.hidden) {
        this.#measure();
      }
    }).observe(this.canvas);
  }

  /**
   * @param {State} state
   * @returns {Promise<void>}
   */
  async show(state) {
    this.controls?.show(state);
    const known = this.#loaded;
    const key = keyOf(this.page, state);
    if (known?.key !== key) {
      this.#asked += 1;
      const asked = this.#asked;
      let loaded;
      try {
        loaded = await busyUntil(loadHead(this.context, state, key));
      } catch (error) {
        this.#loaded = null;
        this.#clear();
        showMessage(error instanceof ReportError ? error.message : `This cannot be shown: ${placeName(state.layer, state.head)}.`);
        return;
      }
      if (asked !== this.#asked) {
        return;
      }
      showMessage("");
      this.#loaded = loaded;
      this.picture?.know(loaded.pyramid);
    }
    this.#shade(this.context.state());
    if (state.area !== this.#told) {
      this.#told = state.area;
      this.#measureIfNeeded();
      const cells = areaOfText(state.area, this.page.numRows);
      this.#area = cells && this.picture ? areaOf(this.picture.plot, cells) : null;
    }
    this.#measureIfNeeded();
    this.#say();
    this.#draw();
    this.settle();
    await this.#drawn();
  }

  /** @returns {[number, number] | null} the words that looked: of the cell that is pointed at or held, else those chosen */
  get subject() {
    const { alignment, chosen, observer, observed } = this.context.state();
    if (this.#pointed) {
      const [row] = this.#pointed;
      return spanOfRows(alignment, [row, row + 1], this.page.texts.length);
    }
    const held = observer ?? observed;
    return held === null ? chosen : [held, held + 1];
  }

  get door() {
    return {
      matrix: Object.freeze({
        point: (/** @type {number} */ row, /** @type {number} */ key) => this.#goTo([row, key]),
        see: (/** @type {Cells | null} */ cells) => this.#see(cells && this.picture ? areaOf(this.picture.plot, cells) : null),
        /** What stands for some cells at a level, as numbers; NaN where nothing can be seen. */
        pooled: (/** @type {number} */ level, /** @type {number} */ row) => this.#pooled(level, row),
        /** What is known of the square that a cell lies in, where single cells are not. */
        square: (/** @type {number} */ row, /** @type {number} */ key) => this.#square([row, key]),
        boxOf: (/** @type {number} */ row, /** @type {number} */ key) => this.#boxOf([row, key]),
        shown: () => ({ cells: this.#cells, level: this.picture?.levelOf(this.#seen) ?? 0, cell: this.#seen.cell }),
      }),
    };
  }

  /** @returns {import("../picture/display_list.js").Picture | null} what is seen, with its texts as texts */
  get drawing() {
    const { picture } = this;
    const shown = this.#shown;
    if (!picture || !shown) {
      return null;
    }
    this.#finish();
    return takenPicture(picture, shown, this.#look, [this.readout?.title ?? "", document.title.replace(/ · attention$/u, "")]);
  }

  /** @returns {Area} */
  get #seen() {
    const { picture } = this;
    return picture ? within(picture.plot, this.#area ?? wholeArea(picture.plot)) : { row: 0, key: 0, cell: 1 };
  }

  /** @returns {Cells} */
  get #cells() {
    return this.picture ? cellsIn(this.picture.plot, this.#seen) : { rows: [0, 1], keys: [0, 1] };
  }

  /** @returns {Place | null} */
  get #frozen() {
    const { alignment, observer, observed } = this.context.state();
    return frozenCell(alignment, observer, observed, this.page.numRows);
  }

  /** @returns {(import("./matrix_picture.js").Shown & Loaded) | null} */
  get #shown() {
    const loaded = this.#loaded;
    if (!loaded) {
      return null;
    }
    const { observer, observed, chosen, alignment } = this.context.state();
    const { numRows } = this.page;
    return {
      ...loaded,
      area: this.#seen,
      pointed: this.#pointed,
      frozen: this.#frozen,
      chosen: {
        row: observer === null ? null : rowOfToken(alignment, observer, numRows),
        key: observed,
        rows: chosen && rowsOfSpan(alignment, chosen, numRows),
        keys: chosen && [chosen[0], Math.min(numRows, chosen[1])],
      },
      brush: this.#brush ?? (this.#pointed && loaded.pyramid.block(this.#pointed, this.picture?.levelOf(this.#seen) ?? 0)),
    };
  }

  /** @returns {import("./axes.js").Look} */
  get #look() {
    const style = getComputedStyle(document.documentElement);
    const colour = (/** @type {string} */ name) => style.getPropertyValue(`--${name}`).trim();
    return {
      ink: colour("ink"),
      muted: colour("muted"),
      rule: colour("rule"),
      paper: colour("surface"),
      accent: colour("accent"),
      soft: colour("accent-soft"),
      family: getComputedStyle(document.body).fontFamily,
    };
  }

  /**
   * Give the tiles the colours of a state.
   *
   * @param {State} state
   */
  #shade(state) {
    const loaded = this.#loaded;
    if (loaded) {
      const { pyramid } = loaded;
      const shading = shadingOf(state, pyramid, WORDINGS[loaded.speaker.measure].top);
      const colours = colourTable(shading, pyramid.values);
      if (colours.some((colour, code) => colour !== loaded.tiles.colours[code])) {
        loaded.tiles = new Tiles(pyramid, colours);
      }
      loaded.shading = shading;
    }
  }

  #measureIfNeeded() {
    const { picture, canvas } = this;
    if (picture && canvas && picture.plot.width + picture.frame.left !== canvas.clientWidth) {
      picture.measure();
    }
  }

  #measure() {
    const cells = this.#area && this.#cells;
    this.picture?.measure();
    if (cells && this.picture) {
      this.#area = areaOf(this.picture.plot, cells);
    }
    this.#paint();
  }

  /** @param {Area | null} area null for everything */
  #see(area) {
    const { picture } = this;
    const whole = picture && area && area.cell <= wholeArea(picture.plot).cell;
    this.#area = whole ? null : area;
    // What lies at the side of everything can be scrolled on a touch screen.
    this.canvas?.classList.toggle("near", this.#area !== null);
    this.#draw();
    this.tell();
    this.settle();
  }

  /** Keep what is seen in the address. */
  #tell() {
    const text = this.#area ? textOfArea(this.#cells) : "";
    if (text !== this.#told) {
      this.#told = text;
      void this.context.change({ area: text });
    }
  }

  /** @param {Place | null} place */
  #point(place) {
    if (String(place) !== String(this.#pointed)) {
      this.#pointed = place;
      this.#say();
      this.#draw();
      if (this.context.notes.notes.length) {
        this.context.notes.tell();
      }
    }
  }

  /**
   * Hold both tokens of a cell; a cell that is held already is let go.
   *
   * @param {Place | null} place
   * @returns {Promise<void>}
   */
  async #freeze(place) {
    const { observer, observed, alignment } = this.context.state();
    if (!place || String(place) === String(this.#frozen)) {
      if (observer !== null || observed !== null) {
        await this.context.change({ observer: null, observed: null });
      }
      return;
    }
    const [row, key] = place;
    const [token] = spanOfRows(alignment, [row, row + 1], this.page.texts.length);
    const decided = rowOfToken(alignment, token, this.page.numRows) === row;
    await this.context.change(
      decided ? { observer: token, observed: key } : { observer: row, observed: key, alignment: "position" },
    );
    setText("live", this.readout?.sentence ?? "");
  }

  /**
   * Choose the tokens of some rows or keys.
   *
   * @param {"rows" | "keys"} side
   * @param {[number, number]} span
   * @returns {Promise<void>}
   */
  async #choose(side, span) {
    const { alignment } = this.context.state();
    const chosen = side === "keys" ? span : spanOfRows(alignment, span, this.page.texts.length);
    await this.context.change({ chosen });
  }

  /**
   * Show all heads by what flows between some rows and some keys.
   *
   * @param {Cells} cells
   * @returns {Promise<void>}
   */
  async #rank({ rows, keys }) {
    const { alignment } = this.context.state();
    const wrote = alignment === "generation" && rows[1] + 1 <= this.page.texts.length;
    const from = /** @type {[number, number]} */ (wrote ? [rows[0] + 1, rows[1] + 1] : rows);
    await this.context.change({ view: "heads", pair: textOfPair({ from, to: keys, when: wrote ? "wrote" : "read" }) });
  }

  /** @param {Place} place to come near to and point at */
  #goTo(place) {
    const { picture } = this;
    if (picture) {
      const around = (/** @type {number} */ each) =>
        /** @type {[number, number]} */ ([Math.max(0, each - 6), Math.min(this.page.numRows, each + 7)]);
      this.#see(areaOf(picture.plot, { rows: around(place[0]), keys: around(place[1]) }));
      this.#point(place);
    }
  }

  /** Say what is pointed at, else what is held, else what is strongest. */
  #say() {
    const loaded = this.#loaded;
    if (loaded && this.picture) {
      const level = this.picture.levelOf(this.#seen);
      this.readout?.show(loaded, level, this.#pointed, this.#frozen, this.#brush);
    }
  }

  /** What takes longer is said once the hand rests. */
  #settle() {
    if (this.#loaded && !this.root?.hidden) {
      this.#say();
      this.readout?.list(this.#loaded, this.#cells);
      if (document.activeElement === this.canvas && this.#pointed) {
        setText("live", this.readout?.sentence ?? "");
      }
    }
  }

  #clear() {
    const { canvas } = this;
    canvas?.getContext("2d")?.clearRect(0, 0, canvas.width, canvas.height);
  }

  /** Draw in the next frame. */
  #draw() {
    this.#frame ||= requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #paint() {
    const loaded = this.#loaded;
    const { picture, root } = this;
    if (!loaded || !picture || !root || root.hidden) {
      return;
    }
    const level = picture.levelOf(this.#seen);
    if (loaded.work) {
      const until = performance.now() + SLICE;
      while (loaded.work && performance.now() < until) {
        this.#pool(loaded);
      }
    }
    const shown = this.#shown;
    const whole = shown && picture.draw(shown, this.#look);
    if (!whole || (loaded.work && !loaded.pyramid.has(level))) {
      this.#draw();
    } else if (loaded.work) {
      this.#draw();
    }
  }

  /** @param {Loaded} loaded */
  #pool(loaded) {
    if (loaded.work?.next().done) {
      loaded.work = null;
      this.#shade(this.context.state());
      this.#say();
    }
  }

  /** Pool what is left, at once. */
  #finish() {
    while (this.#loaded?.work) {
      this.#pool(this.#loaded);
    }
  }

  /** @returns {Promise<void>} resolved once what is seen was drawn whole */
  async #drawn() {
    while (this.#frame && !document.hidden) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }

  /**
   * @param {number} level
   * @param {number} row
   * @returns {number[]}
   */
  #pooled(level, row) {
    this.#finish();
    const pyramid = this.#loaded?.pyramid;
    if (!pyramid || !pyramid.has(level) || row >= pyramid.side(level)) {
      throw new ReportError(`There is no row ${row} of level ${level}.`);
    }
    const codes = new Uint16Array(keysOfRow(pyramid.shape(level), row));
    pyramid.read(level, row, 0, codes);
    return Array.from(codes, (code) => (code === 0 ? NaN : pyramid.values[code - 1]));
  }

  /**
   * @param {Place} place
   * @returns {{rows: [number, number], keys: [number, number], largest: number, mean: number} | null} null where cells are
   *   known one by one
   */
  #square(place) {
    const pyramid = this.#loaded?.pyramid;
    const level = this.picture?.levelOf(this.#seen) ?? 0;
    const block = pyramid?.block(place, level);
    return block && pyramid instanceof OverviewCells ? { ...block, ...pyramid.numbers(place, level) } : null;
  }

  /**
   * @param {Place} place
   * @returns {{x: number, y: number, width: number, height: number} | null} where a cell is in the window
   */
  #boxOf([row, key]) {
    const { canvas, picture } = this;
    if (!canvas || !picture) {
      return null;
    }
    const box = canvas.getBoundingClientRect();
    const { row: first, key: left, cell } = this.#seen;
    const [x, y] = [box.left + picture.frame.left + (key - left) * cell, box.top + picture.frame.top + (row - first) * cell];
    return { x, y, width: cell, height: cell };
  }
}
