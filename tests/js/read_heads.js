/** Reads heads for tests in Python: lines of JSON with a text and a number of rows come in, what they hold goes out. */

import { createInterface } from "node:readline";

import { decodeHead } from "../../templates/js/report/data/head_data.js";
import { exactRow } from "../../templates/js/report/data/strongest.js";

for await (const line of createInterface({ input: process.stdin })) {
  const { text, rows } = JSON.parse(line);
  const data = await decodeHead(text, rows, "the head");
  const exact = Array.from({ length: rows }, (_, row) => [...exactRow(data, row)]);
  const { triangle, sinkMass, norms } = data;
  const plain = { triangle: [...triangle], sinkMass: sinkMass && [...sinkMass], norms: norms && [...norms], exact };
  process.stdout.write(`${JSON.stringify(plain)}\n`);
}
