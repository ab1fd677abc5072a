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
  const said = reason ? `The view “${id}” is not on this page: ${reason}` : `There is no view “${id}”`;
  const answer = here.length ? `${said}; the views are ${here.join(", ")}.` : `${said}.`;
  showMessage(answer);
  return answer;
}
