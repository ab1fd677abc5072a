/** Where the page starts. */

import { App } from "./app.js";
import { showMessage } from "../shared/message.js";
import { ReportError, parsePage } from "../shared/page.js";

try {
  const app = new App(parsePage(document.getElementById("att-viz-page")?.textContent ?? ""));
  const ready = app.start();
  Object.defineProperty(window, "attViz", {
    value: Object.freeze({
      ready,
      row: app.row.bind(app),
      select: app.select.bind(app),
      get state() {
        return app.snapshot;
      },
    }),
  });
  void ready.then(() => {
    performance.mark("att_viz ready");
    document.documentElement.setAttribute("data-ready", "");
  });
} catch (error) {
  showMessage(
    error instanceof ReportError
      ? error.message
      : "This page could not be shown. Please open it in a current version of Chrome, Edge, Firefox or Safari.",
  );
  if (!(error instanceof ReportError)) {
    throw error;
  }
}
