/**
 * Which part of a head's matrix is seen, and how large its cells are: pure functions. Rows are queries and go down, keys
 * go to the right; both are counted by position.
 *
 * @typedef {object} Area
 * @property {number} row the first row that is seen; it may begin within one
 * @property {number} key the same of the keys
 * @property {number} cell pixels of a cell's side
 *
 * @typedef {object} Plot where it is seen
 * @property {number} width in pixels
 * @property {number} height
 * @property {number} count how many rows, and keys, there are
 * @property {Cells} [part] the rows and keys beyond which nothing is shown; by default all
 * @property {number} [closest] pixels of the largest cell, where that is less than `LARGEST_CELL`
 *
 * @typedef {{rows: [number, number], keys: [number, number]}} Cells the first and the one after the last
 */

/** A cell is never larger: it has room for its number. */
export const LARGEST_CELL = 96;

/**
 * @param {Plot} plot
 * @returns {Cells} all that can be shown
 */
export function partOf({ count, part }) {
  return part ?? { rows: [0, count], keys: [0, count] };
}

/**
 * @param {Plot} plot
 * @returns {Area} everything
 */
export function wholeArea(plot) {
  const { rows, keys } = partOf(plot);
  const [high, wide] = [rows, keys].map(([from, to]) => Math.max(1, to - from));
  return { row: rows[0], key: keys[0], cell: Math.min(LARGEST_CELL, plot.height / high, plot.width / wide) };
}

/**
 * The nearest area that is within the matrix.
 *
 * @param {Plot} plot
 * @param {Area} area
 * @returns {Area}
 */
export function within(plot, { row, key, cell }) {
  const size = Math.min(Math.max(wholeArea(plot).cell, plot.closest ?? LARGEST_CELL), Math.max(wholeArea(plot).cell, cell));
  const { rows, keys } = partOf(plot);
  const near = (/** @type {number} */ first, /** @type {[number, number]} */ [from, to], /** @type {number} */ pixels) =>
    Math.min(Math.max(from, to - pixels / size), Math.max(from, first));
  return { row: near(row, rows, plot.height), key: near(key, keys, plot.width), cell: size };
}

/**
 * Zoom while the place under a point stays there.
 *
 * @param {Plot} plot
 * @param {Area} area
 * @param {[number, number]} point x and y in pixels
 * @param {number} factor above 1 to come nearer
 * @returns {Area}
 */
export function zoomed(plot, area, [x, y], factor) {
  const { cell } = within(plot, { ...area, cell: area.cell * factor });
  return within(plot, { row: area.row + y / area.cell - y / cell, key: area.key + x / area.cell - x / cell, cell });
}

/**
 * @param {Plot} plot
 * @param {Area} area
 * @param {number} x how many pixels what is seen moves to the right
 * @param {number} y and down
 * @returns {Area}
 */
export function moved(plot, area, x, y) {
  return within(plot, { ...area, row: area.row - y / area.cell, key: area.key - x / area.cell });
}

/**
 * @param {Plot} plot
 * @param {Area} area
 * @param {[number, number]} point
 * @returns {[number, number] | null} row and key; null beside the matrix
 */
export function cellAt(plot, { row, key, cell }, [x, y]) {
  const { rows, keys } = partOf(plot);
  const place = /** @type {[number, number]} */ ([Math.floor(row + y / cell), Math.floor(key + x / cell)]);
  return [rows, keys].every(([from, to], side) => place[side] >= from && place[side] < to) ? place : null;
}

/**
 * The cells that are seen, partly seen ones included.
 *
 * @param {Plot} plot
 * @param {Area} area
 * @returns {Cells}
 */
export function cellsIn(plot, { row, key, cell }) {
  const { rows, keys } = partOf(plot);
  const span = (/** @type {number} */ first, /** @type {number} */ end, /** @type {number} */ pixels) =>
    /** @type {[number, number]} */ ([Math.floor(first), Math.min(end, Math.ceil(first + pixels / cell - 1e-6))]);
  return { rows: span(row, rows[1], plot.height), keys: span(key, keys[1], plot.width) };
}

/**
 * The area that shows some cells as large as there is room.
 *
 * @param {Plot} plot
 * @param {Cells} cells
 * @returns {Area}
 */
export function areaOf(plot, { rows, keys }) {
  const cell = Math.min(plot.height / (rows[1] - rows[0]), plot.width / (keys[1] - keys[0]));
  return within(plot, { row: rows[0], key: keys[0], cell });
}

/**
 * An area in which a cell is in sight, moved no more than it must be.
 *
 * @param {Plot} plot
 * @param {Area} area
 * @param {[number, number]} place row and key
 * @returns {Area}
 */
export function showing(plot, area, [row, key]) {
  const near = (/** @type {number} */ first, /** @type {number} */ place, /** @type {number} */ pixels) =>
    Math.min(place, Math.max(first, place + 1 - pixels / area.cell));
  return within(plot, { ...area, row: near(area.row, row, plot.height), key: near(area.key, key, plot.width) });
}

/**
 * How often cells are put together two by two, so that what stands for them is at least a pixel of the screen.
 *
 * @param {number} pixels of the screen that a cell's side has
 * @returns {number} 0 where each cell is drawn
 */
export function poolingOf(pixels) {
  return Math.max(0, Math.ceil(-Math.log2(pixels) - 1e-9));
}

/**
 * @param {Cells | null} cells
 * @returns {string} such as "10-20.0-10" as a part of the address
 */
export function textOfArea(cells) {
  return cells ? `${cells.rows.join("-")}.${cells.keys.join("-")}` : "";
}

/**
 * @param {string | null} text
 * @param {number} count of rows
 * @returns {Cells | null} null where it names no cells
 */
export function areaOfText(text, count) {
  const found = /^(\d{1,9})-(\d{1,9})\.(\d{1,9})-(\d{1,9})$/u.exec(text ?? "");
  const [a, b, c, d] = (found ?? []).slice(1).map(Number);
  return found && a < b && b <= count && c < d && d <= count ? { rows: [a, b], keys: [c, d] } : null;
}
