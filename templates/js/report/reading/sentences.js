/** What the page says in words: every sentence of the readouts, for people who do not know what a softmax is. */

import { WORDINGS } from "./measures.js";
import { quoted } from "../../shared/token_text.js";

/**
 * @typedef {import("../../shared/page.js").Page} Page
 * @typedef {import("./alignment.js").Alignment} Alignment
 * @typedef {import("./shown_weights.js").ShownWeights} ShownWeights
 * @typedef {import("./shown_weights.js").ViewName} ViewName
 * @typedef {{page: Page, layer: number, head: number, alignment: Alignment,
 *   measure: import("./measures.js").Measure}} Speaker
 */

/**
 * A weight as a number: three decimals, or two figures where it is small.
 *
 * @param {number} weight
 * @returns {string}
 */
export function weightText(weight) {
  return weight >= 0.00995 || weight === 0 ? weight.toFixed(3) : weight.toPrecision(2);
}

/**
 * @param {Page} page
 * @param {number} token
 * @returns {string} such as “Tom” (token 5)
 */
export function tokenName(page, token) {
  return `${quoted(page.texts[token])} (token ${token})`;
}

/**
 * @param {Page} page
 * @param {number} layer
 * @param {number} head
 * @returns {string} such as "head 3 of layer 1"
 */
export function headName(page, layer, head) {
  const name = page.headNames[head];
  return name ? `the ${name} of layer ${layer}` : `head ${head} of layer ${layer}`;
}

/**
 * When the row of a token was computed, as the first clause of a sentence.
 *
 * @param {Speaker} speaker
 * @param {number} token
 * @returns {string}
 */
export function occasion(speaker, token) {
  const { page, alignment } = speaker;
  if (alignment === "position") {
    return `When the model read ${tokenName(page, token)}`;
  }
  return token < page.promptLength
    ? `Just before ${tokenName(page, token)} in the prompt`
    : `When the model produced ${tokenName(page, token)}`;
}

/**
 * The weight of one pair of tokens.
 *
 * @param {Speaker} speaker
 * @param {number} query the token whose row it is
 * @param {number} key the token looked at
 * @param {number} weight
 * @param {number} even the weight if attention were spread evenly
 * @param {number} attention the attention weight, where `weight` is another measure
 * @returns {string}
 */
export function pairSentence(speaker, query, key, weight, even, attention) {
  const head = headName(speaker.page, speaker.layer, speaker.head);
  const looked = query === key && speaker.alignment === "position" ? "itself" : tokenName(speaker.page, key);
  const said = WORDINGS[speaker.measure].pair(weightText(weight), head, looked, weightText(attention));
  return `${occasion(speaker, query)}, ${said}; an even spread would be ${weightText(even)}.`;
}

/**
 * What there is to say about a token before anything is compared with it.
 *
 * @param {Speaker} speaker
 * @param {ViewName} view
 * @param {number} token
 * @param {ShownWeights} shown
 * @param {(query: number) => number} evenAt the even spread at a query
 * @param {(query: number, key: number) => number} attentionAt the attention weight of a pair
 * @returns {string}
 */
export function subjectSentence(speaker, view, token, shown, evenAt, attentionAt) {
  if (shown.absence) {
    return absenceSentence(speaker, view, token, shown.absence);
  }
  const wording = WORDINGS[speaker.measure];
  const head = headName(speaker.page, speaker.layer, speaker.head);
  if (shown.strongest < 0) {
    return view === "observer"
      ? `${occasion(speaker, token)}, ${wording.none(head)}.`
      : wording.noneLater(tokenName(speaker.page, token));
  }
  const weight = weightText(shown.maximum);
  if (view === "observer") {
    const even = weightText(evenAt(token));
    const itself = shown.strongest === token ? "itself" : tokenName(speaker.page, shown.strongest);
    const attention = weightText(attentionAt(token, shown.strongest));
    const said = wording.most(weight, head, itself, attention);
    return `${occasion(speaker, token)}, ${said}; an even spread would be ${even}.`;
  }
  const even = weightText(evenAt(shown.strongest));
  const when = occasion({ ...speaker }, shown.strongest).replace(/^(When|Just)/u, (word) => word.toLowerCase());
  const attention = weightText(attentionAt(shown.strongest, token));
  const said = wording.mostLater(weight, head, tokenName(speaker.page, token), attention, when);
  return `${said}; an even spread would be ${even}.`;
}

/**
 * @param {Speaker} speaker
 * @param {ViewName} view
 * @param {number} token
 * @param {import("./shown_weights.js").Absence} absence
 * @returns {string}
 */
function absenceSentence({ page, alignment }, view, token, absence) {
  const name = tokenName(page, token);
  if (absence === "hidden") {
    return `${name} is one of the first tokens, which are hidden.`;
  }
  if (absence === "all-hidden") {
    return `${name} could only look at the first tokens, which are hidden.`;
  }
  if (view === "observed") {
    return `${name} is the last token: nothing came after it that could look back.`;
  }
  return absence === "first-token"
    ? `${name} is the first token: nothing came before it, so there is no attention to show.`
    : `${name} was never fed back to the model, so it has no row of its own${
        alignment === "position" ? "; the other alignment shows what produced it" : ""
      }.`;
}

/**
 * Where the attention is that the colours do not show: hidden tokens and the model's learned sink.
 *
 * @param {ViewName} view
 * @param {ShownWeights} shown
 * @param {number} hide
 * @param {boolean} learnedSinks whether this head has a learned sink
 * @param {import("./measures.js").Wording} wording
 * @returns {string} "" where there is nothing to say
 */
export function massSentence(view, shown, hide, learnedSinks, wording) {
  if (shown.absence === "first-token" || shown.absence === "last-token" || shown.absence === "hidden") {
    return "";
  }
  const average = view === "observed" ? " on average" : "";
  const sentences = [];
  if (hide > 0) {
    const tokens = hide === 1 ? "the first token" : `the first ${hide} tokens`;
    sentences.push(
      `Hidden: ${weightText(shown.hiddenMass)} of ${wording.whole}${average} ${wording.towards} ${tokens}; ` +
        "the rest is shown rescaled to a whole.",
    );
  }
  if (learnedSinks) {
    sentences.push(
      `Learned sink: ${weightText(shown.sinkMass)} of the attention${average} went to no token at all` +
        " (this model may set attention aside).",
    );
  }
  return sentences.join(" ");
}

/**
 * One token, for the line of details.
 *
 * @param {Page} page
 * @param {number} token
 * @returns {string}
 */
export function tokenDetail(page, token) {
  const piece = page.tokens[token];
  const short = Array.from(piece).length > 40 ? `${Array.from(piece).slice(0, 39).join("")}…` : piece;
  const visible = short.replace(/[\p{C}\p{Z}]/gu, (character) => (character === " " ? "␣" : "�"));
  const id = page.ids ? ` · id\u00a0${page.ids[token]}` : "";
  return `Token ${token} · ${token < page.promptLength ? "prompt" : "completion"} · piece ${visible || "∅"}${id}`;
}

/**
 * How precise the weights are.
 *
 * @param {number} error the largest absolute error
 * @returns {string}
 */
export function precisionSentence(error) {
  const decimals = error >= 0.001 ? 3 : 5;
  const rounded = Math.ceil(error * 10 ** decimals - 1e-9) / 10 ** decimals;
  return `Weights are shown to within ±${rounded.toFixed(decimals)} of what the model computed; small ones more finely.`;
}

/**
 * @param {"relative" | "absolute"} scale
 * @param {number} maximum
 * @param {string} noun what one number is called
 * @returns {string}
 */
export function scaleSentence(scale, maximum, noun) {
  return scale === "absolute"
    ? `Colour is absolute: the strongest colour is a ${noun} of 1.`
    : `Colour is relative: the strongest colour is the largest ${noun} shown, ${weightText(maximum)}.`;
}
