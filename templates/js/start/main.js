/**
 * Unpacks the viewer, which a report holds deflated, and runs it: see att_viz/report/page_parts.py.
 *
 * What is unpacked becomes a style and a script element, which the page's Content-Security-Policy knows by their hashes
 * as it knows this one: whatever else were in the file would not run.
 */

import { bytesOfLetters } from "../shared/letters.js";

const PACKED = "att-viz-viewer";

/**
 * @param {string} text
 */
function say(text) {
  const message = document.getElementById("message");
  if (message) {
    message.textContent = text;
    message.hidden = false;
  }
}

/**
 * @param {string} name of the element
 * @param {string} text
 * @param {{id?: string, type?: string}} [attributes]
 */
function append(name, text, attributes = {}) {
  const element = Object.assign(document.createElement(name), attributes);
  element.textContent = text;
  document.head.append(element);
}

async function start() {
  const bytes = bytesOfLetters(document.getElementById(PACKED)?.textContent ?? "");
  const inflated = new DecompressionStream("deflate");
  const writer = inflated.writable.getWriter();
  const written = writer.write(bytes).then(() => writer.close());
  const [[style, script, unpacker]] = await Promise.all([new Response(inflated.readable).text().then(parts), written]);
  append("style", style);
  // No script to the browser: the viewer gives it to workers.
  append("script", unpacker, { id: "att-viz-unpacker", type: "text/plain" });
  append("script", script);
  if (!("attViz" in window) && document.getElementById("message")?.hidden) {
    throw new Error("the viewer did not run");
  }
}

/**
 * @param {string} text
 * @returns {string[]} style, script and what workers run
 */
function parts(text) {
  return text.split("\0");
}

if (typeof DecompressionStream === "undefined") {
  say(
    "This browser is too old to unpack what is in this file. " +
      "Please open it in Chrome or Edge 80, Firefox 113, Safari 16.4 or newer.",
  );
} else {
  start().catch(() => {
    say(
      "The viewer in this file did not start. Please open it in a current version of Chrome, Edge, Firefox or Safari; " +
        "if yours is current, the file is damaged: please make the report again.",
    );
  });
}
