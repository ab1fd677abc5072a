/** The notes of a page: kept in its state, and so in its address, as the text that reading/notes writes. */

import { withNote, withText } from "../../reading/notes/notes.js";
import { notesOfText, textOfNotes } from "../../reading/notes/written_notes.js";

/**
 * @typedef {import("../../reading/notes/notes.js").Note} Note
 */

export class NoteBook {
  #text = "";
  /** @type {Note[]} */
  #notes = [];
  /** @type {(() => void)[]} */
  #listeners = [];
  /** @type {((span: import("../../reading/notes/notes.js").Span | null) => void) | null} */
  #asked = null;

  /**
   * @param {number} count of tokens
   * @param {() => string} read
   * @param {(text: string) => Promise<void>} write
   */
  constructor(count, read, write) {
    this.count = count;
    this.read = read;
    this.write = write;
  }

  /** @returns {Note[]} in the order of the text */
  get notes() {
    const text = this.read();
    if (text !== this.#text) {
      this.#text = text;
      this.#notes = notesOfText(text, this.count).notes;
    }
    return this.#notes;
  }

  /**
   * @param {Note} note
   * @returns {Promise<void>}
   */
  add(note) {
    return this.#change(withNote(this.notes, note));
  }

  /**
   * @param {number} place
   * @param {string} text "" to take the note away
   * @returns {Promise<void>}
   */
  edit(place, text) {
    return this.#change(withText(this.notes, place, text));
  }

  /**
   * @param {Note[]} notes
   * @returns {Promise<void>}
   */
  #change(notes) {
    return this.write(textOfNotes(notes));
  }

  /**
   * Let the reader write on some words.
   *
   * @param {import("../../reading/notes/notes.js").Span | null} span
   */
  ask(span) {
    this.#asked?.(span);
  }

  /** @param {(span: import("../../reading/notes/notes.js").Span | null) => void} listener called by `ask` */
  onAsk(listener) {
    this.#asked = listener;
  }

  /** @param {() => void} listener called when there are other notes, and when something else is chosen */
  onChange(listener) {
    this.#listeners.push(listener);
  }

  /** Tell who listens. */
  tell() {
    this.#listeners.forEach((listener) => listener());
  }
}
