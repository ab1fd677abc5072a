/** The names of the guided tour's steps, in order; they stand in the address. */

/** @typedef {"word" | "hide" | "heads" | "rests" | "cause" | "yours"} StepId */

/** @type {StepId[]} */
export const STEP_IDS = ["word", "hide", "heads", "rests", "cause", "yours"];
