/** Where the page starts, and its workers. */

import { App } from "./app.js";
import { pageText } from "./data/kinds.js";
import { Unpackers, serve } from "./data/unpackers.js";
import { explain } from "../shared/explain.js";
import { parsePage } from "../shared/page.js";
import { HeadsView } from "./views/heads/heads_view.js";
import { LayersView } from "./views/layers/layers_view.js";
import { LinesView } from "./views/lines/lines_view.js";
import { LookedView } from "./views/looked/looked_view.js";
import { MatrixView } from "./views/matrix/matrix_view.js";
import { PageSource } from "./views/notes/page_source.js";
import { WhyView } from "./views/why/why_view.js";

if (typeof document === "undefined") {
  serve(/** @type {any} */ (globalThis));
} else {
  start(document.currentScript?.textContent ?? null);
}

/** @param {string | null} script what runs now */
function start(script) {
  try {
    const source = new PageSource(document);
    const page = parsePage(pageText(location.hash));
    const kinds = [WhyView, LookedView, HeadsView, MatrixView, LayersView, LinesView];
    const app = new App(page, kinds, new Unpackers(script), source);
    const ready = app.start();
    Object.defineProperty(window, "attViz", {
      value: Object.freeze({
        ready,
        ...app.door,
        views: Object.freeze(app.kinds.map(({ id, title }) => Object.freeze({ id, title }))),
        show: app.show.bind(app),
        note: app.note.bind(app),
        get notes() {
          return app.book.notes.map((note) => Object.freeze({ ...note }));
        },
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
    explain(error);
  }
}
