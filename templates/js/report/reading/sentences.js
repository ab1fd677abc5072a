/** What the page says in words: every sentence of the readouts, for people who do not know what a softmax is. */

import { crossAbsence, sideOf, wasGiven } from "./cross.js";
import { WORDINGS } from "./numbers/measures.js";
import { LEAST, belowText, boundedText } from "./numbers/precision.js";
import { ALL_LAYERS, ROLLOUTS, isCross, looksAhead } from "../../shared/page.js";
import { quoted } from "../../shared/token_text.js";

/**
 * @typedef {import("../../shared/page.js").Page} Page
 * @typedef {import("./alignment.js").Alignment} Alignment
 * @typedef {import("./shown_weights.js").ShownWeights} ShownWeights
 * @typedef {import("./shown_weights.js").ViewName} ViewName
 * @typedef {{page: Page, layer: number, head: number, alignment: Alignment,
 *   measure: import("./numbers/measures.js").Measure}} Speaker
 * @typedef {{said: import("./numbers/measures.js").Said, even: number}} Pair
 */

/** Learned sinks are kept as whole numbers of 1 / 65535. */
const SINK_STEP = 0.5 / 65535;

/**
 * A weight as a number: three decimals, or two figures where it is small. One that rounding made nothing may be small.
 *
 * @param {number} weight
 * @param {number} [least] what is not told from nothing
 * @returns {string}
 */
export function weightText(weight, least = LEAST) {
  if (weight === 0) {
    return belowText(least);
  }
  return weight >= 0.00995 ? weight.toFixed(3) : weight.toPrecision(2);
}

/**
 * @param {number} weight
 * @param {import("./numbers/precision.js").Bounds} bounds
 * @returns {string} three decimals, or two figures, where these are true; else as many as are, and how far it may be off
 */
export function numberText(weight, [low, high]) {
  if (!(weight > 0)) {
    return high > 0 ? belowText(high) : "0";
  }
  // Half of a float16's last digit is what archives themselves round away.
  return Math.max(high - weight, weight - low) <= 0.0011 * weight ? weightText(weight) : boundedText(weight, [low, high]);
}

/**
 * @param {Page} page
 * @param {number} token
 * @returns {string} such as “Tom” (token 5)
 */
export function tokenName(page, token) {
  return `${quoted(page.texts[token])} (token ${token})`;
}

/** How a layer is called where a page shows several kinds of attention. */
const LAYER_OF_KIND = { encoder_self: "encoder layer", cross: "cross-attention layer", decoder_self: "decoder layer" };

/**
 * @param {Page} page
 * @param {number} layer
 * @param {number} head
 * @returns {string} such as "head 3 of layer 1"
 */
export function headName(page, layer, head) {
  if (layer === ALL_LAYERS) {
    return `the ${ROLLOUTS[head]} of all layers`;
  }
  const name = page.headNames[head];
  const of = `${page.kinds ? LAYER_OF_KIND[page.kind ?? "decoder_self"] : "layer"} ${layer}`;
  return name ? `the ${name} of ${of}` : `head ${head} of ${of}`;
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
  return wasGiven(page, token)
    ? `Just before ${tokenName(page, token)}${isCross(page) ? ", which the decoder was given" : " in the prompt"}`
    : `When the model produced ${tokenName(page, token)}`;
}

/**
 * The numbers of one pair of tokens.
 *
 * @param {Speaker} speaker
 * @param {number} query the token whose row it is
 * @param {number} key the token looked at
 * @param {Pair} pair
 * @returns {string}
 */
export function pairSentence(speaker, query, key, pair) {
  const head = headName(speaker.page, speaker.layer, speaker.head);
  const looked = query === key && speaker.alignment === "position" ? "itself" : tokenName(speaker.page, key);
  const said = WORDINGS[speaker.measure].pair(pair.said, head, looked);
  return `${occasion(speaker, query)}, ${said}${evenClause(speaker, pair)}.`;
}

/**
 * @param {Speaker} speaker
 * @param {Pair} pair
 * @returns {string}
 */
function evenClause({ measure }, { even }) {
  return WORDINGS[measure].hasEven ? `; an even spread would be ${weightText(even)}` : "";
}

/**
 * What there is to say about a token before anything is compared with it.
 *
 * @param {Speaker} speaker
 * @param {ViewName} view
 * @param {number} token
 * @param {ShownWeights} shown
 * @param {(query: number, key: number) => Pair | null} pairAt
 * @param {() => string} limit what no number that is shown as nothing reaches
 * @returns {string}
 */
export function subjectSentence(speaker, view, token, shown, pairAt, limit) {
  if (shown.absence) {
    const name = tokenName(speaker.page, token);
    return (
      crossAbsence(speaker.page, view, token, name, shown.absence) ||
      absenceSentence(speaker.alignment, view, name, shown.absence)
    );
  }
  const wording = WORDINGS[speaker.measure];
  const head = headName(speaker.page, speaker.layer, speaker.head);
  const pair = view === "observer" ? pairAt(token, shown.strongest) : pairAt(shown.strongest, token);
  if (shown.strongest < 0 || !pair) {
    return view === "observer"
      ? `${occasion(speaker, token)}, ${wording.none(limit(), head)}.`
      : noneLooking(speaker, wording.noneLater(limit(), tokenName(speaker.page, token)));
  }
  if (view === "observer") {
    const itself = shown.strongest === token ? "itself" : tokenName(speaker.page, shown.strongest);
    return `${occasion(speaker, token)}, ${wording.most(pair.said, head, itself)}${evenClause(speaker, pair)}.`;
  }
  const when = occasion(speaker, shown.strongest).replace(/^(When|Just)/u, (word) => word.toLowerCase());
  return `${wording.mostLater(pair.said, head, tokenName(speaker.page, token), when)}${evenClause(speaker, pair)}.`;
}

/**
 * @param {Speaker} speaker
 * @param {string} sentence about every later token
 * @returns {string} about every token that looks
 */
function noneLooking({ page }, sentence) {
  if (isCross(page)) {
    return sentence.replace(" later token", " token of the output");
  }
  return looksAhead(page) ? sentence.replace(" later token", " token") : sentence;
}

/**
 * @param {Alignment} alignment
 * @param {ViewName} view
 * @param {string} name of what has nothing to show
 * @param {import("./shown_weights.js").Absence} absence
 * @returns {string}
 */
export function absenceSentence(alignment, view, name, absence) {
  if (absence === "hidden") {
    return `${name} is set aside, as a place to rest: show what rests to see who looked at it.`;
  }
  if (absence === "all-hidden") {
    return `${name} could only look at what is set aside, as a place to rest.`;
  }
  if (absence === "padding") {
    return `${name} is padding: nothing looks at it, and it looks at nothing.`;
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
 * @param {import("./numbers/measures.js").Wording} wording
 * @returns {string} "" where there is nothing to say
 */
export function massSentence(view, shown, hide, learnedSinks, wording) {
  if (shown.absence === "first-token" || shown.absence === "last-token" || shown.absence === "hidden" || shown.absence === "padding") {
    return "";
  }
  const average = view === "observed" ? " on average" : "";
  const sentences = [];
  if (hide > 0) {
    const tokens = hide === 1 ? "the first token" : `the first ${hide} tokens`;
    const [mass, low, high] = shown.hiddenMass;
    const part = boundedText(mass, [low, high]);
    sentences.push(`${part[0].toUpperCase()}${part.slice(1)} of ${wording.whole}${average} ${wording.rests} ${tokens}.`);
  }
  if (learnedSinks) {
    sentences.push(
      `Learned sink: ${weightText(shown.sinkMass, SINK_STEP)} of the attention${average} went to no token at all` +
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
  const side = isCross(page) ? sideOf(page, token) : token < page.promptLength ? "prompt" : "completion";
  const part = looksAhead(page) ? "" : ` · ${side}`;
  return `Token ${token}${part} · piece ${visible || "∅"}${id}`;
}

/**
 * How precise the numbers are: for w = (b / 255)², b + 1/4 over 255² is the most that rounding to a byte changes, and
 * rounding to float16 before at most w / 1024 or, where float16 has few digits left, 2^-24. What becomes byte 0 is 0,
 * the strongest of a row included.
 *
 * @param {import("./numbers/measures.js").Measure} measure
 * @returns {string}
 */
export function precisionSentence(measure) {
  const kept = "is kept as one byte, round(255 · √w)";
  const within = "is shown to within ±(0.0049 · √w + 0.00001)";
  const exact =
    "The 16 strongest weights w of each row are exactly those of an archive (float16: to within " +
    `±(0.001 · w + 0.0000001)), but for those that are ${belowText(LEAST)}, which count as 0.`;
  const examples = "0.0049 at 1, 0.0005 at 0.01";
  if (measure === "corrected") {
    return `A preference ${kept} of its row’s largest: it is shown to within ±1% of that, the 16 strongest of a row to within ±0.1% of themselves or, where that is more, ±0.000004 of its largest; sentences say how far each may be off.`;
  }
  if (measure === "value") {
    return (
      `${exact} Any other weight w ${kept}, and ${within} of what the model computed (${examples}); shares of weight × value are ` +
      "computed from these, and sentences say how far each may be off."
    );
  }
  return measure === "weight"
    ? `${exact} Any other weight w ${kept}, and ${within} of what the model computed (${examples}).`
    : `${exact} Any other share w ${kept}, and ${within} of the rollout of the weights as archives keep them, in float16 (${examples}).`;
}

/**
 * @param {"relative" | "absolute"} scale
 * @param {number} maximum
 * @param {import("./numbers/measures.js").Wording} wording
 * @returns {string}
 */
export function scaleSentence(scale, maximum, { noun, top }) {
  if (scale === "absolute") {
    return `Colour is absolute: the strongest colour is a ${noun} of ${top}${top > 1 ? " or more" : ""}, in every report.`;
  }
  const largest = weightText(maximum);
  return `Colour is relative: the strongest colour is the largest ${noun} shown, ${largest}; do not compare it with others.`;
}
