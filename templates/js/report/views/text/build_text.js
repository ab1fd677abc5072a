/** From the model of a text to its turns in the page, and to the blocks that its lines are filled in by. */

import { Fold } from "./fold.js";
import { directionOf } from "../../../shared/token_text.js";
import { division, lineElement, tokenElement, turnElement } from "./text_elements.js";
import { boxOf } from "./blocks.js";

/**
 * @typedef {import("../../reading/text/text_model.js").TextModel} TextModel
 * @typedef {import("../../reading/text/text_model.js").Line} Line
 * @typedef {import("./blocks.js").Block} Block
 *
 * @typedef {{element: {getBoundingClientRect(): DOMRect}, from: number, to: number}} Stretch tokens, and where they are
 */

const BLOCK_TOKENS = 160;
/** A line of more tokens is in the page in parts, which flow into each other. */
const LONGEST_LINE = 800;
/** Characters that are as wide as they are high. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/gu;

/**
 * @param {HTMLElement} container
 * @param {TextModel} model
 * @param {boolean} whole whether each line is a block of its own
 * @param {boolean} inList whether the container is a list of options
 * @param {(token: number, element: HTMLElement) => void} made called for each token that is in the page from the start
 * @returns {{blocks: Block[], folds: Fold[], stretches: Stretch[]}}
 */
export function buildText(container, model, whole, inList, made) {
  /** @type {Block[]} */
  const blocks = [];
  /** @type {Fold[]} */
  const folds = [];
  /** @type {Stretch[]} */
  const stretches = [];
  for (const turn of model.turns) {
    const { element, head, body } = turnElement(model, turn);
    for (let token = turn.from; token < turn.head; token += 1) {
      const marker = tokenElement(model, token);
      made(token, marker);
      head.append(marker);
    }
    if (turn.head > turn.from) {
      stretches.push({ element: head, from: turn.from, to: turn.head });
    }
    for (const lines of runsOf(turn.lines)) {
      /** @type {Fold | null} */
      let fold = null;
      if (lines[0].folded) {
        fold = new Fold(model, lines, folds.every(({ picture }) => picture), inList);
        folds.push(fold);
        body.append(fold.element);
      }
      for (const some of whole ? lines.map((line) => [line]) : shared(lines)) {
        const { parts, holder } = blocksOf(model, some, fold, whole);
        (fold?.body ?? body).append(holder);
        blocks.push(...parts);
        stretches.push(
          ...parts.map((block) => ({
            element: { getBoundingClientRect: () => boxOf(block) },
            from: block.from,
            to: block.to,
          })),
        );
      }
    }
    container.append(element);
  }
  return { blocks, folds, stretches };
}

/**
 * @param {Line[]} lines
 * @returns {Line[][]} neighbours that are all folded together, or all not
 */
function runsOf(lines) {
  /** @type {Line[][]} */
  const runs = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && run[0].folded === line.folded && run[0].picture === line.picture) {
      run.push(line);
    } else {
      runs.push([line]);
    }
  }
  return runs;
}

/**
 * @param {Line[]} lines
 * @returns {Line[][]} as many in each as make a block
 */
function shared(lines) {
  /** @type {Line[][]} */
  const parts = [];
  for (const line of lines) {
    const part = parts.at(-1);
    if (part && line.to - part[0].from <= BLOCK_TOKENS) {
      part.push(line);
    } else {
      parts.push([line]);
    }
  }
  return parts;
}

/**
 * @param {TextModel} model
 * @param {Line[]} lines
 * @param {Fold | null} fold
 * @param {boolean} whole
 * @returns {{parts: Block[], holder: HTMLElement}} one block, or those of a long line; and what holds them
 */
function blocksOf(model, lines, fold, whole) {
  const [line] = lines;
  const [from, to] = [line.from, lines[lines.length - 1].to];
  if (whole || lines.length > 1 || to - from <= LONGEST_LINE) {
    const element = division(lines.every(({ code }) => code) ? "block code" : "block");
    return { parts: [blockOf(model, lines, fold, element, [from, to])], holder: element };
  }
  const element = lineElement(model, line);
  if (!line.code) {
    // What is in the page of it changes; which way it goes must not.
    element.dir = directionOf(model.page.texts.slice(from, to), model.page.tokens.slice(from, to));
  }
  /** @type {Block[]} */
  const parts = [];
  for (let begun = from; begun < to; begun += BLOCK_TOKENS) {
    const part = document.createElement("span");
    part.className = "block part";
    element.append(part);
    parts.push(blockOf(model, lines, fold, part, [begun, Math.min(to, begun + BLOCK_TOKENS)]));
  }
  return { parts, holder: element };
}

/**
 * @param {TextModel} model
 * @param {Line[]} lines
 * @param {Fold | null} fold
 * @param {HTMLElement} element
 * @param {[number, number]} span its tokens
 * @returns {Block}
 */
function blockOf({ page }, lines, fold, element, [from, to]) {
  const text = page.texts.slice(from, to).join("");
  return {
    element,
    fold,
    lines,
    from,
    to,
    isPart: element.matches(".part"),
    width: text.length + (text.match(WIDE)?.length ?? 0),
    filled: false,
    inset: 0,
  };
}
