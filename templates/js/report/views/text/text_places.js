/** Where the tokens of a text are on the screen, and which is next to which. */

import { tokenOnNextLine } from "../../reading/text/line_moves.js";
import { boxOf, firstWhere } from "./blocks.js";

/**
 * @typedef {import("./running_text.js").RunningText} RunningText
 * @typedef {import("../../reading/units/units.js").Units} Units
 * @typedef {{left: number, top: number, width: number, height: number}} Rect
 */

/** @type {Record<string, string>} */
const MIRRORED = { ArrowLeft: "ArrowRight", ArrowRight: "ArrowLeft" };
/** How far apart the tops of tokens may be that stand on one line, in pixels. */
const SAME_LINE = 3;

/**
 * @param {RunningText} text
 * @param {(token: number) => HTMLElement | undefined} elementOf
 * @returns {number[]} the tokens of which something may be in sight, and few others
 */
export function tokensInSight(text, elementOf) {
  const { blocks } = text;
  const { sight } = blocks;
  const places = sight.top < sight.bottom ? [...text.model.page.texts.keys()] : [];
  /** What has no box, as a marker that is folded away, is where the next token is. */
  const boxAt = (/** @type {number} */ token) => {
    for (let at = token; at < places.length; at += 1) {
      const block = blocks.at(at);
      const element = block?.fold && !block.fold.isOpen ? undefined : elementOf(at);
      const box = element ? element.getBoundingClientRect() : block ? boxOf(block) : null;
      if (box?.height) {
        return box;
      }
    }
    return { top: Infinity, bottom: Infinity };
  };
  const first = firstWhere(0, places.length, (token) => boxAt(token).bottom >= sight.top);
  const end = firstWhere(first, places.length, (token) => boxAt(token).top > sight.bottom);
  return places.slice(first, end);
}

/**
 * @param {RunningText} text
 * @param {number} from
 * @param {number} to
 * @param {(token: number) => HTMLElement | undefined} elementOf
 * @returns {Rect[]} see `RunningText.rectsOf`
 */
export function rectsOfTokens(text, from, to, elementOf) {
  const { container } = text;
  const origin = container.getBoundingClientRect();
  const [left, top] = [origin.left - container.scrollLeft, origin.top - container.scrollTop];
  /** @type {{left: number, top: number, right: number, bottom: number}[]} */
  const lines = [];
  const unseen = new Set();
  for (let token = from; token < to; token += 1) {
    const block = text.blocks.at(token);
    const folded = block?.fold && !block.fold.isOpen;
    const element = folded ? undefined : elementOf(token);
    if (!element && block && unseen.has(folded ? block.fold : block)) {
      continue;
    }
    unseen.add(folded ? block.fold : block);
    const boxes = element ? element.getClientRects() : block ? [boxOf(block)] : [];
    for (const box of boxes) {
      const last = lines.at(-1);
      if (last && Math.abs(last.top - box.top) < SAME_LINE) {
        last.left = Math.min(last.left, box.left);
        last.right = Math.max(last.right, box.right);
        last.bottom = Math.max(last.bottom, box.bottom);
      } else if (box.width > 0) {
        lines.push({ left: box.left, top: box.top, right: box.right, bottom: box.bottom });
      }
    }
  }
  return lines.map((box) => ({
    left: box.left - left,
    top: box.top - top,
    width: box.right - box.left,
    height: box.bottom - box.top,
  }));
}

/**
 * @param {RunningText} text
 * @param {number} token
 * @param {string} key
 * @param {Units | null} units
 * @returns {number | null} see `RunningText.next`
 */
export function nextToken(text, token, key, units) {
  const last = text.page.texts.length - 1;
  const starts = units?.starts;
  const step = (/** @type {1 | -1} */ by) => {
    const there = starts && units ? starts[units.ofToken[token] + by] : token + by;
    return Math.min(last, Math.max(0, there ?? token));
  };
  /** @type {Record<string, () => number>} */
  const moves = {
    ArrowRight: () => step(1),
    ArrowLeft: () => step(-1),
    ArrowDown: () => tokenOnNextLine(text, token, last, 1),
    ArrowUp: () => tokenOnNextLine(text, token, last, -1),
    Home: () => 0,
    End: () => last,
  };
  const rightToLeft = getComputedStyle(text.element(token)).direction === "rtl";
  return moves[rightToLeft ? (MIRRORED[key] ?? key) : key]?.() ?? null;
}
