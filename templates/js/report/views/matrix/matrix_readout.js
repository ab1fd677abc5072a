/** What stands beside the matrix in words: the cell, the colours, and the strongest cells as a table. */

import { legendOf, shadingSentence } from "../../reading/matrix/matrix_colours.js";
import {
  atRow,
  cellSentence,
  cellsSentence,
  lessOf,
  nounOf,
  strongestCells,
} from "../../reading/matrix/matrix_words.js";
import { cellPlace } from "../../reading/cross.js";
import { isExact, weightAt } from "../../reading/numbers/exact_weights.js";
import { pairNumbers, saidOf } from "../../reading/numbers/pair_numbers.js";
import { LEAST, belowText, boundedText } from "../../reading/numbers/precision.js";
import { placeOf } from "../../reading/light/light_rows.js";
import { headName, tokenName } from "../../reading/sentences.js";
import { sees } from "../../reading/sight.js";
import { setText, writeText } from "../../../shared/message.js";
import { placeName } from "../../../shared/page.js";
import { quoted } from "../../../shared/token_text.js";
import { actionButton, made } from "../../../shared/elements.js";

/**
 * @typedef {import("./loaded_head.js").Loaded} Loaded
 * @typedef {import("../../reading/matrix/matrix_area.js").Cells} Cells
 * @typedef {import("../../reading/matrix/matrix_words.js").Place} Place
 */

const LISTED = 20;

export class MatrixReadout {
  sentence = "";
  title = "";
  /** What the cells were brushed for, so that their button is made once. */
  #brushed = "";

  /**
   * @param {HTMLElement} root
   * @param {import("../../../shared/page.js").Page} page
   * @param {{goTo: (place: Place) => void, rank: (cells: Cells) => void}} actions
   */
  constructor(root, page, actions) {
    this.page = page;
    this.actions = actions;
    this.table = /** @type {HTMLDetailsElement} */ (root.querySelector("#matrix-table"));
    this.legend = /** @type {HTMLCanvasElement} */ (root.querySelector("#matrix-legend"));
    this.table.addEventListener("toggle", () => this.listed?.());
  }

  /**
   * @param {Loaded} loaded
   * @param {number} level of pooling
   * @param {Place | null} pointed
   * @param {Place | null} frozen
   * @param {Cells | null} brush
   */
  show(loaded, level, pointed, frozen, brush) {
    const { speaker, scope, compared, shading, pyramid } = loaded;
    const noun = nounOf(speaker.measure);
    const { page } = this;
    const cells = !pointed && brush ? brush : null;
    const place = pointed ?? (cells ? null : frozen);
    this.sentence = cells
      ? cellsSentence(speaker, scope, cells)
      : place
        ? (sees(scope.sight, ...place) && pyramid.told?.(place, level)) || cellSentence(speaker, scope, compared, place)
        : overview(loaded, level);
    setText("matrix-sentence", this.sentence);
    setText("matrix-number", place && !cells ? this.#number(loaded, place) : "");
    const name = page.headNames[speaker.head];
    this.title = pyramid.name ?? (compared
      ? `Layer ${speaker.layer}, ${name ?? `head ${speaker.head}`}, less layer ${compared.layer}, head ${compared.head}`
      : placeName(speaker.layer, speaker.head, name));
    setText("matrix-scale", shadingSentence(shading, noun));
    setText("matrix-pool", pyramid.says(level, noun));
    this.table.hidden = pyramid.told !== null;
    const { hide } = scope;
    const rests = hide === 1 ? "The first token is" : `The first ${hide} tokens are`;
    setText("matrix-aside", hide > 0 ? `${rests} hatched the other way: set aside, as a place to rest.` : "");
    this.#showLegend(shading);
    this.#offer(brush);
  }

  /**
   * The strongest cells of an area.
   *
   * @param {Loaded} loaded
   * @param {Cells} cells
   */
  list(loaded, cells) {
    this.listed = () => {
      if (this.table.open) {
        this.#fill(loaded, cells);
      }
    };
    this.listed();
  }

  /**
   * @param {Loaded} loaded
   * @param {Cells} cells
   */
  #fill(loaded, cells) {
    const { page } = this;
    const { scope, compared, pyramid, speaker } = loaded;
    const size = ([row, key] = /** @type {Place} */ ([0, 0])) => {
      const { token, aligned } = atRow(scope, row, scope.numTokens);
      return compared
        ? Math.abs(lessOf(weightAt(scope.data, row, key), weightAt(compared.scope.data, row, key))[0])
        : (pairNumbers(aligned, token, key)?.shown[0] ?? 0);
    };
    const places = strongestCells(pyramid, cells, 2 * LISTED)
      .sort((one, other) => size(other) - size(one))
      .slice(0, LISTED);
    const rows = places.map((place) => {
      const [row, key] = place;
      const { token } = atRow(scope, row, scope.numTokens);
      const button = actionButton("", () => this.actions.goTo(place));
      const name = made("span");
      writeText(name, `${quoted(page.texts[token], 16)} (${token})`);
      button.append(name);
      const looked = made("td");
      writeText(looked, `${quoted(page.texts[key], 16)} (${key})`);
      return made("tr", "", made("td", "", button), looked, made("td", "detail-number", this.#value(loaded, place)));
    });
    setText("matrix-value", compared ? "Difference" : nounOf(speaker.measure).replace(/^./u, (letter) => letter.toUpperCase()));
    /** @type {HTMLElement} */ (this.table.querySelector("tbody")).replaceChildren(...rows);
  }

  /**
   * @param {Loaded} loaded
   * @param {Place} place
   * @returns {string} a number with its error, where it is not exact
   */
  #value({ scope, compared }, [row, key]) {
    if (compared) {
      const [value, low, high] = lessOf(weightAt(scope.data, row, key), weightAt(compared.scope.data, row, key));
      const bounds = /** @type {[number, number]} */ (value < 0 ? [-high, -low] : [low, high]);
      return `${value < 0 ? "−" : "+"}${boundedText(Math.abs(value), bounds)}`;
    }
    const { token, aligned } = atRow(scope, row, scope.numTokens);
    const numbers = pairNumbers(aligned, token, key);
    return numbers ? saidOf(aligned, numbers).number : "";
  }

  /**
   * @param {Loaded} loaded
   * @param {Place} place
   * @returns {string} how good the number is
   */
  #number({ scope, compared, speaker, pyramid }, [row, key]) {
    if (!sees(scope.sight, row, key) || pyramid.told) {
      return "";
    }
    const { light } = scope.data;
    if (light) {
      const known = key === light.facts.first ? "What rests on the first token is kept to within ±0.034." : placeOf(light, row, key) < 0 ? "It is not among the weights that this light report keeps." : "Kept to within ±4.6%.";
      return `Row ${row}, key ${key}. ${known}`;
    }
    const exact = isExact(scope.data, row, key) && (!compared || isExact(compared.scope.data, row, key));
    const kept = exact
      ? "Exact: as an archive keeps it (it is among the 16 strongest of its row)."
      : `Not among the 16 strongest of its row, or ${belowText(LEAST)}: known as a byte, so the number comes with its error.`;
    return `${cellPlace(this.page, row, key)} ${speaker.measure === "weight" ? kept : ""}`;
  }

  /** @param {import("../../reading/matrix/matrix_colours.js").Shading} shading */
  #showLegend(shading) {
    const { colours, numbers } = legendOf(shading);
    const context = this.legend.getContext("2d");
    this.legend.width = colours.length;
    colours.forEach((colour, place) => {
      if (context) {
        context.fillStyle = colour;
        context.fillRect(place, 0, 1, 1);
      }
    });
    const spans = document.querySelectorAll("#matrix-legend-numbers span");
    numbers.forEach((text, place) => {
      spans[place].textContent = text;
    });
  }

  /** @param {Cells | null} brush */
  #offer(brush) {
    const key = brush ? `${brush.rows} ${brush.keys}` : "";
    if (key !== this.#brushed) {
      this.#brushed = key;
      const buttons = brush ? [actionButton("Rank all heads by these cells", () => this.actions.rank(brush))] : [];
      document.getElementById("matrix-actions")?.replaceChildren(...buttons);
    }
  }
}

/**
 * @param {Loaded} loaded
 * @param {number} level
 * @returns {string} what is said before anything is pointed at
 */
function overview({ speaker, scope, compared, pyramid, work }, level) {
  const { page } = speaker;
  const place = pyramid.strongest;
  const head = headName(page, speaker.layer, speaker.head);
  const name = pyramid.name ?? `${head[0].toUpperCase()}${head.slice(1)}`;
  const other = compared ? `, less ${headName(page, compared.layer, compared.head)}` : "";
  if (place && pyramid.told) {
    return `${name}. Strongest: ${pyramid.told(place, level)}`;
  }
  if (!place) {
    return `${name}${other}.${work ? "" : " Nothing is large enough to be seen."}`;
  }
  const { token } = atRow(scope, place[0], scope.numTokens);
  const what = compared ? "The largest difference is" : `Its strongest ${nounOf(speaker.measure)} is`;
  return `${name}${other}. ${what} at ${tokenName(page, token)}, looking at ${tokenName(page, place[1])}. Point at a cell for its number.`;
}
