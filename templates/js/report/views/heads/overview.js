/** All heads of this file as small pictures, to find those with structure; drawn when there is nothing else to do. */

import { RAMPS, rgbOfHex, swatches } from "../../../shared/colour.js";
import { ALL_LAYERS, placeName } from "../../../shared/page.js";
import { thumbnail } from "../../reading/thumbnail.js";

/**
 * @typedef {import("../../../shared/page.js").Page} Page
 * @typedef {{layer: number, head: number, button: HTMLButtonElement, canvas: HTMLCanvasElement,
 *   picture: ReturnType<typeof thumbnail> | null}} Cell
 */

const SLICE = 10;
const LONGEST_WAIT = 100;

export class Overview {
  /** @type {Cell[][]} layers of heads */
  #rows = [];
  #drawing = false;

  /**
   * @param {HTMLElement} root
   * @param {Page} page
   * @param {import("../../data/head_store.js").HeadStore} heads
   * @param {(layer: number, head: number) => void} choose
   */
  constructor(root, page, heads, choose) {
    this.root = root;
    this.page = page;
    this.heads = heads;
    this.choose = choose;
    const grid = /** @type {HTMLElement} */ (root.querySelector(".heads"));
    const single = page.layers.filter(({ layer }) => layer !== ALL_LAYERS);
    const [first] = single;
    if (first && single.every(({ heads: numbers }) => String(numbers) === String(first.heads))) {
      grid.append(labels(["", ...first.heads.map(String)]));
    }
    grid.append(...page.layers.map(({ layer, heads: numbers }) => this.#row(layer, numbers)));
    grid.addEventListener("click", (event) => this.#onClick(event));
    grid.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /**
   * Mark the head that is shown, and follow the theme.
   *
   * @param {number} layer
   * @param {number} head
   */
  show(layer, head) {
    for (const cell of this.#rows.flat()) {
      const current = cell.layer === layer && cell.head === head;
      cell.button.setAttribute("aria-pressed", String(current));
      cell.button.tabIndex = current ? 0 : -1;
      paint(cell);
    }
    this.#drawSoon();
  }

  /**
   * @param {number} layer
   * @param {number[]} heads
   * @returns {HTMLElement}
   */
  #row(layer, heads) {
    const row = document.createElement("div");
    row.className = "heads-row";
    row.setAttribute("role", "group");
    const name = layer === ALL_LAYERS ? "All layers" : `Layer ${layer}`;
    row.setAttribute("aria-label", name);
    const cells = heads.map((head) => headCell(this.page, layer, head));
    this.#rows.push(cells);
    row.append(...labels([name]).childNodes, ...cells.map((cell) => cell.button));
    return row;
  }

  #drawSoon() {
    if (!this.#drawing) {
      this.#drawing = true;
      void this.#drawAll();
    }
  }

  /** @returns {Promise<void>} */
  async #drawAll() {
    let until = 0;
    for (const cell of this.#rows.flat().filter((each) => !each.picture)) {
      if (performance.now() > until) {
        await idle();
        until = performance.now() + SLICE;
      }
      if (this.root.hidden) {
        break;
      }
      try {
        const { triangle } = await this.heads.get(cell.layer, cell.head);
        cell.picture = thumbnail(triangle, this.page.numRows);
        paint(cell);
      } catch {
        cell.button.classList.add("damaged");
      }
    }
    this.#drawing = false;
  }

  /** @param {Event} event */
  #onClick(event) {
    const cell = this.#rows.flat().find(({ button }) => event.target instanceof Node && button.contains(event.target));
    if (cell) {
      this.choose(cell.layer, cell.head);
    }
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const move = MOVES[event.key];
    const row = this.#rows.findIndex((cells) => cells.some(({ button }) => button === event.target));
    if (!move || row < 0) {
      return;
    }
    const column = this.#rows[row].findIndex(({ button }) => button === event.target);
    const cells = this.#rows[Math.min(this.#rows.length - 1, Math.max(0, row + move[0]))];
    cells[Math.min(cells.length - 1, Math.max(0, column + move[1]))].button.focus();
    event.preventDefault();
  }
}

/** @type {Record<string, [number, number]>} */
const MOVES = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };

/**
 * @param {string[]} texts
 * @returns {HTMLElement} a row of numbers for the eye only; the pictures have names of their own
 */
function labels(texts) {
  const row = document.createElement("div");
  row.className = "heads-row";
  row.setAttribute("aria-hidden", "true");
  for (const text of texts) {
    const label = document.createElement("span");
    label.textContent = text;
    label.setAttribute("aria-hidden", "true");
    row.append(label);
  }
  return row;
}

/**
 * @param {Page} page
 * @param {number} layer
 * @param {number} head
 * @returns {Cell}
 */
function headCell(page, layer, head) {
  const button = document.createElement("button");
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  canvas.setAttribute("aria-hidden", "true");
  button.type = "button";
  const title = placeName(layer, head, page.headNames[head]);
  button.title = `${title[0].toUpperCase()}${title.slice(1)}`;
  button.setAttribute("aria-label", button.title);
  button.append(canvas);
  return { layer, head, button, canvas, picture: null };
}

/** @param {Cell} cell */
function paint({ canvas, picture }) {
  const context = canvas.getContext("2d");
  if (!picture || !context) {
    return;
  }
  const { side, levels } = picture;
  const colours = colourTable(document.documentElement.dataset.theme === "dark" ? "dark" : "light");
  const image = new ImageData(side, side);
  levels.forEach((level, place) => image.data.set(colours[level], 4 * place));
  canvas.width = canvas.height = side;
  context.putImageData(image, 0, 0);
}

/**
 * @param {"light" | "dark"} theme
 * @returns {number[][]} red, green, blue and opacity of each level
 */
function colourTable(theme) {
  const colours = [RAMPS[theme].paper, ...swatches(RAMPS[theme]).map(({ background }) => background)];
  return colours.map((hex) => [...rgbOfHex(hex), 255]);
}

/** @returns {Promise<void>} resolved when the browser has nothing more urgent to do */
function idle() {
  return new Promise((resolve) => {
    if (window.requestIdleCallback) {
      window.requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT });
    } else {
      setTimeout(resolve, 20);
    }
  });
}
