/** Heads as small pictures, drawn when there is nothing more urgent to do. */

import { RAMPS, rgbOfHex, swatches } from "../../../shared/colour.js";
import { idle } from "../../../shared/slices.js";
import { lightThumbnail } from "../../reading/light/light_profile.js";
import { SIDE, rectangleThumbnail, thumbnail } from "../../reading/heads/thumbnail.js";
import { rectangleOf } from "../../reading/cross.js";

/**
 * @typedef {ReturnType<typeof thumbnail>} Picture
 * @typedef {{layer: number, head: number, canvas: HTMLCanvasElement}} Frame
 */

const SLICE = 10;

export class Pictures {
  /** @type {Map<string, Picture>} by layer, head and what is left out */
  #drawn = new Map();
  /** @type {Frame[]} */
  #waiting = [];
  #drawing = false;

  /**
   * @param {Pick<import("../../data/head_store.js").HeadStore, "get" | "peek">} heads
   * @param {import("../../../shared/page.js").Page} page
   * @param {() => boolean} inSight whether there is anybody to draw for
   */
  constructor(heads, page, inSight) {
    this.heads = heads;
    this.numRows = page.numRows;
    this.rectangle = rectangleOf(page);
    this.inSight = inSight;
  }

  /**
   * Fill the frames, those first that have their pictures already.
   *
   * @param {Frame[]} frames
   * @param {number} aside how many of the first tokens are left out
   */
  draw(frames, aside) {
    this.aside = aside;
    this.#waiting = frames.filter((frame) => !this.#paint(frame));
    if (!this.#drawing) {
      this.#drawing = true;
      void this.#drawAll();
    }
  }

  /** @returns {Promise<void>} */
  async #drawAll() {
    let until = 0;
    for (let frame = this.#waiting.shift(); frame; frame = this.#waiting.shift()) {
      if (performance.now() > until) {
        await idle();
        until = performance.now() + SLICE;
      }
      if (!this.inSight()) {
        this.#waiting = [];
        break;
      }
      if (this.#paint(frame)) {
        continue;
      }
      try {
        const data = await this.heads.get(frame.layer, frame.head);
        this.#drawn.set(this.#key(frame), this.#picture(data));
        this.#paint(frame);
      } catch {
        frame.canvas.classList.add("damaged");
      }
    }
    this.#drawing = false;
  }

  /**
   * @param {import("../../data/head_data.js").HeadData} data
   * @returns {Picture}
   */
  #picture(data) {
    if (this.rectangle) {
      return rectangleThumbnail(data, this.rectangle, this.aside ?? 0);
    }
    return data.light
      ? lightThumbnail(data.light, Math.min(SIDE, this.numRows), this.aside ?? 0)
      : thumbnail(data, this.numRows, this.aside);
  }

  /**
   * @param {{layer: number, head: number}} frame
   * @returns {string}
   */
  #key({ layer, head }) {
    return `${layer}-${head}-${this.aside}`;
  }

  /**
   * @param {Frame} frame
   * @returns {boolean} whether its picture is known
   */
  #paint(frame) {
    const picture = this.#drawn.get(this.#key(frame));
    const context = picture && frame.canvas.getContext("2d");
    if (!picture || !context) {
      return false;
    }
    const { side, levels } = picture;
    const colours = colourTable(document.documentElement.dataset.theme === "dark" ? "dark" : "light");
    const image = new ImageData(side, side);
    const pixels = new Uint32Array(image.data.buffer);
    levels.forEach((level, place) => (pixels[place] = colours[level]));
    frame.canvas.width = frame.canvas.height = side;
    context.putImageData(image, 0, 0);
    return true;
  }
}

/** @returns {HTMLCanvasElement} one that has nothing to say to those who cannot see it */
export function emptyCanvas() {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  canvas.setAttribute("aria-hidden", "true");
  return canvas;
}

/** @type {Map<"light" | "dark", Uint32Array>} those that were asked for */
const TABLES = new Map();

/**
 * @param {"light" | "dark"} theme
 * @returns {Uint32Array} the pixel of each level, its bytes red, green, blue and opacity
 */
function colourTable(theme) {
  const known = TABLES.get(theme);
  if (known) {
    return known;
  }
  const colours = [RAMPS[theme].paper, ...swatches(RAMPS[theme]).map(({ background }) => background)];
  const table = new Uint32Array(Uint8Array.from(colours.flatMap((hex) => [...rgbOfHex(hex), 255])).buffer);
  TABLES.set(theme, table);
  return table;
}
