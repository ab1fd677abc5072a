/** What stands where something is said about a word: a button to note something on it, and what is noted. */

import { notesOn } from "../../reading/notes/notes.js";
import { actionButton, made } from "../../../shared/elements.js";

/** @typedef {import("../../reading/notes/notes.js").Span} Span */

/**
 * @param {import("../../app.js").Context} context
 * @param {() => Span | null} spanOf the word
 * @param {() => Span | null} [otherOf] another one that something is said about
 * @returns {HTMLElement[]}
 */
export function noteTools({ notes: book }, spanOf, otherOf = () => null) {
  const button = actionButton("Note", () => book.ask(spanOf()));
  button.title = "Write a note on these words (key n)";
  const here = made("div", "notes-here");
  here.hidden = true;
  book.onChange(() => {
    const found = book.notes.length ? [spanOf(), otherOf()].flatMap((span) => notesOn(book.notes, span)) : [];
    const places = [...new Set(found)].sort((one, other) => one - other);
    here.hidden = places.length === 0;
    here.replaceChildren(
      ...places.map((place) => {
        const said = made("div", "note-said", book.notes[place].text);
        said.dir = "auto";
        return made("div", "note-row", made("b", "note-number", String(place + 1)), said);
      }),
    );
  });
  return [button, here];
}
