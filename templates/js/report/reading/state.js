/**
 * The state of the page, and its text in the URL: only what differs from the start is written.
 *
 * @typedef {(typeof VIEW_IDS)[number]} ViewId
 *
 * @typedef {object} State
 * @property {string} kind which of several kinds of attention is shown; "" where there is one only
 * @property {ViewId} view the view that is shown
 * @property {import("./why/why.js").Span | null} chosen what is explained; null for what the page begins with
 * @property {number} layer
 * @property {number} head
 * @property {"weight" | "value"} measure attention weights, or weights times the sizes of the values that they bring
 * @property {"generation" | "position"} alignment
 * @property {number | "resting"} hide how many of the first tokens are set aside, or those on which the head rests
 * @property {"from" | "to" | "both" | null} sides where attention came from, where it went to, or both side by side; null
 *   for what there is room for
 * @property {"relative" | "absolute"} scale relative to the largest weight shown, or the same for every report
 * @property {number} gamma
 * @property {number} cutoff
 * @property {"auto" | "light" | "dark"} theme
 * @property {number | null} observed the frozen token of the Observed view
 * @property {number | null} observer the frozen token of the Observer view
 * @property {string} pair the words between which heads are sought, as reading/pair_text.js writes them; "" for none
 * @property {"role" | "layer"} order of the heads in the view "Heads"
 * @property {string} lines the heads of the layer that the view "Lines" shows, such as 0-3, or "all"; "" for the head
 * @property {string} area the rows and keys that the matrix shows, as reading/matrix_area.js writes them; "" for all
 * @property {"text" | "linear" | "log"} shades how a weight of the matrix becomes a colour: as in the text, or otherwise
 * @property {import("./matrix/matrix_pools.js").Pool} pool what stands for several cells of the matrix where they are too
 *   small to be seen, or are not known one by one
 * @property {string} against the head that the matrix is compared with, such as "3.1" for layer 3, head 1; "" for none
 * @property {string} notes what readers have noted, as reading/notes/written_notes.js writes it
 * @property {import("./units/units.js").UnitKind | null} unit that views tell things in; null for what each begins with
 * @property {import("./tour/step_ids.js").StepId | ""} tour the step of the guided tour; "" outside of it
 */

import { kindOf } from "../data/kinds.js";
import { openingOf } from "./cross.js";
import { areaOfText, textOfArea } from "./matrix/matrix_area.js";
import { poolsOf } from "./matrix/matrix_pools.js";
import { notesOfText, textOfNotes } from "./notes/written_notes.js";
import { pairOfText, textOfPair } from "./numbers/pair_text.js";
import { STEP_IDS } from "./tour/step_ids.js";
import { unitKinds } from "./units/units.js";
import { ALL_LAYERS, headsOf, isCross, isHere, looksAhead, nearestHead } from "../../shared/page.js";

export const MOST_HIDDEN = 32;
export const GAMMA_RANGE = { low: 0.2, high: 2, step: 0.05 };
export const CUTOFFS = [0, 0.001, 0.002, 0.005, 0.01, 0.02, 0.03, 0.05, 0.1, 0.15, 0.2, 0.3, 0.5];

/** Python has the same list (`View` in att_viz/report/page_data.py), and a test compares the two. */
const VIEW_IDS = /** @type {const} */ (["why", "looked", "heads", "matrix", "layers", "lines"]);
const LOOKED_KEYS = new Set("layer head measure alignment hide sides scale gamma cutoff observed observer".split(" "));

/** @typedef {import("../../shared/page.js").Page} Page */

/**
 * @param {Page} page
 * @returns {State} the state of a page that was just opened
 */
export function initialState(page) {
  return {
    // What the file opens with is not written in the address.
    kind: page.prefix ? "" : kindOf(page),
    view: choice(page.view, VIEW_IDS, page.why ? "why" : "looked"),
    chosen: null,
    layer: page.opening[0],
    head: page.opening[1],
    measure: "weight",
    alignment: looksAhead(page) ? "position" : "generation",
    // What an output looks at is no first token of its own, on which a head would rest.
    hide: isCross(page) ? 0 : "resting",
    sides: null,
    // Attention that is spread over the patches of a picture is faint everywhere.
    scale: page.pictures && looksAhead(page) ? "relative" : "absolute",
    gamma: 0.6,
    cutoff: 0,
    theme: "auto",
    observed: null,
    observer: null,
    pair: "",
    order: isCross(page) ? "layer" : "role",
    lines: page.lines ?? "",
    area: textOfArea(openingOf(page)),
    shades: "text",
    pool: poolsOf(page)[0],
    against: "",
    notes: "",
    unit: null,
    tour: "",
  };
}

/**
 * The state as the part of a URL after "#". The view is written where it is not what the rest would open.
 *
 * @param {State} state
 * @param {State} initial
 * @returns {string} "" where nothing differs
 */
export function hashOfState(state, initial) {
  const from = /** @type {Record<string, unknown>} */ ({ ...initial });
  if (state.layer !== initial.layer || state.head !== initial.head) {
    // A head's number says nothing without its layer's.
    from.layer = from.head = null;
  }
  const differing = Object.entries(state).filter(
    ([key, value]) => key !== "view" && value !== null && textOf(key, value) !== textOf(key, from[key]),
  );
  if (state.view !== impliedView(differing.map(([key]) => key), initial)) {
    differing.unshift(["view", state.view]);
  }
  return new URLSearchParams(differing.map(([key, value]) => [key, textOf(key, value)])).toString();
}

/**
 * @param {string} key
 * @param {unknown} value
 * @returns {string}
 */
function textOf(key, value) {
  return key === "layer" && value === ALL_LAYERS ? "all" : Array.isArray(value) ? value.join("-") : String(value);
}

/**
 * What an address without a view opens: what heads looked at, where it says something about that.
 *
 * @param {string[]} keys of the address
 * @param {State} initial
 * @returns {ViewId}
 */
function impliedView(keys, initial) {
  return keys.some((key) => LOOKED_KEYS.has(key)) ? "looked" : initial.view;
}

/**
 * Read a state from a URL; what is missing or makes no sense is as at the start.
 *
 * @param {string} hash with or without "#"
 * @param {Page} page
 * @param {State} initial
 * @returns {State}
 */
export function stateOfHash(hash, page, initial) {
  const values = new URLSearchParams(hash.replace(/^#/u, ""));
  const layer = values.get("layer") === "all" ? ALL_LAYERS : wholeNumber(values.get("layer"));
  const head = wholeNumber(values.get("head"));
  const known = layer !== null && headsOf(page, layer).length > 0 ? layer : initial.layer;
  return {
    kind: kindOf(page),
    view: choice(values.get("view"), VIEW_IDS, impliedView([...values.keys()], initial)),
    chosen: spanOf(values.get("chosen"), page),
    layer: known,
    head: head === null && known === initial.layer ? initial.head : nearestHead(page, known, head ?? 0),
    measure: choice(values.get("measure"), ["weight", "value"], initial.measure),
    alignment: looksAhead(page)
      ? initial.alignment
      : choice(values.get("alignment"), ["generation", "position"], initial.alignment),
    hide: hiddenOf(values.get("hide"), page) ?? initial.hide,
    sides: choice(values.get("sides"), ["from", "to", "both"], initial.sides),
    scale: choice(values.get("scale"), ["relative", "absolute"], initial.scale),
    gamma: within(values.get("gamma"), GAMMA_RANGE.low, GAMMA_RANGE.high, initial.gamma),
    cutoff: within(values.get("cutoff"), 0, 1, initial.cutoff),
    theme: choice(values.get("theme"), ["auto", "light", "dark"], initial.theme),
    observed: tokenOf(values.get("observed"), page),
    observer: tokenOf(values.get("observer"), page),
    pair: textOfPair(pairOfText(values.get("pair"), page.texts.length, page.numRows)),
    order: choice(values.get("order"), ["role", "layer"], initial.order),
    lines: /^(all|\d{1,6}(-\d{1,6})*)$/u.exec(values.get("lines") ?? "")?.[0] ?? initial.lines,
    area: values.has("area") ? textOfArea(areaOfText(values.get("area"), page.numRows)) : initial.area,
    shades: choice(values.get("shades"), ["text", "linear", "log"], initial.shades),
    pool: choice(values.get("pool"), poolsOf(page), initial.pool),
    against: againstOf(values.get("against"), page),
    notes: notesIn(values.get("notes"), page) ?? initial.notes,
    unit: choice(values.get("unit"), [...unitKinds(page), null], initial.unit),
    tour: choice(values.get("tour"), [...STEP_IDS, ""], initial.tour),
  };
}

/**
 * The largest number of first tokens that may be hidden.
 *
 * @param {Page} page
 * @returns {number}
 */
export function mostHidden(page) {
  return Math.max(0, Math.min(MOST_HIDDEN, page.texts.length - 2));
}

/**
 * @param {string | null} text
 * @returns {number | null}
 */
function wholeNumber(text) {
  return text !== null && /^\d{1,9}$/u.test(text) ? Number(text) : null;
}

/**
 * @param {string | null} text
 * @param {Page} page
 * @returns {number | null}
 */
function hiddenOf(text, page) {
  const number = wholeNumber(text);
  return number === null ? null : Math.min(number, mostHidden(page));
}

/**
 * @param {string | null} text such as 5-7
 * @param {Page} page
 * @returns {import("./why/why.js").Span | null}
 */
function spanOf(text, page) {
  const [from, to, ...rest] = (text ?? "").split("-").map(wholeNumber);
  const known = from !== null && to !== null && to !== undefined && rest.length === 0;
  return known && from < to && to <= page.texts.length ? [from, to] : null;
}

/**
 * @param {string | null} text
 * @param {Page} page
 * @returns {number | null}
 */
function tokenOf(text, page) {
  const token = wholeNumber(text);
  return token !== null && token < page.texts.length ? token : null;
}

/**
 * @param {string | null} text such as 3.1
 * @param {Page} page
 * @returns {string}
 */
function againstOf(text, page) {
  const [layer, head, ...rest] = (text ?? "").split(".").map(wholeNumber);
  const known = layer !== null && head !== null && head !== undefined && rest.length === 0;
  return known && isHere(page, layer, head) ? `${layer}.${head}` : "";
}

/**
 * @param {string | null} text
 * @param {Page} page
 * @returns {string | null} those notes that fit the page; null where nothing is said of notes
 */
function notesIn(text, page) {
  return text === null ? null : textOfNotes(notesOfText(text, page.texts.length).notes);
}

/**
 * @template {string | null} T
 * @param {string | null} text
 * @param {readonly T[]} choices
 * @param {T} otherwise
 * @returns {T}
 */
function choice(text, choices, otherwise) {
  return choices.find((each) => each === text) ?? otherwise;
}

/**
 * @param {string | null} text
 * @param {number} low
 * @param {number} high
 * @param {number} otherwise
 * @returns {number}
 */
function within(text, low, high, otherwise) {
  const number = text === null || text.trim() === "" ? NaN : Number(text);
  return number >= low && number <= high ? number : otherwise;
}
