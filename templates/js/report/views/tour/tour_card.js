/** What the guided tour says, above the view that it is about, and the buttons that lead on. */

import { plainText, setText } from "../../../shared/message.js";

/**
 * @typedef {import("../../reading/tour/step_ids.js").StepId} StepId
 * @typedef {"back" | "next" | "again" | "end"} Action
 */

export class TourCard {
  /** @param {(action: Action) => void} act */
  constructor(act) {
    this.root = /** @type {HTMLElement} */ (document.getElementById("tour"));
    this.title = /** @type {HTMLElement} */ (document.getElementById("tour-title"));
    this.root.addEventListener("click", (event) => {
      const button = event.target instanceof Element ? event.target.closest("[data-tour-act]") : null;
      if (button && button.getAttribute("aria-disabled") !== "true") {
        act(/** @type {Action} */ (button.getAttribute("data-tour-act")));
      }
    });
    document.addEventListener("keydown", (event) => {
      const inside = event.target instanceof Node && (this.root.contains(event.target) || event.target === document.body);
      const action = /** @type {Record<string, Action>} */ ({ Escape: "end", ArrowRight: "next", ArrowLeft: "back" })[event.key];
      if (this.isOpen && inside && action && !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey) {
        event.preventDefault();
        act(action);
      }
    });
    new ResizeObserver(() => this.#measure()).observe(this.root);
  }

  /** @returns {boolean} */
  get isOpen() {
    return !this.root.hidden;
  }

  /** @returns {boolean} whether the keyboard is in it */
  get hasFocus() {
    return this.root.contains(document.activeElement);
  }

  /**
   * @param {StepId} id
   * @param {{place: number, count: number, title: string, text: string, away: boolean}} step away: whether the page shows
   *   something else than the step is about
   */
  show(id, { place, count, title, text, away }) {
    document.body.dataset.tour = away ? "away" : id;
    this.root.hidden = false;
    setText("tour-step", `Step ${place + 1} of ${count}`);
    setText("tour-name", title);
    setText("tour-text", text);
    this.#part("again").hidden = !away;
    setText("tour-away", away ? "The page shows something else now." : "");
    this.#part("back").setAttribute("aria-disabled", String(place === 0));
    this.#part("next").hidden = place === count - 1;
    this.#part("end").textContent = place === count - 1 ? "Done" : "End the tour";
    this.#measure();
  }

  /** Let those who hear the page hear the step, and the keyboard be in it. */
  announce() {
    const words = ["tour-title", "tour-text"].map((id) => document.getElementById(id)?.textContent ?? "");
    setText("live", plainText(words.join(". ")));
    this.title.focus({ preventScroll: true });
  }

  hide() {
    this.root.hidden = true;
    delete document.body.dataset.tour;
    this.#measure();
  }

  /**
   * @param {Action} action
   * @returns {HTMLElement}
   */
  #part(action) {
    return /** @type {HTMLElement} */ (this.root.querySelector(`[data-tour-act="${action}"]`));
  }

  /** What scrolls keeps clear of the card, and views that fill the window leave room for it. */
  #measure() {
    document.documentElement.style.setProperty("--tour-height", `${Math.ceil(this.root.offsetHeight)}px`);
  }
}
