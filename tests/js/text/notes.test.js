import assert from "node:assert/strict";
import { test } from "node:test";

import {
  LONGEST_NOTE,
  MOST_NOTES,
  checkedNotes,
  notesOn,
  saidOn,
  united,
  withNote,
  withNoteColumn,
  withText,
} from "../../../templates/js/report/reading/notes/notes.js";
import {
  blockOfNotes,
  copyName,
  damagedSentence,
  linkSentence,
  notesOfBlock,
  notesOfText,
  textOfNotes,
} from "../../../templates/js/report/reading/notes/written_notes.js";
import { effectsTable } from "../../../templates/js/report/reading/why/why_table.js";

const HOSTILE = [
  "</script><script>window.pwned=1</script>",
  "<img src=x onerror=window.pwned=2>",
  "<!--<script>",
  "]]>",
  "a*b_c__d**_s_u_*",
  "_",
  "*",
  "1-2_x*3-4_y",
  "line one\nline two\ttab",
  "x\u2028\u2029\u202eevil\u202c",
  "שלום 👩‍👩‍👧‍👦 e\u0301",
  "=1+1&notes=#&%26%0A+",
  "__proto__",
  'say "no" \\u003c',
];
const MANY = HOSTILE.map((text, place) => ({ from: place, to: place + 2, text }));
const COUNT = HOSTILE.length + 1;

test("notes come back from an address, whatever they say", () => {
  const address = new URLSearchParams({ notes: textOfNotes(MANY) }).toString();
  const text = new URLSearchParams(address).get("notes") ?? "";
  assert.deepEqual(notesOfText(text, COUNT), { notes: MANY, damaged: 0 });
  assert.equal(textOfNotes([]), "");
  assert.deepEqual(notesOfText("", COUNT), { notes: [], damaged: 0 });
});

test("an address grows by little more than what plain notes say", () => {
  const address = new URLSearchParams({ notes: textOfNotes([{ from: 5, to: 7, text: "Why not Paris" }]) }).toString();
  assert.equal(address, "notes=5-7_Why+not+Paris");
});

test("notes come back from a file, and nothing in it is markup", () => {
  const block = blockOfNotes(MANY);
  assert.doesNotMatch(block, /[<>&'\u2028\u2029]/u);
  assert.deepEqual(notesOfBlock(block, COUNT), { notes: MANY, fault: "" });
  assert.equal(blockOfNotes([]), "");
  assert.deepEqual(notesOfBlock("\n", COUNT), { notes: [], fault: "" });
});

test("damaged notes of an address are left out and counted", () => {
  const text = "0-1_good*1-1_empty span*2-1_backwards*0-99_too far*3-4_*x*0-2_a_b*-1-2_minus*1.5-2_part*2-4_also good";
  assert.deepEqual(notesOfText(text, 5), {
    notes: [
      { from: 0, to: 1, text: "good" },
      { from: 2, to: 4, text: "also good" },
    ],
    damaged: 8,
  });
  assert.equal(damagedSentence(1, "this link"), "1 note in this link could not be read and was left out.");
  assert.equal(damagedSentence(1200, "this link"), "1,200 notes in this link could not be read and were left out.");
  assert.equal(damagedSentence(0, "this link"), "");
});

test("damaged notes of a file are left out with a sentence", () => {
  assert.match(notesOfBlock("{", 5).fault, /damaged/u);
  for (const block of ["null", "7", "[]", '{"format":2,"notes":[]}', '{"format":1,"notes":{}}']) {
    assert.match(notesOfBlock(block, 5).fault, /does not know/u);
  }
  const values = [
    null,
    7,
    "x",
    [],
    { from: 0, to: 1, text: 5 },
    { from: "0", to: 1, text: "a" },
    { from: 0.5, to: 1, text: "a" },
    { from: 0, to: 1, text: " \n " },
    { from: 0, to: 1, text: "x".repeat(LONGEST_NOTE + 1) },
    { from: 0, to: 1, text: " kept ", __proto__: { text: "no" }, more: "<b>" },
  ];
  assert.deepEqual(notesOfBlock(JSON.stringify({ format: 1, notes: values }), 5), {
    notes: [{ from: 0, to: 1, text: "kept" }],
    fault: "9 notes in this file could not be read and were left out.",
  });
});

test("more notes than there may be are left out", () => {
  const values = Array.from({ length: MOST_NOTES + 3 }, () => ({ from: 0, to: 1, text: "x" }));
  const { notes, damaged } = checkedNotes(values, 1);
  assert.deepEqual([notes.length, damaged], [MOST_NOTES, 3]);
});

test("notes are kept in the order of the text, changed and taken away by their place", () => {
  let notes = withNote([], { from: 4, to: 6, text: "  late\r\nnight " });
  notes = withNote(notes, { from: 1, to: 2, text: "early" });
  notes = withNote(notes, { from: 1, to: 2, text: "early" });
  notes = withNote(notes, { from: 1, to: 5, text: "long" });
  notes = withNote(notes, { from: 0, to: 1, text: "  " });
  assert.deepEqual(notes, [
    { from: 1, to: 2, text: "early" },
    { from: 1, to: 5, text: "long" },
    { from: 4, to: 6, text: "late\nnight" },
  ]);
  assert.deepEqual(withText(notes, 1, "longer")[1], { from: 1, to: 5, text: "longer" });
  assert.deepEqual(withText(notes, 1, " "), [notes[0], notes[2]]);
  assert.equal(withNote([], { from: 0, to: 1, text: "a\ud800b\0" })[0].text, "a\ufffdb\ufffd");
});

test("notes of two are united, what both say once", () => {
  const mine = [{ from: 1, to: 2, text: "same" }];
  const theirs = [...mine, { from: 1, to: 2, text: "other" }];
  assert.deepEqual(united(mine, theirs), theirs);
});

test("notes on some words are those that share a token with them", () => {
  const notes = [
    { from: 1, to: 3, text: "a" },
    { from: 2, to: 4, text: "b" },
  ];
  assert.deepEqual(notesOn(notes, [2, 3]), [0, 1]);
  assert.deepEqual(notesOn(notes, [0, 1]), []);
  assert.deepEqual(notesOn(notes, [3, 9]), [1]);
  assert.deepEqual(notesOn(notes, null), []);
  assert.equal(saidOn(notes, [0, 9]), "a / b");
});

test("a table has a column for notes where there are some", () => {
  const notes = [{ from: 2, to: 3, text: "=SUM(A1)" }];
  assert.deepEqual(withNoteColumn(["a"], [[1], [2]], [[0, 1], [1, 2]], notes), [["a"], [[1], [2]]]);
  const why = /** @type {any} */ ({ measured: true, added: false });
  /** @type {any} */
  const ranked = { span: [3, 4], ranked: [{ span: [2, 3], effect: 2 }, { span: [0, 1], effect: 1 }] };
  const texts = ["a", " b", " c", " d"];
  const [names, ...rows] = effectsTable(texts, why, ranked, notes).trim().split("\r\n");
  const [plainNames, ...plainRows] = effectsTable(texts, why, ranked).trim().split("\r\n");
  assert.equal(names, `${plainNames},note`);
  assert.deepEqual(rows, [`${plainRows[0]},'=SUM(A1)`, `${plainRows[1]},`]);
});

test("it is said when a link is too long for mail", () => {
  assert.match(linkSentence(2000), /^The link to this page holds them \(2,000 characters\)/u);
  assert.match(linkSentence(2001), /with 2,001 characters it is too long for mail.*about 2,000.*annotated copy/u);
});

test("an annotated copy has a name of its own, unless the other files of its report seek it by its name", () => {
  assert.equal(copyName("/a%20b/att_viz%20report.html", false), "att_viz report.annotated.html");
  assert.equal(copyName("/x/report.annotated.html", false), "report.annotated.html");
  assert.equal(copyName("/x/r_Layer-0__Chunk-1.html", true), "r_Layer-0__Chunk-1.html");
  assert.equal(copyName("srcdoc", false), "att_viz_report.annotated.html");
  assert.equal(copyName("/x/%E0%A4.HTM", false), "%E0%A4.annotated.html");
});
