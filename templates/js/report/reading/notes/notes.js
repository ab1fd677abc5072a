/**
 * Notes that readers pin to words of a text: pure functions over lists of them, which are always in the order of the
 * text. A note is text and nothing else.
 *
 * @typedef {[number, number]} Span the first token and the one after the last
 * @typedef {object} Note
 * @property {number} from the first token that it is about
 * @property {number} to the one after the last
 * @property {string} text
 * @typedef {{notes: Note[], damaged: number}} Read what could be read of some notes, and how many could not
 */

/** More notes than these, and longer ones, are not taken from a link or a file. */
export const MOST_NOTES = 1000;
/** In UTF-16 units, as a page's text fields count. */
export const LONGEST_NOTE = 4000;

/**
 * What a reader has typed as it is kept: lines end as in the page's own texts, and nothing is in it that UTF-8 has no
 * bytes for.
 *
 * @param {string} text
 * @returns {string}
 */
export function tidied(text) {
  return text.replace(/\r\n?/gu, "\n").replace(/\p{Surrogate}|\0/gu, "\ufffd").trim();
}

/**
 * Notes of a link or a file, of which nothing is known: only those that fit the text are taken.
 *
 * @param {unknown[]} values
 * @param {number} count of tokens
 * @returns {Read}
 */
export function checkedNotes(values, count) {
  /** @type {Note[]} */
  const notes = [];
  for (const value of values.slice(0, MOST_NOTES)) {
    const { from, to, text } = /** @type {Record<string, any>} */ (value ?? {});
    const fits = Number.isInteger(from) && Number.isInteger(to) && 0 <= from && from < to && to <= count;
    if (fits && typeof text === "string" && text.length <= LONGEST_NOTE && tidied(text)) {
      notes.push({ from, to, text: tidied(text) });
    }
  }
  return { notes: inOrder(notes), damaged: values.length - notes.length };
}

/**
 * @param {Note[]} notes
 * @param {Note} note
 * @returns {Note[]} with it; nothing changes where it says nothing, or the same was said
 */
export function withNote(notes, note) {
  const text = tidied(note.text);
  const isNew = notes.every((each) => each.from !== note.from || each.to !== note.to || each.text !== text);
  return text && isNew ? inOrder([...notes, { from: note.from, to: note.to, text }]) : notes;
}

/**
 * @param {Note[]} notes
 * @param {number} place of the one that says something else now; one that says nothing is taken away
 * @param {string} text
 * @returns {Note[]}
 */
export function withText(notes, place, text) {
  const kept = tidied(text);
  return notes.flatMap((each, other) => (other !== place ? [each] : kept ? [{ ...each, text: kept }] : []));
}

/**
 * @param {Note[]} notes
 * @param {Note[]} others
 * @returns {Note[]} both; what both say is there once
 */
export function united(notes, others) {
  return others.reduce(withNote, notes);
}

/**
 * The notes on some words: those that share a token with them.
 *
 * @param {Note[]} notes
 * @param {Span | null} span
 * @returns {number[]} their places
 */
export function notesOn(notes, span) {
  return span ? [...notes.keys()].filter((place) => notes[place].from < span[1] && notes[place].to > span[0]) : [];
}

/**
 * @param {Note[]} notes
 * @param {Span | null} span
 * @returns {string} what the notes on some words say; "" where there are none
 */
export function saidOn(notes, span) {
  return notesOn(notes, span).map((place) => notes[place].text).join(" / ");
}

/**
 * A table with what the notes on its rows say as its last column, where there is such a note.
 *
 * @param {string[]} names of its columns
 * @param {(string | number)[][]} rows
 * @param {Span[]} spans what each row is about
 * @param {Note[]} notes
 * @returns {[string[], (string | number)[][]]} names and rows
 */
export function withNoteColumn(names, rows, spans, notes) {
  const said = spans.map((span) => saidOn(notes, span));
  return said.some(Boolean) ? [[...names, "note"], rows.map((row, place) => [...row, said[place]])] : [names, rows];
}

/**
 * @param {Note[]} notes
 * @returns {Note[]} in the order of the text; of those that begin together the shorter one first
 */
function inOrder(notes) {
  return [...notes].sort((one, other) => one.from - other.from || one.to - other.to);
}
