/**
 * Parts of a prompt that stand in for each other, such as two copies of a statement: hidden one at a time, neither
 * seems to matter. Pure functions.
 *
 * @typedef {import("./why.js").PageWhy} PageWhy
 * @typedef {import("./why.js").Span} Span
 */

import { nameOf, timesText } from "./why_words.js";

/**
 * @param {PageWhy} why
 * @param {string[]} texts
 * @param {Span} span a word of the answer
 * @returns {string} a sentence about the parts that do most for it together; empty where there are none
 */
export function standInSentence(why, texts, [from, to]) {
  const found = why.stand_ins.find(({ word }) => word[0] === from && word[1] === to);
  if (!found) {
    return "";
  }
  const names = found.parts.map((part) => nameOf(texts, part));
  const all = names.length === 2 ? "both" : "all of them";
  return (
    `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]} stand in for each other: without ${all}, ` +
    `${nameOf(texts, [from, to])} would have been ${timesText(found.together)} times less likely (measured).`
  );
}
