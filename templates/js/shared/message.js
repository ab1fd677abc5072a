/** What the page says to its reader, at its top and in the names of things. */

/**
 * Tell the reader something that concerns the whole page.
 *
 * @param {string} text "" to take it away
 */
export function showMessage(text) {
  setText("message", text);
  document.getElementById("message")?.toggleAttribute("hidden", !text);
}

/**
 * @param {string} id
 * @param {string} text
 */
export function setText(id, text) {
  const element = document.getElementById(id);
  if (element && element.textContent !== text) {
    element.textContent = text;
  }
}
