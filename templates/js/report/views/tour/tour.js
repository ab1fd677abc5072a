/** The guided tour: a few steps on the reader's own text, each a state of the page that its address holds. */

import { tourFacts } from "../../data/tour_facts.js";
import { rowOfToken } from "../../reading/alignment.js";
import { stateOf, shows } from "../../reading/tour/tour_states.js";
import { stepsOf } from "../../reading/tour/tour_subject.js";
import { wordsOf } from "../../reading/tour/tour_words.js";
import { busyUntil } from "../../../shared/busy.js";
import { TourCard } from "./tour_card.js";
import { TourOffer } from "./tour_offer.js";

/**
 * @typedef {import("../../app.js").Context} Context
 * @typedef {import("../../reading/state.js").State} State
 * @typedef {import("../../reading/tour/step_ids.js").StepId} StepId
 * @typedef {import("../../reading/tour/tour_states.js").Facts} Facts
 *
 * @typedef {object} Route
 * @property {StepId[]} steps
 * @property {Facts} facts without the survey
 * @property {() => Promise<import("../../reading/tour/tour_survey.js").Survey | null>} survey
 */

/** What can be told before all heads have been asked. */
const AT_ONCE = new Set(["word", "hide", "rests", "yours"]);

/** After so many frames a long text has its true heights. */
const SETTLING_FRAMES = 12;

/** What each step is about, for the eye. */
const ABOUT = {
  word: [".why-text .chosen"],
  hide: [".why-text .chosen", "#why-sentence"],
  heads: ["[data-view=observer] .text .subject", "[data-view=observer] .sentence"],
  rests: ["[data-view=observer] .text .subject", "[data-view=observer] .sentence"],
  cause: [".why-text .chosen", "#why-sentence"],
  yours: [],
};

export class Tour {
  /** @type {Promise<Route | null> | null} */
  #route = null;
  /** @type {StepId | ""} the step that is shown */
  #step = "";
  #asked = 0;
  #holds = false;

  /**
   * @param {Context} context
   * @param {State} initial what the page begins with
   * @param {() => void} reveal scroll to what the view is about
   */
  constructor(context, initial, reveal) {
    this.context = context;
    this.initial = initial;
    this.reveal = reveal;
    this.card = new TourCard((action) => void this.#act(action));
    this.offer = new TourOffer(() => void this.#begin());
    for (const kind of ["pointerdown", "wheel", "keydown"]) {
      document.addEventListener(kind, () => (this.#holds = false), { capture: true, passive: true });
    }
  }

  /**
   * Show the step that the state is in.
   *
   * @param {State} state
   * @returns {Promise<void>}
   */
  async show({ tour }) {
    this.#asked += 1;
    const asked = this.#asked;
    if (!tour) {
      this.#close();
      return;
    }
    const route = await busyUntil(this.#known());
    const place = route?.steps.indexOf(tour) ?? -1;
    const facts = route && place >= 0 && (await busyUntil(factsFor(tour, route)));
    if (asked !== this.#asked) {
      return;
    }
    if (!route || !facts) {
      this.#close();
      return;
    }
    const away = !shows(this.context.state(), stateOf(tour, facts, this.initial));
    this.card.show(tour, { place, count: route.steps.length, ...wordsOf(tour, facts), away });
    if (this.#step !== tour) {
      this.#step = tour;
      this.offer.settle();
      await this.#enter(tour, facts, away);
    }
  }

  /** @returns {Promise<Route | null>} null where there is nothing to show */
  #known() {
    const { page, heads } = this.context;
    this.#route ??= tourFacts(page, heads).then((found) => {
      if (!found) {
        return null;
      }
      const { facts, survey } = found;
      // It is asked for before anybody comes so far.
      void survey();
      return { facts, survey, steps: stepsOf(facts.subject, facts.heads, facts.resting !== null) };
    });
    return this.#route;
  }

  /** @returns {Promise<void>} */
  async #begin() {
    const route = await busyUntil(this.#known());
    if (route) {
      await this.#go(route.steps[0]);
    }
  }

  /**
   * @param {import("./tour_card.js").Action} action
   * @returns {Promise<void>}
   */
  async #act(action) {
    const route = await this.#known();
    const place = route?.steps.indexOf(/** @type {StepId} */ (this.#step)) ?? -1;
    const next = route?.steps[place + { back: -1, next: 1, again: 0, end: 0 }[action]];
    if (action === "end") {
      await this.context.change({ tour: "" });
    } else if (next && place >= 0) {
      await this.#go(next);
    }
  }

  /**
   * @param {StepId} step
   * @returns {Promise<void>}
   */
  async #go(step) {
    const route = await this.#known();
    if (route) {
      const facts = await busyUntil(factsFor(step, route));
      // What was shown again is entered again.
      this.#step = "";
      await this.context.change({ ...stateOf(step, facts, this.initial), tour: step });
    }
  }

  /**
   * @param {StepId} step
   * @param {Facts} facts
   * @param {boolean} away
   * @returns {Promise<void>}
   */
  async #enter(step, facts, away) {
    const { token, alignment, explained, page } = facts.subject;
    const { layer, head } = this.context.state();
    const row = rowOfToken(alignment, token, page.numRows);
    const key = step === "rests" ? 0 : step === "heads" ? (explained?.cause[0] ?? facts.oneLook?.key) : undefined;
    if (!away && row !== null && key !== undefined) {
      await this.context.look({ layer, head, row, key, alignment });
    }
    if (!away) {
      this.reveal();
      this.#holds = true;
      this.#hold(step, SETTLING_FRAMES);
    }
    if (this.#step === step) {
      this.card.announce();
    }
  }

  /**
   * Keep what a step is about in sight while a long text is laid out; the reader's own hand ends that.
   *
   * @param {StepId} step
   * @param {number} frames
   */
  #hold(step, frames) {
    if (this.#holds && frames > 0 && this.#step === step) {
      if (!bringIntoSight(ABOUT[step])) {
        this.reveal();
      }
      requestAnimationFrame(() => this.#hold(step, frames - 1));
    }
  }

  #close() {
    this.#step = "";
    if (this.card.isOpen) {
      const had = this.card.hasFocus;
      this.card.hide();
      if (had) {
        this.offer.button.focus();
      }
    }
  }
}

/**
 * @param {StepId} step
 * @param {Route} route
 * @returns {Promise<Facts>} with the survey of all heads, where the step tells of it
 */
async function factsFor(step, { facts, survey }) {
  return AT_ONCE.has(step) ? facts : { ...facts, survey: await survey() };
}

/**
 * @param {string[]} about selectors of what is to be seen
 * @returns {boolean} whether all of it is there
 */
function bringIntoSight(about) {
  const found = about.map((selector) => document.querySelector(`.view:not([hidden]) ${selector}`));
  found.forEach((element) => element?.scrollIntoView({ block: "nearest", inline: "nearest" }));
  return found.every(Boolean);
}
