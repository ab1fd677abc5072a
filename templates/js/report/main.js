/** Where the page starts. */

import { App } from "./app.js";
import { pageText } from "./data/kinds.js";
import { showMessage } from "../shared/message.js";
import { ReportError, parsePage } from "../shared/page.js";
import { HeadsView } from "./views/heads/heads_view.js";
import { LayersView } from "./views/layers/layers_view.js";
import { LinesView } from "./views/lines/lines_view.js";
import { LookedView } from "./views/looked/looked_view.js";
import { MatrixView } from "./views/matrix/matrix_view.js";
import { WhyView } from "./views/why/why_view.js";

try {
  const page = parsePage(pageText(location.hash));
  const app = new App(page, [WhyView, LookedView, HeadsView, MatrixView, LayersView, LinesView]);
  const ready = app.start();
  Object.defineProperty(window, "attViz", {
    value: Object.freeze({
      ready,
      ...app.door,
      views: Object.freeze(app.kinds.map(({ id, title }) => Object.freeze({ id, title }))),
      show: app.show.bind(app),
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
