/** The panel that says everything about one cell. */

import { written } from "./grid.js";
import { layerCount } from "./page.js";
import { attentionOf, headingOf, measuresOf, percentText } from "./sentences.js";
import { setText } from "../shared/message.js";

/**
 * @typedef {import("./page.js").LensPage} LensPage
 * @typedef {import("./decode.js").LensReadings} LensReadings
 * @typedef {import("./decode.js").AttentionRow} AttentionRow
 * @typedef {import("./decode.js").Candidate} Candidate
 */

/**
 * Describe a cell.
 *
 * @param {LensPage} page
 * @param {LensReadings} readings
 * @param {AttentionRow | null} attention
 * @param {number} row
 * @param {number} boundary
 * @param {number} position
 */
export function describe(page, readings, attention, row, boundary, position) {
  setText("cell-heading", headingOf(page, boundary, position));
  const weight = attention?.row === row ? attention.weight(boundary, position) : NaN;
  setText("cell-attention", attention?.row === row ? attentionOf(page, row, boundary, position, weight) : "");
  const reading = readings.at(boundary, position);
  const final = readings.top(layerCount(page), position) ?? "";
  const isFinal = boundary === layerCount(page);
  setText("cell-measures", reading ? measuresOf(reading, final, isFinal) : "The lens was not taken here.");
  const list = document.getElementById("candidates");
  list?.replaceChildren(...(reading?.candidates ?? []).map((candidate) => listItem(candidate, candidate.text === final)));
}

/**
 * @param {Candidate} candidate
 * @param {boolean} isFinal
 * @returns {HTMLElement}
 */
function listItem(candidate, isFinal) {
  const item = document.createElement("li");
  item.classList.toggle("candidate-final", isFinal);
  const bar = document.createElement("span");
  bar.className = "candidate-bar";
  bar.style.width = `${100 * Math.min(1, Math.max(0, candidate.probability || 0))}%`;
  const text = document.createElement("span");
  text.className = "candidate-text";
  text.append(...written(candidate.text));
  const id = document.createElement("span");
  id.className = "candidate-id";
  id.textContent = String(candidate.id);
  const share = document.createElement("span");
  share.className = "candidate-share";
  share.textContent = percentText(candidate.probability);
  item.append(bar, text, id, share);
  return item;
}
