/** All notes of a page, in the order of the text, and what is done with them as a whole. */

import { linkSentence } from "../../reading/notes/written_notes.js";
import { nameOf } from "../../reading/why/why_words.js";
import { actionButton, made } from "../../../shared/elements.js";
import { plainText, setText, writeText } from "../../../shared/message.js";
import { NOTE_ID } from "./note_marks.js";

/**
 * @typedef {import("../../reading/notes/notes.js").Note} Note
 *
 * @typedef {object} ListActions
 * @property {(place: number) => void} goTo
 * @property {(place: number) => void} edit
 * @property {(place: number) => void} remove
 * @property {HTMLButtonElement} copyLink
 * @property {() => void} save the annotated copy
 */

const HOW =
  "Choose a word in the text and press n, or “Note” beside what is said about it. Select several words to note something on " +
  "all of them. Notes stay in the address of this page, and in an annotated copy of this file.";

export class NoteList {
  /**
   * @param {HTMLDetailsElement} root
   * @param {string[]} texts of the tokens
   * @param {ListActions} actions
   */
  constructor(root, texts, actions) {
    this.root = root;
    this.texts = texts;
    this.actions = actions;
    this.title = made("summary", "", "Notes");
    this.how = made("p", "note", HOW);
    this.list = made("ol", "note-list");
    this.list.setAttribute("aria-label", "Notes, in the order of the text");
    this.link = made("p", "note");
    this.said = made("p", "notes-said");
    this.together = made(
      "div",
      "quotes",
      actionButton("Download annotated copy", () => actions.save()),
      actions.copyLink,
    );
    root.append(this.title, this.said, this.how, this.list, this.together, this.link);
    root.hidden = false;
  }

  /** @param {Note[]} notes */
  show(notes) {
    const some = notes.length > 0;
    this.title.textContent = some ? `Notes (${notes.length.toLocaleString("en")})` : "Notes";
    this.root.classList.toggle("none", !some);
    this.list.hidden = this.link.hidden = !some;
    this.how.hidden = some;
    this.together.hidden = !some;
    this.list.replaceChildren(...notes.map((note, place) => this.#row(note, place)));
  }

  /** @param {number} length how many characters the page's address has with all notes */
  showLink(length) {
    this.link.textContent = linkSentence(length);
  }

  /**
   * @param {string} text "" for nothing more
   * @param {...HTMLElement} more
   */
  say(text, ...more) {
    this.said.replaceChildren(text, ...more);
    setText("live", text);
  }

  /**
   * @param {Note} note
   * @param {number} place
   * @returns {HTMLElement}
   */
  #row({ from, to, text }, place) {
    const { actions } = this;
    const name = nameOf(this.texts, [from, to]);
    const words = actionButton("", () => actions.goTo(place));
    words.className = "note-words";
    writeText(words, name);
    const said = made("div", "note-said");
    said.id = `${NOTE_ID}${place}`;
    said.dir = "auto";
    said.textContent = text;
    const [edit, remove] = [
      actionButton("Edit", () => actions.edit(place)),
      actionButton("Delete", () => actions.remove(place)),
    ];
    edit.setAttribute("aria-label", plainText(`Edit the note on ${name}`));
    remove.setAttribute("aria-label", plainText(`Delete the note on ${name}`));
    return made("li", "", words, said, made("div", "note-actions", edit, remove));
  }
}
