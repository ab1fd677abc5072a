/** The packed heads in the page. The viewer starts before the file has been read to its end, so some come later. */

/**
 * @param {number} layer
 * @param {number} head
 * @returns {Promise<string | null>} the base64 text of a head, null if it is not in this file
 */
export async function headText(layer, head) {
  const id = `att-viz-head-${layer}-${head}`;
  // An element that nothing follows yet may still be growing.
  if (document.readyState === "loading" && !document.getElementById(id)?.nextElementSibling) {
    await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
  }
  return document.getElementById(id)?.textContent ?? null;
}

/**
 * @param {number} layer
 * @param {number} head
 * @returns {string | null} the text of a head's roles, null where it has none or has not been read yet
 */
export function rolesText(layer, head) {
  return document.getElementById(`att-viz-head-${layer}-${head}`)?.dataset.roles ?? null;
}

/**
 * @param {string} name
 * @returns {string | null} the text of a part of a light page; see att_viz/report/light/packing.py
 */
export function lightText(name) {
  return document.getElementById(`att-viz-light-${name}`)?.textContent ?? null;
}

/** @returns {Promise<void>} resolved when the browser has read the file to its end */
export async function fileRead() {
  if (document.readyState === "loading") {
    await new Promise((resolve) => document.addEventListener("DOMContentLoaded", resolve, { once: true }));
  }
}
