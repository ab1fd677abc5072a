/**
 * How a text is laid out: its turns, their lines, what is code, what is folded. Pure; what Python wrote is described in
 * att_viz/report/text/page_text.py.
 *
 * @typedef {object} PageText
 * @property {[string, number, number][]} turns label, first token and the one after the last; they hold every token
 * @property {[number, number][]} markup the markers of a chat template
 * @property {number[]} [special] the tokens that are a model's own and no words; reports of older versions do not say
 * @property {[number, number][] | null} added what the chat template said; null where nobody knows who said what
 * @property {[string, number, number][]} spans those that somebody named
 * @property {Record<"word" | "line" | "sentence", string>} units for each token a bit: whether a unit begins with it
 *
 * @typedef {object} Line some tokens that stand on one line, however long it is and however often it is wrapped
 * @property {number} from
 * @property {number} to
 * @property {boolean} code whether it is in a fence, or is one
 * @property {boolean} folded whether the template said it and nobody gave it, or it is a picture
 * @property {import("../pictures.js").PagePicture | null} picture whose patches it is
 *
 * @typedef {object} TurnModel
 * @property {string} label
 * @property {number} from
 * @property {number} head the token after the markers that open it
 * @property {number} to
 * @property {Line[]} lines from `head` on
 *
 * @typedef {object} NoteMarks
 * @property {(text: import("../../views/notes/note_marks.js").MarkedText) => void} watch
 * @property {(token: number, element: Element) => void} mark
 *
 * @typedef {object} TextModel
 * @property {Page} page
 * @property {TurnModel[]} turns
 * @property {Uint8Array} markers for each token THIN, NAMED, or 0 for what is no marker
 * @property {Set<number>} special the tokens that are a model's own and no words
 * @property {NoteMarks} [notes] what shows in it that something is noted
 * @property {string[]} [differences] for each token how it differs from a text that this one is compared with, or ""
 */

import { spanOfPicture } from "../pictures.js";
import { withoutByteMarks } from "../../../shared/token_text.js";

/** @typedef {import("../../../shared/page.js").Page} Page */

/** A marker at the ends of a turn, which says nothing that the turn's label does not say. */
export const THIN = 1;
/** A marker within a turn, such as that of a call of a tool. */
export const NAMED = 2;

/**
 * @param {Page} page
 * @returns {TextModel}
 */
export function textModel(page) {
  const markers = new Uint8Array(page.texts.length);
  for (const [from, to] of page.text.markup) {
    markers.fill(NAMED, from, to);
  }
  const added = new Uint8Array(page.texts.length);
  for (const [from, to] of page.text.added ?? []) {
    added.fill(1, from, to);
  }
  const pictures = new Uint8Array(page.texts.length);
  page.pictures?.forEach((picture, place) => pictures.fill(place + 1, ...spanOfPicture(picture)));
  const turns = page.text.turns.map(([label, from, to]) => {
    const head = endOf(markers, from, to, 1);
    markers.fill(THIN, from, head);
    markers.fill(THIN, endOf(markers, to - 1, head - 1, -1) + 1, to);
    return { label, from, head, to, lines: linesOf(page, markers, added, pictures, head, to) };
  });
  return { page, turns, markers, special: new Set(page.text.special) };
}

/**
 * @param {Uint8Array} markers
 * @param {number} from
 * @param {number} to
 * @param {1 | -1} step
 * @returns {number} the first token on the way that is no marker; `to` where all are
 */
function endOf(markers, from, to, step) {
  let token = from;
  while (token !== to && markers[token]) {
    token += step;
  }
  return token;
}

/**
 * @param {Page} page
 * @param {Uint8Array} markers
 * @param {Uint8Array} added
 * @param {Uint8Array} pictures for each token the number of the picture that it is a part of, from 1; else 0
 * @param {number} from
 * @param {number} to
 * @returns {Line[]}
 */
function linesOf(page, markers, added, pictures, from, to) {
  const lines = cutLines(page.texts, markers, pictures, from, to);
  const code = fenced(lines.map((line) => saidIn(page, markers, line)));
  return lines.map(([first, last], place) => {
    const said = [...added.subarray(first, last)].filter((_, token) => !markers[first + token]);
    const picture = page.pictures?.[pictures[first] - 1] ?? null;
    const folded = picture !== null || (said.length > 0 && said.every(Boolean));
    return { from: first, to: last, code: code[place], folded, picture };
  });
}

/**
 * @param {string[]} texts
 * @param {Uint8Array} markers
 * @param {Uint8Array} pictures
 * @param {number} from
 * @param {number} to
 * @returns {[number, number][]}
 */
function cutLines(texts, markers, pictures, from, to) {
  /** @type {[number, number][]} */
  const lines = [];
  let begun = from;
  for (let token = from; token < to; token += 1) {
    const text = texts[token];
    const opens = !markers[token] && (text[0] === "\n" || text[0] === "\r") && BREAK_AND_INDENT.test(text);
    const other = pictures[token] !== pictures[begun];
    if ((opens || other) && token > begun) {
      lines.push([begun, token]);
      begun = token;
    }
    if (markers[token] !== THIN && text.endsWith("\n") && mayEndAt(markers, token + 1, to)) {
      lines.push([begun, token + 1]);
      begun = token + 1;
    }
  }
  return begun < to ? [...lines, [begun, to]] : lines;
}

/** A token that ends a line and begins the next one with its indentation, as tokenizers have them in code. */
export const BREAK_AND_INDENT = /^\r?\n[\s]*[^\S\n]$/u;

/**
 * Whether a line may end before a token: markers that close a turn stand at the end of its last line.
 *
 * @param {Uint8Array} markers
 * @param {number} token
 * @param {number} to
 * @returns {boolean}
 */
function mayEndAt(markers, token, to) {
  return token >= to || markers[token] !== THIN;
}

/**
 * @param {Page} page
 * @param {Uint8Array} markers
 * @param {[number, number]} line
 * @returns {string}
 */
function saidIn(page, markers, [from, to]) {
  let text = "";
  for (let token = from; token < to && text.length < 200; token += 1) {
    text += markers[token] ? "" : withoutByteMarks(page.texts[token], page.tokens[token]);
  }
  return text;
}

/**
 * Which lines are code: a fence, and what lies between two (CommonMark 0.31, section 4.5; a fence that nothing closes
 * goes on to the end).
 *
 * @param {string[]} lines of one turn
 * @returns {boolean[]}
 */
export function fenced(lines) {
  let fence = "";
  return lines.map((line) => {
    const [, mark, rest] = /^\n* {0,3}(`{3,}|~{3,})([^\n]*)/u.exec(line) ?? ["", "", ""];
    if (!fence) {
      fence = mark && !(mark[0] === "`" && rest.includes("`")) ? mark : "";
      return fence !== "";
    }
    if (mark && mark[0] === fence[0] && mark.length >= fence.length && !rest.trim()) {
      fence = "";
    }
    return true;
  });
}

/**
 * The text of some tokens as it truly is, as it is copied: without marks of bytes, and without the template's markers
 * unless there is nothing else.
 *
 * @param {Page} page
 * @param {Uint8Array} markers
 * @param {number} from
 * @param {number} to
 * @returns {string}
 */
export function trueText(page, markers, from, to) {
  let said = "";
  let all = "";
  for (let token = from; token < to; token += 1) {
    const text = withoutByteMarks(page.texts[token], page.tokens[token]);
    all += text;
    said += markers[token] ? "" : text;
    if (markers[token] && !markers[token + 1] && said && token + 1 < to && !said.endsWith("\n")) {
      said += "\n";
    }
  }
  return said || all;
}
