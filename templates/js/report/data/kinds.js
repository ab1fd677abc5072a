/** The kinds of attention in the file: each has data and heads as a page of its own would have; one is shown at a time. */

/**
 * @param {string} hash of the address
 * @returns {string} the kind that it asks for; "" for the one that the file opens with
 */
export function kindOfHash(hash) {
  return new URLSearchParams(hash.replace(/^#/u, "")).get("kind") ?? "";
}

/**
 * @param {string} hash of the address
 * @returns {string} the data of the kind that it asks for; of the first where there is no such kind
 */
export function pageText(hash) {
  const asked = document.getElementById(`att-viz-page-${kindOfHash(hash)}-`);
  return (asked ?? document.getElementById("att-viz-page"))?.textContent ?? "";
}

/**
 * @param {import("../../shared/page.js").Page} page
 * @returns {string} which of several kinds it shows; "" where there is one only
 */
export function kindOf(page) {
  return page.kinds ? (page.kind ?? "decoder_self") : "";
}
