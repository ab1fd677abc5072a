/** The button that begins the tour. Whoever has not seen it is asked once, where the browser can remember that. */

const KEY = "att_viz tour";

export class TourOffer {
  /** @param {() => void} begin */
  constructor(begin) {
    this.button = /** @type {HTMLButtonElement} */ (document.getElementById("tour-begin"));
    this.decline = /** @type {HTMLButtonElement} */ (document.getElementById("tour-decline"));
    this.root = /** @type {HTMLElement} */ (document.getElementById("tour-offer"));
    this.button.addEventListener("click", () => {
      this.settle();
      begin();
    });
    this.decline.addEventListener("click", () => {
      this.settle();
      this.button.focus();
    });
    // In a notebook's frame nothing is remembered, and a report stands below every cell: there the button is enough.
    this.#show(window.parent === window && remembered() === "nothing");
    this.root.hidden = false;
  }

  /** Do not ask again. */
  settle() {
    try {
      localStorage.setItem(KEY, "seen");
    } catch {
      // Some browsers keep nothing for files; there the button is never more than a button.
    }
    this.#show(false);
  }

  /** @param {boolean} asking */
  #show(asking) {
    this.root.classList.toggle("asking", asking);
    this.button.textContent = asking ? "New here? Take the tour" : "Tour";
    this.decline.hidden = !asking;
  }
}

/** @returns {"seen" | "nothing" | "unknown"} unknown where the browser lets a file remember nothing */
function remembered() {
  try {
    return localStorage.getItem(KEY) === null ? "nothing" : "seen";
  } catch {
    return "unknown";
  }
}
