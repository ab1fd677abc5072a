/** The choice of the unit that a view tells things in. */

import { UNIT_NAMES, unitKinds } from "../../reading/units/units.js";

/**
 * @typedef {import("../../reading/units/units.js").UnitKind} UnitKind
 */

export class UnitPicker {
  /**
   * @param {HTMLElement} element where the choice goes
   * @param {import("../../../shared/page.js").Page} page
   * @param {(kind: UnitKind) => void} change
   */
  constructor(element, page, change) {
    const label = document.createElement("label");
    label.className = "unit-picker";
    const kinds = unitKinds(page);
    this.select = document.createElement("select");
    this.select.autocomplete = "off";
    this.select.append(
      ...UNIT_NAMES.filter(([each]) => kinds.includes(each)).map(([each, name]) => new Option(name, each)),
    );
    this.select.addEventListener("change", () => change(/** @type {UnitKind} */ (this.select.value)));
    label.append("By", this.select);
    this.select.setAttribute("aria-label", "Unit that things are told in");
    element.append(label);
    this.label = label;
    this.show("word");
  }

  /** @param {UnitKind | null} kind null where there is no choice */
  show(kind) {
    this.label.hidden = kind === null;
    this.select.value = kind ?? this.select.value;
  }
}
