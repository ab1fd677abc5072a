/**
 * What the lens page shows, and how keys change it.
 *
 * @typedef {import("./page.js").LensPage} LensPage
 * @typedef {object} LensState
 * @property {number} row the position whose attention is the colour
 * @property {number} boundary the cell that is active: its row in the grid, 0 to the number of layers
 * @property {number} position its column
 * @property {"absolute" | "relative"} scale
 * @property {"auto" | "light" | "dark"} theme
 */

import { layerCount } from "./page.js";

const PAGE_STEP = 10;

/**
 * The state at the beginning: the last prompt row, as in the first image.
 *
 * @param {LensPage} page
 * @returns {LensState}
 */
export function initialLensState(page) {
  const row = nearestRow(page, page.promptLength - 1);
  return { row, boundary: layerCount(page), position: row, scale: "absolute", theme: "auto" };
}

/**
 * The nearest attention row that is in this file.
 *
 * @param {LensPage} page
 * @param {number} row
 * @returns {number}
 */
export function nearestRow(page, row) {
  return Math.min(Math.max(Math.trunc(row) || 0, page.firstRow), page.numRows - 1);
}

/**
 * @param {LensPage} page
 * @param {LensState} state
 * @param {string} key as in KeyboardEvent.key
 * @returns {LensState | null} null for a key that means nothing here
 */
export function afterKey(page, state, key) {
  const { boundary, position } = state;
  switch (key) {
    case "ArrowLeft":
      return at(page, state, boundary, position - 1);
    case "ArrowRight":
      return at(page, state, boundary, position + 1);
    case "ArrowUp":
      return at(page, state, boundary - 1, position);
    case "ArrowDown":
      return at(page, state, boundary + 1, position);
    case "PageUp":
      return at(page, state, boundary, position - PAGE_STEP);
    case "PageDown":
      return at(page, state, boundary, position + PAGE_STEP);
    case "Home":
      return at(page, state, boundary, 0);
    case "End":
      return at(page, state, boundary, page.numRows - 1);
    case "Enter":
    case " ":
      return { ...state, row: nearestRow(page, position) };
    case "[":
      return { ...state, row: nearestRow(page, state.row - 1) };
    case "]":
      return { ...state, row: nearestRow(page, state.row + 1) };
    default:
      return null;
  }
}

/**
 * The state with another active cell, the nearest that there is.
 *
 * @param {LensPage} page
 * @param {LensState} state
 * @param {number} boundary
 * @param {number} position
 * @returns {LensState}
 */
export function at(page, state, boundary, position) {
  return {
    ...state,
    boundary: Math.min(Math.max(boundary, 0), layerCount(page)),
    position: Math.min(Math.max(position, 0), page.numRows - 1),
  };
}
