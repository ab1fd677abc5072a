/**
 * What a person chooses in a text: a click takes the unit under it, a drag and a click with Shift a span of whole units,
 * a double click a sentence, a click in the margin a line; arrow keys go from unit to unit, with Shift they extend.
 *
 * @typedef {import("./running_text.js").RunningText} RunningText
 * @typedef {import("../../reading/units/units.js").Units} Units
 * @typedef {"click" | "span" | "drag" | "sentence" | "line" | "key" | "step"} PickedBy "step" is what an arrow key leads to;
 *   "span" what a choice is extended to
 */

import { unitsOf, wholeUnits } from "../../reading/units/units.js";
import { selectedTokens } from "./selected_text.js";

/** How far the pointer moves at least in a drag, in pixels. */
const DRAGGED = 5;

/**
 * @param {RunningText} text
 * @param {() => Units} units those that are chosen in now
 * @param {(span: [number, number], by: PickedBy) => void} pick called with the tokens
 */
export function listenForPicks(text, units, pick) {
  const { container } = text;
  const sentences = unitsOf(text.page, "sentence");
  /** @type {number | null} where a span that is extended began */
  let anchor = null;
  /** @type {{x: number, y: number} | null} */
  let pressed = null;

  const pickOne = (/** @type {number} */ token, /** @type {PickedBy} */ by) => {
    anchor = token;
    pick(wholeUnits(units(), [token, token + 1]), by);
  };
  const extendTo = (/** @type {number} */ token, /** @type {PickedBy} */ by) => {
    const begun = anchor ?? token;
    pick(wholeUnits(units(), [Math.min(begun, token), Math.max(begun, token) + 1]), by);
  };

  container.addEventListener("pointerdown", (event) => {
    pressed = { x: event.clientX, y: event.clientY };
  });
  container.addEventListener("mousedown", (event) => {
    // A click that extends, and the second of two, would select by the browser's own rules.
    if (event.shiftKey || event.detail > 1) {
      event.preventDefault();
    }
  });
  container.addEventListener("click", (event) => {
    const moved = pressed && Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > DRAGGED;
    const selection = document.getSelection();
    const dragged = moved && selection && !selection.isCollapsed && selection.rangeCount > 0;
    const span = dragged ? selectedTokens(text, selection.getRangeAt(0)) : null;
    const token = text.tokenAt(event.target);
    const line = event.target instanceof Element ? event.target.closest("[data-from]") : null;
    if (span) {
      anchor = span[0];
      pick(wholeUnits(units(), span), "drag");
    } else if (event.detail > 1) {
      return;
    } else if (token !== null) {
      if (event.shiftKey && anchor !== null) {
        extendTo(token, "span");
      } else {
        pickOne(token, "click");
      }
    } else if (line instanceof HTMLElement) {
      anchor = Number(line.dataset.from);
      pick([anchor, Number(line.dataset.to)], "line");
    }
  });
  container.addEventListener("dblclick", (event) => {
    const token = text.tokenAt(event.target);
    if (token !== null) {
      anchor = token;
      pick(wholeUnits(sentences, [token, token + 1]), "sentence");
    }
  });
  container.addEventListener("keydown", (event) => {
    const token = text.tokenAt(event.target);
    if (token === null || event.altKey || event.ctrlKey || event.metaKey) {
      return;
    }
    const next = text.next(token, event.key, units());
    if (next !== null || event.key === "Enter" || event.key === " ") {
      event.preventDefault();
      const to = next ?? token;
      text.rove(to, true);
      if (event.shiftKey && next !== null) {
        anchor ??= token;
        extendTo(to, "span");
      } else {
        pickOne(to, next === null ? "key" : "step");
      }
    }
  });
}
