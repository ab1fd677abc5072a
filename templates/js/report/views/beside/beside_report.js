/**
 * Another report beside this one: its file is dropped on the page, or chosen, and read here. What needs more than two
 * files hold (the model, or archives) is left to `att-viz compare`, and the page says so.
 */

import { headsHere } from "../../data/all_heads.js";
import { idle } from "../../../shared/slices.js";
import { readOtherReport } from "../../data/other_report.js";
import { headMove, headsFault } from "../../reading/beside/head_moves.js";
import { pairPage } from "../../reading/beside/pair_page.js";
import { made } from "../../../shared/elements.js";
import { setText, writeText } from "../../../shared/message.js";
import { ReportError, looksAhead } from "../../../shared/page.js";
import { BesidePage } from "./beside_page.js";

/**
 * @typedef {import("../../app.js").Context} Context
 * @typedef {import("../../data/other_report.js").OtherReport} OtherReport
 * @typedef {import("../../reading/beside/alignment.js").Alignment} Alignment
 * @typedef {import("../../reading/beside/head_moves.js").HeadMove} HeadMove
 */

const HOW =
  "Drop the file of another report anywhere on this page, or choose it here: texts are aligned, words that differ marked, " +
  "and what both answers hang on is set beside each other. The file is read in this browser; nothing in it is run, and " +
  "nothing is sent anywhere.";

export class BesideReport {
  /** Counts the files that were chosen, so that of two that are read at once the later one stays. */
  #asked = 0;

  /** @param {Context} context */
  constructor(context) {
    this.context = context;
    this.root = /** @type {HTMLDetailsElement} */ (document.getElementById("other-report"));
    this.input = made("input");
    this.input.type = "file";
    this.input.accept = ".html,.htm,text/html";
    this.input.autocomplete = "off";
    this.said = made("p", "beside-said");
    this.result = made("div", "beside-result");
    const label = made("label", "beside-choose", "The other report: ", this.input);
    this.root.append(made("summary", "", "Compare with another report"), made("p", "note", HOW), label, this.said, this.result);
    this.root.hidden = false;
    this.input.addEventListener("change", () => void this.#take(this.input.files));
    document.addEventListener("dragover", (event) => {
      if (event.dataTransfer?.types.includes("Files")) {
        event.preventDefault();
        event.dataTransfer.dropEffect = "copy";
      }
    });
    document.addEventListener("drop", (event) => {
      if (event.dataTransfer?.files.length) {
        event.preventDefault();
        void this.#take(event.dataTransfer.files);
      }
    });
  }

  /** @param {FileList | null} files */
  async #take(files) {
    const file = files?.[0];
    if (!file) {
      return;
    }
    this.#asked += 1;
    const asked = this.#asked;
    this.root.open = true;
    this.result.replaceChildren();
    this.#say(`Reading ${file.name} …`);
    this.root.scrollIntoView({ block: "start" });
    try {
      if (looksAhead(this.context.page)) {
        throw new ReportError("This report shows an encoder’s attention; only texts that a model went on with are compared.");
      }
      if (this.context.page.bothWays) {
        throw new ReportError("This report shows tokens that look at each other both ways, which are not compared yet.");
      }
      const other = await readOtherReport(file);
      if (asked === this.#asked) {
        await this.#show(other, () => asked === this.#asked);
      }
    } catch (error) {
      if (asked !== this.#asked) {
        return;
      }
      this.result.replaceChildren();
      this.#say(error instanceof ReportError ? error.message : `${file.name} cannot be compared: it is damaged, or no report of att_viz.`);
    }
  }

  /**
   * @param {OtherReport} other
   * @param {() => boolean} isWanted
   */
  async #show(other, isWanted) {
    const { page: own, change } = this.context;
    const { page, alignment } = pairPage(own, other.page);
    const shown = new BesidePage(this.result, page, alignment, [own, other.page], ({ layer, head }) => {
      void change({ view: "looked", layer, head }).then(() => scrollTo({ top: 0 }));
    });
    await shown.start();
    this.#say(`Beside this report (A) stands ${other.name} (B).`);
    const fault = headsFault(own, other.page) || (alignment.rows.length ? "" : "The texts share no word, so no row of attention can be compared.");
    if (fault) {
      shown.sayOfHeads(fault);
      return;
    }
    const moves = await this.#moves(other, alignment, isWanted, (done, all) => shown.sayOfHeads(`Compared ${done} of ${all} heads …`));
    if (isWanted()) {
      shown.showHeads(moves);
    }
  }

  /**
   * @param {OtherReport} other
   * @param {Alignment} alignment
   * @param {() => boolean} isWanted
   * @param {(done: number, all: number) => void} tell
   * @returns {Promise<HeadMove[]>} of the heads that both files hold, the most changed first
   */
  async #moves(other, alignment, isWanted, tell) {
    const { page, heads } = this.context;
    const there = new Set(headsHere(other.page).map(String));
    const both = headsHere(page).filter((place) => there.has(String(place)));
    /** @type {HeadMove[]} */
    const moves = [];
    for (const [layer, head] of both) {
      await idle();
      if (!isWanted()) {
        break;
      }
      const [a, b] = await Promise.all([heads.get(layer, head), other.heads.get(layer, head)]);
      moves.push({ layer, head, ...headMove(a, b, [page.numRows, other.page.numRows], alignment) });
      tell(moves.length, both.length);
    }
    return moves.sort((one, another) => another.distance - one.distance);
  }

  /** @param {string} text */
  #say(text) {
    writeText(this.said, text);
    setText("live", text);
  }
}
