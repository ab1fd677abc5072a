/** The card beside a word: what is noted on it while it is pointed at, and the field that a note is written in. */

import { LONGEST_NOTE } from "../../reading/notes/notes.js";
import { actionButton, made } from "../../../shared/elements.js";
import { writeText } from "../../../shared/message.js";

/**
 * @typedef {import("../../reading/notes/notes.js").Span} Span
 * @typedef {{number: number, text: string, edit: () => void}} Said a note to be read
 */

/** Milliseconds in which the pointer may go from the word to the card. */
const WAY = 250;
/** Pixels between the word and the card, and between the card and the window's edge. */
const GAP = 6;

export class NoteCard {
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  #leaving;
  /** @type {Element | null} the word */
  #at = null;
  /** @type {Element | null} where the focus was before */
  #before = null;

  /** @param {HTMLElement} parent */
  constructor(parent) {
    this.element = made("div", "note-card");
    this.element.hidden = true;
    this.element.setAttribute("role", "group");
    parent.append(this.element);
    this.element.addEventListener("pointerenter", () => clearTimeout(this.#leaving));
    this.element.addEventListener("pointerleave", () => this.leave());
    // What is typed here is meant for nothing else on the page.
    this.element.addEventListener("keydown", (event) => {
      event.stopPropagation();
      if (event.key === "Escape") {
        event.preventDefault();
        this.close();
      }
    });
    window.addEventListener("resize", () => this.#place(), { passive: true });
    document.addEventListener("scroll", () => this.#place(), { capture: true, passive: true });
  }

  /** @returns {boolean} whether a note is being written */
  get isEditing() {
    return !this.element.hidden && this.element.querySelector("textarea") !== null;
  }

  /**
   * Show notes until the pointer or the focus leaves the word.
   *
   * @param {Element} at the word
   * @param {Said[]} notes
   */
  read(at, notes) {
    if (this.isEditing) {
      return;
    }
    clearTimeout(this.#leaving);
    if (this.#at === at && !this.element.hidden) {
      return;
    }
    this.element.setAttribute("aria-label", "Notes on this word");
    this.element.replaceChildren(
      ...notes.map(({ number, text, edit }) => {
        const said = made("div", "note-said");
        said.dir = "auto";
        said.textContent = text;
        const button = actionButton("Edit", edit);
        button.setAttribute("aria-label", `Edit note ${number}`);
        return made("div", "note-row", made("b", "note-number", String(number)), said, button);
      }),
    );
    this.#open(at);
  }

  /**
   * Let a reader write.
   *
   * @param {Element | null} at the word; null for one that is out of sight
   * @param {string} title
   * @param {string} text what is noted already
   * @param {(text: string) => void} keep
   */
  write(at, title, text, keep) {
    clearTimeout(this.#leaving);
    this.#before = document.activeElement;
    const heading = made("p", "note-title");
    writeText(heading, title);
    const field = made("textarea");
    field.value = text;
    field.maxLength = LONGEST_NOTE;
    field.rows = 4;
    field.dir = "auto";
    field.autocomplete = "off";
    field.setAttribute("aria-label", heading.textContent ?? "");
    const finish = (/** @type {string} */ said) => {
      this.close();
      keep(said);
    };
    field.addEventListener("keydown", (event) => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
        event.preventDefault();
        finish(field.value);
      }
    });
    const buttons = [actionButton("Save", () => finish(field.value)), actionButton("Cancel", () => this.close())];
    if (text) {
      buttons.push(actionButton("Delete", () => finish("")));
    }
    this.element.setAttribute("aria-label", "Write a note");
    this.element.replaceChildren(heading, field, made("div", "quotes", ...buttons));
    this.#open(at);
    field.focus({ preventScroll: true });
    field.setSelectionRange(text.length, text.length);
  }

  /** The pointer or the focus has left the word; it may be on its way to the card. */
  leave() {
    clearTimeout(this.#leaving);
    if (!this.isEditing) {
      this.#leaving = setTimeout(() => {
        if (!this.isEditing && !this.element.contains(document.activeElement)) {
          this.close();
        }
      }, WAY);
    }
  }

  close() {
    clearTimeout(this.#leaving);
    const held = this.element.contains(document.activeElement);
    this.element.hidden = true;
    this.element.replaceChildren();
    this.#at = null;
    if (held && this.#before instanceof HTMLElement) {
      this.#before.focus({ preventScroll: true });
    }
    this.#before = null;
  }

  /** @param {Element | null} at */
  #open(at) {
    this.#at = at;
    this.element.hidden = false;
    this.#place();
  }

  /** Below the word, or above it where there is no room; in the middle of the window for a word out of sight. */
  #place() {
    if (this.element.hidden) {
      return;
    }
    const [width, height] = [document.documentElement.clientWidth, document.documentElement.clientHeight];
    const card = this.element.getBoundingClientRect();
    const word = this.#at?.isConnected ? this.#at.getClientRects()[0] : undefined;
    const seen = word && word.bottom > 0 && word.top < height;
    const below = (word?.bottom ?? 0) + GAP;
    const above = (word?.top ?? 0) - GAP - card.height;
    const top = !seen ? (height - card.height) / 2 : below + card.height <= height - GAP || above < GAP ? below : above;
    const left = seen ? word.left : (width - card.width) / 2;
    this.element.style.top = `${Math.max(GAP, Math.min(top, height - GAP - card.height))}px`;
    this.element.style.left = `${Math.max(GAP, Math.min(left, width - GAP - card.width))}px`;
  }
}
