/** A part of the page as a picture: what the browser has laid out, read back as texts, boxes, lines and canvases. */

/**
 * @typedef {import("./display_list.js").Mark} Mark
 * @typedef {import("./display_list.js").Picture} Picture
 * @typedef {{left: number, top: number, right: number, bottom: number}} Box
 */

const MARGIN = 16;
const CAPTION = 34;
/** How opaque a colour is that the page blends with what lies beneath it. */
const BLENDED = 0.6;
const COLOURS = /(?:rgba?|color|oklch|oklab|lab|lch)\([^()]*\)/gu;

/**
 * @param {HTMLElement} root
 * @param {string} title
 * @returns {Picture}
 */
export function picturePage(root, title) {
  const frame = root.getBoundingClientRect();
  const body = getComputedStyle(document.body);
  const reader = new PageReader(frame.left - MARGIN, frame.top - MARGIN - CAPTION);
  const width = frame.width + 2 * MARGIN;
  const height = frame.height + 2 * MARGIN + CAPTION;
  reader.read(root, { left: frame.left - 1, top: frame.top - 1, right: frame.right + 1, bottom: frame.bottom + 1 });
  return {
    width,
    height,
    title,
    marks: [
      { kind: "rect", x: 0, y: 0, width, height, fill: body.backgroundColor },
      { kind: "text", x: MARGIN, y: 28, text: title, size: 14, family: body.fontFamily, fill: body.color, weight: "600" },
      ...reader.marks,
    ],
  };
}

class PageReader {
  /** @type {Mark[]} */
  marks = [];
  #range = document.createRange();
  #ink = /** @type {CanvasRenderingContext2D} */ (document.createElement("canvas").getContext("2d"));

  /**
   * @param {number} left where the picture begins in the window
   * @param {number} top
   */
  constructor(left, top) {
    this.left = left;
    this.top = top;
  }

  /**
   * @param {Element} element
   * @param {Box} clip what can be seen of it
   * @param {number} [opacity] of what is blended with what lies beneath
   */
  read(element, clip, opacity = 1) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const closed = element.matches(".visually-hidden, option, .matrix-zoom, .picture-skip");
    if (closed || style.display === "none" || style.visibility === "hidden") {
      return;
    }
    const seen = meet(box, clip);
    if (element instanceof SVGSVGElement) {
      this.#readSvg(element, box);
      return;
    }
    if (style.display !== "contents" && seen) {
      this.#readBox(element, style, box, seen, opacity);
    }
    if (element instanceof HTMLSelectElement || element instanceof HTMLInputElement) {
      const typed = element instanceof HTMLInputElement && element.type === "number" ? element.value : "";
      const text = element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.text ?? "") : typed;
      this.#text(text, style, box.left + 7, box.top + (box.height + parseFloat(style.fontSize) * 0.7) / 2);
      return;
    }
    const clips = style.overflowX !== "visible" || style.overflowY !== "visible";
    const inner = clips ? seen : clip;
    if (!inner) {
      return;
    }
    const folded = element instanceof HTMLDetailsElement && !element.open;
    for (const child of folded ? element.querySelectorAll(":scope > summary") : element.childNodes) {
      if (child instanceof Element) {
        this.read(child, inner, style.mixBlendMode === "normal" ? opacity : BLENDED);
      } else if (child instanceof Text && child.data.trim()) {
        this.#readText(child, style, inner);
      }
    }
  }

  /**
   * @param {Element} element
   * @param {CSSStyleDeclaration} style
   * @param {DOMRect} box
   * @param {Box} seen
   * @param {number} opacity
   */
  #readBox(element, style, box, seen, opacity) {
    const [x, y] = [seen.left - this.left, seen.top - this.top];
    const rect = { x, y, width: seen.right - seen.left, height: seen.bottom - seen.top };
    const radius = Math.min(parseFloat(style.borderTopLeftRadius) || 0, rect.height / 2, rect.width / 2);
    if (isInk(style.backgroundColor)) {
      const through = opacity < 1 ? { opacity } : {};
      this.marks.push({ kind: "rect", ...rect, radius, fill: style.backgroundColor, ...through });
    }
    this.#readGradient(style, rect);
    const sides = /** @type {const} */ ([
      ["Top", box.left, box.top, box.right, box.top],
      ["Right", box.right, box.top, box.right, box.bottom],
      ["Bottom", box.left, box.bottom, box.right, box.bottom],
      ["Left", box.left, box.top, box.left, box.bottom],
    ]);
    for (const [side, x1, y1, x2, y2] of sides) {
      const width = parseFloat(style[`border${side}Width`]) || 0;
      const line = { left: x1, top: y1, right: Math.max(x2, x1 + 0.1), bottom: Math.max(y2, y1 + 0.1) };
      const inside = meet(line, { ...seen, right: seen.right + 1, bottom: seen.bottom + 1 });
      if (width > 0 && style[`border${side}Style`] !== "none" && isInk(style[`border${side}Color`]) && inside) {
        const [left, right] = [Math.max(x1, seen.left) - this.left, Math.min(x2, seen.right) - this.left];
        const [top, bottom] = [Math.max(y1, seen.top) - this.top, Math.min(y2, seen.bottom) - this.top];
        const d = `M${left} ${top}L${right} ${bottom}`;
        this.marks.push({ kind: "path", d, stroke: style[`border${side}Color`], width });
      }
    }
    if (element instanceof HTMLCanvasElement && element.width > 1) {
      this.#readImage(element, [element.width, element.height], "none", rect);
    }
    if (element instanceof HTMLImageElement && element.naturalWidth) {
      const whole = { x: box.left - this.left, y: box.top - this.top, width: box.width, height: box.height };
      this.#readImage(element, [element.naturalWidth, element.naturalHeight], style.filter, whole);
    }
  }

  /**
   * @param {HTMLCanvasElement | HTMLImageElement} source
   * @param {[number, number]} size
   * @param {string} filter of its style
   * @param {{x: number, y: number, width: number, height: number}} rect
   */
  #readImage(source, [width, height], filter, rect) {
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [width, height];
    const context = canvas.getContext("2d");
    if (context) {
      context.filter = filter;
      context.drawImage(source, 0, 0);
      this.marks.push({ kind: "image", ...rect, canvas });
    }
  }

  /**
   * Bars of one colour, and legends that go evenly from left to right.
   *
   * @param {CSSStyleDeclaration} style
   * @param {{x: number, y: number, width: number, height: number}} rect
   */
  #readGradient(style, rect) {
    if (!style.backgroundImage.startsWith("linear-gradient(")) {
      return;
    }
    const colours = style.backgroundImage.match(COLOURS) ?? [];
    const size = style.backgroundSize.split(" ")[0];
    const width = size.endsWith("%") ? (rect.width * parseFloat(size)) / 100 : rect.width;
    const stops = style.backgroundImage.startsWith("linear-gradient(to right") ? colours : colours.slice(0, 1);
    stops.filter(isInk).forEach((fill, place) => {
      const step = width / stops.length;
      this.marks.push({ kind: "rect", ...rect, x: rect.x + place * step, width: step, fill });
    });
  }

  /**
   * @param {Text} node
   * @param {CSSStyleDeclaration} style
   * @param {Box} clip
   */
  #readText(node, style, clip) {
    /** @type {{text: string, left: number, top: number, height: number} | null} */
    let line = null;
    const end = () => {
      if (line) {
        const ascent = this.#ascent(style, line.height);
        this.#text(line.text.trimEnd(), style, line.left, line.top + ascent);
      }
      line = null;
    };
    for (const { 0: word, index } of node.data.matchAll(/\S+\s*|^\s+/gu)) {
      this.#range.setStart(node, index);
      this.#range.setEnd(node, index + (word.trimEnd().length || word.length));
      for (const { left, top, right, bottom, height } of this.#range.getClientRects()) {
        if (right <= clip.left || right > clip.right + 2 || (top + bottom) / 2 <= clip.top || (top + bottom) / 2 >= clip.bottom) {
          continue;
        }
        if (line && Math.abs(line.top - top) < 2) {
          line.text += word.replace(/\s+/gu, " ");
        } else {
          end();
          line = { text: word.replace(/\s+/gu, " "), left, top, height };
        }
        break;
      }
    }
    end();
  }

  /**
   * @param {CSSStyleDeclaration} style
   * @param {number} height of the line's box
   * @returns {number} from its top to the baseline
   */
  #ascent(style, height) {
    this.#ink.font = `${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
    const { fontBoundingBoxAscent: above, fontBoundingBoxDescent: below } = this.#ink.measureText("x");
    return (height - above - below) / 2 + above;
  }

  /**
   * @param {string} text
   * @param {CSSStyleDeclaration} style
   * @param {number} x in the window
   * @param {number} y of the baseline
   */
  #text(text, style, x, y) {
    if (text.trim()) {
      const size = parseFloat(style.fontSize);
      const { fontFamily: family, fontWeight: weight, color: fill } = style;
      this.marks.push({ kind: "text", x: x - this.left, y: y - this.top, text, size, family, weight, fill });
    }
  }

  /**
   * @param {SVGSVGElement} svg whose own units are pixels
   * @param {DOMRect} box
   */
  #readSvg(svg, box) {
    for (const path of svg.querySelectorAll("path")) {
      const style = getComputedStyle(path);
      const d = shifted(path.getAttribute("d") ?? "", box.left - this.left, box.top - this.top);
      if (d && isInk(style.stroke)) {
        const opacity = parseFloat(style.opacity);
        this.marks.push({ kind: "path", d, stroke: style.stroke, width: parseFloat(style.strokeWidth) || 1, opacity });
      }
    }
  }
}

/**
 * A path of absolute commands, moved.
 *
 * @param {string} d with the commands M, L, C and Q
 * @param {number} x
 * @param {number} y
 * @returns {string}
 */
function shifted(d, x, y) {
  let axis = 0;
  return d.replace(/[MLCQ]|-?\d+(?:\.\d+)?/gu, (part) => {
    if (/[A-Z]/u.test(part)) {
      axis = 0;
      return part;
    }
    axis += 1;
    return String(Math.round(100 * (Number(part) + (axis % 2 ? x : y))) / 100);
  });
}

/**
 * @param {Box} one
 * @param {Box} other
 * @returns {Box | null} what both hold; null for nothing
 */
function meet(one, other) {
  const [left, top] = [Math.max(one.left, other.left), Math.max(one.top, other.top)];
  const [right, bottom] = [Math.min(one.right, other.right), Math.min(one.bottom, other.bottom)];
  return left < right && top < bottom ? { left, top, right, bottom } : null;
}

/**
 * @param {string} colour as the browser computes it
 * @returns {boolean} whether it can be seen
 */
function isInk(colour) {
  return colour !== "" && colour !== "none" && colour !== "transparent" && !/^rgba.*,\s*0(?:\.0+)?\)$|\/\s*0(?:\.0+)?\)$/u.test(colour);
}
