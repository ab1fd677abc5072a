/** Light or dark: what the reader chose, or what the system says. */

/** @typedef {import("./reading/state.js").State["theme"]} Choice */

export class Theme {
  /**
   * @param {(theme: Choice) => void} choose
   * @param {() => void} repaint called when the system's theme changes
   */
  constructor(choose, repaint) {
    this.dark = matchMedia("(prefers-color-scheme: dark)");
    this.dark.addEventListener("change", repaint);
    this.radios = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll("input[name=theme]")]);
    for (const radio of this.radios) {
      radio.addEventListener("change", () => choose(/** @type {Choice} */ (radio.value)));
    }
  }

  /** @param {Choice} theme */
  show(theme) {
    document.documentElement.dataset.theme = theme === "auto" ? (this.dark.matches ? "dark" : "light") : theme;
    for (const radio of this.radios) {
      radio.checked = radio.value === theme;
    }
  }
}
