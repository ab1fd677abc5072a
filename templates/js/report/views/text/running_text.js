/**
 * The running text of a page: one component for every view.
 *
 *     const model = textModel(page);                        // once for a page; views share it
 *     const text = new RunningText(container, model);       // builds the text in an empty element
 *     text.paint(weights, levels);                          // attention: a number and a colour level for each token
 *     text.shade([{ from, to, strength: 0.4, against }]);   // effects: 0 to 1, for (blue) or against (orange)
 *     text.choose([from, to], other);                       // what the view is about, and another part of it or null
 *     text.mark(subject, pointed, frozen);                  // one part, and another that it is compared with; or null
 *     text.chanceOf(token);                                 // {probability, alternatives}; a faint rule tells it, too
 *     text.rectsOf(from, to);                               // where it is, for arcs: in the container's own pixels
 *     text.reveal(token); text.rove(token, true);           // scroll to it; give it the keyboard's focus
 *     text.next(token, event.key);                          // where an arrow key leads; null for other keys
 *     text.trueText(from, to);                              // what it says, as it is copied
 *
 * `listenForPicks` (picking.js) tells what a person chooses in it by click, drag, key or margin, in units; `UnitPicker` is
 * the choice of the unit; `text.search.open()` opens its search, as `/` does. `text.onLayout(f)` calls f when places have
 * changed, so that arcs are drawn anew. Sentences with `quoted` tokens are written by `writeText` (shared/message.js).
 *
 * The container needs a width of its own (a block, a column of a grid, flex: 1): the text fits itself to it. Where it does
 * not scroll by itself, what it stands in does. A container with role="listbox" gets tokens that are its options. Tokens
 * have `data-token`. Of a long text only what is near sight has elements: `element(token)` makes the one that is asked
 * for, and keeps it while it is needed.
 *
 * More than 300 lines because what every view may ask of a text is one class, and most of its lines say what it takes.
 */

import { trueText } from "../../reading/text/text_model.js";
import { idle } from "../../../shared/slices.js";
import { later } from "../../address.js";
import { topOfSheet } from "../sheet.js";
import { Blocks, FEW_TOKENS } from "./blocks.js";
import { buildText } from "./build_text.js";
import { copiedText, selectAll } from "./selected_text.js";
import { SearchBar } from "./search_bar.js";
import { appendTokens, lineElement } from "./text_elements.js";
import { nextToken, rectsOfTokens, tokensInSight } from "./text_places.js";
import { TokenLook } from "./token_look.js";

/**
 * @typedef {import("../../reading/text/text_model.js").TextModel} TextModel
 * @typedef {import("./blocks.js").Block} Block
 * @typedef {import("./build_text.js").Stretch} Stretch
 * @typedef {import("./fold.js").Fold} Fold
 * @typedef {import("./token_look.js").Shade} Shade
 */

const LAID_OUT = 80;
/** Pixels of a text's frame in the window that something can be brought into sight in. */
const LEAST_SIGHT = 80;

export class RunningText {
  /** @type {Map<number, HTMLElement>} those that are in the page */
  #elements = new Map();
  /** @type {Fold[]} */
  #folds = [];
  /** @type {(() => void)[]} */
  #layoutListeners = [];
  #roving = -1;

  /**
   * @param {HTMLElement} container empty
   * @param {TextModel} model
   * @param {number | null} [at] the token that a text which scrolls by itself opens at; null for its beginning
   */
  constructor(container, model, at = null) {
    this.container = container;
    this.model = model;
    this.page = model.page;
    const count = model.page.texts.length;
    this.inList = container.getAttribute("role") === "listbox";
    const { probabilities = null, target: [first] = [0] } = model.page.why ?? {};
    this.look = new TokenLook(count, (token) => this.#elements.get(token), probabilities, first);
    /** Whether all of it is in the page at any time. */
    this.isWhole = count <= FEW_TOKENS;
    const whole = this.isWhole;
    container.classList.add("running-text");
    container.classList.toggle("long", !whole);
    const built = buildText(container, model, whole, this.inList, (token, element) => this.#add(token, element));
    this.#folds = built.folds;
    model.notes?.watch(this);
    /** @type {Stretch[]} all tokens, in order */
    this.lines = built.stretches;
    const empty = (/** @type {Block} */ block) => this.#empty(block);
    this.blocks = new Blocks(container, built.blocks, (block) => this.#fill(block), empty, whole);
    if (at !== null) {
      this.blocks.open(at);
    }
    this.blocks.update();
    this.search = new SearchBar(this);
    container.addEventListener("copy", (event) => this.#copy(event));
    container.addEventListener("keydown", (event) => selectAll(event, container));
    new ResizeObserver(later(() => this.#laidOut(), LAID_OUT)).observe(container);
    for (const fold of this.#folds) {
      fold.onChange(() => {
        this.blocks.update();
        this.#laidOut();
      });
    }
  }

  /**
   * The element of a token; it is made where it is out of sight.
   *
   * @param {number} token
   * @returns {HTMLElement}
   */
  element(token) {
    this.blocks.holding(token);
    return /** @type {HTMLElement} */ (this.#elements.get(token));
  }

  /**
   * The token of an event's target.
   *
   * @param {EventTarget | null} target
   * @returns {number | null}
   */
  tokenAt(target) {
    const element = target instanceof Element ? target.closest("[data-token]") : null;
    return element ? Number(element.getAttribute("data-token")) : null;
  }

  /**
   * Show weights: at once what is in sight, and the rest as soon as the browser has nothing more urgent to do. Only
   * elements that are in the page and whose weight or colour changes are touched. Until then the container says
   * data-painting.
   *
   * @param {Float32Array} weights NaN where nothing is shown
   * @param {Uint8Array} levels
   */
  paint(weights, levels) {
    this.look.take(weights, levels);
    const inSight = tokensInSight(this, (token) => this.#elements.get(token));
    this.look.paint(inSight);
    this.#paintFolds();
    if (inSight.length < this.#elements.size && !this.container.hasAttribute("data-painting")) {
      this.container.setAttribute("data-painting", "");
      void idle().then(() => this.#paintRest());
    }
  }

  /** Bring everything up to date at once, after a jump. */
  finish() {
    this.blocks.update();
    this.#paintRest();
  }

  /**
   * Mark what the view is about, and what is compared with it.
   *
   * @param {[number, number] | null} subject
   * @param {[number, number] | null} pointed
   * @param {boolean} frozen
   */
  mark(subject, pointed, frozen) {
    this.container.classList.toggle("frozen", frozen);
    this.look.mark(subject, pointed);
  }

  /** @param {number} count how many of the first tokens are hidden */
  markHidden(count) {
    this.look.hide(count);
  }

  /**
   * Shade parts of the text by how strongly they speak for or against something; what was shaded before is not any more.
   *
   * @param {Shade[]} shades
   */
  shade(shades) {
    this.look.shade(shades);
    this.#paintFolds();
  }

  /**
   * @param {[number, number] | null} span what the view is about
   * @param {[number, number] | null} [other] what it is set against
   */
  choose(span, other = null) {
    this.look.choose(span, other);
  }

  /**
   * @param {{from: number, to: number}[]} matches what a search has found
   * @param {number} current the place of the one that is gone to; -1 for none
   */
  showFound(matches, current) {
    this.look.find(matches, current);
  }

  /**
   * How sure the model was of a token of the answer, which the rule under it tells, too, and what else it might have said.
   *
   * @param {number} token
   * @returns {{probability: number, alternatives: [string, number][]} | null} null where that was not measured
   */
  chanceOf(token) {
    const { why } = this.page;
    const place = token - (why?.target[0] ?? 0);
    const probability = why?.probabilities?.[place];
    return probability === undefined ? null : { probability, alternatives: why?.alternatives?.[place] ?? [] };
  }

  /**
   * Make a token the one that the Tab key reaches.
   *
   * @param {number} token
   * @param {boolean} [focus] whether it gets the focus at once and is scrolled into sight
   */
  rove(token, focus = false) {
    const old = this.#roving;
    this.#roving = token;
    this.#elements.get(old)?.setAttribute("tabindex", "-1");
    const element = this.element(token);
    element.tabIndex = 0;
    if (focus) {
      this.unfold(token);
      element.focus({ preventScroll: true });
      this.reveal(token);
    }
  }

  /** @param {number} token to open what it is folded away in */
  unfold(token) {
    this.#folds.find(({ from, to }) => from <= token && token < to)?.open(true);
  }

  /**
   * Scroll until a token is in sight; where it is, nothing moves.
   *
   * @param {number} token
   * @param {boolean} [withPage] whether the page may scroll for it, where the text does not scroll by itself
   */
  reveal(token, withPage = true) {
    this.unfold(token);
    const { blocks, container } = this;
    const over = topOfSheet(container);
    // What comes into sight with it gets its true height only then, and may push it out again.
    for (let round = 0; round < 4; round += 1) {
      const box = this.element(token).getBoundingClientRect();
      const { sight } = blocks;
      const frame = sight.bottom - sight.top > LEAST_SIGHT ? sight : container.getBoundingClientRect();
      const page = { top: 0, bottom: Math.min(window.innerHeight, over) };
      if (blocks.scrollsItself && !isWithin(box, frame)) {
        container.scrollBy({ top: middleOf(box) - middleOf(frame), behavior: "instant" });
      } else if (withPage && !isWithin(box, page)) {
        document.scrollingElement?.scrollBy({ top: middleOf(box) - middleOf(page), behavior: "instant" });
      } else {
        break;
      }
      blocks.update();
    }
  }

  /**
   * Where some tokens are: a rectangle for each line that they stand on, from the top left corner of all that the
   * container scrolls. Tokens far out of sight are about where they will be; folded ones are where their fold is.
   *
   * @param {number} from
   * @param {number} to
   * @returns {{left: number, top: number, width: number, height: number}[]}
   */
  rectsOf(from, to) {
    return rectsOfTokens(this, from, to, (token) => this.#elements.get(token));
  }

  /**
   * The token that an arrow key, Home or End leads to from another one.
   *
   * @param {number} token
   * @param {string} key
   * @param {import("../../reading/units/units.js").Units | null} [units] to go from unit to unit
   * @returns {number | null} null for other keys
   */
  next(token, key, units = null) {
    return nextToken(this, token, key, units);
  }

  /**
   * @param {number} from
   * @param {number} to
   * @returns {string} the text as it is, without marks and without the template's markers
   */
  trueText(from, to) {
    return trueText(this.page, this.model.markers, from, to);
  }

  /** @param {() => void} listener called when the text was laid out anew */
  onLayout(listener) {
    this.#layoutListeners.push(listener);
  }

  #paintRest() {
    this.look.paint(this.#elements.keys());
    this.container.removeAttribute("data-painting");
  }

  #paintFolds() {
    this.#folds.forEach((fold) => fold.paint(this.look.levels, this.look.shades));
  }

  #laidOut() {
    this.#layoutListeners.forEach((listener) => listener());
  }

  /** @param {Block} block */
  #fill(block) {
    const made = (/** @type {number} */ token, /** @type {HTMLElement} */ element) => this.#add(token, element);
    for (const line of block.lines) {
      const element = block.isPart ? block.element : lineElement(this.model, line);
      appendTokens(element, this.model, line, [Math.max(block.from, line.from), Math.min(block.to, line.to)], made);
      if (!block.isPart) {
        block.element.append(element);
      }
    }
  }

  /** @param {Block} block */
  #empty(block) {
    block.element.replaceChildren();
    for (let token = block.from; token < block.to; token += 1) {
      this.#elements.delete(token);
    }
  }

  /**
   * @param {number} token
   * @param {HTMLElement} element
   */
  #add(token, element) {
    if (this.inList) {
      element.setAttribute("role", "option");
      element.setAttribute("aria-selected", "false");
    } else {
      // Running text is read as it is written; only the options of a list have names.
      element.removeAttribute("aria-label");
    }
    if (token === this.#roving) {
      element.tabIndex = 0;
    }
    this.#elements.set(token, element);
    this.look.dress(token, element);
    this.model.notes?.mark(token, element);
  }

  /** @param {ClipboardEvent} event */
  #copy(event) {
    const range = document.getSelection()?.rangeCount ? document.getSelection()?.getRangeAt(0) : null;
    const text = range ? copiedText(this, range) : "";
    if (text && event.clipboardData) {
      event.clipboardData.setData("text/plain", text);
      event.preventDefault();
    }
  }
}

/**
 * @param {{top: number, bottom: number}} box
 * @param {{top: number, bottom: number}} frame
 * @returns {boolean}
 */
function isWithin(box, frame) {
  return box.top >= frame.top && box.bottom <= frame.bottom;
}

/**
 * @param {{top: number, bottom: number}} box
 * @returns {number}
 */
function middleOf({ top, bottom }) {
  return (top + bottom) / 2;
}
