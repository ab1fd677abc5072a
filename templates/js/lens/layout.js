/**
 * Which columns of the grid are in sight, so that only those are drawn.
 *
 * @typedef {object} Layout
 * @property {number} label the width of the row labels, which cover the beginning of what is scrolled
 * @property {number} cell the width of a column
 * @property {number} columns how many there are
 */

const MARGIN = 4;

/**
 * The columns to draw: those in sight, and a few on either side.
 *
 * @param {Layout} layout
 * @param {number} scrolled pixels
 * @param {number} width of what is in sight, labels included
 * @returns {[number, number]} the first, and the one after the last
 */
export function columnsInSight(layout, scrolled, width) {
  const first = Math.floor(scrolled / layout.cell) - MARGIN;
  const stop = Math.ceil((scrolled + width - layout.label) / layout.cell) + MARGIN;
  return [Math.max(0, Math.min(first, layout.columns)), Math.max(0, Math.min(stop, layout.columns))];
}

/**
 * How far to scroll so that a column is wholly in sight.
 *
 * @param {Layout} layout
 * @param {number} column
 * @param {number} scrolled pixels
 * @param {number} width
 * @returns {number}
 */
export function scrolledTo(layout, column, scrolled, width) {
  const left = column * layout.cell;
  const room = width - layout.label;
  if (left < scrolled) {
    return left;
  }
  return left + layout.cell > scrolled + room ? left + layout.cell - room : scrolled;
}

/**
 * How far to scroll so that a column stands at the end of what is in sight.
 *
 * @param {Layout} layout
 * @param {number} column
 * @param {number} width
 * @returns {number}
 */
export function scrolledToEnd(layout, column, width) {
  return Math.max(0, (column + 1) * layout.cell - (width - layout.label));
}
