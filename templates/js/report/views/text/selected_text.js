/** What of a text is selected, and what is copied of it. */

import { withoutByteMarks } from "../../../shared/token_text.js";

/**
 * @typedef {import("./running_text.js").RunningText} RunningText
 */

/**
 * The tokens that a selection touches. One that reaches beyond the text on a side has all of it on that side, whether it
 * is in the page or not.
 *
 * @param {Pick<RunningText, "container" | "page">} text
 * @param {Range} range
 * @returns {[number, number] | null} null for none
 */
export function selectedTokens({ container, page }, range) {
  const whole = document.createRange();
  whole.selectNodeContents(container);
  const fromStart = range.compareBoundaryPoints(Range.START_TO_START, whole) <= 0;
  const toEnd = range.compareBoundaryPoints(Range.END_TO_END, whole) >= 0;
  /** @type {number | null} */
  let from = null;
  let to = 0;
  for (const element of container.querySelectorAll("[data-token]")) {
    if (range.intersectsNode(element) && !outside(range, element)) {
      const token = Number(element.getAttribute("data-token"));
      from ??= token;
      to = token + 1;
    }
  }
  return from === null ? null : [fromStart ? 0 : from, toEnd ? page.texts.length : to];
}

/**
 * Make "select all" select this text, where the reader is in it, rather than the page around it.
 *
 * @param {KeyboardEvent} event
 * @param {HTMLElement} container
 */
export function selectAll(event, container) {
  if ((event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "a") {
    event.preventDefault();
    document.getSelection()?.selectAllChildren(container);
  }
}

/**
 * @param {Range} range
 * @param {Element} element
 * @returns {boolean} whether the range only touches an end of it
 */
function outside(range, element) {
  const inner = document.createRange();
  inner.selectNodeContents(element);
  return (
    element.childNodes.length > 0 &&
    (range.compareBoundaryPoints(Range.START_TO_END, inner) <= 0 ||
      range.compareBoundaryPoints(Range.END_TO_START, inner) >= 0)
  );
}

/**
 * What a selection says, as it truly is: the characters of the tokens, those at its ends cut where it was begun and
 * ended.
 *
 * @param {RunningText} text
 * @param {Range} range
 * @returns {string}
 */
export function copiedText(text, range) {
  const span = selectedTokens(text, range);
  if (!span) {
    return "";
  }
  const [from, to] = span;
  const all = text.trueText(from, to);
  const before = cutOf(text, from, range.startContainer, range.startOffset, true);
  const after = cutOf(text, to - 1, range.endContainer, range.endOffset, false);
  return all.slice(before, all.length - after);
}

/**
 * How many characters of a token lie outside of a selection that begins or ends in it.
 *
 * @param {RunningText} text
 * @param {number} token
 * @param {Node} node
 * @param {number} offset
 * @param {boolean} atStart
 * @returns {number}
 */
function cutOf(text, token, node, offset, atStart) {
  const element = text.container.querySelector(`[data-token="${token}"]`);
  if (!element?.contains(node) || text.model.markers[token] || element.querySelector("[data-mark]")) {
    return 0;
  }
  const range = document.createRange();
  range.selectNodeContents(element);
  if (atStart) {
    range.setEnd(node, offset);
  } else {
    range.setStart(node, offset);
  }
  const shown = element.textContent ?? "";
  const whole = withoutByteMarks(text.page.texts[token], text.page.tokens[token]);
  // The space before a word stands outside of its element.
  const space = atStart && range.toString() !== "" ? whole.length - shown.length : 0;
  return Math.max(0, range.toString().length + space);
}
