/** The tokens of a text as elements: built once, copied for each view. */

import { isSpecial, looksLikeCode, partsOf } from "../../shared/token_text.js";

/**
 * @typedef {import("../../shared/page.js").Page} Page
 */

/** The space before a word belongs to its token, but stands outside its element, where it looks like a space. */
const LEADING_SPACE = /^ (?=[^\s\p{C}\p{M}])/u;

/**
 * The whole text: prompt and completion, in lines, one element for each token.
 *
 * @param {Page} page
 * @returns {DocumentFragment}
 */
export function textElements(page) {
  const fragment = document.createDocumentFragment();
  const code = looksLikeCode(page.texts);
  for (const [kind, from, to] of /** @type {[string, number, number][]} */ ([
    ["prompt", 0, page.promptLength],
    ["completion", page.promptLength, page.texts.length],
  ])) {
    if (to > from) {
      const section = sectionElement(page, kind, from, to);
      section.classList.toggle("code", code);
      fragment.append(section);
    }
  }
  return fragment;
}

/**
 * @param {Page} page
 * @param {string} kind
 * @param {number} from
 * @param {number} to
 * @returns {HTMLElement}
 */
function sectionElement(page, kind, from, to) {
  const section = document.createElement("div");
  section.className = `section ${kind}`;
  section.setAttribute("role", "group");
  const label = document.createElement("div");
  label.className = "section-label";
  const count = `${to - from} ${to - from === 1 ? "token" : "tokens"}`;
  label.textContent = `${kind === "prompt" ? "Prompt" : "Completion"} · ${count}`;
  section.setAttribute("aria-label", label.textContent);
  section.append(label);
  let line = newLine();
  for (let token = from; token < to; token += 1) {
    if (token > from && LEADING_SPACE.test(page.texts[token])) {
      line.append(" ");
    }
    line.append(tokenElement(page, token));
    if (page.texts[token].endsWith("\n")) {
      section.append(line);
      line = newLine();
    }
  }
  if (line.childNodes.length) {
    section.append(line);
  }
  return section;
}

/** @returns {HTMLElement} */
function newLine() {
  const line = document.createElement("div");
  line.className = "line";
  line.setAttribute("role", "presentation");
  return line;
}

/**
 * @param {Page} page
 * @param {number} token
 * @returns {HTMLElement}
 */
function tokenElement(page, token) {
  const element = document.createElement("span");
  element.className = "token";
  element.setAttribute("data-token", String(token));
  element.setAttribute("role", "option");
  const parts = partsOf(page.texts[token].replace(LEADING_SPACE, ""));
  if (parts.length === 1 && !parts[0].mark) {
    element.textContent = parts[0].raw;
  } else {
    element.append(...parts.map(partNode));
  }
  if (parts.every((part) => part.mark)) {
    element.setAttribute("aria-label", parts.map((part) => part.mark).join(""));
  }
  if (isSpecial(page.tokens[token])) {
    element.setAttribute("data-special", "");
  }
  return element;
}

/**
 * A mark is written by the style sheet, so that it is neither selected nor copied with the text.
 *
 * @param {import("../../shared/token_text.js").Part} part
 * @returns {Node}
 */
function partNode(part) {
  if (!part.mark) {
    return document.createTextNode(part.raw);
  }
  const mark = document.createElement("span");
  mark.className = part.raw === " " || part.raw === "\t" ? "mark over" : "mark";
  mark.setAttribute("data-mark", part.mark);
  mark.textContent = part.raw;
  return mark;
}
