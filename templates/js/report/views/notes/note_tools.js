/** What stands where something is said about a word: a button to note something on it, and what is noted. */

import { notesOn } from "../../reading/notes/notes.js";
import { actionButton, made } from "../../../shared/elements.js";

/**
 * @param {import("../../app.js").Context} context
 * @param {() => import("../../reading/notes/notes.js").Span | null} spanOf the word
 * @returns {HTMLElement[]}
 */
export function noteTools({ notes: book }, spanOf) {
  const button = actionButton("Note", () => book.ask(spanOf()));
  button.title = "Write a note on these words (key n)";
  const here = made("div", "notes-here");
  here.hidden = true;
  book.onChange(() => {
    const places = book.notes.length ? notesOn(book.notes, spanOf()) : [];
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
