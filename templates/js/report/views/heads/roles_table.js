/** The scores of all heads as a table, for those who read rather than look, and for other programs. */

import { ALL_LAYERS } from "../../../shared/page.js";
import { csv } from "../../reading/numbers/citation.js";
import { ROLE_WORDS, roleTitle } from "../../reading/heads/head_roles.js";
import { copyButton } from "../quote_buttons.js";
import { made } from "../../../shared/elements.js";

/** @typedef {import("../../reading/heads/head_roles.js").HeadRoles} HeadRoles */

export class RolesTable {
  /**
   * @param {HTMLDetailsElement} details
   * @param {HeadRoles[]} heads
   */
  constructor(details, heads) {
    this.details = details;
    this.heads = heads.filter(({ layer }) => layer !== ALL_LAYERS);
    details.querySelector(".table-actions")?.append(copyButton("Copy as CSV", () => this.csv()));
    details.addEventListener("toggle", () => this.#fill());
    window.addEventListener("beforeprint", () => this.#fill());
  }

  /** @returns {string[]} those that heads of this page can have */
  #roles() {
    return Object.keys(ROLE_WORDS).filter((role) => this.heads.some(({ scores }) => role in scores));
  }

  #fill() {
    const [head, body] = ["thead", "tbody"].map((name) => /** @type {HTMLElement} */ (this.details.querySelector(name)));
    if (body.childElementCount) {
      return;
    }
    const roles = this.#roles();
    const titles = ["Layer", "Head", "Role", ...roles.map(roleTitle)].map((title) => {
      const cell = made("th", "", title);
      cell.scope = "col";
      return cell;
    });
    head.append(made("tr", "", ...titles));
    const rows = this.heads.map(({ layer, head: number, role, scores }) => {
      const cells = [layer, number, roleTitle(role), ...roles.map((name) => (Number.isNaN(scores[name]) ? "–" : scores[name].toFixed(3)))];
      return made("tr", "", ...cells.map((text) => made("td", "", String(text))));
    });
    body.append(...rows);
  }

  /** @returns {string} */
  csv() {
    const roles = this.#roles();
    const rows = this.heads.map(({ layer, head, role, scores }) => [layer, head, role ?? "", ...roles.map((name) => scores[name])]);
    return csv(["layer", "head", "role", ...roles], rows);
  }
}
