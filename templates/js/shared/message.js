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
  if (element) {
    writeText(element, text);
  }
}

const SET_APART = /\u2068([^\u2068\u2069]*)\u2069/u;

/**
 * Write a sentence. What `quoted` has set apart by U+2068 and U+2069 goes into elements of its own, so that text of the
 * other direction disturbs nothing, and nobody copies signs that cannot be seen.
 *
 * @param {Element} element
 * @param {string} text
 */
export function writeText(element, text) {
  const parts = text.split(SET_APART);
  if (parts.join("") === element.textContent && element.childNodes.length > 0) {
    return;
  }
  element.replaceChildren(
    ...parts.flatMap((part, place) => {
      const node = place % 2 ? document.createElement("bdi") : document.createTextNode(part);
      if (place % 2) {
        node.textContent = part;
      }
      return part ? [node] : [];
    }),
  );
}

/**
 * The same for a name that has no room for elements, such as an attribute.
 *
 * @param {string} text
 * @returns {string}
 */
export function plainText(text) {
  return text.replace(/[\u2068\u2069]/gu, "");
}
