/**
 * Notes as they are written into an address and into a file, and what is told of that: pure functions.
 *
 * In an address, notes stand one after another, `12-14_What is said*20-21_More`, where "*" and "_" in what is said are
 * written "_s" and "_u": none of these is written longer in an address, so that a link grows by little more than the
 * notes. In a file they are JSON.
 *
 * @typedef {import("./notes.js").Note} Note
 * @typedef {import("./notes.js").Read} Read
 */

import { checkedNotes } from "./notes.js";

/** Many mail programs break links after about so many characters. */
export const LONGEST_LINK = 2000;

const FORMAT = 1;

/**
 * @param {Note[]} notes
 * @returns {string} "" for none
 */
export function textOfNotes(notes) {
  return notes
    .map(({ from, to, text }) => `${from}-${to}_${text.replaceAll("_", "_u").replaceAll("*", "_s")}`)
    .join("*");
}

/**
 * @param {string} text as `textOfNotes` writes it
 * @param {number} count of tokens
 * @returns {Read}
 */
export function notesOfText(text, count) {
  const values = text.split("*").map((part) => {
    const [, from, to, said] = /^(\d{1,9})-(\d{1,9})_((?:[^_]|_[us])*)$/u.exec(part) ?? [];
    return said && { from: Number(from), to: Number(to), text: said.replaceAll("_s", "*").replaceAll("_u", "_") };
  });
  return text ? checkedNotes(values, count) : { notes: [], damaged: 0 };
}

/**
 * @param {Note[]} notes
 * @returns {string} JSON without any character that means something in HTML; "" for none
 */
export function blockOfNotes(notes) {
  const json = notes.length ? JSON.stringify({ format: FORMAT, notes }) : "";
  return json.replace(/[<>&'\u2028\u2029]/gu, (each) => `\\u${each.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/**
 * @param {string} block as `blockOfNotes` writes it
 * @param {number} count of tokens
 * @returns {{notes: Note[], fault: string}} with a sentence for the reader where something could not be read
 */
export function notesOfBlock(block, count) {
  if (!block.trim()) {
    return { notes: [], fault: "" };
  }
  let value;
  try {
    value = JSON.parse(block);
  } catch {
    return { notes: [], fault: "The notes in this file are damaged and were left out." };
  }
  if (value?.format !== FORMAT || !Array.isArray(value.notes)) {
    return { notes: [], fault: "The notes in this file are written in a way that this page does not know; they were left out." };
  }
  const { notes, damaged } = checkedNotes(value.notes, count);
  return { notes, fault: damagedSentence(damaged, "this file") };
}

/**
 * @param {number} damaged how many notes could not be read
 * @param {string} where such as "this link"
 * @returns {string}
 */
export function damagedSentence(damaged, where) {
  if (!damaged) {
    return "";
  }
  return damaged === 1
    ? `1 note in ${where} could not be read and was left out.`
    : `${damaged.toLocaleString("en")} notes in ${where} could not be read and were left out.`;
}

/**
 * @param {number} length of the page's address with all notes, in characters
 * @returns {string} whether it can be sent
 */
export function linkSentence(length) {
  const characters = `${length.toLocaleString("en")} characters`;
  return length <= LONGEST_LINK
    ? `The link to this page holds them (${characters}), and so does an annotated copy of this file.`
    : `The link to this page holds them, but with ${characters} it is too long for mail: many programs cut links after ` +
        `about ${LONGEST_LINK.toLocaleString("en")}. Send the annotated copy of this file instead; it holds all notes.`;
}

/**
 * What to call an annotated copy. A file of a report of several keeps its name, by which the others find it.
 *
 * @param {string} pathname `location.pathname`
 * @param {boolean} isOneOfMany
 * @returns {string}
 */
export function copyName(pathname, isOneOfMany) {
  const written = pathname.slice(pathname.lastIndexOf("/") + 1);
  let name = written;
  try {
    name = decodeURIComponent(written);
  } catch {
    // A name that is no text in UTF-8 is kept as it is written.
  }
  const [stem] = /\.html?$/iu.test(name) ? [name.replace(/\.html?$/iu, "")] : ["att_viz_report"];
  return isOneOfMany || /\.annotated$/u.test(stem) ? `${stem}.html` : `${stem}.annotated.html`;
}
