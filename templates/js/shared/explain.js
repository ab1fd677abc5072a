/** What a page tells its reader when it cannot go on. */

import { showMessage } from "./message.js";
import { ReportError } from "./page.js";

/**
 * Tell the reader, and hand on what is a fault of the page's own.
 *
 * @param {unknown} error
 */
export function explain(error) {
  showMessage(
    error instanceof ReportError
      ? error.message
      : "This page could not be shown. Please open it in a current version of Chrome, Edge, Firefox or Safari.",
  );
  if (!(error instanceof ReportError)) {
    throw error;
  }
}
