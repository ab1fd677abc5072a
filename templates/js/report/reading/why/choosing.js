/** Which tokens of a choice can be explained: pure functions. */

/**
 * @typedef {import("../../../shared/page.js").Page} Page
 * @typedef {import("./why.js").PageWhy} PageWhy
 * @typedef {import("./why.js").Span} Span
 */

/**
 * A choice as it can be explained: tokens of the answer whose effects are known, else tokens of the prompt.
 *
 * @param {PageWhy} why
 * @param {number} promptLength
 * @param {Span} span
 * @returns {Span | null} the part of it that can; null where nothing can
 */
export function explainable(why, promptLength, [from, to]) {
  const answer = /** @type {Span} */ ([Math.max(from, why.target[0]), Math.min(to, why.target[1])]);
  const prompt = /** @type {Span} */ ([from, Math.min(to, promptLength)]);
  return answer[0] < answer[1] ? answer : prompt[0] < prompt[1] ? prompt : null;
}

/**
 * The word at a token: one of the prompt's units or of the answer's words, or the token alone.
 *
 * @param {PageWhy} why
 * @param {number} token
 * @returns {Span}
 */
export function wordAt(why, token) {
  const found = [why.units, why.words].flatMap((spans) => spans.filter(([from, to]) => from <= token && token < to));
  return found[0] ?? [token, token + 1];
}

/**
 * @param {unknown} span
 * @param {number} count of tokens
 * @returns {span is Span}
 */
export function isSpan(span, count) {
  return (
    Array.isArray(span) &&
    span.length === 2 &&
    span.every((place) => Number.isInteger(place) && place >= 0 && place <= count) &&
    span[0] < span[1]
  );
}
