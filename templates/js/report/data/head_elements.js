/** The packed heads in the page. The viewer starts before the file has been read to its end, so some come later. */

/** @typedef {{prefix?: string}} Kind which of several kinds of attention it is */

/**
 * @param {Kind} page
 * @param {number} layer
 * @param {number} head
 * @returns {Promise<string | null>} the letters of a head, null if it is not in this file
 */
export async function headText(page, layer, head) {
  const id = idOf(page, layer, head);
  await read(() => Boolean(document.getElementById(id)?.nextElementSibling));
  return document.getElementById(id)?.textContent ?? null;
}

/**
 * @param {Kind} page
 * @param {number} layer
 * @param {number} head
 * @returns {string} of the head's element
 */
function idOf({ prefix = "" }, layer, head) {
  return `att-viz-head-${prefix}${layer}-${head}`;
}

/**
 * @param {string} name
 * @returns {string | null} the text of a part of a light page; see att_viz/report/light/packing.py
 */
export function lightText(name) {
  return document.getElementById(`att-viz-light-${name}`)?.textContent ?? null;
}

/** @returns {Promise<void>} resolved when the browser has read the file to its end */
export function fileRead() {
  return read(() => false);
}

/**
 * @param {() => boolean} isThere whether what is waited for has been read; an element that nothing follows yet may still
 *   be growing
 * @returns {Promise<void>} resolved when it has, or the whole file
 */
async function read(isThere) {
  while (document.readyState === "loading" && !isThere()) {
    await nextPart();
  }
}

/** @returns {Promise<void>} resolved when the browser has read on */
function nextPart() {
  return new Promise((resolve) => {
    const done = () => {
      growing.disconnect();
      document.removeEventListener("DOMContentLoaded", done);
      resolve();
    };
    const growing = new MutationObserver(done);
    growing.observe(document.body, { childList: true });
    document.addEventListener("DOMContentLoaded", done);
  });
}
