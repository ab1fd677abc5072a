/**
 * What shows in a running text that there is a note: a thin line over its words, and its number behind the last of them,
 * as footnotes have it. Screen readers get the note as the description of the word.
 */

import { notesOn } from "../../reading/notes/notes.js";

/**
 * @typedef {import("./note_book.js").NoteBook} NoteBook
 *
 * @typedef {object} MarkedText words on the page, each an element with its token's number
 * @property {HTMLElement} container
 * @property {import("../../../shared/page.js").Page} page
 * @property {(token: number, focus?: boolean) => void} rove
 */

/** What precedes a note's place in the id of the element that holds its text. */
export const NOTE_ID = "note-text-";

export class NoteMarks {
  /** @type {MarkedText[]} */
  #texts = [];
  /** @type {import("../../reading/notes/notes.js").Note[]} those that are marked */
  #shown = [];

  /** @param {NoteBook} book */
  constructor(book) {
    this.book = book;
    book.onChange(() => this.#again());
  }

  /** @param {MarkedText} text to be marked from now on */
  watch(text) {
    this.#texts.push(text);
  }

  /** @returns {MarkedText | undefined} the first text in sight */
  get textInSight() {
    return this.#texts.find(({ container }) => container.getClientRects().length > 0);
  }

  /**
   * The text that an element stands in.
   *
   * @param {Element} element
   * @returns {MarkedText | undefined}
   */
  textOf(element) {
    return this.#texts.find(({ container }) => container.contains(element));
  }

  /**
   * @param {number} token
   * @param {Element} element
   */
  mark(token, element) {
    const { notes } = this.book;
    const places = notes.length ? notesOn(notes, [token, token + 1]) : [];
    element.toggleAttribute("data-noted", places.length > 0);
    const ends = places.filter((place) => notes[place].to === token + 1);
    write(element, "data-note", ends.map((place) => place + 1).join(","));
    write(element, "aria-describedby", places.map((place) => `${NOTE_ID}${place}`).join(" "));
  }

  #again() {
    if (this.#shown !== this.book.notes) {
      this.#shown = this.book.notes;
      for (const { container } of this.#texts) {
        for (const element of container.querySelectorAll("[data-token]")) {
          this.mark(Number(element.getAttribute("data-token")), element);
        }
      }
    }
  }
}

/**
 * @param {Element} element
 * @param {string} name of an attribute
 * @param {string} value "" for none
 */
function write(element, name, value) {
  if (value) {
    element.setAttribute(name, value);
  } else {
    element.removeAttribute(name);
  }
}
