/** What the guided tour says: pure functions. Every number is one of this report, with how far it may be off. */

import { contrast } from "./tour_states.js";
import { headName, numberText, occasion, tokenName, weightText } from "../sentences.js";
import { standInSentence } from "../why/stand_ins.js";
import { chanceSentence, nameOf, percentText, timesText, whySentence } from "../why/why_words.js";

/**
 * @typedef {import("./step_ids.js").StepId} StepId
 * @typedef {import("./tour_states.js").Facts} Facts
 * @typedef {import("./tour_subject.js").Explained} Explained
 * @typedef {import("./tour_survey.js").SurveyedLook} SurveyedLook
 * @typedef {import("../numbers/exact_weights.js").Mass} Mass
 * @typedef {{title: string, text: string}} StepWords
 */

/** How many heads are told of. */
const TOLD = 3;
/** A word whose probability falls below this part of what it was is all but gone. */
const GONE = 0.1;

/**
 * @param {StepId} id of a step that the report can show
 * @param {Facts} facts with the survey
 * @returns {StepWords}
 */
export function wordsOf(id, facts) {
  return WORDS[id](facts);
}

/** @type {Record<StepId, (facts: Facts) => StepWords>} */
const WORDS = { word: theWord, hide: hiding, heads: lookingHeads, rests: atRest, cause: noCause, yours: toTheReader };

/**
 * @param {Facts} facts
 * @returns {StepWords}
 */
function theWord({ subject }) {
  const { word, why, found } = known(subject.explained);
  const name = nameOf(subject.page.texts, word);
  const chance = chanceSentence(found) || "How likely it was to the model is not kept in this report.";
  const spoke = why.measured
    ? "Blue marks the words of the prompt that it needed: the stronger, the more."
    : "Blue marks the words of the prompt that spoke for it, as far as one run of the model tells: an estimate.";
  return { title: `This word: ${name}`, text: `The model wrote ${name}. ${chance} ${found.leading === null ? "" : spoke}`.trim() };
}

/**
 * @param {Facts} facts
 * @returns {StepWords}
 */
function hiding({ subject }) {
  const { texts } = subject.page;
  const explained = known(subject.explained);
  const { why, word, found, cause, stands } = explained;
  const name = nameOf(texts, word);
  const hidden = `${nameOf(texts, cause)}${cause[0] < subject.page.promptLength ? " in the prompt" : ""}`;
  if (!why.measured) {
    return {
      title: `What ${name} hangs on: an estimate`,
      text:
        `${whySentence(why, texts, word, found)} That was not measured: whether ${name} would be gone without ` +
        `${stands ? "it" : "any of them"} is not known. att-viz with --influence words finds out.`,
    };
  }
  if (!stands) {
    const standIns = standInSentence(why, texts, word);
    return {
      title: "Hide any one word: it stays",
      text:
        `The words of the prompt were hidden one at a time, and the model run again. ${whySentence(why, texts, word, found)} ` +
        standIns,
    };
  }
  const { effect } = found.ranked[0];
  const chances = chancesOf(explained, found.ranked[0].unit);
  const gone = Math.exp(-effect) < GONE;
  return {
    title: gone ? `Hide ${hidden}, and ${name} is all but gone` : `Hide ${hidden}, and ${name} is less likely`,
    text:
      `${hidden} was hidden from everything after it, and the model run again: ` +
      `${chances ? `the probability of ${name} fell from ${chances.before} to ${chances.after}` : `${name} was ${likelyText(effect)}`} ` +
      "(measured). " +
      "No other word that was hidden did more for it.",
  };
}

/**
 * @param {Facts} facts
 * @returns {StepWords}
 */
function lookingHeads({ subject, heads, survey, oneLook }) {
  const { page, explained, token, alignment } = subject;
  const title = heads > 1 ? "These heads looked" : "This head looked";
  if (!explained || !survey) {
    if (!oneLook) {
      return { title, text: "Heads look back over the text: colour shows what this one looked at. Here it looked at nothing that stands out." };
    }
    const { layer, head, key, mass } = oneLook;
    const when = occasion({ page, layer, head, alignment, measure: "weight" }, token);
    const looked = key === token && alignment === "position" ? "itself" : tokenName(page, key);
    return {
      title: "This head looked",
      text:
        `${when}, ${headName(page, layer, head)} gave ${massText(mass)} of its attention to ${looked}: of what is coloured, the most. ` +
        `${heads > 1 ? `It is one of ${headsText(page, heads)}, and each spreads an attention of 1 in its own way.` : "A head spreads an attention of 1 over what it sees."}`,
    };
  }
  const [name, cause] = [nameOf(page.texts, explained.word), nameOf(page.texts, explained.cause)];
  const [first, ...others] = survey.looks;
  const rows = explained.word[1] - explained.word[0];
  const mean = rows > 1 ? "on average " : "";
  const among = survey.looks.some(({ rests }) => rests) && !first.rests ? "those that do not rest on it" : "";
  const next = others.filter(({ rests }) => rests === first.rests).slice(0, TOLD - 1);
  const following = next.map((look) => `${headName(page, look.layer, look.head)} with ${lookedText(look)}`).join(", ");
  const ending = `${following ? ` Next came ${following}.` : ""}${first.rests ? ` It is also where ${heads > 1 ? "they rest" : "it rests"}.` : ""}`;
  return {
    title,
    text:
      `When the model wrote ${name}, ${headName(page, first.layer, first.head)} gave ${mean}${lookedText(first)} of its attention to ${cause}` +
      `${heads > 1 ? `, the most of ${among || headsText(page, heads)}` : ""}; an even spread would be ${weightText(first.even)}.${ending}`,
  };
}

/**
 * @param {Facts} facts
 * @returns {StepWords}
 */
function atRest({ subject, resting }) {
  const { page, token, alignment } = subject;
  if (!resting) {
    throw new TypeError("this report has no head at rest");
  }
  const { layer, head, here, mean } = resting;
  const when = occasion({ page, layer, head, alignment, measure: "weight" }, token);
  return {
    title: "This one rests",
    text:
      `${when}, ${headName(page, layer, head)} gave ${massText(here)} of its attention to the first token, ${tokenName(page, 0)}; ` +
      `from all tokens after it, ${massText(mean)} on average. A head must spread an attention of 1 even where it finds nothing, ` +
      "and many leave it there. It is shown here, and set aside (hatched) elsewhere: it is no sign of use.",
  };
}

/**
 * @param {Facts} facts
 * @returns {StepWords}
 */
function noCause(facts) {
  const title = "Attention is not cause";
  const { subject, survey, heads } = facts;
  const { explained, page } = subject;
  const general = "Attention says where a head read from, not whether the answer depended on it.";
  if (!explained || !survey) {
    const unknown = explained?.why.measured ? "" : " What it depended on was not measured here.";
    return { title, text: `${general}${unknown} To claim a cause, change the text and see what changes.` };
  }
  const { why, word, found, cause, stands } = explained;
  const [name, named] = [nameOf(page.texts, word), nameOf(page.texts, cause)];
  const { unit, mass } = survey.attended;
  const attended = nameOf(page.texts, why.units[unit]);
  const over = heads > 1 ? `the mean over ${headsText(page, heads)}` : "from this head";
  const most = `Of the words ${why.measured ? "that were hidden" : "of the prompt"}, ${attended} got most attention when ${name} was written${survey.sure ? "" : ", as far as this file knows"}: ${massText(mass)}, ${over}.`;
  if (!why.measured) {
    return { title, text: `${most} ${general} What ${name} depended on is estimated here, not measured.` };
  }
  if (contrast(facts) === null) {
    return { title, text: `${most} Here it is also what ${name} hangs on. That is not so everywhere: ${general[0].toLowerCase()}${general.slice(1)} Hiding tells.` };
  }
  const effect = found.ranked.find((each) => each.unit === unit)?.effect ?? 0;
  const chances = chancesOf(explained, unit);
  const told = `Yet with it hidden, ${name} is ${chances ? `at ${chances.after} instead of ${chances.before}` : likelyText(effect)}.`;
  const needed = stands ? chancesOf(explained, found.ranked[0].unit) : null;
  const against = stands
    ? ` ${named}, without which it is ${needed ? `at ${needed.after}` : likelyText(found.ranked[0].effect)}, got ${massText(survey.cause)}.`
    : "";
  return { title, text: `${most} ${told}${against} ${general}` };
}

/**
 * @param {Facts} facts
 * @returns {StepWords}
 */
function toTheReader({ subject: { explained } }) {
  const first = explained
    ? "Click any word of the answer to see what it hangs on, or a word of the prompt to see what needed it."
    : "Point at any token to see what it looked at; double-click or tap to hold it.";
  return {
    title: "Now yours",
    text: `${first} The address holds what is shown: send it, and others see the same. Back undoes a step. The tour stays at the top of the page.`,
  };
}

/**
 * @param {Explained | null} explained
 * @returns {Explained}
 */
function known(explained) {
  if (!explained) {
    throw new TypeError("this report explains no word");
  }
  return explained;
}

/**
 * @param {Explained} explained
 * @param {number} unit of the prompt
 * @returns {{before: string, after: string} | null} the word's probability with it and without it, such as 92% and 5%; null
 *   where that is not known, or too small a change to be told in percent
 */
function chancesOf({ why, effects, word, found }, unit) {
  const own = Array.from(effects[unit].slice(word[0] - why.target[0], word[1] - why.target[0]));
  if (found.probability === null || own.some(Number.isNaN)) {
    return null;
  }
  const without = Math.min(1, found.probability * Math.exp(-own.reduce((sum, each) => sum + each, 0)));
  const [before, after] = [percentText(found.probability), percentText(without)];
  return before === after ? null : { before, after };
}

/**
 * @param {number} effect in nats
 * @returns {string}
 */
function likelyText(effect) {
  const times = timesText(Math.abs(effect));
  return times === "1" ? "as likely as before" : `${times} times ${effect < 0 ? "more" : "less"} likely`;
}

/**
 * @param {import("../../../shared/page.js").Page} page
 * @param {number} heads
 * @returns {string} such as "270 heads"
 */
function headsText({ headNames, siblings, light }, heads) {
  const here = siblings.length > 0 && !light ? " of this file" : "";
  return Object.keys(headNames).length ? `${heads} layers${here}, all heads of each taken together` : `${heads} heads${here}`;
}

/**
 * @param {SurveyedLook} look
 * @returns {string}
 */
function lookedText({ weight, bounds }) {
  return numberText(weight, bounds);
}

/**
 * @param {Mass} mass
 * @returns {string}
 */
function massText([value, ...bounds]) {
  return numberText(value, bounds);
}
