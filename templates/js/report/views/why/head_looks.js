/** Asks all heads of a file how much they looked at some tokens, without holding up the hand. */

import { headsHere, visitHeads } from "../../data/all_heads.js";
import { idle } from "../../../shared/slices.js";
import { flowOf, strongestFirst } from "../../reading/heads/heads_flow.js";
import { sightOf } from "../../reading/sight.js";
import { nameOf } from "../../reading/why/why_words.js";

/**
 * @typedef {import("./explanation.js").Question} Question
 * @typedef {import("../../reading/heads/looks.js").Look} Look
 *
 * @typedef {object} Looked
 * @property {string} at the name of what heads looked at
 * @property {string} when the occasion
 * @property {Look[]} ranked the strongest first
 * @property {number} count of the heads of this file
 * @property {boolean} parted whether other files hold other heads
 * @property {boolean} done whether all heads have been asked
 */

/** Milliseconds after which what has been found so far is told. */
const PATIENCE = 250;

export class HeadLooks {
  /** What was asked last. */
  #asked = "";
  /** @type {Look[]} what was found last, the strongest first */
  last = [];

  /**
   * @param {import("../../../shared/page.js").Page} page
   * @param {Pick<import("../../data/head_store.js").HeadStore, "get" | "peek">} heads
   */
  constructor(page, heads) {
    this.page = page;
    this.heads = heads;
  }

  /**
   * Ask, and tell what is found; an earlier question is dropped, the same one is not asked again.
   *
   * @param {Question | null} question
   * @param {(looked: Looked | null) => void} tell
   * @param {() => void} begin called at once if it is another question: what was told no longer holds
   * @returns {Promise<void>}
   */
  async ask(question, tell, begin) {
    const asked = question ? `${question.from} ${question.to}` : "nothing";
    if (asked === this.#asked) {
      return;
    }
    this.#asked = asked;
    this.last = [];
    if (!question) {
      tell(null);
      return;
    }
    begin();
    const { texts, siblings } = this.page;
    const said = {
      at: nameOf(texts, question.to),
      when: `when it wrote ${nameOf(texts, question.from)}`,
      count: headsHere(this.page).length,
      parted: siblings.length > 0 && !this.page.light,
    };
    const isWanted = () => this.#asked === asked;
    // What is known without the heads is painted before they are unpacked.
    await idle();
    let told = performance.now();
    const looks = await this.#collect(question, isWanted, (some) => {
      if (performance.now() > told + PATIENCE) {
        told = performance.now();
        tell({ ...said, ranked: strongestFirst(some), done: false });
      }
    });
    if (isWanted()) {
      this.last = strongestFirst(looks);
      tell({ ...said, ranked: this.last, done: true });
    }
  }

  /**
   * @param {Question} question
   * @returns {Promise<Look[]>} of all heads of this file, the strongest first
   */
  async all(question) {
    return strongestFirst(await this.#collect(question, () => true, () => {}));
  }

  /**
   * @param {Question} question
   * @param {() => boolean} isWanted
   * @param {(looks: Look[]) => void} progress
   * @returns {Promise<Look[]>}
   */
  async #collect(question, isWanted, progress) {
    /** @type {Look[]} */
    const looks = [];
    const { page } = this;
    const sights = new Map(page.layers.map(({ layer }) => [layer, sightOf(page.sight, layer, page.numRows)]));
    await visitHeads(
      this.page,
      this.heads,
      (layer, head, data) => {
        const sight = sights.get(layer);
        const flow = sight && flowOf(data, sight, question, page.numRows);
        if (flow) {
          const [weight, ...bounds] = flow.weight;
          looks.push({ layer, head, weight, bounds, even: flow.even });
        }
        progress(looks);
      },
      isWanted,
    );
    return looks;
  }
}
