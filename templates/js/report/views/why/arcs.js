/** Lines from the words of the prompt to the word that hangs on them, drawn over the text. */

/**
 * @typedef {import("../../reading/why/why.js").Span} Span
 * @typedef {import("../text/running_text.js").RunningText} RunningText
 * @typedef {ReturnType<RunningText["rectsOf"]>[number]} Rect
 * @typedef {{from: Span, to: Span, strength: number}} Arc strength 0 to 1
 */

const SVG = "http://www.w3.org/2000/svg";
/** How far an arc between two words of one line rises above it, at most. */
const RISE = 22;

export class Arcs {
  /** @type {Arc[]} */
  #arcs = [];

  /**
   * @param {SVGSVGElement} svg as large as what is in sight of the text, and over it
   * @param {RunningText} text
   */
  constructor(svg, text) {
    this.svg = svg;
    this.text = text;
    this.group = document.createElementNS(SVG, "g");
    svg.append(this.group);
    text.onLayout(() => this.#draw());
    text.container.addEventListener("scroll", () => this.#follow(), { passive: true });
  }

  /** @param {Arc[]} arcs */
  show(arcs) {
    this.#arcs = arcs;
    this.#draw();
  }

  #draw() {
    this.#follow();
    this.group.replaceChildren(
      ...this.#arcs.flatMap((arc) => {
        const from = this.text.rectsOf(...arc.from)[0];
        const to = this.text.rectsOf(...arc.to)[0];
        return from && to ? [pathOf(arc, from, to)] : [];
      }),
    );
  }

  #follow() {
    const { scrollLeft, scrollTop } = this.text.container;
    this.group.setAttribute("transform", `translate(${-scrollLeft} ${-scrollTop})`);
  }
}

/**
 * @param {Arc} arc
 * @param {Rect} from
 * @param {Rect} to
 * @returns {SVGPathElement}
 */
function pathOf({ strength }, from, to) {
  const path = document.createElementNS(SVG, "path");
  const [x1, x2] = [from, to].map(({ left, width }) => left + width / 2);
  const sameLine = Math.abs(from.top - to.top) < from.height / 2;
  const downwards = to.top > from.top && !sameLine;
  const y1 = downwards ? from.top + from.height : from.top;
  const y2 = downwards || sameLine ? to.top : to.top + to.height;
  const rise = sameLine ? Math.min(RISE, 8 + Math.abs(x2 - x1) / 6) : 0;
  const [c1, c2] = sameLine ? [y1 - rise, y2 - rise] : [(y1 + y2) / 2, (y1 + y2) / 2];
  const at = (/** @type {number} */ x, /** @type {number} */ y) => `${x.toFixed(1)} ${y.toFixed(1)}`;
  path.setAttribute("d", `M${at(x1, y1)}C${at(x1, c1)} ${at(x2, c2)} ${at(x2, y2)}`);
  path.setAttribute("class", "arc");
  path.style.setProperty("--strength", strength.toFixed(3));
  return path;
}
