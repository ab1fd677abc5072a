/** The overviews that a light page has of a head; how they are written stands in att_viz/report/light/overviews.py. */

import { inflate, rowStart } from "../../../shared/decode.js";
import { bytesOfLetters } from "../../../shared/letters.js";
import { ReportError, placeName } from "../../../shared/page.js";
import { breathe } from "../../../shared/slices.js";

/** How many numbers are joined before somebody else may do something. */
const AT_ONCE = 2 ** 20;

/**
 * @typedef {object} Overview
 * @property {number} side of its blocks, in positions
 * @property {Uint16Array} largest float16 patterns: row i of blocks holds those of keys 0 to i
 * @property {Uint16Array} mean
 */

/**
 * @param {import("../../../shared/page.js").Page} page
 * @param {(name: string) => string | null} textOf the text of a part
 * @param {number} layer
 * @param {number} head
 * @returns {Promise<Overview[]>} the finest first
 * @throws {ReportError} if they are damaged
 */
export function readOverviews(page, textOf, layer, head) {
  const sides = page.light?.overviews?.factors ?? [];
  return Promise.all(
    sides.map(async (side) => {
      const count = rowStart(Math.ceil(page.numRows / side));
      const bytes = await inflate(bytesOfLetters(textOf(`overview-${layer}-${head}-${side}`) ?? ""), 4 * count).catch(() => null);
      if (bytes?.length !== 4 * count) {
        throw new ReportError(`The overview of ${placeName(layer, head)} in this file is damaged. Please make the report again.`);
      }
      return { side, largest: await joined(bytes, 0, count), mean: await joined(bytes, 2 * count, count) };
    }),
  );
}

/**
 * @param {Uint8Array} bytes
 * @param {number} first where the high bytes begin; the low ones follow
 * @param {number} count
 * @returns {Promise<Uint16Array>}
 */
async function joined(bytes, first, count) {
  const numbers = new Uint16Array(count);
  for (let from = 0; from < count; from += AT_ONCE) {
    for (let place = from; place < Math.min(count, from + AT_ONCE); place += 1) {
      numbers[place] = (bytes[first + place] << 8) | bytes[first + count + place];
    }
    await breathe();
  }
  return numbers;
}
