/** The other files of a report: their names differ from this file's only in the suffix. */

/**
 * @typedef {import("../../shared/page.js").Page} Page
 */

/**
 * The file that holds a head.
 *
 * @param {Page} page
 * @param {number} layer
 * @param {number} head
 * @returns {string | null} its suffix
 */
export function suffixOfHead(page, layer, head) {
  return page.siblings.find((file) => file.layer === layer && file.heads.includes(head))?.suffix ?? null;
}

/**
 * The address of another file of the report, relative to this one.
 *
 * @param {string} pathname `location.pathname`
 * @param {string} ownSuffix
 * @param {string} suffix
 * @returns {string | null} null where this file was renamed, or has no name (in a notebook)
 */
export function siblingHref(pathname, ownSuffix, suffix) {
  const name = pathname.slice(pathname.lastIndexOf("/") + 1);
  const ending = `${encodeURI(ownSuffix)}.html`;
  if (!name.endsWith(ending)) {
    return null;
  }
  return `./${name.slice(0, -ending.length)}${encodeURI(suffix)}.html`;
}
