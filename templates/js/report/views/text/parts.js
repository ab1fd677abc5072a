/**
 * Parts of a line of very many tokens. They are inline elements, so that words flow from one into the next and nobody sees
 * where the line was cut. A part whose predecessor is not in the page begins where it did when that was: so far from the
 * edge (`inset`), and so nothing in sight is broken anew.
 */

/** @typedef {import("./blocks.js").Block} Block */

/**
 * @param {Block} block filled
 * @param {Block | null} next the part of the same line after it
 * @returns {number} how much higher the text is for it
 */
export function heightOf({ element, isPart }, next) {
  const boxes = isPart ? element.getClientRects() : [];
  if (!boxes.length) {
    return element.getBoundingClientRect().height;
  }
  if (next?.filled) {
    // The line that both stand on is the next one's.
    const { top } = next.element.getClientRects()[0] ?? next.element.getBoundingClientRect();
    return Math.max(0, top - boxes[0].top);
  }
  return boxes[boxes.length - 1].top - boxes[0].top + parseFloat(getComputedStyle(element).lineHeight);
}

/**
 * @param {Block} part filled, as is the one before it
 * @returns {number} how far from the line's edge it begins, in pixels
 */
export function insetOf({ element }) {
  const line = /** @type {HTMLElement} */ (element.parentElement);
  const [first, edge] = [element.getClientRects()[0], line.getBoundingClientRect()];
  if (!first) {
    return 0;
  }
  return line.dir === "rtl" ? edge.right - first.right : first.left - edge.left;
}
