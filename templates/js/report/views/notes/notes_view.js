/**
 * Notes on the words of a page: written on a card beside the word, marked in the texts, listed below the views. They are a
 * part of the page's state, and so of its address; a downloaded copy of the file holds them, too.
 */

import { notesOn } from "../../reading/notes/notes.js";
import { blockOfNotes, copyName, damagedSentence, notesOfBlock, notesOfText, textOfNotes } from "../../reading/notes/written_notes.js";
import { wholeUnits } from "../../reading/units/units.js";
import { nameOf } from "../../reading/why/why_words.js";
import { actionButton } from "../../../shared/elements.js";
import { save } from "../picture/save_picture.js";
import { copyButton } from "../quote_buttons.js";
import { selectedTokens } from "../text/selected_text.js";
import { NoteCard } from "./note_card.js";
import { NoteList } from "./note_list.js";

/**
 * @typedef {import("../../reading/notes/notes.js").Span} Span
 * @typedef {import("./note_marks.js").NoteMarks} NoteMarks
 */

/**
 * @param {import("../../../shared/page.js").Page} page
 * @returns {string} the id of the element with its notes: each kind of attention has its own text, and its own notes
 */
function blockOf({ prefix }) {
  return prefix ? `att-viz-notes-${prefix}` : "att-viz-notes";
}

/**
 * @param {import("../../../shared/page.js").Page} page
 * @returns {{text: string, fault: string}} the notes in the file, as they are written into an address
 */
export function notesOfFile(page) {
  const { notes, fault } = notesOfBlock(document.getElementById(blockOf(page))?.textContent ?? "", page.texts.length);
  return { text: textOfNotes(notes), fault };
}

export class NotesView {
  /** @type {import("../../reading/notes/notes.js").Note[] | null} those in the list */
  #shown = null;

  /**
   * @param {import("../../app.js").Context} context
   * @param {NoteMarks} marks
   * @param {import("./page_source.js").PageSource} source
   * @param {() => {subject: Span | null, units: import("../../reading/units/units.js").Units}} chosen what the view that is
   *   shown is about, and the units it tells things in
   */
  constructor(context, marks, source, chosen) {
    this.context = context;
    this.book = context.notes;
    this.marks = marks;
    this.source = source;
    this.chosen = chosen;
    this.root = /** @type {HTMLDetailsElement} */ (document.getElementById("notes"));
    this.card = new NoteCard(/** @type {HTMLElement} */ (this.root.parentElement));
    this.list = new NoteList(this.root, context.page.texts, {
      goTo: (place) => void this.#goTo(place),
      edit: (place) => this.#edit(place),
      remove: (place) => void this.#remove(place),
      copyLink: copyButton("Copy link", () => context.link({})),
      save: () => this.#save(),
    });
    this.book.onAsk((span) => this.note(span));
    this.book.onChange(() => this.#show());
    this.#listen();
  }

  /**
   * Say what is wrong with notes that were to be read, and show the list where there are some.
   *
   * @param {string} fault of those in the file
   */
  open(fault) {
    this.sayFaults(fault);
    this.root.open ||= this.book.notes.length > 0;
  }

  /** @param {string} [fault] what else is wrong */
  sayFaults(fault = "") {
    const text = new URLSearchParams(location.hash.replace(/^#/u, "")).get("notes") ?? "";
    const { damaged } = notesOfText(text, this.context.page.texts.length);
    const said = [fault, damagedSentence(damaged, "this link")].filter(Boolean).join(" ");
    if (said) {
      this.list.say(said);
      this.root.open = true;
    }
  }

  /**
   * Let the reader write on some words: what is noted on just these, or something new.
   *
   * @param {Span | null} span null where nothing is chosen
   */
  note(span) {
    if (!span) {
      this.root.open = true;
      this.list.say("Choose a word first.");
      return;
    }
    const place = this.book.notes.findIndex(({ from, to }) => from === span[0] && to === span[1]);
    if (place >= 0) {
      this.#edit(place);
    } else {
      const [from, to] = span;
      this.#write(span, "", (text) => this.book.add({ from, to, text }));
    }
  }

  #show() {
    if (this.#shown !== this.book.notes) {
      this.#shown = this.book.notes;
      this.list.show(this.#shown);
    }
    // The first number that a browser writes with commas takes it longer than a view.
    if (this.#shown.length) {
      this.list.showLink(this.context.link({}).length);
    }
  }

  /** @param {number} place */
  #edit(place) {
    const { from, to, text } = this.book.notes[place];
    this.#write([from, to], text, (said) => (said.trim() ? this.book.edit(place, said) : this.#remove(place)));
  }

  /**
   * @param {Span} span
   * @param {string} text
   * @param {(text: string) => Promise<void>} keep
   */
  #write(span, text, keep) {
    const name = nameOf(this.context.page.texts, span);
    this.card.write(this.#wordAt(span), `Note on ${name}`, text, (said) => {
      this.list.say("");
      void keep(said).then(() => {
        this.root.open ||= this.book.notes.length > 0;
      });
    });
  }

  /**
   * @param {Span} span
   * @returns {Element | null} the element of its last token that is in sight
   */
  #wordAt([, to]) {
    return this.marks.textInSight?.container.querySelector(`[data-token="${to - 1}"]`) ?? null;
  }

  /**
   * @param {number} place
   * @returns {Promise<void>}
   */
  async #remove(place) {
    const note = this.book.notes[place];
    await this.book.edit(place, "");
    const undo = actionButton("Undo", () => void this.#putBack(note));
    this.root.open = true;
    this.list.say("The note was deleted. ", undo);
    undo.focus({ preventScroll: true });
  }

  /** @param {import("../../reading/notes/notes.js").Note} note */
  async #putBack(note) {
    await this.book.add(note);
    this.list.say("The note is back.");
  }

  /**
   * @param {number} place
   * @returns {Promise<void>}
   */
  async #goTo(place) {
    const { from } = this.book.notes[place];
    if (!this.marks.textInSight) {
      await this.context.change({ view: "looked" });
    }
    this.marks.textInSight?.rove(from, true);
  }

  #save() {
    if (!this.source.isWhole) {
      this.list.say("The browser is still reading this file; please try again in a moment.");
      return;
    }
    const name = copyName(location.pathname, this.context.page.siblings.length > 0);
    save(new Blob(this.source.withText(blockOf(this.context.page), blockOfNotes(this.book.notes)), { type: "text/html" }), name);
    this.list.say(`Saved as ${name}, with all notes in it.`);
  }

  #listen() {
    document.addEventListener("pointerover", (event) => this.#read(event.target));
    document.addEventListener("pointerout", (event) => {
      // A finger leaves the screen when it has touched a word; what it touched is read then.
      if (event.pointerType !== "touch") {
        this.#leave(event.target);
      }
    });
    document.addEventListener("pointerdown", ({ target }) => {
      if (!wordOf(target) && target instanceof Node && !this.card.element.contains(target)) {
        this.card.leave();
      }
    });
    document.addEventListener("focusin", (event) => this.#read(event.target));
    document.addEventListener("focusout", (event) => this.#leave(event.target));
    document.addEventListener("keydown", (event) => {
      const typing = event.target instanceof Element && event.target.matches("input, select, textarea");
      if (event.key === "Escape" && !this.card.isEditing) {
        this.card.close();
      }
      if (event.key === "n" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        this.note(this.#meant());
      }
    });
  }

  /** @param {EventTarget | null} target */
  #read(target) {
    const element = wordOf(target);
    if (element) {
      const token = Number(element.getAttribute("data-token"));
      const { notes } = this.book;
      const said = notesOn(notes, [token, token + 1]).map((place) => ({
        number: place + 1,
        text: notes[place].text,
        edit: () => this.#edit(place),
      }));
      this.card.read(element, said);
    }
  }

  /** @param {EventTarget | null} target */
  #leave(target) {
    if (wordOf(target)) {
      this.card.leave();
    }
  }

  /** @returns {Span | null} the words that a key is meant for: selected ones, else those with the focus, else the chosen */
  #meant() {
    const { subject, units } = this.chosen();
    const selection = document.getSelection();
    const range = selection && !selection.isCollapsed && selection.rangeCount ? selection.getRangeAt(0) : null;
    const anchor = range && parentOf(range.commonAncestorContainer);
    const selected = range && anchor ? this.marks.textOf(anchor) : undefined;
    const span = range && selected ? selectedTokens(selected, range) : null;
    if (span) {
      return wholeUnits(units, span);
    }
    const focused = document.activeElement?.closest("[data-token]");
    const token = focused && this.marks.textOf(focused) ? Number(focused.getAttribute("data-token")) : null;
    return token === null || (subject && subject[0] <= token && token < subject[1])
      ? subject
      : wholeUnits(units, [token, token + 1]);
  }
}

/**
 * @param {EventTarget | null} target
 * @returns {Element | null} the word with a note that it is in
 */
function wordOf(target) {
  return target instanceof Element ? target.closest("[data-noted]") : null;
}

/**
 * @param {Node} node
 * @returns {Element | null}
 */
function parentOf(node) {
  return node instanceof Element ? node : node.parentElement;
}
