/** What a text of the view "Where heads looked" gives to other programs: its sentence with its number, and all numbers. */

import { precisionText } from "../../reading/numbers/citation.js";
import { WORDINGS, measureOf } from "../../reading/numbers/measures.js";
import { shownTable } from "../../reading/numbers/shown_table.js";
import { citeButton, copyButton } from "../quote_buttons.js";

/**
 * @typedef {import("../../reading/state.js").State} State
 *
 * @typedef {object} Quoted
 * @property {import("./shown_head.js").ShownHead} shown
 * @property {() => import("./view_panel.js").ViewPanel} panel
 * @property {() => import("../../reading/units/units.js").Units} units
 * @property {() => Partial<State>} held the state with the text held on what it is about
 */

/**
 * @param {import("../../app.js").Context} context
 * @param {import("../../reading/shown_weights.js").ViewName} view
 * @param {Quoted} quoted
 * @returns {HTMLButtonElement[]}
 */
export function panelQuotes(context, view, { shown, panel, units, held }) {
  const { page, state } = context;
  const quotation = () => {
    const { layer, head } = state();
    const { quote, sentence } = panel();
    return { sentence, of: { layer, head, rows: quote?.rows ?? null }, precision: quote ? precisionText(quote.number) : "" };
  };
  const table = () => {
    const token = held()[view] ?? null;
    const { hasEven } = WORDINGS[measureOf(page, state())];
    return shown.current && token !== null ? shownTable(page, shown.current.scope, view, units(), token, hasEven) : "";
  };
  return [citeButton(context, quotation, held), copyButton("Copy as CSV", table)];
}
