/** Says in the document whether what was asked for is still being unpacked: then what is shown is older than the state. */

let underWay = 0;

/**
 * Mark the document as busy until a promise is settled.
 *
 * @template T
 * @param {Promise<T>} work
 * @returns {Promise<T>} settled as `work` is
 */
export async function busyUntil(work) {
  underWay += 1;
  mark();
  try {
    return await work;
  } finally {
    underWay -= 1;
    mark();
  }
}

function mark() {
  document.documentElement.toggleAttribute("data-busy", underWay > 0);
}
