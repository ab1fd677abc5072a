/**
 * Light or dark: what the reader chose, or what the system says, or the notebook in whose frame the page stands
 * (`written_report.py` tells it).
 */

/** @typedef {import("./reading/state.js").State["theme"]} Choice */

export class Theme {
  /**
   * @param {(theme: Choice) => void} choose
   * @param {() => void} repaint called when the system's theme changes
   */
  constructor(choose, repaint) {
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    this.dark.addEventListener("change", repaint);
    /** @type {Choice} */
    this.host = "auto";
    if (window.parent !== window) {
      document.documentElement.classList.add("embedded");
      addEventListener("message", ({ source, data }) => {
        const told = source === window.parent ? data?.attVizTheme : null;
        if (told === "light" || told === "dark" || told === "auto") {
          this.host = told;
          repaint();
        }
      });
    }
    this.radios = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("input[name=theme]")]);
    for (const radio of this.radios) {
      radio.addEventListener("change", () => choose(/** @type {Choice} */ (radio.value)));
    }
  }

  /** @param {Choice} theme */
  show(theme) {
    const chosen = theme === "auto" ? this.host : theme;
    document.documentElement.dataset.theme = chosen === "auto" ? (this.dark.matches ? "dark" : "light") : chosen;
    for (const radio of this.radios) {
      radio.checked = radio.value === theme;
    }
  }
}
