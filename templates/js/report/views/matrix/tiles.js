/** Squares of the matrix as small pictures, made once for each level and kept while they are looked at. */

/** Pixels of a side: one for each cell, or for each block of cells. */
export const TILE = 256;
/** At four bytes a pixel, 40 MB. */
const KEPT = 160;

export class Tiles {
  /** @type {Map<string, OffscreenCanvas>} the least recently used first */
  #kept = new Map();
  #codes = new Uint16Array(TILE);

  /**
   * @param {import("../../reading/matrix/matrix_field.js").Squares} pyramid
   * @param {Uint32Array} colours of each code
   */
  constructor(pyramid, colours) {
    this.pyramid = pyramid;
    this.colours = colours;
  }

  /**
   * @param {number} level
   * @param {number} row of tiles
   * @param {number} column
   * @returns {OffscreenCanvas | null} null where it was not made yet
   */
  peek(level, row, column) {
    const key = `${level} ${row} ${column}`;
    const tile = this.#kept.get(key);
    if (!tile) {
      return null;
    }
    this.#kept.delete(key);
    this.#kept.set(key, tile);
    return tile;
  }

  /**
   * @param {number} level
   * @param {number} row
   * @param {number} column of a triangle at most the row: there is nothing to see above the diagonal
   * @returns {OffscreenCanvas}
   */
  make(level, row, column) {
    const tile = new OffscreenCanvas(TILE, TILE);
    const context = /** @type {OffscreenCanvasRenderingContext2D} */ (tile.getContext("2d"));
    const image = new ImageData(TILE, TILE);
    const pixels = new Uint32Array(image.data.buffer);
    const last = Math.min(TILE, this.pyramid.side(level) - row * TILE);
    for (let line = 0; line < last; line += 1) {
      this.pyramid.read(level, row * TILE + line, column * TILE, this.#codes);
      for (let place = 0; place < TILE; place += 1) {
        pixels[line * TILE + place] = this.colours[this.#codes[place]];
      }
    }
    context.putImageData(image, 0, 0);
    this.#kept.set(`${level} ${row} ${column}`, tile);
    if (this.#kept.size > KEPT) {
      this.#kept.delete(/** @type {string} */ (this.#kept.keys().next().value));
    }
    return tile;
  }
}
