/**
 * The units that a page tells things in, and numbers gathered by them: pure functions. Boundaries are those of
 * att_viz/matrix/units.py, as att_viz/report/text/page_text.py packs them.
 *
 * Of attention, what goes to a unit is the sum over its tokens, and what a unit gives is the mean over its rows, so
 * that a row of units holds as much as a row of tokens does.
 *
 * @typedef {"token" | "word" | "line" | "sentence" | "turn" | "span"} UnitKind
 *
 * @typedef {object} Units some kind of them; together they hold every token once
 * @property {UnitKind} kind
 * @property {Uint32Array} starts the first token of each unit, and at the end the number of tokens
 * @property {Uint32Array} ofToken the unit of each token
 * @property {string[] | null} names of each unit where units have names, "" for what nobody named
 */

import { bytesOfBase64 } from "../../../shared/decode.js";
import { ReportError } from "../../../shared/page.js";

/** @typedef {import("../../../shared/page.js").Page} Page */

/** @type {[UnitKind, string][]} with their names, from the smallest */
export const UNIT_NAMES = [
  ["token", "token"],
  ["word", "word"],
  ["line", "line"],
  ["sentence", "sentence"],
  ["turn", "turn"],
  ["span", "named part"],
];

/**
 * The kinds of units that a page has.
 *
 * @param {Page} page
 * @returns {UnitKind[]}
 */
export function unitKinds(page) {
  return UNIT_NAMES.map(([kind]) => kind).filter((kind) => kind !== "span" || page.text.spans.length > 0);
}

/**
 * All units of each kind, divided when they are first asked for.
 *
 * @param {Page} page
 * @returns {(kind: UnitKind) => Units}
 */
export function unitStore(page) {
  /** @type {Map<UnitKind, Units>} */
  const known = new Map();
  return (kind) => {
    const units = known.get(kind) ?? unitsOf(page, kind);
    known.set(kind, units);
    return units;
  };
}

/**
 * All units of a kind.
 *
 * @param {Page} page
 * @param {UnitKind} kind
 * @returns {Units}
 * @throws {ReportError} if the page's units are damaged
 */
export function unitsOf(page, kind) {
  const count = page.texts.length;
  if (kind === "token") {
    return unitsFrom(kind, Uint32Array.from({ length: count }, (_, token) => token), count);
  }
  if (kind === "turn") {
    return unitsFrom(kind, Uint32Array.from(page.text.turns, ([, from]) => from), count);
  }
  if (kind === "span") {
    return namedUnits(page);
  }
  const bits = bytesOfBase64(page.text.units[kind] ?? "");
  if (bits.length !== Math.ceil(count / 8)) {
    throw new ReportError("This file is damaged: its units do not fit its text. Please make the report again.");
  }
  const starts = [];
  for (let token = 0; token < count; token += 1) {
    if ((bits[token >> 3] >> (token & 7)) & 1) {
      starts.push(token);
    }
  }
  return unitsFrom(kind, Uint32Array.from(starts), count);
}

/**
 * @param {UnitKind} kind
 * @param {Uint32Array} begins
 * @param {number} count of tokens
 * @param {string[] | null} [names]
 * @returns {Units}
 */
function unitsFrom(kind, begins, count, names = null) {
  if (count > 0 && begins[0] !== 0) {
    throw new ReportError("This file is damaged: its first unit is missing. Please make the report again.");
  }
  const starts = Uint32Array.from([...begins, count]);
  const ofToken = new Uint32Array(count);
  for (let unit = 0; unit < begins.length; unit += 1) {
    ofToken.fill(unit, starts[unit], starts[unit + 1]);
  }
  return { kind, starts, ofToken, names };
}

/**
 * The parts that somebody named, and what lies between them. A token on which one part ends and the next begins
 * belongs to the one that was named first.
 *
 * @param {Page} page
 * @returns {Units}
 */
function namedUnits(page) {
  const owners = new Int32Array(page.texts.length).fill(-1);
  page.text.spans.forEach(([, from, to], span) => {
    for (let token = from; token < to; token += 1) {
      owners[token] = owners[token] < 0 ? span : owners[token];
    }
  });
  const begins = [];
  const names = [];
  for (let token = 0; token < owners.length; token += 1) {
    if (token === 0 || owners[token] !== owners[token - 1] || token === page.promptLength) {
      begins.push(token);
      names.push(owners[token] < 0 ? "" : page.text.spans[owners[token]][0]);
    }
  }
  return unitsFrom("span", Uint32Array.from(begins), owners.length, names);
}

/**
 * @param {Units} units
 * @returns {number} how many there are
 */
export function unitCount(units) {
  return units.starts.length - 1;
}

/**
 * @param {Units} units
 * @param {number} unit
 * @returns {[number, number]} its first token, and the one after its last
 */
export function unitSpan(units, unit) {
  return [units.starts[unit], units.starts[unit + 1]];
}

/**
 * The smallest run of whole units that holds some tokens.
 *
 * @param {Units} units
 * @param {[number, number]} span at least one token
 * @returns {[number, number]}
 */
export function wholeUnits(units, [from, to]) {
  return [units.starts[units.ofToken[from]], units.starts[units.ofToken[to - 1] + 1]];
}

/**
 * What goes to each unit: the sum over its tokens.
 *
 * @param {ArrayLike<number>} values of the first tokens; NaN where there is nothing to see
 * @param {Units} units
 * @returns {Float64Array} one sum for each unit; NaN where all of its tokens are
 */
export function sumsOver(values, units) {
  const sums = new Float64Array(unitCount(units)).fill(NaN);
  for (let token = 0; token < values.length; token += 1) {
    if (!Number.isNaN(values[token])) {
      const unit = units.ofToken[token];
      sums[unit] = (Number.isNaN(sums[unit]) ? 0 : sums[unit]) + values[token];
    }
  }
  return sums;
}

/**
 * What a unit gives: the mean of its rows. What one of them cannot see, it gives nothing.
 *
 * @param {ArrayLike<number>[]} rows of equal length; NaN where there is nothing to see
 * @returns {Float64Array} NaN where no row sees anything; empty without rows
 */
export function meanOf(rows) {
  const length = rows[0]?.length ?? 0;
  const mean = new Float64Array(length).fill(NaN);
  for (const row of rows) {
    for (let place = 0; place < length; place += 1) {
      if (!Number.isNaN(row[place])) {
        mean[place] = (Number.isNaN(mean[place]) ? 0 : mean[place]) + row[place] / rows.length;
      }
    }
  }
  return mean;
}

/**
 * What one unit gives to each unit: sums over keys, the mean over queries.
 *
 * @param {(token: number) => ArrayLike<number> | null} rowOf the row shown at a token; null where it has none
 * @param {Units} units
 * @param {number} unit
 * @returns {Float64Array} empty where none of its tokens has a row
 */
export function unitRow(rowOf, units, unit) {
  const [from, to] = unitSpan(units, unit);
  const rows = [];
  for (let token = from; token < to; token += 1) {
    const row = rowOf(token);
    if (row) {
      rows.push(sumsOver(row, units));
    }
  }
  return meanOf(rows);
}

/**
 * A number of each unit, on each of its tokens.
 *
 * @param {ArrayLike<number>} values
 * @param {Units} units
 * @returns {Float32Array}
 */
export function onTokens(values, units) {
  return Float32Array.from(units.ofToken, (unit) => values[unit]);
}
