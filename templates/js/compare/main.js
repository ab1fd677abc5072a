/** Where the page of a comparison starts. */

import { refuseView } from "../shared/absent_view.js";
import { explain } from "../shared/explain.js";
import { CompareApp, pageText } from "./app.js";
import { parseComparePage } from "./page.js";

try {
  const app = new CompareApp(parseComparePage(pageText()));
  Object.defineProperty(window, "attViz", {
    value: Object.freeze({
      select: app.select.bind(app),
      /** Scripts for reports may meet this page, too. */
      show: async (/** @type {unknown} */ id) => refuseView(id, [], "it is a comparison of two runs, which shows everything at once"),
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
