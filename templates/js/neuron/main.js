/** Where the page of queries and keys starts. */

import { refuseView } from "../shared/absent_view.js";
import { explain } from "../shared/explain.js";
import { NeuronApp } from "./app.js";
import { parseNeuronPage } from "./page.js";

try {
  const app = new NeuronApp(parseNeuronPage(document.getElementById("att-viz-page")?.textContent ?? ""));
  Object.defineProperty(window, "attViz", {
    value: Object.freeze({
      select: app.select.bind(app),
      /** Scripts for reports may meet this page, too. */
      show: async (/** @type {unknown} */ id) => refuseView(id, [], "it shows queries and keys, all at once"),
      get state() {
        return app.snapshot;
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
