/** What the neuron view says: pure functions. */

import { quoted } from "../shared/token_text.js";
import { rowOf } from "./layer_data.js";
import { contributions, finished, leading, leadOf, sumOf } from "./products.js";

/**
 * @typedef {import("./page.js").NeuronPage} NeuronPage
 * @typedef {import("./page.js").Layer} Layer
 * @typedef {import("./layer_data.js").LayerData} LayerData
 * @typedef {import("./products.js").Leading} Leading
 * @typedef {import("./products.js").Ruling} Ruling
 */

const NAMED = 5;
const MOST_DIGITS = 3;

/**
 * @param {number} value
 * @param {number} [digits]
 * @returns {string} such as "−2.31"
 */
export function numberText(value, digits = 2) {
  const text = Math.abs(value).toFixed(digits);
  return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}

/**
 * @param {number} value
 * @param {number} [digits]
 * @returns {string} such as "+2.31"
 */
export function signedText(value, digits = 2) {
  const text = numberText(value, digits);
  return value > 0 && Number(text) !== 0 ? `+${text}` : text;
}

/**
 * @param {number} weight
 * @returns {string} such as "0.953"; "less than 0.001" where that is more than nothing
 */
export function weightText(weight) {
  return weight > 0 && weight < 0.0005 ? "less than 0.001" : weight.toFixed(3);
}

/**
 * How many digits of a score are worth saying.
 *
 * @param {Layer} facts
 * @returns {number}
 */
export function scoreDigits({ scoreError }) {
  return scoreError > 0 ? Math.min(MOST_DIGITS, Math.max(0, Math.floor(-Math.log10(2 * scoreError)))) : MOST_DIGITS;
}

/**
 * @param {NeuronPage} page
 * @param {number} token
 * @returns {string} such as "“cat” (token 4)"
 */
export function tokenName(page, token) {
  return `${quoted(page.texts[token])} (token ${token})`;
}

/**
 * How much of its attention a token gives to another.
 *
 * @param {NeuronPage} page
 * @param {LayerData} data
 * @param {number} head
 * @param {number} query
 * @param {number} key
 * @returns {string}
 */
export function attentionSentence(page, data, head, query, key) {
  const row = rowOf(data, head, query);
  const seen = row.filter((weight) => !Number.isNaN(weight));
  const [one, other] = [tokenName(page, query), query === key ? "itself" : tokenName(page, key)];
  if (!seen.length) {
    return `${one} sees nothing in this layer.`;
  }
  if (Number.isNaN(row[key])) {
    return `${one} does not see ${other}: this pair is not in the softmax.`;
  }
  const even = seen.length > 1 ? `; an even spread over the ${seen.length} tokens that it sees would be ${(1 / seen.length).toFixed(3)}` : ", the only token that it sees";
  const sink = data.facts.sinks ? ` The learned sink takes ${weightText(Math.max(0, 1 - sumOf(seen)))}.` : "";
  return `${one} gives ${other} ${weightText(row[key])} of its attention${even}.${sink}`;
}

/**
 * What the score is made of.
 *
 * @param {NeuronPage} page
 * @param {LayerData} data
 * @param {number} head
 * @param {number} query
 * @param {number} key
 * @returns {string} "" for a pair that is not in the softmax
 */
export function scoreSentence(page, data, head, query, key) {
  if (Number.isNaN(rowOf(data, head, query)[key])) {
    return "";
  }
  const { facts } = data;
  const digits = scoreDigits(facts);
  const parts = contributions(data, head, query, key);
  const score = sumOf(parts);
  const made = leading(parts);
  const whole = `Score from ${tokenName(page, query)} to ${tokenName(page, key)}: ${numberText(score, digits)}, which is ${Number(facts.scale.toPrecision(4))} × ${numberText(score / facts.scale, digits)} (query · key).`;
  return `${whole} ${made.cancelled ? cancelledText(parts) : madeText(made, parts, "it")}${enteredText(data, head, query, key, score)}`;
}

/**
 * @param {Leading} made
 * @param {Float64Array} parts
 * @param {string} what
 * @returns {string} such as "3 of 64 dimensions make 0.81 of it: 12 (+4.10), 40 (+1.90) and 3 (+0.82); the other 61 add +1.60."
 */
function madeText(made, parts, what) {
  const { dimensions, share, rest } = made;
  const others = parts.length - dimensions.length;
  const tail = others ? `; the other ${others} add ${signedText(rest)}` : "";
  return `${dimensions.length} of ${parts.length} dimensions ${dimensions.length === 1 ? "makes" : "make"} ${share.toFixed(2)} of ${what}${againstText(share)}: ${listed(dimensions, parts)}${tail}.`;
}

/**
 * @param {number} share
 * @returns {string} why it is more than all
 */
function againstText(share) {
  return share >= 1.005 ? ", as the others are against it" : "";
}

/**
 * @param {Float64Array} parts
 * @returns {string}
 */
function cancelledText(parts) {
  const [above, below] = [parts.filter((part) => part > 0), parts.filter((part) => part < 0)].map(sumOf);
  const largest = Array.from(parts.keys()).sort((a, b) => Math.abs(parts[b]) - Math.abs(parts[a]) || a - b).slice(0, 3);
  return above || below
    ? `That is what is left where dimensions cancel each other, ${signedText(above)} and ${signedText(below)}; the largest are ${listed(largest, parts)}.`
    : "No dimension adds anything.";
}

/**
 * @param {number[]} dimensions
 * @param {Float64Array} parts
 * @returns {string} such as "12 (+4.10), 40 (+1.90) and 3 (+0.82)"
 */
function listed(dimensions, parts) {
  const names = dimensions.slice(0, NAMED).map((dimension) => `${dimension} (${signedText(parts[dimension])})`);
  const more = dimensions.length - names.length;
  return more ? `${names.join(", ")} and ${more} more` : names.length > 1 ? `${names.slice(0, -1).join(", ")} and ${names.at(-1)}` : names[0];
}

/**
 * @param {LayerData} data
 * @param {number} head
 * @param {number} query
 * @param {number} key
 * @param {number} score
 * @returns {string} what enters the softmax, where that is not the score
 */
function enteredText(data, head, query, key, score) {
  const { softcap, added } = data.facts;
  if (softcap === null && !added) {
    return "";
  }
  const digits = scoreDigits(data.facts);
  const entered = finished(data, head, query, key, score);
  const capped = softcap === null ? score : softcap * Math.tanh(score / softcap);
  const parts = [
    ...(softcap === null ? [] : [`capped it is ${numberText(capped, digits)}`]),
    ...(added ? [`the model adds ${signedText(entered - capped, digits)}`] : []),
  ];
  return ` In the softmax: ${parts.join(", ")}${added ? `, so ${numberText(entered, digits)} enters` : ""}.`;
}

/**
 * What sets the score apart from those of the other keys: the softmax depends on nothing else.
 *
 * @param {LayerData} data
 * @param {number} head
 * @param {number} query
 * @param {number} key
 * @returns {string} "" where there are no others
 */
export function leadSentence(data, head, query, key) {
  const lead = leadOf(data, head, query, key);
  if (!lead) {
    return "";
  }
  const sum = sumOf(lead.parts);
  const made = leading(lead.parts);
  const mean = lead.others === 1 ? "the score of the other token that it sees" : `the mean of the ${lead.others} other tokens that it sees`;
  const size = numberText(Math.abs(sum), scoreDigits(data.facts));
  const { softcap, added } = data.facts;
  const counts = softcap === null && !added ? "which is what counts in the softmax" : "before the cap or what the model adds";
  const start = `That is ${size} ${sum < 0 ? "below" : "above"} ${mean}, ${counts}:`;
  return `${start} ${made.cancelled ? lowered(cancelledText(lead.parts)) : madeText(made, lead.parts, "this")}`;
}

/**
 * @param {string} sentence
 * @returns {string}
 */
function lowered(sentence) {
  return sentence[0].toLowerCase() + sentence.slice(1);
}

/**
 * On which key a head rests, and why.
 *
 * @param {NeuronPage} page
 * @param {Ruling | null} found
 * @param {Layer} facts
 * @returns {string} "" where it rests on none
 */
export function rulingSentence(page, found, facts) {
  if (!found) {
    return "";
  }
  const { dimensions, share } = found.leading;
  const start = `This head rests on ${tokenName(page, found.key)}: ${weightText(found.weight)} of its attention, the mean of ${found.seenBy} tokens.`;
  if (found.leading.cancelled || found.lead <= 0) {
    return `${start} No few dimensions say why.`;
  }
  const names = dimensions.length > NAMED ? `${dimensions.slice(0, NAMED).join(", ")} and ${dimensions.length - NAMED} more` : dimensions.join(", ");
  const many = dimensions.length === 1 ? `Dimension ${names} alone makes` : `${dimensions.length} of ${facts.width} dimensions make`;
  const which = dimensions.length === 1 ? "" : `: ${names}`;
  const [low, high] = found.others;
  return `${start} ${many} ${share.toFixed(2)} of its lead of ${numberText(found.lead, scoreDigits(facts))} over other keys${againstText(share)}${which}. In dimension ${dimensions[0]} its key is ${numberText(found.own)}; those of the other tokens lie between ${numberText(low)} and ${numberText(high)}.`;
}
