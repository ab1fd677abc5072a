/** The row of tabs: one for each view, of which one is shown; and what is folded away on a small screen. */

/**
 * @typedef {import("./reading/state.js").ViewId} ViewId
 */

export class Tabs {
  /** Where the tabs are one row that scrolls; see layout.css. */
  #small = matchMedia("(max-width: 36rem)");

  /**
   * @param {{id: ViewId, title: string}[]} kinds
   * @param {(id: ViewId) => void} choose
   */
  constructor(kinds, choose) {
    this.ids = kinds.map(({ id }) => id);
    this.choose = choose;
    this.list = /** @type {HTMLElement} */ (document.querySelector("[role=tablist]"));
    this.list.append(...kinds.map(tabElement));
    this.list.addEventListener("click", (event) => {
      const tab = event.target instanceof Element ? event.target.closest("[role=tab]") : null;
      if (tab) {
        choose(this.ids[[...this.list.children].indexOf(tab)]);
      }
    });
    this.list.addEventListener("keydown", (event) => this.#onKey(event));
    const more = document.getElementById("more");
    more?.addEventListener("click", () => {
      const open = document.body.classList.toggle("unfolded");
      more.setAttribute("aria-expanded", String(open));
    });
  }

  /**
   * Mark a view's tab and show its panel.
   *
   * @param {ViewId} chosen
   * @returns {HTMLElement} the panel
   */
  show(chosen) {
    for (const id of this.ids) {
      const tab = /** @type {HTMLElement} */ (document.getElementById(`tab-${id}`));
      tab.setAttribute("aria-selected", String(id === chosen));
      tab.tabIndex = id === chosen ? 0 : -1;
      panelOf(id).hidden = id !== chosen;
      if (id === chosen && this.#small.matches) {
        const room = this.list.clientWidth - tab.offsetWidth;
        this.list.scrollLeft = tab.offsetLeft - this.list.offsetLeft - room / 2;
      }
    }
    return panelOf(chosen);
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const place = [...this.list.children].findIndex((tab) => tab === document.activeElement);
    const last = this.ids.length - 1;
    const moves = { ArrowRight: (place + 1) % (last + 1), ArrowLeft: (place + last) % (last + 1), Home: 0, End: last };
    const next = moves[/** @type {keyof typeof moves} */ (event.key)];
    if (place >= 0 && next !== undefined) {
      event.preventDefault();
      /** @type {HTMLElement} */ (this.list.children[next]).focus();
      this.choose(this.ids[next]);
    }
  }
}

/**
 * @param {{id: ViewId, title: string}} kind
 * @returns {HTMLElement}
 */
function tabElement({ id, title }) {
  const tab = document.createElement("button");
  tab.type = "button";
  tab.id = `tab-${id}`;
  tab.setAttribute("role", "tab");
  tab.setAttribute("aria-controls", `view-${id}`);
  tab.textContent = title;
  return tab;
}

/**
 * @param {ViewId} id
 * @returns {HTMLElement}
 */
function panelOf(id) {
  return /** @type {HTMLElement} */ (document.getElementById(`view-${id}`));
}
