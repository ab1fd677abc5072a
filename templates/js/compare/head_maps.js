/** The maps of the chosen head: A, B and the difference, and what the chosen row looked at, in numbers. */

import { busyUntil } from "../shared/busy.js";
import { setText, showMessage, writeText } from "../shared/message.js";
import { ReportError } from "../shared/page.js";
import { keysOfRow, rowPlace } from "../report/data/head_rows.js";
import { byId, element } from "./lists.js";
import { drawMap } from "./maps.js";
import { decodePair } from "./pair_data.js";
import { isAnswer, spansOf } from "./pairs.js";
import { cellNumbers, pairName } from "./words.js";

/**
 * @typedef {import("./page.js").ComparePage} ComparePage
 * @typedef {import("./page.js").Pair} Pair
 * @typedef {import("./pair_data.js").Triangles} Triangles
 * @typedef {import("./maps.js").MapKind} MapKind
 */

const KEPT = 4;
const KEYS = 8;
/** @type {MapKind[]} */
const KINDS = ["a", "b", "difference"];

export class HeadMaps {
  /** @type {Map<number, Promise<Triangles>>} by place in the ranking */
  #kept = new Map();
  /** @type {Triangles | null} */
  #shown = null;
  #head = -1;
  /** What the maps show: head and theme. */
  #drawn = "";

  /**
   * @param {ComparePage} page
   * @param {(row: number) => void} pickRow
   */
  constructor(page, pickRow) {
    this.page = page;
    this.shape = { width: page.looksAhead ? page.slots.length : 0 };
    this.canvases = KINDS.map((kind) => /** @type {HTMLCanvasElement} */ (byId(`map-${kind}`)));
    for (const canvas of this.canvases) {
      canvas.addEventListener("pointermove", (event) => this.#point(canvas, event));
      canvas.addEventListener("pointerleave", () => setText("map-cell", ""));
      canvas.addEventListener("click", (event) => pickRow(cellOf(page, canvas, event)[0]));
    }
  }

  /**
   * @param {number} head its place in the ranking
   * @param {"light" | "dark"} theme
   * @param {number} row of the chosen word; -1 for none
   * @param {Pair} chosen
   */
  async show(head, theme, row, chosen) {
    const { page } = this;
    const [layer, number] = page.heads[head];
    this.#head = head;
    try {
      const triangles = await busyUntil(this.#get(head));
      if (this.#head !== head) {
        return;
      }
      this.#shown = triangles;
    } catch (error) {
      showMessage(error instanceof ReportError ? error.message : String(error));
      return;
    }
    setText("map-title", `Layer ${layer}, head ${number}`);
    if (this.#drawn !== `${head} ${theme}`) {
      this.#drawn = `${head} ${theme}`;
      this.canvases.forEach((canvas, place) => {
        drawMap(canvas, /** @type {Triangles} */ (this.#shown), page.rows, page.slots.length, KINDS[place], theme, this.shape);
      });
    }
    byId("maps").style.setProperty("--row", String(row < 0 ? -1 : (row + 0.5) / page.rows.length));
    byId("maps").toggleAttribute("data-row", row >= 0);
    this.#showRow(row, chosen);
  }

  /**
   * @param {number} head
   * @returns {Promise<Triangles>}
   */
  #get(head) {
    const [layer, number] = this.page.heads[head];
    const text = document.getElementById(`att-viz-pair-${layer}-${number}`)?.textContent;
    const name = `layer ${layer}, head ${number}`;
    const kept =
      this.#kept.get(head) ??
      (text ? decodePair(text, this.page.slots.length, name, this.shape) : Promise.reject(new ReportError(`The maps of ${name} are not in this file.`)));
    this.#kept.delete(head);
    this.#kept.set(head, kept);
    if (this.#kept.size > KEPT) {
      this.#kept.delete(/** @type {number} */ (this.#kept.keys().next().value));
    }
    return kept;
  }

  /**
   * What the chosen row looked at: the slots whose weight changed most.
   *
   * @param {number} row
   * @param {Pair} chosen
   */
  #showRow(row, chosen) {
    const { page } = this;
    const shown = this.#shown;
    const table = byId("row-keys");
    table.hidden = row < 0 || !shown;
    if (row < 0 || !shown) {
      setText("row-title", chosen.some(Boolean) ? "The chosen word was read in one text only, so its rows cannot be compared. Choose a word that both have." : "");
      return;
    }
    const slot = page.rows[row][2];
    const reads = pairName(page, this.#slotPair(slot));
    const [side, span] = chosen[0] ? [0, chosen[0]] : [1, chosen[1]];
    const wrote = span !== null && span[0] - 1 === page.rows[row][side] ? `wrote ${pairName(page, chosen)}` : "the answers parted";
    const sentence = isAnswer(page, chosen) ? `When the model had read ${reads} and ${wrote}` : `When the model read ${reads}`;
    setText("row-title", `${sentence}, the head looked at:`);
    const start = rowPlace(this.shape, slot);
    const [a, b] = shown.map((bytes) => bytes.subarray(start, start + keysOfRow(this.shape, slot)));
    const keys = Array.from(a, (_, key) => key)
      .filter((key) => a[key] || b[key])
      .sort((one, other) => apart(a, b, other) - apart(a, b, one) || Math.max(a[other], b[other]) - Math.max(a[one], b[one]) || one - other)
      .slice(0, KEYS);
    /** @type {HTMLElement} */ (table.querySelector("tbody")).replaceChildren(
      ...keys.map((key) => {
        const numbers = cellNumbers(a[key], b[key]);
        const pair = this.#slotPair(key);
        const line = document.createElement("tr");
        const name = element("th", "word", pairName(page, pair));
        name.setAttribute("scope", "row");
        const cells = [pair[0] ? numbers.a : "–", pair[1] ? numbers.b : "–", numbers.difference];
        line.append(name, ...cells.map((text) => element("td", "number", text)));
        return line;
      }),
    );
  }

  /**
   * @param {number} slot
   * @returns {Pair}
   */
  #slotPair(slot) {
    const [a, aEnd, b, bEnd] = this.page.slots[slot];
    return spansOf(["same", a, aEnd, b, bEnd]);
  }

  /**
   * @param {HTMLCanvasElement} canvas
   * @param {PointerEvent} event
   */
  #point(canvas, event) {
    const { page } = this;
    const [row, key] = cellOf(page, canvas, event);
    const slot = page.rows[row]?.[2];
    if (!this.#shown || slot === undefined || key >= keysOfRow(this.shape, slot)) {
      setText("map-cell", "");
      return;
    }
    const [a, b] = this.#shown.map((bytes) => bytes[rowPlace(this.shape, slot) + key]);
    const numbers = cellNumbers(a, b);
    writeText(
      byId("map-cell"),
      `From ${pairName(page, this.#slotPair(slot))} to ${pairName(page, this.#slotPair(key))}: A ${numbers.a}, B ${numbers.b}, difference ${numbers.difference}`,
    );
  }
}

/**
 * @param {Uint8Array} a
 * @param {Uint8Array} b
 * @param {number} key
 * @returns {number} how far apart the weights are
 */
function apart(a, b, key) {
  return Math.abs((a[key] / 255) ** 2 - (b[key] / 255) ** 2);
}

/**
 * @param {ComparePage} page
 * @param {HTMLCanvasElement} canvas
 * @param {MouseEvent} event
 * @returns {[number, number]} row and slot
 */
function cellOf(page, canvas, event) {
  const box = canvas.getBoundingClientRect();
  return [
    Math.min(page.rows.length - 1, Math.max(0, Math.floor(((event.clientY - box.top) / box.height) * page.rows.length))),
    Math.min(page.slots.length - 1, Math.max(0, Math.floor(((event.clientX - box.left) / box.width) * page.slots.length))),
  ];
}
