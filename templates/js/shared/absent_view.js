/** What a page answers a script that asks for a view which it does not have. */

import { showMessage } from "./message.js";

/**
 * Say on the page why a view cannot be shown.
 *
 * @param {unknown} id
 * @param {string[]} here the views that can be
 * @param {string} [reason] why it is not among them, as a part of a sentence; "" where nobody knows of such a view
 * @returns {string} what was said
 */
export function refuseView(id, here, reason = "") {
  const said = absence(id, reason);
  const answer = here.length ? `${said}; the views are ${here.join(", ")}.` : `${said}.`;
  showMessage(answer);
  return answer;
}

/**
 * Say on the page that another view is shown than the one that its address asks for.
 *
 * @param {string} id
 * @param {string} reason as above
 * @param {string} title of the view that is shown
 */
export function sayInstead(id, reason, title) {
  showMessage(`${absence(id, reason)}. “${title}” is shown instead.`);
}

/**
 * @param {unknown} id
 * @param {string} reason
 * @returns {string}
 */
function absence(id, reason) {
  return reason ? `The view “${id}” is not on this page: ${reason}` : `There is no view “${id}”`;
}
