/** Where the page starts. */

import { App } from "./app.js";
import { pageText } from "./data/kinds.js";
import { Unpackers } from "./data/unpacking/unpackers.js";
import { explain } from "../shared/explain.js";
import { parsePage } from "../shared/page.js";
import { HeadsView } from "./views/heads/heads_view.js";
import { LayersView } from "./views/layers/layers_view.js";
import { LinesView } from "./views/lines/lines_view.js";
import { LookedView } from "./views/looked/looked_view.js";
import { MatrixView } from "./views/matrix/matrix_view.js";
import { PageSource } from "./views/notes/page_source.js";
import { WhyView } from "./views/why/why_view.js";

try {
  const source = new PageSource(document);
  const page = parsePage(pageText(location.hash));
  const kinds = [WhyView, LookedView, HeadsView, MatrixView, LayersView, LinesView];
  const app = new App(page, kinds, new Unpackers(document.getElementById("att-viz-unpacker")?.textContent ?? null), source);
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
    // What the browser still has to read of a large file is no part of this frame.
    const { scheduler } = /** @type {{scheduler?: {postTask: (task: () => void, how: object) => Promise<void>}}} */ (window);
    const mark = () => void performance.mark("att_viz painted");
    requestAnimationFrame(() => void (scheduler ? scheduler.postTask(mark, { priority: "user-blocking" }) : setTimeout(mark)));
  });
} catch (error) {
  explain(error);
}
