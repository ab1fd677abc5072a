/** The state of the page in which each step of the guided tour is shown: pure functions. */

/**
 * @typedef {import("../state.js").State} State
 * @typedef {import("./step_ids.js").StepId} StepId
 * @typedef {import("./tour_subject.js").Subject} Subject
 * @typedef {import("./tour_survey.js").OneLook} OneLook
 * @typedef {import("./tour_survey.js").Resting} Resting
 * @typedef {import("./tour_survey.js").Survey} Survey
 * @typedef {import("../why/why.js").Span} Span
 *
 * @typedef {object} Facts what the tour knows of a report
 * @property {Subject} subject
 * @property {number} heads how many single heads this file holds
 * @property {Resting | null} resting
 * @property {Survey | null} survey null where no word is explained, and until all heads have been asked
 * @property {OneLook | null} oneLook where no word is explained
 *
 * @typedef {Pick<State, "view" | "chosen" | "unit" | "alignment" | "measure" | "hide" | "cutoff" | "observed" | "observer"> &
 *   Partial<State>} StepState
 */

/**
 * @param {StepId} id of a step that the report can show
 * @param {Facts} facts
 * @param {State} initial
 * @returns {StepState} what the step sets; the rest stays as the reader has it
 */
export function stateOf(id, facts, initial) {
  const { alignment, token, explained } = facts.subject;
  /** @type {StepState} */
  const plain = {
    view: initial.view,
    chosen: null,
    unit: null,
    measure: "weight",
    alignment,
    hide: "resting",
    cutoff: 0,
    observed: null,
    observer: null,
  };
  const word = explained && !explained.opening ? explained.word : null;
  /** @type {StepState} */
  const why = { ...plain, view: "why" };
  /** @type {StepState} */
  const looked = { ...plain, view: "looked", sides: "from", observer: token };
  if (id === "word") {
    return { ...why, chosen: word };
  }
  if (id === "hide") {
    return { ...why, chosen: explained?.stands ? explained.cause : word };
  }
  if (id === "heads") {
    const shown = facts.survey?.looks[0] ?? facts.oneLook;
    const rests = facts.survey?.looks[0]?.rests;
    return {
      ...looked,
      ...(shown ? { layer: shown.layer, head: shown.head } : {}),
      unit: explained ? "word" : null,
      hide: rests ? 0 : "resting",
    };
  }
  if (id === "rests" && facts.resting) {
    const { layer, head } = facts.resting;
    return { ...looked, layer, head, hide: 0 };
  }
  if (id === "cause") {
    return explained ? { ...why, chosen: contrast(facts) ?? word } : looked;
  }
  return plain;
}

/**
 * What got most attention, where that is not what the word was found to hang on.
 *
 * @param {Facts} facts
 * @returns {Span | null} null where nothing was measured, or where both are the same
 */
export function contrast({ subject: { explained }, survey }) {
  if (!explained?.why.measured || !survey) {
    return null;
  }
  const { unit } = survey.attended;
  return explained.stands && unit === explained.found.ranked[0].unit ? null : explained.why.units[unit];
}

/**
 * @param {State} state
 * @param {StepState} wanted
 * @returns {boolean} whether the page shows what a step is about
 */
export function shows(state, wanted) {
  return Object.entries(wanted).every(([key, value]) => String(state[/** @type {keyof State} */ (key)]) === String(value));
}
