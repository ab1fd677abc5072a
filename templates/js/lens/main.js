/** Where the lens page starts. */

import { LensApp } from "./app.js";
import { parseLensPage } from "./page.js";
import { showMessage } from "../shared/message.js";
import { ReportError } from "../shared/page.js";

/** @param {unknown} error */
function explain(error) {
  showMessage(
    error instanceof ReportError
      ? error.message
      : "This page could not be shown. Please open it in a current version of Chrome, Edge, Firefox or Safari.",
  );
  if (!(error instanceof ReportError)) {
    throw error;
  }
}

try {
  const app = new LensApp(parseLensPage(document.getElementById("att-viz-page")?.textContent ?? ""));
  Object.defineProperty(window, "attViz", {
    value: Object.freeze({
      select: app.select.bind(app),
      get state() {
        return app.state;
      },
    }),
  });
  app.start().then(() => {
    performance.mark("att_viz ready");
    document.documentElement.setAttribute("data-ready", "");
  }, explain);
} catch (error) {
  explain(error);
}
