/** All that is known of one layer at the chosen word: what it would say, and what was measured without its edges. */

import { chanceText, readingName, readingSentence } from "../../reading/layers/lens_words.js";
import { consequenceSentence } from "../../reading/why/measured_edges.js";
import { nameOf } from "../../reading/why/why_words.js";
import { setText, writeText } from "../../../shared/message.js";
import { quoted } from "../../../shared/token_text.js";
import { made } from "../../../shared/elements.js";

/** @typedef {import("../../data/lens_readings.js").Candidate} Candidate */

const MOST_EDGES = 3;

export class LayerDetail {
  /**
   * @param {HTMLElement} root
   * @param {import("../../../shared/page.js").Page} page
   */
  constructor(root, page) {
    this.root = root;
    this.page = page;
  }

  /**
   * @param {import("./layers_table.js").LayerRow | null} row
   * @param {import("../../data/lens_readings.js").LensReadings | null} lens
   * @param {number | null} position where the lens was read
   * @param {[number, number] | null} rows that are about the word
   */
  show(row, lens, position, rows) {
    const { page, root } = this;
    const edges = row && rows ? this.#edgesOf(row.layer, rows) : [];
    root.hidden = !row || position === null || (!row.reading && edges.length === 0);
    if (!row || position === null || root.hidden) {
      return;
    }
    const { reading, layer, isPrediction } = row;
    const last = page.lens?.boundaries.at(-1) ?? 0;
    setText("layers-detail-title", reading ? readingName(page, layer, last, position) : `Layer ${layer}`);
    document.getElementById("layers-candidates")?.replaceChildren(...(reading?.candidates ?? []).map(candidateItem));
    const final = lens?.at(last, position)?.candidates[0].text ?? "";
    const notes = [reading ? readingSentence(reading, final, isPrediction) : "", ...edges];
    setText("layers-detail-note", notes.filter(Boolean).join(" "));
  }

  /**
   * @param {number} layer
   * @param {[number, number]} rows
   * @returns {string[]} what became of the prediction without some of its edges
   */
  #edgesOf(layer, rows) {
    const { page } = this;
    return page.measuredEdges
      .filter((edge) => edge.layer === layer && edge.queries[0] < rows[1] && edge.queries[1] > rows[0])
      .slice(0, MOST_EDGES)
      .map((edge) => {
        const head = edge.head === null ? "All heads" : `Head ${edge.head}`;
        return `${head} to ${nameOf(page.texts, edge.keys)}: ${consequenceSentence(edge)}`;
      });
  }
}

/**
 * @param {Candidate} candidate
 * @returns {HTMLElement}
 */
function candidateItem({ text, id, probability }) {
  const name = made("span", "candidate-text");
  writeText(name, quoted(text, 40));
  const track = made("span", "candidate-bar");
  track.setAttribute("aria-hidden", "true");
  track.style.setProperty("--size", Math.min(1, Math.max(0, probability || 0)).toFixed(4));
  const item = made("li", "candidate", name, track, made("span", "candidate-share", chanceText(probability)));
  item.title = `token id ${id}`;
  return item;
}
