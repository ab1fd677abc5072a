/**
 * Another report, from its file. The file is a stranger's: no document is made of it, not even an inert one; its text is
 * searched for the elements that hold data, and what they say is checked before anything uses it.
 */

import { HeadStore } from "./head_store.js";
import { ReportError, isCross, parsePage } from "../../shared/page.js";

/**
 * @typedef {import("../../shared/page.js").Page} Page
 * @typedef {{page: Page, heads: HeadStore, name: string}} OtherReport
 */

/** A browser has to hold the file's text and what it unpacks to beside the report that is open. */
const MOST_BYTES = 128 * 2 ** 20;
const MOST_TOKENS = 65_536;

const MIB = 2 ** 20;
/** Neither JSON as reports hold it nor the letters of heads have a "<" among them. */
const BLOCK = /<script type="(?:application\/json|text\/plain)" id="(att-viz-[a-z0-9-]{1,64})"[^<>]{0,9999}>([^<]*)<\/script>/gu;

/**
 * @param {File} file
 * @returns {Promise<OtherReport>}
 * @throws {ReportError} if it is no report, or none that can be read here
 */
export async function readOtherReport(file) {
  if (file.size > MOST_BYTES) {
    throw new ReportError(
      `${file.name} has ${Math.ceil(file.size / MIB)} MiB; up to ${MOST_BYTES / MIB} MiB are read here. Please compare ` +
        "the saved runs with att-viz compare, or take its light report (att-viz render --light).",
    );
  }
  let text;
  try {
    text = await file.text();
  } catch {
    throw new ReportError(`${file.name} could not be read. Please choose it again.`);
  }
  const blocks = blocksOf(text);
  const page = pageOf(blocks, file.name);
  const textOf = (/** @type {number} */ layer, /** @type {number} */ head) =>
    Promise.resolve(blocks.get(`att-viz-head-${layer}-${head}`) ?? null);
  return { page, heads: new HeadStore(textOf, page.numRows, 32 * MIB), name: file.name };
}

/**
 * @param {string} text
 * @returns {Map<string, string>} what stands in each element that holds data, by its id
 */
function blocksOf(text) {
  return new Map(Array.from(text.matchAll(BLOCK), ([, id, content]) => [id, content]));
}

/**
 * @param {Map<string, string>} blocks
 * @param {string} name of the file
 * @returns {Page}
 */
function pageOf(blocks, name) {
  const data = blocks.get("att-viz-page");
  if (!data) {
    throw new ReportError(`${name} is no report of att_viz: nothing in it says what a model read and wrote.`);
  }
  if (data.includes('"sides":') && !data.includes('"allLayers":')) {
    throw new ReportError(`${name} is a comparison of two runs. Please choose the report of one.`);
  }
  let page;
  try {
    page = parsePage(data);
  } catch (error) {
    const damaged = error instanceof ReportError && error.message.includes("damaged");
    throw new ReportError(
      damaged
        ? `${name} is damaged and cannot be compared. Please make it again.`
        : `${name} is a report of another version of att_viz. Please make it again with the version that made this one.`,
    );
  }
  if (page.kind) {
    const what = isCross(page) ? "attention between two texts" : "an encoder’s attention";
    throw new ReportError(`${name} shows ${what}; only texts that a model went on with are compared.`);
  }
  if (page.bothWays) {
    throw new ReportError(`${name} shows tokens that look at each other both ways, which are not compared yet.`);
  }
  if (page.texts.length > MOST_TOKENS) {
    throw new ReportError(
      `${name} has ${page.texts.length.toLocaleString("en")} tokens, more than are compared here. Please compare the saved ` +
        "runs with att-viz compare.",
    );
  }
  if (!isSound(page)) {
    throw new ReportError(`${name} is damaged and cannot be compared. Please make it again.`);
  }
  return page;
}

/**
 * @param {Page} page which `parsePage` has taken for one
 * @returns {boolean} whether what is read of it to be compared is what it should be
 */
function isSound({ texts, tokens, text, numLayers, numHeads, promptLength, model, title, layers, allLayers, sight, why }) {
  const count = texts.length;
  const isSpan = (/** @type {unknown} */ span) =>
    Array.isArray(span) && isIn(span[0], count) && isIn(span[1], count) && span[0] <= span[1];
  const isLayer = (/** @type {any} */ entry) =>
    Number.isInteger(entry?.layer) && Array.isArray(entry.heads) && entry.heads.every(Number.isInteger);
  return (
    [...texts, ...tokens, model, title].every((each) => typeof each === "string") &&
    [numLayers, numHeads, promptLength].every(Number.isInteger) &&
    count > 0 &&
    turnsHold(text.turns, count) &&
    text.markup.every(isSpan) &&
    (text.added === null || (Array.isArray(text.added) && text.added.every(isSpan))) &&
    Array.isArray(text.spans) &&
    sight.padding.every(isSpan) &&
    [...layers, ...allLayers].every(isLayer) &&
    (why === null || isSoundWhy(why, count))
  );
}

/**
 * @param {unknown} turns
 * @param {number} count
 * @returns {boolean} whether each token is in one turn, in order
 */
function turnsHold(turns, count) {
  let at = 0;
  for (const turn of Array.isArray(turns) ? turns : []) {
    if (typeof turn?.[0] !== "string" || turn[1] !== at || !isIn(turn[2], count) || turn[2] <= at) {
      return false;
    }
    at = turn[2];
  }
  return at === count;
}

/**
 * @param {any} why
 * @param {number} count
 * @returns {boolean}
 */
function isSoundWhy({ target, units, words, step, effects, measured, method, figure, least, chosen }, count) {
  const isFilled = (/** @type {unknown} */ span) =>
    Array.isArray(span) && isIn(span[0], count) && isIn(span[1], count) && span[0] < span[1];
  return (
    isFilled(target) &&
    [units, words].every((spans) => Array.isArray(spans) && spans.every(isFilled)) &&
    [step, least].every(Number.isFinite) &&
    [effects, method, figure].every((each) => typeof each === "string") &&
    typeof measured === "boolean" &&
    Number.isInteger(chosen) &&
    chosen >= 0 &&
    chosen < words.length
  );
}

/**
 * @param {unknown} place
 * @param {number} count
 * @returns {boolean}
 */
function isIn(place, count) {
  return Number.isInteger(place) && Number(place) >= 0 && Number(place) <= count;
}
