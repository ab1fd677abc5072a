/** The heads of a light page, in the place of a HeadStore. */

import { ReportError, placeName } from "../../../shared/page.js";
import { lightSinks, massOfLevel } from "../../reading/light/light_rows.js";
import { fileRead } from "../head_elements.js";
import { LightParts } from "./light_parts.js";
import { readOverviews } from "./overviews.js";

/** @typedef {import("../head_data.js").HeadData} HeadData */

const HEADS_KEPT = 300;
const WEIGHTS_KEPT = 4_000_000;

export class LightStore {
  /** @type {Map<string, HeadData>} the least recently used first */
  #kept = new Map();
  /** @type {Promise<void> | null} */
  #reading = null;
  /** @type {{key: string, levels: Promise<import("./overviews.js").Overview[]>} | null} those of the last head */
  #overviews = null;

  /**
   * @param {import("../../../shared/page.js").Page} page
   * @param {(name: string) => string | null} textOf the text of a part
   */
  constructor(page, textOf) {
    this.parts = new LightParts(page, textOf);
  }

  /**
   * @param {number} layer
   * @param {number} head
   * @returns {Promise<HeadData>} rejected with a ReportError for a head that is damaged or not in this file
   */
  async get(layer, head) {
    this.#reading ??= fileRead().then(() => this.parts.read());
    await this.#reading;
    const data = this.peek(layer, head);
    if (!data) {
      throw new ReportError(`The weights of ${placeName(layer, head)} are not in this file.`);
    }
    return data;
  }

  /**
   * @param {number} layer
   * @param {number} head
   * @returns {HeadData | null} the head, if the file is unpacked already
   */
  peek(layer, head) {
    const key = `${layer}-${head}`;
    const known = this.#kept.get(key);
    const light = known ? null : this.parts.head(layer, head);
    const data = known ?? (light && { ...NO_BYTES, width: light.after ? light.numRows : 0, sinkMass: lightSinks(light), light });
    if (data) {
      this.#kept.delete(key);
      this.#kept.set(key, data);
      this.#forgetOld();
    }
    return data;
  }

  /**
   * @returns {Promise<{masses: Float64Array, bounds: [number, number][], count: number}>} what passages gave to each other,
   *   the mean of all heads, within which bounds, and of how many
   */
  async means() {
    const { places } = this.parts;
    const first = await this.get(places[0].layer, places[0].head);
    const cells = /** @type {import("./light_parts.js").LightHead} */ (first.light).shares.length;
    const sums = Array.from({ length: cells }, () => [0, 0, 0]);
    for (const { layer, head } of places) {
      this.parts.head(layer, head)?.shares.forEach((level, place) => {
        massOfLevel(level).forEach((part, which) => (sums[place][which] += part / places.length));
      });
    }
    return {
      masses: Float64Array.from(sums, ([middle]) => middle),
      bounds: sums.map(([, low, high]) => /** @type {[number, number]} */ ([low, high])),
      count: places.length,
    };
  }

  /**
   * The overviews of a head, from the finest on.
   *
   * @param {number} layer
   * @param {number} head
   * @returns {Promise<import("./overviews.js").Overview[]>} rejected with a ReportError where they are damaged
   */
  overviews(layer, head) {
    const { page, textOf } = this.parts;
    const key = `${layer}-${head}`;
    const known = this.#overviews?.key === key ? this.#overviews.levels : fileRead().then(() => readOverviews(page, textOf, layer, head));
    this.#overviews = { key, levels: known };
    return known;
  }

  #forgetOld() {
    const { numRows } = this.parts.page;
    const most = Math.max(4, Math.min(HEADS_KEPT, Math.floor(WEIGHTS_KEPT / numRows)));
    for (const key of this.#kept.keys()) {
      if (this.#kept.size <= most) {
        break;
      }
      this.#kept.delete(key);
    }
  }
}

const NO_BYTES = {
  triangle: new Uint8Array(0),
  norms: null,
  exact: { bits: new Uint8Array(0), index: new Uint32Array(0), read: new Map() },
};
