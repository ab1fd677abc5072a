/** The page's own address: reading it, keeping it up to date, and going to the report's other files. */

import { placeName } from "../shared/page.js";
import { siblingHref, suffixOfHead } from "./data/siblings.js";

/** What marks the entries of the browser's history that this page wrote or has read. */
const OWN = "att_viz";

/**
 * Write the state behind "#", where the browser allows it (not in a notebook's isolated frame).
 *
 * @param {string} hash
 * @param {boolean} chosen whether the reader chose something, so that "back" should undo it
 */
export function writeHash(hash, chosen) {
  if (location.hash.replace(/^#/u, "") === hash) {
    return;
  }
  try {
    const address = hash ? `#${hash}` : location.href.split("#")[0];
    if (chosen) {
      history.pushState(OWN, "", address);
    } else {
      history.replaceState(OWN, "", address);
    }
  } catch {
    // An isolated frame has no address of its own; the page works without.
  }
}

/** Remember that the address as it is now has been read. */
export function claimAddress() {
  try {
    history.replaceState(OWN, "", location.href);
  } catch {
    // As above.
  }
}

/** @returns {boolean} whether the browser came back to an address that was read, or written, before */
export function isOwnAddress() {
  return history.state === OWN;
}

/**
 * Go to the file that holds a head.
 *
 * @param {import("../shared/page.js").Page} page
 * @param {number} layer
 * @param {number} head
 * @param {string} hash the state to take along
 * @param {boolean} replacing whether "back" should skip this page
 * @returns {string} what to tell the reader if there is no way there; "" if the browser is on its way
 */
export function goToHead(page, layer, head, hash, replacing) {
  const suffix = suffixOfHead(page, layer, head);
  const place = placeName(layer, head);
  const name = `${place[0].toUpperCase()}${place.slice(1)}`;
  if (suffix === null) {
    return `${name}: not in this report.`;
  }
  const href = siblingHref(location.pathname, page.suffix, suffix);
  if (href === null || location.protocol === "about:") {
    return (
      `${name}: in another file of this report, whose name ends in “${suffix}.html”. ` +
      "Please open that file."
    );
  }
  if (replacing) {
    location.replace(`${href}#${hash}`);
  } else {
    location.assign(`${href}#${hash}`);
  }
  return "";
}

/**
 * Call a function once, a little after the last of many calls.
 *
 * @param {() => void} action
 * @param {number} milliseconds
 * @returns {() => void}
 */
export function later(action, milliseconds) {
  let timer = 0;
  return () => {
    clearTimeout(timer);
    timer = window.setTimeout(action, milliseconds);
  };
}
