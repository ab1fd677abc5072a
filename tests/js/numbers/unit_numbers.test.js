import assert from "node:assert/strict";
import { test } from "node:test";

import { decodeHead } from "../../../templates/js/report/data/head_data.js";
import { allRowMasses } from "../../../templates/js/report/reading/shown_weights.js";
import { unitObserved, unitObserver, unitPair } from "../../../templates/js/report/reading/units/unit_numbers.js";
import { unitCount, unitSpan } from "../../../templates/js/report/reading/units/units.js";
import { known, packed, randomAttention, unlimited } from "../packing.js";

/**
 * @param {number[]} starts
 * @param {number} count
 * @returns {import("../../../templates/js/report/reading/units/units.js").Units}
 */
function unitsFrom(starts, count) {
  const ofToken = Uint32Array.from({ length: count }, (_, token) => starts.filter((start) => start <= token).length - 1);
  return { kind: "sentence", starts: Uint32Array.from([...starts, count]), ofToken, names: null };
}

for (const alignment of /** @type {const} */ (["generation", "position"])) {
  for (const hide of [0, 2]) {
    for (const withSink of [false, true]) {
      test(`units give and get what their tokens do, and a row keeps its mass (${alignment}, ${hide}, ${withSink})`, async () => {
        const [numTokens, numRows] = [20, 19];
        const attention = randomAttention(numRows, 7, withSink);
        const data = await decodeHead(packed(attention.rows, attention.sink), numRows, "x");
        const scope = { data, numTokens, numRows, alignment, hide, norms: null, ...unlimited(numRows) };
        const units = unitsFrom([0, 3, 4, 9, 15], numTokens);
        const masses = allRowMasses(scope);
        const shift = alignment === "generation" ? 1 : 0;
        const rowsOf = (/** @type {number} */ unit) => {
          const [from, to] = unitSpan(units, unit);
          return Array.from({ length: to - from }, (_, place) => attention.rows[from + place - shift]).filter(Boolean);
        };
        for (let query = 0; query < unitCount(units); query += 1) {
          const rows = rowsOf(query);
          const given = unitObserver(scope, units, query);
          for (let key = 0; key < unitCount(units); key += 1) {
            const [first, last] = unitSpan(units, key);
            const sums = rows.map((row) =>
              known(row).reduce((sum, weight, place) => (place >= Math.max(first, hide) && place < last ? sum + weight : sum), 0),
            );
            const sees = rows.some((row) => row.length > Math.max(first, hide)) && last > hide;
            const wanted = sees ? sums.reduce((one, other) => one + other, 0) / rows.length : NaN;
            const got = unitObserved(scope, units, key, masses).values[query];
            for (const each of [given.values[key], got]) {
              assert.equal(Number.isNaN(each), Number.isNaN(wanted), `${query} ${key}`);
              assert.ok(Number.isNaN(wanted) || Math.abs(each - wanted) < 1e-6, `${each} for ${wanted}`);
            }
            const pair = unitPair(scope, units, query, key);
            assert.equal(pair === null, !sees);
            if (pair) {
              const exact = rows.map((row) =>
                row.reduce((sum, weight, place) => (place >= Math.max(first, hide) && place < last ? sum + weight : sum), 0),
              );
              const truth = exact.reduce((one, other) => one + other, 0) / rows.length;
              assert.ok(pair.shown[1] - 1e-6 <= truth && truth <= pair.shown[2] + 1e-6, `${truth} in ${pair.shown}`);
              assert.equal(pair.rows, rows.length);
            }
          }
          if (rows.length && hide === 0) {
            const mass = rows.reduce((sum, row) => sum + known(row).reduce((one, other) => one + other, 0), 0) / rows.length;
            const found = given.values.reduce((sum, weight) => sum + (weight || 0), 0);
            assert.ok(Math.abs(found - mass) < 1e-6, `${found} for ${mass}`);
          }
        }
      });
    }
  }
}
