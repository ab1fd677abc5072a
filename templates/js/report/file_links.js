/** The ways from one file of a report to another: they take along what is looked at. */

import { siblingHref, suffixOfHead } from "./data/siblings.js";
import { LIGHT_VIEWS, lightSentence, lightSummary, notHereSentence } from "./reading/light/light_sentences.js";
import { setText } from "../shared/message.js";
import { placeName } from "../shared/page.js";

export class FileLinks {
  /** @param {import("../shared/page.js").Page} page */
  constructor(page) {
    this.page = page;
    this.index = document.getElementById("files-link");
    this.full = /** @type {HTMLElement[]} */ ([...document.querySelectorAll(".full-link")]);
    const all = document.getElementById("full-files");
    if (page.light) {
      setText("light-short", lightSummary(page.light));
      setText("light-sentence", lightSentence(page.light));
      for (const view of LIGHT_VIEWS) {
        setText(`not-here-${view}`, notHereSentence(page, view));
      }
      document.getElementById("light-note")?.removeAttribute("hidden");
      // Another address after "#" is another state of the page.
      document.getElementById("all-files-link")?.addEventListener("click", (event) => {
        event.preventDefault();
        all?.setAttribute("open", "");
        all?.scrollIntoView({ block: "start" });
        all?.querySelector("summary")?.focus();
      });
    }
  }

  /**
   * @param {string} hash the state to take along
   * @param {{layer: number, head: number}} state
   */
  show(hash, { layer, head }) {
    const { page } = this;
    this.#lead(this.index, page.light ? null : "index", hash);
    for (const link of this.full) {
      this.#lead(link, suffixOfHead(page, layer, head), hash);
      link.textContent = `Every weight of ${placeName(layer, head, page.headNames[head])}`;
    }
  }

  /**
   * @param {HTMLElement | null} link
   * @param {string | null} suffix of the file; null for none
   * @param {string} hash
   */
  #lead(link, suffix, hash) {
    const href = suffix === null ? null : siblingHref(location.pathname, this.page.suffix, suffix);
    if (link) {
      link.hidden = href === null || location.protocol === "about:";
      link.setAttribute("href", `${href ?? ""}#${hash}`);
    }
  }
}
