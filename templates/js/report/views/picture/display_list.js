/**
 * A picture as a list of what is drawn, back to front, so that a canvas, a PNG and an SVG come from one source. Text stays
 * text in an SVG: it can be found, copied and set in another face.
 *
 * @typedef {{kind: "rect", x: number, y: number, width: number, height: number, fill: string, stroke?: string,
 *   radius?: number, opacity?: number}} Rect
 * @typedef {{kind: "text", x: number, y: number, text: string, size: number, family: string, fill: string,
 *   weight?: string, anchor?: "start" | "middle" | "end", turned?: boolean}} Text at its baseline; turned upwards or not
 * @typedef {{kind: "image", x: number, y: number, width: number, height: number, canvas: HTMLCanvasElement}} Image
 * @typedef {{kind: "path", d: string, stroke: string, width: number, fill?: string, opacity?: number}} Path
 * @typedef {Rect | Text | Image | Path} Mark
 *
 * @typedef {object} Picture
 * @property {number} width
 * @property {number} height
 * @property {Mark[]} marks
 * @property {string} title
 */

/**
 * @template {Mark} T
 * @param {T[]} marks none of them a path
 * @param {number} y
 * @returns {T[]} the same, further down
 */
export function lowered(marks, y) {
  return marks.map((mark) => ("y" in mark ? { ...mark, y: mark.y + y } : mark));
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Mark[]} marks
 */
export function paint(context, marks) {
  for (const mark of marks) {
    context.globalAlpha = "opacity" in mark ? (mark.opacity ?? 1) : 1;
    if (mark.kind === "rect") {
      paintRect(context, mark);
    } else if (mark.kind === "text") {
      paintText(context, mark);
    } else if (mark.kind === "image") {
      context.drawImage(mark.canvas, mark.x, mark.y, mark.width, mark.height);
    } else {
      const path = new Path2D(mark.d);
      context.strokeStyle = mark.stroke;
      context.lineWidth = mark.width;
      if (mark.fill) {
        context.fillStyle = mark.fill;
        context.fill(path);
      }
      context.stroke(path);
    }
  }
  context.globalAlpha = 1;
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Rect} mark
 */
function paintRect(context, { x, y, width, height, fill, stroke, radius = 0 }) {
  context.beginPath();
  context.roundRect(x, y, width, height, radius);
  context.fillStyle = fill;
  context.fill();
  if (stroke) {
    context.lineWidth = 1;
    context.strokeStyle = stroke;
    context.stroke();
  }
}

/**
 * @param {CanvasRenderingContext2D} context
 * @param {Text} mark
 */
function paintText(context, { x, y, text, size, family, fill, weight = "400", anchor = "start", turned }) {
  context.font = `${weight} ${size}px ${family}`;
  context.textAlign = anchor === "middle" ? "center" : anchor === "end" ? "right" : "left";
  context.fillStyle = fill;
  if (turned) {
    context.save();
    context.translate(x, y);
    context.rotate(-Math.PI / 2);
    context.fillText(text, 0, 0);
    context.restore();
  } else {
    context.fillText(text, x, y);
  }
}

/**
 * @param {Picture} picture
 * @returns {string} a whole SVG file
 */
export function svgOf({ width, height, marks, title }) {
  const [w, h] = [width, height].map(digits);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">`,
    `<title>${escaped(title)}</title>`,
    ...marks.map(svgMark),
    "</svg>\n",
  ].join("\n");
}

/**
 * @param {Mark} mark
 * @returns {string}
 */
function svgMark(mark) {
  const opacity = "opacity" in mark && mark.opacity !== undefined ? ` opacity="${digits(mark.opacity)}"` : "";
  if (mark.kind === "path") {
    const line = `stroke="${escaped(mark.stroke)}" stroke-width="${digits(mark.width)}"`;
    return `<path d="${escaped(mark.d)}" fill="${escaped(mark.fill ?? "none")}" ${line}${opacity}/>`;
  }
  const place = `x="${digits(mark.x)}" y="${digits(mark.y)}"`;
  if (mark.kind === "text") {
    const turn = mark.turned ? ` transform="rotate(-90 ${digits(mark.x)} ${digits(mark.y)})"` : "";
    const face = `font-family="${escaped(mark.family)}" font-size="${digits(mark.size)}" font-weight="${escaped(mark.weight ?? "400")}"`;
    const anchor = mark.anchor && mark.anchor !== "start" ? ` text-anchor="${mark.anchor}"` : "";
    return `<text ${place}${turn} ${face}${anchor} fill="${escaped(mark.fill)}" xml:space="preserve">${escaped(mark.text)}</text>`;
  }
  const box = `${place} width="${digits(mark.width)}" height="${digits(mark.height)}"`;
  if (mark.kind === "image") {
    return `<image ${box} preserveAspectRatio="none" image-rendering="pixelated" href="${mark.canvas.toDataURL("image/png")}"/>`;
  }
  const round = mark.radius ? ` rx="${digits(mark.radius)}"` : "";
  const line = mark.stroke ? ` stroke="${escaped(mark.stroke)}"` : "";
  return `<rect ${box}${round} fill="${escaped(mark.fill)}"${line}${opacity}/>`;
}

/**
 * @param {number} number
 * @returns {string}
 */
function digits(number) {
  return String(Math.round(100 * number) / 100);
}

/** What XML 1.0 does not allow even when it is escaped (section 2.2). */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udfff]/gu;

/**
 * @param {string} text
 * @returns {string} as XML has it
 */
export function escaped(text) {
  return text
    .replace(FORBIDDEN, "\ufffd")
    .replace(/[&<>"']/gu, (sign) => `&#${sign.charCodeAt(0)};`);
}
