/**
 * What the matrix shows of a head of which only the strongest weights are known: those, each a cell of its own, or what
 * passages of the text gave to each other. Both can be read from near and far, as `Pyramid` can.
 *
 * @typedef {import("../../data/light/light_parts.js").LightHead} LightHead
 * @typedef {import("../matrix/matrix_area.js").Cells} Cells
 * @typedef {import("../sight.js").Sight} Sight
 */

import { valuesOf } from "../matrix/matrix_field.js";
import { keepsAll, leastKept, lightRow, massOfLevel, pairOf, passagesOf, weightOfCode } from "./light_rows.js";
import { weightText } from "../sentences.js";
import { sees } from "../sight.js";

const FIELD = { signed: false, top: 1 };
/** The code of a cell that can be seen and of which nothing is known: a number that is painted as nothing. */
const UNKNOWN = 1;

/**
 * @param {number} share
 * @returns {number} the code of a number between 0 and 1
 */
function codeOf(share) {
  return 1 + Math.round(255 * Math.sqrt(Math.min(1, Math.max(0, share))));
}

/** What is common to all: squares of 1, 2, 4 … rows and keys, and which of them a row can see. */
export class LightCells {
  field = FIELD;
  finest = 0;
  values = valuesOf(FIELD);
  /** The largest number that is seen. */
  maximum = 0;
  /** @type {[number, number] | null} row and key of the first cell that has it */
  strongest = null;

  /**
   * @param {LightHead} head
   * @param {Sight} sight
   * @param {number} aside how many of the first keys are left out, on which heads rest
   */
  constructor(head, sight, aside) {
    this.head = head;
    this.sight = sight;
    this.aside = aside;
    this.count = head.numRows;
  }

  /**
   * @param {number} level
   * @returns {number} how many rows of squares it has
   */
  side(level) {
    return Math.ceil(this.count / 2 ** level);
  }

  /** @returns {import("../../data/head_rows.js").Shape} */
  shape() {
    return { width: this.head.after ? this.count : 0 };
  }

  /** @returns {boolean} */
  has() {
    return true;
  }

  /**
   * Mark the squares of a row of squares in which something can be seen.
   *
   * @param {number} level
   * @param {number} row
   * @param {number} from the first square
   * @param {Uint16Array} codes
   */
  mark(level, row, from, codes) {
    const { sight, aside, count } = this;
    const { first, after, realBefore } = sight;
    const size = 2 ** level;
    codes.fill(0);
    let [low, high] = [Infinity, 0];
    for (let line = row * size; line < Math.min(count, (row + 1) * size); line += 1) {
      if (realBefore[line + 1] > realBefore[line]) {
        low = Math.min(low, first[line]);
        high = Math.max(high, after[line]);
      }
    }
    low = Math.max(low, aside);
    for (let key = Math.max(from, Math.floor(low / size)); key < from + codes.length && key * size < high; key += 1) {
      const [start, end] = [Math.max(low, key * size), Math.min(high, (key + 1) * size)];
      codes[key - from] = realBefore[end] > realBefore[start] ? UNKNOWN : 0;
    }
  }
}

/** The weights that are kept, the largest of each square; where none is kept nothing is painted. */
export class KeptCells extends LightCells {
  told = null;

  /**
   * @param {LightHead} head
   * @param {Sight} sight
   * @param {number} aside
   */
  constructor(head, sight, aside) {
    super(head, sight, aside);
    for (let row = 0; row < this.count; row += 1) {
      this.#each(row, (key, weight) => {
        if (weight > this.maximum) {
          this.maximum = weight;
          this.strongest = /** @type {[number, number]} */ ([row, key]);
        }
      });
    }
  }

  /**
   * @param {number} level
   * @param {number} row of squares
   * @param {number} from the first key's square
   * @param {Uint16Array} codes filled; 0 where nothing can be seen
   */
  read(level, row, from, codes) {
    this.mark(level, row, from, codes);
    const size = 2 ** level;
    for (let line = row * size; line < Math.min(this.count, (row + 1) * size); line += 1) {
      this.#each(line, (key, weight) => {
        const place = Math.floor(key / size) - from;
        if (place >= 0 && place < codes.length) {
          codes[place] = Math.max(codes[place], codeOf(weight));
        }
      });
    }
  }

  /** @returns {null} each cell is told by itself */
  block() {
    return null;
  }

  /**
   * @param {number} level
   * @returns {string} what a square shows
   */
  says(level) {
    const { worst } = this.head.facts;
    const [prompt, answer] = worst.map((code) => weightText(leastKept(code)));
    const side = 2 ** level;
    const which = level === 0 ? "Each square is one weight that is kept" : `Each square shows the largest weight that is kept of ${side} × ${side} cells`;
    const below = keepsAll(this.head.facts) ? "" : `it is below ${prompt}, in the rows that wrote the answer below ${answer}, or `;
    return `${which}, to within ±4.6%. Blank: not kept weight by weight; ${below || "it is below 0.0000001 or "}not among the 16 strongest of its row.`;
  }

  /**
   * @param {number} row
   * @param {(key: number, weight: number) => void} visit
   */
  #each(row, visit) {
    const { keys, codes, rowStarts, facts } = this.head;
    if (this.aside <= facts.first && sees(this.sight, row, facts.first)) {
      visit(facts.first, lightRow(this.head, row).first[0]);
    }
    for (let place = rowStarts[row]; place < rowStarts[row + 1]; place += 1) {
      if (keys[place] >= this.aside && sees(this.sight, row, keys[place])) {
        visit(keys[place], weightOfCode(codes[place]));
      }
    }
  }
}

/**
 * What the queries of each passage gave to the keys of another, summed over keys, the mean over queries: of a head, or
 * the mean of all heads.
 */
export class PassageCells extends LightCells {
  /**
   * @param {LightHead} head
   * @param {Sight} sight
   * @param {number} aside
   * @param {ArrayLike<number>} masses of passages by passages, as `shares` of a `LightHead` has them
   * @param {(cells: Cells, pair: number) => string} tell what is said of two passages, and the place of their mass
   * @param {string} [name] of what is shown, where that is no head
   */
  constructor(head, sight, aside, masses, tell, name) {
    super(head, sight, aside);
    this.name = name;
    this.masses = masses;
    this.tell = tell;
    this.edges = head.facts.passages;
    this.ofRow = new Uint16Array(this.count);
    for (let passage = 0; passage + 1 < this.edges.length; passage += 1) {
      this.ofRow.fill(passage, this.edges[passage], this.edges[passage + 1]);
    }
    for (let query = 0; query + 1 < this.edges.length; query += 1) {
      for (let key = 0; key < passagesOf(head, query); key += 1) {
        const place = pairOf(head, query, key);
        if (masses[place] > this.maximum && this.edges[key + 1] > aside) {
          this.maximum = masses[place];
          this.strongest = /** @type {[number, number]} */ ([this.edges[query + 1] - 1, this.edges[key]]);
        }
      }
    }
  }

  /**
   * @param {number} level
   * @param {number} row of squares
   * @param {number} from the first key's square
   * @param {Uint16Array} codes filled; 0 where nothing can be seen
   */
  read(level, row, from, codes) {
    this.mark(level, row, from, codes);
    const size = 2 ** level;
    const { edges, masses, ofRow } = this;
    const last = ofRow[Math.min(this.count, (row + 1) * size) - 1];
    for (let query = ofRow[row * size]; query <= last; query += 1) {
      for (let key = 0; key < passagesOf(this.head, query); key += 1) {
        const code = codeOf(masses[pairOf(this.head, query, key)]);
        const end = Math.min(codes.length, Math.ceil(edges[key + 1] / size) - from);
        for (let place = Math.max(0, Math.floor(edges[key] / size) - from); place < end; place += 1) {
          codes[place] = codes[place] && Math.max(codes[place], code);
        }
      }
    }
  }

  /**
   * @param {[number, number]} place
   * @returns {Cells} the two passages that it lies in
   */
  block([row, key]) {
    const { edges, ofRow } = this;
    const span = (/** @type {number} */ at) => /** @type {[number, number]} */ ([edges[ofRow[at]], edges[ofRow[at] + 1]]);
    return { rows: span(row), keys: span(key) };
  }

  /**
   * @param {[number, number]} place
   * @returns {string}
   */
  told(place) {
    const [query, key] = place.map((at) => this.ofRow[at]);
    return key < passagesOf(this.head, query) ? this.tell(this.block(place), pairOf(this.head, query, key)) : "";
  }

  /** @returns {string} what a rectangle shows */
  says() {
    return (
      `Each rectangle is two of the ${this.edges.length - 1} passages of the text: its colour is what a row of one gave to all ` +
      "words of the other together, on average."
    );
  }
}

/**
 * @param {LightHead} head
 * @returns {Float64Array} what passages gave to each other, as its levels have it
 */
export function massesOf({ shares }) {
  return Float64Array.from(shares, (level) => massOfLevel(level)[0]);
}
