/** The list of measured edges: each leads to its place in the text. */

import { tokenOfRow } from "../../reading/alignment.js";
import { changeText, consequenceSentence, factorText } from "../../reading/why/measured_edges.js";
import { plainText, setText, writeText } from "../../../shared/message.js";
import { ALL_LAYERS } from "../../../shared/page.js";
import { weightText } from "../../reading/sentences.js";
import { quoted } from "../../../shared/token_text.js";

/**
 * @typedef {import("../../../shared/page.js").Page} Page
 * @typedef {import("../../reading/why/measured_edges.js").MeasuredEdge} MeasuredEdge
 */

const LONGEST_TOKEN = 18;

export class EdgeList {
  /**
   * @param {Page} page
   * @param {(edge: MeasuredEdge) => void} go
   */
  constructor(page, go) {
    this.page = page;
    this.details = /** @type {HTMLDetailsElement} */ (document.getElementById("edges"));
    this.details.hidden = page.measuredEdges.length === 0;
    this.body = /** @type {HTMLTableSectionElement} */ (this.details.querySelector("tbody"));
    this.body.append(...page.measuredEdges.map((edge, place) => edgeRow(page, edge, place)));
    const word = writtenWord(page.measuredEdges);
    if (word !== null) {
      setText("edges-title", `What mattered for ${word}`);
      setText("edges-row", ` into the row that wrote ${word}`);
    }
    this.body.addEventListener("click", (event) => {
      const row = event.target instanceof Element ? event.target.closest("tr") : null;
      if (row) {
        go(page.measuredEdges[Number(row.dataset.edge)]);
      }
    });
  }

  /**
   * Name the tokens whose rows the edges belong to, and mark the edges of the head that is shown.
   *
   * @param {import("../../reading/state.js").State} state
   */
  show(state) {
    setText("edges-when", state.alignment === "generation" ? "Deciding" : "Reading");
    this.page.measuredEdges.forEach((edge, place) => {
      const row = this.body.rows[place];
      writeText(row.cells[3], lookingText(this.page, state.alignment, edge));
      const here = (edge.layer ?? ALL_LAYERS) === state.layer && (edge.head === null || edge.head === state.head);
      row.toggleAttribute("data-here", here);
    });
  }
}

/**
 * The word that all edges were measured for, where they are all of the row that wrote it.
 *
 * @param {MeasuredEdge[]} edges
 * @returns {string | null}
 */
function writtenWord(edges) {
  const [first] = edges;
  const same = (/** @type {MeasuredEdge} */ { queries: [from, to], next }) =>
    to - from === 1 && from === first.queries[0] && next === first.next;
  return first && edges.every(same) ? quoted(first.next, LONGEST_TOKEN) : null;
}

/**
 * @param {Page} page
 * @param {MeasuredEdge} edge
 * @param {number} place
 * @returns {HTMLTableRowElement}
 */
function edgeRow(page, edge, place) {
  const row = document.createElement("tr");
  row.dataset.edge = String(place);
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = changeText(edge.change);
  button.setAttribute(
    "aria-label",
    plainText(`Layer ${edge.layer ?? "any"}, head ${edge.head ?? "any"}: ${consequenceSentence(edge)} Show it in the text.`),
  );
  row.insertCell().append(button);
  const looked = `${spanText(page, edge.keys)}${edge.others ? `, and ${edge.others} more` : ""}`;
  for (const text of [
    String(edge.layer ?? "all"),
    String(edge.head ?? "all"),
    "",
    looked,
    weightText(edge.weight),
    edge.valueWeighted === null ? "–" : weightText(edge.valueWeighted),
    `${quoted(edge.next, LONGEST_TOKEN)} × ${factorText(edge.change)}`,
  ]) {
    writeText(row.insertCell(), text);
  }
  return row;
}

/**
 * @param {Page} page
 * @param {import("../../reading/alignment.js").Alignment} alignment
 * @param {MeasuredEdge} edge
 * @returns {string} the tokens at which the rows of an edge are shown
 */
function lookingText(page, alignment, { queries: [from, to] }) {
  const first = tokenOfRow(alignment, from, page.texts.length);
  const last = tokenOfRow(alignment, to - 1, page.texts.length);
  return first === null || last === null ? "what follows" : spanText(page, [first, last + 1]);
}

/**
 * @param {Page} page
 * @param {[number, number]} span
 * @returns {string} such as 5 “Tom”
 */
function spanText(page, [from, to]) {
  const first = `${from} ${quoted(page.texts[from], LONGEST_TOKEN)}`;
  return to - from === 1 ? first : `${first} to ${to - 1}`;
}
