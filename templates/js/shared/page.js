/**
 * The data of a report page: what Python wrote into `#att-viz-page`, checked before anything uses it.
 *
 * @typedef {{layer: number, heads: number[]}} LayerHeads
 * @typedef {{suffix: string, layer: number, heads: number[]}} Sibling
 * @typedef {object} LightFacts
 * @property {number[]} passages where passages begin, and the end
 * @property {number} first the first token that is no padding, on which heads rest
 * @property {number} answerRow the row that wrote the first token of the answer
 * @property {[number, number]} worst the largest codes of weights that are kept in rows before it and from it on
 * @property {[number, number]} groups how many rows share one number for what rests, before it and from it on
 * @property {number[]} sinks layers with learned sinks
 * @property {[number, number, number]} kept the shares of all attention that are kept weight by weight, rest on the first
 *   token, and are known between passages only
 * @property {[number, number, number] | []} keptOfAnswer the same of the rows that wrote the answer; none where there are none
 * @property {number} pairs how many weights are kept
 * @property {string[]} roles the text of the roles of each head
 * @property {{factors: number[], stored: number} | null} [overviews] the sides of the blocks of the overviews that the page
 *   has, the finest first, and of the finest that an archive stores
 * @typedef {object} Page
 * @property {number} format
 * @property {string} title the first words of what the model was asked, or ""
 * @property {string} model the model's name, or ""
 * @property {number} numLayers how many layers of the model have attention
 * @property {number} numHeads how many heads each of them has
 * @property {string[]} texts the text of each token, as a person reads it
 * @property {string[]} tokens the vocabulary piece of each token
 * @property {number[] | null} ids the vocabulary id of each token
 * @property {number} promptLength how many tokens are the prompt
 * @property {number} numRows how many attention rows there are: as many as tokens, or one fewer
 * @property {[number, number]} opening layer and head that say most about the word that the page begins with
 * @property {LayerHeads[]} layers the heads in this file
 * @property {LayerHeads[]} allLayers the heads of the whole report
 * @property {Record<string, string>} headNames names of heads that are no single head
 * @property {boolean} learnedSinks whether layers of this file have learned sinks
 * @property {number[]} valueNorms the layers of this file whose values' sizes are known
 * @property {number} quantisationError the largest absolute error of a weight shown
 * @property {[string, string][]} facts
 * @property {string} suffix this file's own suffix
 * @property {Sibling[]} siblings the files of the report; [] for a report of one file
 * @property {import("../report/reading/why/measured_edges.js").MeasuredEdge[]} measuredEdges those that changed most first
 * @property {import("../report/reading/sight.js").PageSight} sight which keys each query sees
 * @property {import("../report/reading/why/why.js").PageWhy | null} why what each word of the answer hangs on
 * @property {import("../report/reading/text/text_model.js").PageText} text how the text is divided
 * @property {[string, number][]} roles the name and the least score of each role that heads can have
 * @property {import("../report/data/lens_readings.js").PageLens | null} lens what each layer would have said
 * @property {string} view the one that the page opens with, "" for the first that it has something for
 * @property {LightFacts | null} light what a page without the bytes of its heads says of its numbers
 * @property {string} promptHash the SHA-256 of the prompt's text
 * @property {"encoder_self" | "cross"} [kind] what attention it is, where it is no decoder's to its own tokens
 * @property {number} [begin] the token that a page without an answer begins with
 * @property {string} [lines] the heads whose lines it begins with
 * @property {string[]} [headRoles] the text of each head's roles, in the order of `layers`; a light page has them elsewhere
 * @property {import("../report/reading/pictures.js").PagePicture[]} [pictures] those that the model saw
 * @property {{kind: string, name: string, says: string}[]} [kinds] the kinds of attention that the file holds, where they
 *   are several
 * @property {string} [prefix] what stands before layer and head in the names of this kind's elements
 * @property {number} [given] in cross attention how many tokens the decoder was given, where that is not its start alone
 * @property {[number, number][]} [bothWays] spans of a decoder's tokens that look at each other both ways
 * @property {import("../report/data/first_row.js").FirstRow} [first] the row that a page of long heads opens with
 * @property {import("../report/data/first_lines.js").FirstLines[]} [firstLines] the lines that a page of many heads opens with
 */

const KNOWN_FORMAT = 1;

/** The number of the layer that stands for all layers, and of its heads; as in att_viz/report/rollout_layer.py. */
export const ALL_LAYERS = -1;
export const CORRECTED = 0;
export const RAW = 1;

export const ROLLOUTS = ["corrected rollout", "raw rollout", "rollout without resting places"];

/**
 * Whether tokens may look at those after them, as in an encoder; then each has its own row, and nothing was written.
 *
 * @param {Page} page
 * @returns {boolean}
 */
export function looksAhead(page) {
  return page.kind === "encoder_self";
}

/**
 * Whether two spans of tokens look at each other both ways, as the tokens of a picture do in some decoders.
 *
 * @param {Page} page
 * @param {[number, number]} one
 * @param {[number, number]} other
 * @returns {boolean}
 */
export function lookBothWays(page, one, other) {
  const [from, to] = [Math.min(one[0], other[0]), Math.max(one[1], other[1])];
  return (page.bothWays ?? []).some(([start, stop]) => start <= from && to <= stop);
}

/**
 * Whether it is attention from one text to another, as from a decoder to its encoder: the text is the input, up to
 * `promptLength`, and behind it the output, which looks at the input and at nothing else.
 *
 * @param {Page} page
 * @returns {boolean}
 */
export function isCross(page) {
  return page.kind === "cross";
}

/** A fault that the reader of the page should be told about, in words for that reader. */
export class ReportError extends Error {
  /** @param {string} message */
  constructor(message) {
    super(message);
    this.name = "ReportError";
  }
}

/**
 * Read the page's data.
 *
 * @param {string} json
 * @returns {Page}
 * @throws {ReportError} if it is damaged or of another format
 */
export function parsePage(json) {
  let page;
  try {
    page = JSON.parse(json);
  } catch {
    throw new ReportError("This file is damaged: its list of tokens cannot be read. Please make the report again.");
  }
  if (page?.format !== KNOWN_FORMAT) {
    throw new ReportError("This report was written in a format that its viewer does not know. Please make it again.");
  }
  const fault = faultOf(page);
  if (fault) {
    throw new ReportError(`This file is damaged: ${fault}. Please make the report again.`);
  }
  return page;
}

/**
 * @param {any} page
 * @returns {string} what is wrong, or ""
 */
function faultOf(page) {
  if (!Array.isArray(page.texts) || !Array.isArray(page.tokens) || page.texts.length !== page.tokens.length) {
    return "its texts and its tokens do not belong together";
  }
  const count = page.texts.length;
  if (page.numRows !== count && page.numRows !== count - 1) {
    return `it has ${count} tokens but ${page.numRows} attention rows`;
  }
  if (page.ids !== null && page.ids?.length !== count) {
    return `it has ${count} tokens but another number of ids`;
  }
  if (!(page.promptLength >= 0 && page.promptLength <= count)) {
    return "its prompt is longer than its text";
  }
  if (!Array.isArray(page.layers) || !page.layers.length || !Array.isArray(page.allLayers)) {
    return "it names no layers";
  }
  if (!Array.isArray(page.valueNorms)) {
    return "it does not say whose values' sizes are known";
  }
  if (!Array.isArray(page.sight?.padding) || !Array.isArray(page.sight.starts) || !page.sight.layers) {
    return "it does not say which tokens could be seen";
  }
  if (!Array.isArray(page.text?.turns) || !Array.isArray(page.text.markup) || !page.text.units) {
    return "its text is not divided into turns and units";
  }
  if (page.lens && (!Array.isArray(page.lens.boundaries) || page.lens.vocabulary?.length !== page.lens.ids?.length)) {
    return "what the logit lens read cannot be understood";
  }
  if (!Array.isArray(page.measuredEdges)) {
    return "its measured edges cannot be read";
  }
  const edges = page.light?.passages;
  if (!Array.isArray(page.headRoles ?? [])) {
    return "the roles of its heads cannot be read";
  }
  if (page.light && !(edges?.[0] === 0 && edges.at(-1) === page.numRows && Array.isArray(page.light.roles))) {
    return "its passages do not divide its text";
  }
  return faultOfPictures(page.pictures ?? [], count);
}

/** What a page may show: files that it holds itself, of two kinds that run nothing. */
const SOURCE = /^data:image\/(?:png|jpeg);base64,[A-Za-z0-9+/]+={0,2}$/u;

/**
 * @param {unknown} pictures of a page's data
 * @param {number} count how many tokens there are
 * @returns {string} what is wrong with them, or ""
 */
function faultOfPictures(pictures, count) {
  const right =
    Array.isArray(pictures) &&
    pictures.every(
      ({ source, width, height, rows, columns, tokens }) =>
        SOURCE.test(source) &&
        [width, height, rows, columns].every((number) => Number.isInteger(number) && number > 0) &&
        Array.isArray(tokens) &&
        tokens.length === rows * columns &&
        tokens.every((token) => Number.isInteger(token) && token >= 0 && token < count),
    );
  return right ? "" : "what the model saw cannot be understood";
}

/**
 * The heads of one layer of the whole report.
 *
 * @param {Page} page
 * @param {number} layer
 * @returns {number[]} the head numbers; [] where there is no such layer
 */
export function headsOf(page, layer) {
  return page.allLayers.find((entry) => entry.layer === layer)?.heads ?? [];
}

/**
 * What to call a head in a title or a message.
 *
 * @param {number} layer
 * @param {number} head
 * @param {string} [name] of a head that is no single head
 * @returns {string} such as "layer 2, head 5"
 */
export function placeName(layer, head, name = `head ${head}`) {
  return layer === ALL_LAYERS ? `all layers, ${ROLLOUTS[head]}` : `layer ${layer}, ${name}`;
}

/**
 * Whether a head's weights are in this file.
 *
 * @param {Page} page
 * @param {number} layer
 * @param {number} head
 * @returns {boolean}
 */
export function isHere(page, layer, head) {
  return page.layers.some((entry) => entry.layer === layer && entry.heads.includes(head));
}

/**
 * The head of a layer that comes closest to a number.
 *
 * @param {Page} page
 * @param {number} layer
 * @param {number} head
 * @returns {number}
 */
export function nearestHead(page, layer, head) {
  const heads = headsOf(page, layer);
  return heads.reduce((best, each) => (Math.abs(each - head) < Math.abs(best - head) ? each : best), heads[0] ?? 0);
}
