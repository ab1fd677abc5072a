/** The elements of a text: turns, lines, and one element for each token. Nothing of a token ever becomes markup. */

import { BREAK_AND_INDENT, THIN } from "../../reading/text/text_model.js";
import { partsOf, spokenName } from "../../../shared/token_text.js";

/**
 * @typedef {import("../../reading/text/text_model.js").TextModel} TextModel
 * @typedef {import("../../reading/text/text_model.js").TurnModel} TurnModel
 * @typedef {import("../../reading/text/text_model.js").Line} Line
 */

/** The space before a word belongs to its token, but stands outside its element, where it looks like a space. */
const LEADING_SPACE = /^ (?=[^\s\p{C}\p{M}])/u;

/**
 * A byte of a character that stands on a later token, or what joins two characters: of no interest to a reader, but
 * somewhere to point at.
 */
const BYTE_MARK = /^⟨(?:[0-9A-F]{2}|200[CD]|FE0[EF])⟩$/u;

/**
 * A turn with its label, as yet without the markers that open it and without its lines.
 *
 * @param {TextModel} model
 * @param {TurnModel} turn
 * @returns {{element: HTMLElement, head: HTMLElement, body: HTMLElement}} head is where its first markers go
 */
export function turnElement({ page }, turn) {
  const element = division("turn");
  const count = turn.to - turn.head;
  element.setAttribute("role", "group");
  element.setAttribute("aria-label", `${turn.label}: ${count} ${count === 1 ? "token" : "tokens"}`);
  element.dataset.speaker = turn.label;
  element.classList.add(turn.to > page.promptLength ? "completion" : "prompt");
  const label = division("turn-label");
  label.textContent = turn.label;
  const head = division("turn-head");
  head.append(label);
  const body = division("turn-body");
  element.append(head, body);
  return { element, head, body };
}

/**
 * A line, as yet without its tokens.
 *
 * @param {TextModel} model
 * @param {Line} line
 * @returns {HTMLElement}
 */
export function lineElement({ page }, line) {
  const element = division(line.code ? "line code" : "line");
  // As the line's own attribute, so that keys can ask which way it goes.
  element.dir = line.code ? "ltr" : "auto";
  element.dataset.from = String(line.from);
  element.dataset.to = String(line.to);
  element.classList.toggle("answer", line.from >= page.promptLength);
  return element;
}

/**
 * Put tokens of a line into an element.
 *
 * @param {HTMLElement} element
 * @param {TextModel} model
 * @param {Line} line
 * @param {[number, number]} span of the line, or all of it
 * @param {(token: number, element: HTMLElement) => void} made called for each of them
 */
export function appendTokens(element, model, line, [from, to], made) {
  for (let token = from; token < to; token += 1) {
    // Within a line, the space between two parts is written at the end of the first of them.
    if ((token === line.from || token > from) && isSpaced(model, token) && !(token === line.from && beginsTurn(model, token))) {
      element.append(" ");
    }
    const written = tokenElement(model, token, token === line.from);
    made(token, written);
    element.append(written);
  }
  if (to < line.to && isSpaced(model, to)) {
    element.append(" ");
  }
}

/**
 * @param {TextModel} model
 * @param {number} token
 * @returns {boolean} whether it begins with a space that stands outside its element
 */
function isSpaced({ page, markers }, token) {
  return !markers[token] && LEADING_SPACE.test(page.texts[token]);
}

/**
 * @param {TextModel} model
 * @param {number} token
 * @returns {boolean}
 */
function beginsTurn({ turns }, token) {
  return turns.some(({ head }) => head === token);
}

/**
 * @param {TextModel} model
 * @param {number} token
 * @param {boolean} first whether it begins a line
 * @returns {HTMLElement}
 */
export function tokenElement({ page, markers, special, differences }, token, first = false) {
  const element = document.createElement("span");
  element.className = "token";
  element.dataset.token = String(token);
  if (differences?.[token]) {
    element.dataset.difference = differences[token];
  }
  const text = page.texts[token];
  if (markers[token]) {
    // A marker's name is written by the style sheet or not at all: it is no part of what anybody said.
    const name = partsOf(text, page.tokens[token]).map(({ mark, raw }) => mark || raw).join("").trim();
    element.dataset.chip = markers[token] === THIN ? "thin" : "named";
    element.dataset.name = name;
    element.title = name;
    element.setAttribute("aria-label", spokenName(text));
    return element;
  }
  const indented = first && BREAK_AND_INDENT.test(text);
  const shown = indented ? text.replace(/^\r?\n/u, "") : text.replace(LEADING_SPACE, "");
  const parts = partsOf(shown, page.tokens[token]);
  if (parts.length === 1 && !parts[0].mark) {
    element.textContent = parts[0].raw;
  } else {
    element.append(...parts.map(partNode));
  }
  if (!text.trim() || parts.every((part) => part.mark)) {
    element.setAttribute("aria-label", spokenName(text));
    element.title = parts.some(({ mark }) => BYTE_MARK.test(mark)) ? spokenName(text) : "";
  }
  if (special.has(token)) {
    element.dataset.special = "";
  }
  return element;
}

/**
 * A mark is written by the style sheet, so that it is neither selected nor copied with the text.
 *
 * @param {import("../../../shared/token_text.js").Part} part
 * @returns {Node}
 */
function partNode(part) {
  if (!part.mark) {
    return document.createTextNode(part.raw);
  }
  const mark = document.createElement("span");
  const kind = part.raw === " " || part.raw === "\t" ? "mark over" : "mark";
  mark.className = BYTE_MARK.test(part.mark) ? "mark byte" : kind;
  mark.dataset.mark = part.mark;
  mark.textContent = part.raw;
  return mark;
}

/**
 * @param {string} name
 * @returns {HTMLElement}
 */
export function division(name) {
  const element = document.createElement("div");
  element.className = name;
  return element;
}
