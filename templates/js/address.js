/** The page's own address: reading it, keeping it up to date, and going to the report's other files. */

/**
 * Write the state behind "#", where the browser allows it (not in a notebook's isolated frame).
 *
 * @param {string} hash
 */
export function writeHash(hash) {
  if (location.hash.replace(/^#/u, "") === hash) {
    return;
  }
  try {
    history.replaceState(null, "", hash ? `#${hash}` : location.href.split("#")[0]);
  } catch {
    // An isolated frame has no address of its own; the page works without.
  }
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
