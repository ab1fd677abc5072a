/** The ways from one file of a report to another: they take along what is looked at. */

import { siblingHref, suffixOfHead } from "./data/siblings.js";
import { lightSentence, lightSummary } from "./reading/light/light_sentences.js";
import { setText } from "../shared/message.js";
import { placeName } from "../shared/page.js";

export class FileLinks {
  /** @param {import("../shared/page.js").Page} page */
  constructor(page) {
    this.page = page;
    this.index = document.getElementById("files-link");
    this.full = document.getElementById("full-link");
    const all = document.getElementById("full-files");
    if (page.light) {
      setText("light-short", lightSummary(page.light));
      setText("light-sentence", lightSentence(page.light));
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
    this.#lead(this.full, page.light ? suffixOfHead(page, layer, head) : null, hash);
    if (this.full && page.light) {
      this.full.textContent = `Every weight of ${placeName(layer, head, page.headNames[head])}`;
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
