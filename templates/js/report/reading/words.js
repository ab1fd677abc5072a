/** The words of a text: tokens that belong together, to be chosen with one click. */

/** @typedef {import("./heads_flow.js").Span} Span */

/**
 * @param {string[]} texts of the tokens
 * @returns {Span[]} all tokens, in order: a token that continues the letters or digits before it belongs to the same word
 */
export function wordSpans(texts) {
  /** @type {Span[]} */
  const words = [];
  texts.forEach((text, token) => {
    const before = token > 0 ? texts[token - 1] : "";
    if (words.length && /^[\p{L}\p{M}\p{N}]/u.test(text) && /[\p{L}\p{M}\p{N}]$/u.test(before)) {
      words[words.length - 1][1] = token + 1;
    } else {
      words.push([token, token + 1]);
    }
  });
  return words;
}

/**
 * @param {string[]} texts
 * @param {Span} span
 * @returns {string}
 */
export function spanText(texts, [from, to]) {
  return texts.slice(from, to).join("");
}
