/** Reads light pages for tests in Python: a page's data and its parts come in as a line of JSON, what it knows goes out. */

import { createInterface } from "node:readline";

import { LightParts } from "../../templates/js/report/data/light/light_parts.js";
import { flowOf } from "../../templates/js/report/reading/heads/heads_flow.js";
import { lightThumbnail } from "../../templates/js/report/reading/light/light_profile.js";
import { lightMass, lightRow, lightWeight } from "../../templates/js/report/reading/light/light_rows.js";
import { sees, sightOf } from "../../templates/js/report/reading/sight.js";

for await (const line of createInterface({ input: process.stdin })) {
  const { page, texts, layer, head, spans } = JSON.parse(line);
  const parts = new LightParts(page, (name) => texts[name] ?? null);
  await parts.read();
  const light = /** @type {import("../../templates/js/report/data/light/light_parts.js").LightHead} */ (parts.head(layer, head));
  const sight = sightOf(page.sight, layer, page.numRows);
  const rows = Array.from({ length: page.numRows }, (_, row) => row).filter((row) => sees(sight, row, row));
  const data = /** @type {any} */ ({ light });
  const found = {
    rows: rows.map((row) => ({
      row,
      ...lightRow(light, row),
      keys: [...light.keys.subarray(light.rowStarts[row], light.rowStarts[row + 1])],
      weights: Array.from({ length: page.numRows }, (_each, key) => (sees(sight, row, key) ? lightWeight(light, row, key) : null)),
    })),
    masses: spans.map((/** @type {any} */ [[row], [from, to]]) => (sees(sight, row, row) ? lightMass(light, row, from, to) : null)),
    flows: spans.map((/** @type {any} */ [from, to]) => flowOf(data, sight, { from, to }, page.numRows)),
    picture: lightThumbnail(light, Math.min(48, page.numRows), 1).levels.length,
  };
  process.stdout.write(`${JSON.stringify(found)}\n`);
}
