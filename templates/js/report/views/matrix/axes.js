/** What stands beside the matrix: the texts of rows and keys where there is room for them, else the turns as bands. */

import { partOf } from "../../reading/matrix/matrix_area.js";
import { atRow } from "../../reading/matrix/matrix_words.js";
import { notesOn } from "../../reading/notes/notes.js";
import { partsOf } from "../../../shared/token_text.js";

/**
 * @typedef {import("../picture/display_list.js").Mark} Mark
 * @typedef {import("../../reading/matrix/matrix_area.js").Area} Area
 * @typedef {import("../../reading/matrix/matrix_area.js").Plot} Plot
 *
 * @typedef {object} Frame where the matrix lies in its picture
 * @property {number} left pixels before it
 * @property {number} top
 *
 * @typedef {object} Look colours and faces
 * @property {string} ink
 * @property {string} muted
 * @property {string} rule
 * @property {string} paper
 * @property {string} accent
 * @property {string} soft
 * @property {string} family
 */

/** Cells of so many pixels have their texts beside them. */
export const LABELLED = 11;
const STRIP = 6;
const SIZE = 11;
/** Pixels beside what is noted on, and how long it is at least. */
const NOTE_WIDTH = 3;
const NOTE_LEAST = 2;
/** Pixels of a letter, nearly. */
const LETTER = 6.3;

export class Axes {
  /**
   * @param {import("../../../shared/page.js").Page} page
   * @param {import("../../reading/text/text_model.js").TextModel} text
   * @param {import("../notes/note_book.js").NoteBook} book
   */
  constructor(page, text, book) {
    this.page = page;
    this.text = text;
    this.book = book;
  }

  /**
   * @param {Plot} plot
   * @param {Area} area
   * @param {Frame} frame
   * @param {import("../../reading/alignment.js").Alignment} alignment
   * @param {Look} look
   * @param {{rows: number[], keys: number[]}} marked that have their texts in any case
   * @returns {Mark[]}
   */
  marks(plot, area, frame, alignment, look, marked) {
    const { page } = this;
    const rowToken = (/** @type {number} */ row) => atRow({ alignment }, row, page.texts.length).token;
    const { rows, keys } = partOf(plot);
    const sides = /** @type {const} */ ([
      { down: true, first: area.row, last: rows[1], pixels: plot.height, token: rowToken, chosen: marked.rows },
      { down: false, first: area.key, last: keys[1], pixels: plot.width, token: (/** @type {number} */ key) => key, chosen: marked.keys },
    ]);
    const corner = corners(frame, alignment, look);
    return corner.concat(sides.flatMap(({ down, first, last, pixels, token, chosen }) => {
      const end = Math.min(last, first + pixels / area.cell);
      const side = { down, first, end, cell: area.cell, frame, look };
      const labelled = area.cell >= LABELLED;
      const marks = [...this.#bands(side, token, labelled), ...this.#noted(side, token)];
      const shown = labelled ? range(Math.floor(first), Math.ceil(end - 1e-6)) : [];
      for (const place of shown) {
        if (!chosen.includes(place)) {
          marks.push(...this.#label(side, place, token(place), false));
        }
      }
      for (const place of chosen.filter((each) => each >= Math.floor(first) && each < end)) {
        marks.push(...this.#label(side, place, token(place), true));
      }
      return marks;
    }));
  }

  /**
   * @param {{down: boolean, first: number, end: number, cell: number, frame: Frame, look: Look}} side
   * @param {(place: number) => number} token
   * @param {boolean} thin
   * @returns {Mark[]}
   */
  #bands({ down, first, end, cell, frame, look }, token, thin) {
    const room = down ? frame.left : frame.top;
    const shift = token(0);
    return this.text.turns.flatMap(({ label, from, to }, turn) => {
      const begin = Math.max(first, from - shift);
      const stop = Math.min(end, to - shift);
      if (stop <= begin) {
        return [];
      }
      const start = (begin - first) * cell;
      const size = (stop - begin) * cell;
      const deep = thin ? STRIP : room - 4;
      const fill = turn % 2 ? look.soft : look.rule;
      /** @type {Mark[]} */
      const marks = [
        down
          ? { kind: "rect", x: 0, y: frame.top + start, width: deep, height: Math.max(1, size - 1), fill }
          : { kind: "rect", x: frame.left + start, y: 0, width: Math.max(1, size - 1), height: deep, fill },
      ];
      const text = cut(label, down ? room - 12 : size - 10);
      if (!thin && text && (down ? size >= 15 : true)) {
        const x = down ? 6 : frame.left + start + 5;
        const y = down ? frame.top + start + Math.min(size / 2, 60) + 4 : 15;
        marks.push({ kind: "text", x, y, text, size: SIZE, family: look.family, fill: look.ink, weight: "600" });
      }
      return marks;
    });
  }

  /**
   * A thin line beside what readers have noted something on.
   *
   * @param {{down: boolean, first: number, end: number, cell: number, frame: Frame, look: Look}} side
   * @param {(place: number) => number} token
   * @returns {Mark[]}
   */
  #noted({ down, first, end, cell, frame, look }, token) {
    const shift = token(0);
    return this.book.notes.flatMap(({ from, to }) => {
      const begin = Math.max(first, from - shift);
      const stop = Math.min(end, to - shift);
      if (stop <= begin) {
        return [];
      }
      const [start, size] = [(begin - first) * cell, Math.max(NOTE_LEAST, (stop - begin) * cell)];
      /** @type {Mark} */
      const mark = down
        ? { kind: "rect", x: frame.left - NOTE_WIDTH, y: frame.top + start, width: NOTE_WIDTH, height: size, fill: look.accent }
        : { kind: "rect", x: frame.left + start, y: frame.top - NOTE_WIDTH, width: size, height: NOTE_WIDTH, fill: look.accent };
      return [mark];
    });
  }

  /**
   * @param {number} token
   * @returns {string} the numbers of the notes that end with it, as they stand in the text
   */
  #numbers(token) {
    const { notes } = this.book;
    const ends = notesOn(notes, [token, token + 1]).filter((place) => notes[place].to === token + 1);
    return ends.length ? ` (${ends.map((place) => place + 1).join(",")})` : "";
  }

  /**
   * @param {{down: boolean, first: number, cell: number, frame: Frame, look: Look}} side
   * @param {number} place
   * @param {number} token
   * @param {boolean} marked
   * @returns {Mark[]}
   */
  #label({ down, first, cell, frame, look }, place, token, marked) {
    const room = (down ? frame.left : frame.top) - STRIP - 8;
    const numbers = this.#numbers(token);
    const text = cut(labelOf(this.page.texts[token], this.page.tokens[token]), room - LETTER * numbers.length) + numbers;
    const middle = (place + 0.5 - first) * cell;
    const fill = marked ? look.accent : look.ink;
    const font = { size: SIZE, family: look.family, fill, weight: marked ? "700" : "400" };
    /** @type {Mark[]} */
    const marks = [];
    if (down) {
      const y = frame.top + middle;
      if (marked) {
        marks.push({ kind: "rect", x: STRIP, y: y - 8, width: frame.left - STRIP, height: 16, fill: look.paper });
      }
      marks.push({ kind: "text", x: frame.left - 5, y: y + 4, text, anchor: "end", ...font });
    } else {
      const x = frame.left + middle;
      if (marked) {
        marks.push({ kind: "rect", x: x - 8, y: STRIP, width: 16, height: frame.top - STRIP, fill: look.paper });
      }
      marks.push({ kind: "text", x: x + 4, y: frame.top - 5, text, turned: true, ...font });
    }
    return marks;
  }
}

/**
 * What rows and columns are.
 *
 * @param {Frame} frame
 * @param {import("../../reading/alignment.js").Alignment} alignment
 * @param {Look} look
 * @returns {Mark[]}
 */
function corners({ left, top }, alignment, look) {
  const font = { size: SIZE, family: look.family, fill: look.muted, anchor: /** @type {const} */ ("end") };
  return [
    { kind: "text", x: left - 6, y: 24, text: "looked at →", ...font },
    { kind: "text", x: left - 6, y: top - 8, text: alignment === "position" ? "when read ↓" : "deciding ↓", ...font },
  ];
}

/**
 * A token on one line, with signs for what cannot be seen.
 *
 * @param {string} text
 * @param {string} piece
 * @returns {string}
 */
function labelOf(text, piece) {
  const line = partsOf(text, piece)
    .map(({ mark, raw }) => mark || raw)
    .join("");
  return line.trim() || "·";
}

/**
 * @param {string} text
 * @param {number} pixels
 * @returns {string} as much of it as has room, nearly
 */
function cut(text, pixels) {
  let room = pixels;
  let kept = "";
  for (const character of text) {
    room -= /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uff60]|\p{Extended_Pictographic}/u.test(character)
      ? 2 * LETTER
      : LETTER;
    if (room < 0) {
      return kept.length > 1 ? `${kept.slice(0, -1)}…` : "";
    }
    kept += character;
  }
  return kept;
}

/**
 * @param {number} from
 * @param {number} to
 * @returns {number[]}
 */
function range(from, to) {
  return Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place);
}
