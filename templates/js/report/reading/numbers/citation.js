/** Numbers to be quoted elsewhere: a citation in plain ASCII, and tables as CSV. Pure functions. */

import { boundedText } from "./precision.js";
import { ALL_LAYERS } from "../../../shared/page.js";

/**
 * @typedef {object} Quotation
 * @property {string} sentence what is said
 * @property {string} [note] what a reader has noted on the words that it is about
 * @property {string} model
 * @property {string} promptHash SHA-256 of the prompt's text, in hexadecimal
 * @property {{layer: number, head: number, rows: [number, number] | null} | null} of the head that it is about, and the first
 *   of its attention rows, by position, and the one after the last; null for what is about none
 * @property {string} precision how good the number is
 * @property {string} link
 */

/**
 * @param {Quotation} quotation
 * @returns {string} one line of ASCII; other characters as \u{...}
 */
export function citation({ sentence, note, model, promptHash, of, precision, link }) {
  const [from, to] = of?.rows ?? [0, 0];
  const source = [
    `model ${model || "not named"}`,
    `prompt sha256 ${promptHash.slice(0, 16)}`,
    of ? (of.layer === ALL_LAYERS ? "all layers" : `L${of.layer}.H${of.head}`) : "",
    from === to ? "" : to - from === 1 ? `row ${from}` : `rows ${from}-${to - 1}`,
    precision,
    link,
  ];
  const noted = note ? ` (Note: ${note.replace(/\s+/gu, " ")})` : "";
  return ascii(`${sentence}${noted} [att_viz: ${source.filter(Boolean).join("; ")}]`);
}

/**
 * How good a number is.
 *
 * @param {import("./exact_weights.js").Mass} mass
 * @returns {string} such as "0.3369 +- 0.0004"
 */
export function precisionText([value, low, high]) {
  return ascii(boundedText(value, [low, high]));
}

/** @type {Record<string, string>} */
const PLAIN = {
  "\u201c": '"', "\u201d": '"', "\u2018": "'", "\u2019": "'", "\u2013": "-", "\u2014": "-", "\u2212": "-",
  "\u00b1": "+-", "\u00d7": "x", "\u00b7": "*", "\u2026": "...", "\u00a0": " ", "\u2068": "", "\u2069": "",
};

/**
 * @param {string} text
 * @returns {string} in printable ASCII
 */
export function ascii(text) {
  return Array.from(text, (character) => {
    if (/[ -~]/u.test(character)) {
      return character;
    }
    return PLAIN[character] ?? `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
  }).join("");
}

/**
 * A table as RFC 4180 has it, which spreadsheets and programs read.
 *
 * @param {string[]} names of the columns
 * @param {(string | number)[][]} rows
 * @returns {string}
 */
export function csv(names, rows) {
  return [names, ...rows].map((cells) => cells.map(csvCell).join(",")).join("\r\n") + "\r\n";
}

/**
 * @param {string | number} cell
 * @returns {string} a spreadsheet must not take a text for a formula
 */
function csvCell(cell) {
  if (typeof cell === "number") {
    return Number.isFinite(cell) ? String(cell) : "";
  }
  const text = /^[=+\-@\t\r]/u.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
