/**
 * The text of the page's own file, made again from what the browser has read of it: a page may not read files, not even
 * its own. Templates are written in the one way that this writes them, so that the text is the file's to the last byte;
 * tests hold them to it. What scripts have added since is no part of it.
 */

/** Their text stands in a file as it is; that of noscript only while scripts run, as here. */
const RAW = new Set(["script", "style", "noscript"]);
const VOID = new Set(["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"]);
/** Not written out, so that the viewer may stand inside a script element. */
const DASHES = "-".repeat(2);
/** @type {Record<string, string>} as markupsafe writes them */
const ESCAPED = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&#34;", "'": "&#39;" };

export class PageSource {
  /**
   * To be made before any script has changed the page.
   *
   * @param {Document} document which may still be read
   */
  constructor(document) {
    this.document = document;
    const { documentElement: root, head, body } = document;
    const style = head.querySelector("style");
    const between = [...root.childNodes].filter((node) => node instanceof Text).map(htmlOf).join("");
    // What follows the page's own style is the viewer, unpacked.
    const own = [...head.childNodes].slice(0, [...head.childNodes].findIndex((node) => node === style) + 1);
    /** @type {string} up to the body's first element */
    this.start =
      `<!DOCTYPE html>\n${tagOf(root)}\n${tagOf(head)}` +
      `${own.map(htmlOf).join("")}\n</head>${between}${tagOf(body)}`;
    /** @type {Node[]} of the body, as they were read; scripts never change, and the text between may still be read on */
    this.nodes = [...body.childNodes].map((node) =>
      node instanceof HTMLScriptElement || node instanceof Text ? node : node.cloneNode(true),
    );
    this.last = body.lastChild;
  }

  /** @returns {boolean} whether the browser has read the file to its end */
  get isWhole() {
    return this.document.readyState !== "loading";
  }

  /**
   * The file with another text in one of its inert elements.
   *
   * @param {string} id of the element
   * @param {string} text
   * @returns {string[]} its parts, in order
   */
  withText(id, text) {
    const nodes = [...this.nodes, ...this.#readSince()];
    const parts = nodes.map((node) =>
      node instanceof HTMLScriptElement && node.id === id ? `${tagOf(node)}${text}</${node.localName}>` : htmlOf(node),
    );
    // The line ends after the end tags of body and html come last in the body.
    const last = parts.pop() ?? "";
    return [this.start, ...parts, last.replace(/\n\n$/u, ""), "</body>\n</html>\n"];
  }

  /** @returns {Node[]} scripts, which hold data, and the white space between them */
  #readSince() {
    const nodes = [];
    for (let node = this.last?.nextSibling ?? null; node; node = node.nextSibling) {
      if (node instanceof HTMLScriptElement || (node instanceof Text && !node.data.trim())) {
        nodes.push(node);
      }
    }
    return nodes;
  }
}

/**
 * @param {Node} node
 * @returns {string}
 */
function htmlOf(node) {
  if (node instanceof Comment) {
    return `<!${DASHES}${node.data}${DASHES}>`;
  }
  if (node instanceof Text) {
    return RAW.has(node.parentElement?.localName ?? "") ? node.data : escaped(node.data);
  }
  if (!(node instanceof Element)) {
    return "";
  }
  const { localName: name } = node;
  return VOID.has(name) ? tagOf(node) : `${tagOf(node)}${[...node.childNodes].map(htmlOf).join("")}</${name}>`;
}

/**
 * @param {Element} element
 * @returns {string} its start tag
 */
function tagOf(element) {
  const attributes = [...element.attributes].map(({ name, value }) => (value ? ` ${name}="${escaped(value)}"` : ` ${name}`));
  return `<${element.localName}${attributes.join("")}>`;
}

/**
 * @param {string} text
 * @returns {string}
 */
function escaped(text) {
  return text.replace(/[&<>"']/gu, (each) => ESCAPED[each]);
}
