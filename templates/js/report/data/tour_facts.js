/** What the guided tour says of a report, read from its effects and its heads when the tour begins. */

import { rolesHere } from "./roles_here.js";
import { headsHere, visitHeads } from "./all_heads.js";
import { sightOf } from "../reading/sight.js";
import { subjectOf } from "../reading/tour/tour_subject.js";
import { oneLookOf, restingOf, surveyHead, surveyOf } from "../reading/tour/tour_survey.js";
import { effectsOf } from "../reading/why/why.js";
import { ReportError } from "../../shared/page.js";

/**
 * @typedef {import("../../shared/page.js").Page} Page
 * @typedef {import("../reading/tour/tour_states.js").Facts} Facts
 * @typedef {import("../reading/tour/tour_subject.js").Subject} Subject
 * @typedef {import("../reading/tour/tour_survey.js").HeadSurvey} HeadSurvey
 * @typedef {import("../reading/tour/tour_survey.js").Survey} Survey
 * @typedef {Pick<import("./head_store.js").HeadStore, "get" | "peek">} Heads
 */

/** Of how many heads with the highest scores one is sought that rests on the first token. */
const CANDIDATES = 4;

/**
 * What can be told at once, and what takes a visit to every head.
 *
 * @param {Page} page
 * @param {Heads} heads
 * @returns {Promise<{facts: Facts, survey: () => Promise<Survey | null>} | null>} null where the report has no row to show
 */
export async function tourFacts(page, heads) {
  const { why } = page;
  /** @type {Float64Array[] | null} */
  let effects = null;
  try {
    effects = why && (await effectsOf(why));
  } catch (error) {
    // The view that shows them says that they are damaged.
    if (!(error instanceof ReportError)) {
      throw error;
    }
  }
  const subject = subjectOf(page, effects && why, effects ?? []);
  if (!subject) {
    return null;
  }
  const facts = {
    subject,
    heads: headsHere(page).length,
    resting: await findResting(page, heads, subject),
    oneLook: subject.explained ? null : await findLook(page, heads, subject),
    survey: null,
  };
  /** @type {Promise<Survey | null> | null} */
  let asked = null;
  return { facts, survey: () => (asked ??= survey(page, heads, subject)) };
}

/**
 * @param {Page} page
 * @param {Heads} heads
 * @param {Subject} subject
 * @returns {Promise<Facts["resting"]>} of the heads that rest most, the one whose row rests most
 */
async function findResting(page, heads, subject) {
  const score = (/** @type {import("../reading/heads/head_roles.js").HeadRoles} */ { scores }) => scores.sink_mass || 0;
  const candidates = rolesHere(page)
    .filter((each) => score(each) > 0)
    .sort((one, other) => score(other) - score(one))
    .slice(0, CANDIDATES);
  /** @type {Facts["resting"]} */
  let best = null;
  for (const { layer, head } of candidates) {
    const data = await heads.get(layer, head).catch(() => null);
    const found = data && restingOf(data, sightOf(page.sight, layer, page.numRows), subject, layer, head);
    if (found && found.here[0] > (best?.here[0] ?? 0)) {
      best = found;
    }
  }
  return best;
}

/**
 * @param {Page} page
 * @param {Heads} heads
 * @param {Subject} subject
 * @returns {Promise<Facts["oneLook"]>} of the head that the page opens with
 */
async function findLook(page, heads, subject) {
  const [layer, head] = page.opening;
  const data = await heads.get(layer, head).catch(() => null);
  return data && oneLookOf(data, sightOf(page.sight, layer, page.numRows), subject, layer, head);
}

/**
 * @param {Page} page
 * @param {Heads} heads
 * @param {Subject} subject
 * @returns {Promise<Survey | null>} null where no word is explained, or no head can be read
 */
async function survey(page, heads, { explained }) {
  if (!explained) {
    return null;
  }
  const sights = new Map(page.layers.map(({ layer }) => [layer, sightOf(page.sight, layer, page.numRows)]));
  /** @type {HeadSurvey[]} */
  const found = [];
  const visit = (/** @type {number} */ layer, /** @type {number} */ head, /** @type {import("./head_data.js").HeadData} */ data) => {
    const sight = sights.get(layer);
    const one = sight && surveyHead(data, sight, explained, layer, head, page.numRows);
    if (one) {
      found.push(one);
    }
  };
  await visitHeads(page, heads, visit, () => true);
  return found.length ? surveyOf(explained, found) : null;
}
