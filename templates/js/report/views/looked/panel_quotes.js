/** What a text of the view "Where heads looked" gives to other programs: its sentence with its number, and all numbers. */

import { saidOn } from "../../reading/notes/notes.js";
import { precisionText } from "../../reading/numbers/citation.js";
import { WORDINGS, measureOf } from "../../reading/numbers/measures.js";
import { shownTable } from "../../reading/numbers/shown_table.js";
import { wholeUnits } from "../../reading/units/units.js";
import { noteTools } from "../notes/note_tools.js";
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
 * @returns {HTMLElement[]}
 */
export function panelQuotes(context, view, { shown, panel, units, held }) {
  const { page, state, notes } = context;
  const span = () => {
    const token = held()[view] ?? null;
    return token === null ? null : wholeUnits(units(), [token, token + 1]);
  };
  const quotation = () => {
    const { layer, head } = state();
    const { quote, sentence } = panel();
    const note = saidOn(notes.notes, span());
    return { sentence, note, of: { layer, head, rows: quote?.rows ?? null }, precision: quote ? precisionText(quote.number) : "" };
  };
  const table = () => {
    const token = held()[view] ?? null;
    const { hasEven } = WORDINGS[measureOf(page, state())];
    const { current } = shown;
    const isKnown = current && token !== null && shown.knows(view, token);
    return isKnown ? shownTable(page, current.scope, view, units(), token, hasEven, notes.notes) : "";
  };
  return [citeButton(context, quotation, held), copyButton("Copy as CSV", table), ...noteTools(context, span)];
}
