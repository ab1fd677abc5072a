/**
 * Compares reports for tests in Python: lines of JSON with two pages, and the texts of one head of each, come in; the
 * alignment and how much the head moved go out.
 */

import { createInterface } from "node:readline";

import { decodeHead } from "../../templates/js/report/data/head_data.js";
import { alignPages } from "../../templates/js/report/reading/beside/alignment.js";
import { headMove } from "../../templates/js/report/reading/beside/head_moves.js";
import { differenceSentence } from "../../templates/js/report/reading/beside/pair_page.js";

for await (const line of createInterface({ input: process.stdin })) {
  const { a, b, heads } = JSON.parse(line);
  const alignment = alignPages(a, b);
  const [one, other] = heads ?? [];
  const move = heads
    ? headMove(
        await decodeHead(one, a.numRows, "A"),
        await decodeHead(other, b.numRows, "B"),
        [a.numRows, b.numRows],
        alignment,
      )
    : null;
  process.stdout.write(`${JSON.stringify({ ...alignment, move, sentence: differenceSentence(a, b, alignment) })}\n`);
}
