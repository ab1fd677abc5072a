/** The matrix as a picture to be taken away: with a title above it, and a legend below. */

import { partOf } from "../../reading/matrix/matrix_area.js";
import { legendOf, shadingSentence } from "../../reading/matrix/matrix_colours.js";
import { nounOf } from "../../reading/matrix/matrix_words.js";
import { lowered } from "../picture/display_list.js";

const TITLE = 44;
const LEGEND = 76;
const BAR = { width: 280, height: 10 };

/**
 * @param {import("./matrix_picture.js").MatrixPicture} picture
 * @param {import("./matrix_picture.js").Shown & {speaker: import("../../reading/sentences.js").Speaker}} shown everything
 *   pooled that is to be
 * @param {import("./axes.js").Look} look
 * @param {string[]} titles the head, and the report that it is in
 * @returns {import("../picture/display_list.js").Picture}
 */
export function takenPicture(picture, shown, look, [head, report]) {
  const { frame, plot } = picture;
  const { area, shading, speaker, tiles } = shown;
  const { rows, keys } = partOf(plot);
  const name = `${head[0].toUpperCase()}${head.slice(1)}`;
  const width = Math.max(420, frame.left + Math.min(plot.width, (keys[1] - keys[0]) * area.cell) + 12);
  const height = TITLE + frame.top + Math.min(plot.height, (rows[1] - rows[0]) * area.cell) + LEGEND;
  const font = { family: look.family, fill: look.ink };
  const cells = { kind: /** @type {const} */ ("image"), canvas: picture.cellsAlone(shown, look) };
  const { colours, numbers } = legendOf(shading);
  const bottom = height - LEGEND + 22;
  const noun = nounOf(speaker.measure);
  const said = `${shadingSentence(shading, noun)} ${tiles.pyramid.says(picture.levelOf(area), noun)}`;
  return {
    width,
    height,
    title: `${name} · ${report}`,
    marks: [
      { kind: "rect", x: 0, y: 0, width, height: TITLE + frame.top + plot.height, fill: look.paper },
      ...lowered(
        [
          { ...cells, x: frame.left, y: frame.top, width: plot.width, height: plot.height },
          ...picture.numberMarks(shown, look),
          ...picture.axisMarks(shown, look),
        ],
        TITLE,
      ),
      { kind: "rect", x: 0, y: height - LEGEND, width, height: LEGEND, fill: look.paper },
      { kind: "text", x: 12, y: 18, text: name, size: 14, weight: "600", ...font },
      { kind: "text", x: 12, y: 35, text: report, size: 11, family: look.family, fill: look.muted },
      ...colours.map((fill, place) => ({
        kind: /** @type {const} */ ("rect"),
        x: 12 + (place * BAR.width) / colours.length,
        y: bottom,
        width: BAR.width / colours.length + 0.5,
        height: BAR.height,
        fill,
      })),
      ...numbers.map((text, place) => ({
        kind: /** @type {const} */ ("text"),
        x: 12 + (place * BAR.width) / (numbers.length - 1),
        y: bottom + 24,
        text,
        size: 10,
        anchor: anchorAt(place, numbers.length - 1),
        ...font,
      })),
      { kind: "text", x: 12, y: bottom + 42, text: said, size: 10, family: look.family, fill: look.muted },
    ],
  };
}

/**
 * @param {number} place
 * @param {number} last
 * @returns {"start" | "middle" | "end"} so that the first and the last do not stick out
 */
function anchorAt(place, last) {
  return place === 0 ? "start" : place === last ? "end" : "middle";
}
