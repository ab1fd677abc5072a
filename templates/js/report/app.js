/**
 * The report page at work: one state, and the views that show it.
 *
 * More than 300 lines because the state, the address that keeps it and whatever shows it are brought together here only.
 */

import { claimAddress, goToHead, isOwnAddress, later, writeHash } from "./address.js";
import { headText, lightText } from "./data/head_elements.js";
import { FileLinks } from "./file_links.js";
import { HeadStore } from "./data/head_store.js";
import { leavesForKind, offerKinds } from "./kind_switch.js";
import { LightStore } from "./data/light/light_store.js";
import { LONGEST_NOTE, checkedNotes, united } from "./reading/notes/notes.js";
import { notesOfText, textOfNotes } from "./reading/notes/written_notes.js";
import { textModel } from "./reading/text/text_model.js";
import { lightPrecision } from "./reading/light/light_sentences.js";
import { precisionSentence } from "./reading/sentences.js";
import { hashOfState, initialState, stateOfHash } from "./reading/state.js";
import { unitStore } from "./reading/units/units.js";
import { STEP_KEYS, stepped } from "./reading/steps.js";
import { Tabs } from "./tabs.js";
import { Theme } from "./theme.js";
import { BesideReport } from "./views/beside/beside_report.js";
import { NoteBook } from "./views/notes/note_book.js";
import { NoteMarks } from "./views/notes/note_marks.js";
import { NotesView, notesOfFile } from "./views/notes/notes_view.js";
import { picturePage } from "./views/picture/page_picture.js";
import { offerPictures } from "./views/picture/save_picture.js";
import { openForPrint } from "./views/printing.js";
import { UnitPicker } from "./views/text/unit_picker.js";
import { Tour } from "./views/tour/tour.js";
import { refuseView, sayInstead } from "../shared/absent_view.js";
import { setText, showMessage } from "../shared/message.js";
import { ALL_LAYERS, ReportError, isHere, looksAhead, nearestHead } from "../shared/page.js";
import { paintSheet } from "../shared/paint.js";

/**
 * @typedef {import("../shared/page.js").Page} Page
 * @typedef {import("./data/unpacking/unpackers.js").Unpackers} Unpackers
 * @typedef {import("./reading/state.js").State} State
 * @typedef {import("./reading/state.js").ViewId} ViewId
 *
 * @typedef {object} Place something to look at in the view "looked"
 * @property {number} [layer] as it is, where it is left out
 * @property {number} [head]
 * @property {number} row by position: the row of the token that was fed in
 * @property {number} [key] what the row looked at
 * @property {State["alignment"]} [alignment] at which token the row is shown: "position" at the one that was read
 *
 * @typedef {object} Context what a view may use
 * @property {Page} page
 * @property {Pick<HeadStore, "get" | "peek"> & Partial<Pick<LightStore, "means" | "overviews">>} heads
 * @property {import("./reading/text/text_model.js").TextModel} text how the text is laid out
 * @property {(kind: import("./reading/units/units.js").UnitKind) => import("./reading/units/units.js").Units} units
 * @property {NoteBook} notes
 * @property {() => State} state
 * @property {(patch: Partial<State>) => Promise<void>} change change the state and show it
 * @property {(patch: Partial<State>) => string} link an address that restores the state, changed so
 * @property {(place: Place) => Promise<void>} look show a row in the view "looked", and what it looked at
 *
 * @typedef {object} View
 * @property {(root: HTMLElement) => void | Promise<void>} mount once, before it is shown for the first time; the
 *   element holds what templates/report has for the view
 * @property {(state: State) => void | Promise<void>} show each time the state has changed while it is in sight
 * @property {() => void} [reveal] scroll to what it is about, after it was opened by an address
 * @property {(place: Place) => Promise<void>} [look]
 * @property {Record<string, unknown>} [door] what it offers to scripts as a part of window.attViz
 * @property {import("./views/picture/display_list.js").Picture | null} [drawing] what is shown as a picture, where that is
 *   more than the page has laid out
 * @property {import("./reading/units/units.js").UnitKind | null} [unit] what it tells things in now; null where that is no choice
 * @property {[number, number] | null} [subject] the tokens that it is about
 * @property {object} [snapshot] what it adds to window.attViz.state
 *
 * @typedef {object} ViewClass
 * @property {ViewId} id also the name of its template and, after "view-", of its element
 * @property {string} title of its tab
 * @property {(page: Page) => string} [missing] why a page has nothing for it to show, as a part of a sentence; "" where it
 *   has, as every page does by default
 * @property {boolean} [stepsHeads] whether `h` and `l` go to the next head and layer
 */

/** @typedef {ViewClass & (new (context: Context) => View)} ViewMaker */

/** What "back" undoes; how things are displayed is not among it. */
const CHOICES = /** @type {const} */ ([
  "view",
  "chosen",
  "layer",
  "head",
  "measure",
  "alignment",
  "sides",
  "observed",
  "observer",
  "against",
  "pair",
  "unit",
  "tour",
]);

export class App {
  #mounted = new Set();
  /** The head last shown among the layers while the rollout is shown, and the other way round. */
  #headBeyond = 0;
  /** Whether the reader has chosen something that the address does not say yet. */
  #chose = false;

  /**
   * @param {Page} page
   * @param {ViewMaker[]} kinds in the order of their tabs; those that do not fit the page are left out
   * @param {Unpackers} unpackers
   * @param {import("./views/notes/page_source.js").PageSource} source
   */
  constructor(page, kinds, unpackers, source) {
    this.page = page;
    const ofFile = notesOfFile(page);
    this.kinds = kinds.filter(({ missing }) => !missing?.(page));
    this.absent = new Map(kinds.map(({ id, missing }) => [/** @type {string} */ (id), missing?.(page) ?? ""]));
    this.initial = { ...initialState(page), notes: ofFile.text };
    this.state = this.#stateOfAddress();
    const heads = storeOf(page, unpackers);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, paintSheet()];
    this.book = new NoteBook(
      page.texts.length,
      () => this.state.notes,
      (notes) => this.change({ notes }),
    );
    const marks = new NoteMarks(this.book);
    const context = {
      page,
      heads,
      text: { ...textModel(page), notes: marks },
      units: unitStore(page),
      notes: this.book,
      state: () => this.state,
      change: (/** @type {Partial<State>} */ patch) => this.change(patch),
      link: (/** @type {Partial<State>} */ patch) =>
        `${location.href.split("#")[0]}#${hashOfState({ ...this.state, tour: "", ...patch }, this.initial)}`,
      look: (/** @type {Place} */ place) => this.look(place),
    };
    this.views = new Map(this.kinds.map((Kind) => [Kind.id, new Kind(context)]));
    this.notes = new NotesView(context, marks, source, () => ({
      subject: this.view.subject ?? null,
      units: context.units(this.view.unit ?? "word"),
    }));
    this.faultOfNotes = ofFile.fault;
    this.beside = new BesideReport(context);
    this.tabs = new Tabs(this.kinds, (view) => void this.change({ view }));
    const units = /** @type {HTMLElement} */ (document.getElementById("unit"));
    this.unitPicker = new UnitPicker(units, page, (unit) => void this.change({ unit }));
    this.theme = new Theme(
      (theme) => void this.change({ theme }),
      () => void this.#show(),
    );
    this.writeAddress = later(() => {
      writeHash(hashOfState(this.state, this.initial), this.#chose);
      this.#chose = false;
    }, 150);
    setText("precision", page.light ? lightPrecision(page.light) : precisionSentence("weight"));
    this.files = new FileLinks(page);
    this.tour = page.kinds ? null : new Tour(context, this.initial, () => this.view.reveal?.());
    offerKinds(page, () => ({ view: this.state.view, theme: this.state.theme }));
    openForPrint();
    this.#listen();
    offerPictures(/** @type {HTMLElement} */ (document.getElementById("take")), () => this.picture);
  }

  /** @returns {Promise<void>} */
  async start() {
    if (!isHere(this.page, this.state.layer, this.state.head)) {
      this.#leaveFor(this.state, true);
    }
    const asked = this.#askedView();
    await this.#show();
    this.#sayAbsence(asked);
    this.view.reveal?.();
    claimAddress();
    this.notes.open(this.faultOfNotes);
  }

  /** @returns {View} the one that is shown */
  get view() {
    return /** @type {View} */ (this.views.get(this.state.view));
  }

  /**
   * Change the state and show it.
   *
   * @param {Partial<State>} patch
   * @returns {Promise<void>}
   */
  async change(patch) {
    const next = { ...this.state, ...patch };
    if ((next.layer === ALL_LAYERS) !== (this.state.layer === ALL_LAYERS)) {
      next.head = patch.head ?? this.#headBeyond;
      this.#headBeyond = this.state.head;
    }
    next.head = nearestHead(this.page, next.layer, next.head);
    if (!isHere(this.page, next.layer, next.head)) {
      this.#leaveFor(next, false);
      return;
    }
    this.#chose ||= CHOICES.some((key) => String(next[key]) !== String(this.state[key]));
    this.state = next;
    this.writeAddress();
    await this.#show();
  }

  /**
   * Show a view.
   *
   * @param {string} id
   * @returns {Promise<string>} "" once it is shown; otherwise why this page cannot show it, which stands on the page, too
   */
  async show(id) {
    const kind = this.kinds.find((each) => each.id === id);
    if (!kind) {
      return refuseView(id, this.kinds.map((each) => each.id), this.absent.get(id));
    }
    showMessage("");
    await this.change({ view: kind.id });
    return "";
  }

  /**
   * Note something on some words.
   *
   * @param {[number, number]} span the first token and the one after the last
   * @param {string} text
   * @returns {Promise<void>}
   */
  async note([from, to], text) {
    const { notes, damaged } = checkedNotes([{ from, to, text }], this.page.texts.length);
    if (damaged) {
      throw new ReportError(
        `This cannot be noted on ${from} to ${to}: a note is text of 1 to ${LONGEST_NOTE} characters, and the tokens are ` +
          `0 to ${this.page.texts.length - 1}.`,
      );
    }
    await this.book.add(notes[0]);
  }

  /** @returns {{picture: import("./views/picture/display_list.js").Picture, name: string}} the view that is shown */
  get picture() {
    const { page, view } = this;
    const kind = /** @type {ViewMaker} */ (this.kinds.find(({ id }) => id === this.state.view));
    const title = [page.title && `“${page.title}”`, page.model, kind.title].filter(Boolean).join(" · ");
    const root = /** @type {HTMLElement} */ (document.getElementById(`view-${kind.id}`));
    return { picture: view.drawing ?? picturePage(root, title), name: `att_viz_${kind.id}` };
  }

  /**
   * @param {Place} place
   * @returns {Promise<void>}
   */
  async look(place) {
    for (const view of this.views.values()) {
      await view.look?.(place);
    }
  }

  /** @returns {State & Record<string, unknown>} */
  get snapshot() {
    return Object.assign({}, this.state, ...[...this.views.values()].map(({ snapshot }) => snapshot));
  }

  /** @returns {Record<string, unknown>} what the views offer to scripts */
  get door() {
    return Object.assign({}, ...[...this.views.values()].map(({ door }) => door));
  }

  /** @returns {Promise<void>} */
  async #show() {
    const { state, view } = this;
    this.theme.show(state.theme);
    const root = this.tabs.show(state.view);
    if (!this.#mounted.has(view)) {
      this.#mounted.add(view);
      await view.mount(root);
    }
    this.unitPicker.show(view.unit ?? null);
    this.files.show(this.#hashElsewhere(this.state), this.state);
    await view.show(this.state);
    this.book.tell();
    void this.tour?.show(this.state);
  }

  /** @returns {State} with a view that this page has */
  #stateOfAddress() {
    const state = stateOfHash(location.hash, this.page, this.initial);
    const has = (/** @type {ViewId} */ view) => this.kinds.some(({ id }) => id === view);
    return has(state.view) ? state : { ...state, view: has(this.initial.view) ? this.initial.view : this.kinds[0].id };
  }

  /** @returns {string} the view that the address asks for, else whoever wrote the page; "" for none */
  #askedView() {
    return new URLSearchParams(location.hash.replace(/^#/u, "")).get("view") ?? this.page.view;
  }

  /** @param {string} asked a view that this page may not have; then it says so */
  #sayAbsence(asked) {
    if (asked && asked !== this.state.view && this.kinds.every(({ id }) => id !== asked)) {
      const shown = this.kinds.find(({ id }) => id === this.state.view);
      sayInstead(asked, this.absent.get(asked) ?? "", shown?.title ?? "");
    }
  }

  #listen() {
    window.addEventListener("hashchange", () => {
      if (leavesForKind(this.page)) {
        return;
      }
      const [state, asked] = [this.#stateOfAddress(), this.#askedView()];
      void this.change({ ...state, notes: this.#notesOfAddress(state.notes) }).then(() => {
        this.#sayAbsence(asked);
        this.view.reveal?.();
      });
      this.notes.sayFaults();
      claimAddress();
      // What the address says already is no choice to come back from.
      this.#chose = false;
    });
    document.addEventListener("keydown", (event) => {
      const step = STEP_KEYS[event.key];
      const typing = event.target instanceof Element && event.target.matches("input, select, button, a, summary");
      const steps = this.kinds.find(({ id }) => id === this.state.view)?.stepsHeads;
      if (step && steps && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault();
        void this.change(stepped(this.page, this.state, step));
      }
    });
  }

  /**
   * @param {State} next of a head that is not here
   * @param {boolean} replacing whether this page has only just been opened
   */
  #leaveFor(next, replacing) {
    void this.view.show(this.state);
    showMessage(goToHead(this.page, next.layer, next.head, this.#hashElsewhere(next), replacing));
  }

  /**
   * @param {State} state
   * @returns {string} what an address of another file of the report says of it: all that this file says by itself, too
   */
  #hashElsewhere(state) {
    return hashOfState({ ...state, tour: "" }, { ...this.initial, layer: -1, head: -1, notes: "" });
  }

  /**
   * Notes are no view that "back" comes back from: those that are here stay, and a link from elsewhere adds its own.
   *
   * @param {string} text of the notes in the address
   * @returns {string}
   */
  #notesOfAddress(text) {
    const count = this.page.texts.length;
    return isOwnAddress() ? this.state.notes : textOfNotes(united(this.book.notes, notesOfText(text, count).notes));
  }
}

/**
 * @param {Page} page
 * @param {Unpackers} unpackers
 * @returns {HeadStore | LightStore} what unpacks its heads
 */
function storeOf(page, unpackers) {
  return page.light
    ? new LightStore(page, lightText)
    : new HeadStore(
        (layer, head) => headText(page, layer, head),
        page.numRows,
        undefined,
        looksAhead(page) || page.bothWays ? page.numRows : 0,
        unpackers.unpack.bind(unpackers),
      );
}
