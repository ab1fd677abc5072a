/**
 * The data of a lens page: what Python wrote into `#att-viz-page`, checked before anything uses it.
 *
 * @typedef {object} LensPage
 * @property {number} format
 * @property {string} title the model's name, or ""
 * @property {string[]} texts the text of each token
 * @property {number[] | null} ids the vocabulary id of each token
 * @property {number} promptLength how many tokens are the prompt
 * @property {number} numRows how many positions were read, and how many attention rows there are
 * @property {number} firstRow the first attention row in this file
 * @property {number} band how many rows an element holds
 * @property {number[]} boundaries where the lens was taken; the last one is the number of layers
 * @property {number[]} attentionLayers the layers that have attention
 * @property {number} topK how many tokens are kept for each boundary and position
 * @property {string[]} vocabulary the texts of the tokens that the lens names
 * @property {number[]} vocabularyIds their ids
 * @property {number} quantisationError the largest absolute error of a weight shown
 * @property {[string, string][]} facts
 */

import { ReportError } from "../shared/page.js";

const KNOWN_FORMAT = 1;

/**
 * Read the page's data.
 *
 * @param {string} json
 * @returns {LensPage}
 * @throws {ReportError} if it is damaged or of another format
 */
export function parseLensPage(json) {
  let page;
  try {
    page = JSON.parse(json);
  } catch {
    throw new ReportError("This file is damaged: its list of tokens cannot be read. Please make the page again.");
  }
  if (page?.format !== KNOWN_FORMAT) {
    throw new ReportError("This page was written in a format that its viewer does not know. Please make it again.");
  }
  const fault = faultOf(page);
  if (fault) {
    throw new ReportError(`This file is damaged: ${fault}. Please make the page again.`);
  }
  return page;
}

/**
 * @param {any} page
 * @returns {string} what is wrong, or ""
 */
function faultOf(page) {
  const count = page.texts?.length;
  if (page.numRows !== count && page.numRows !== count - 1) {
    return `it has ${count} tokens but ${page.numRows} positions`;
  }
  if (!Array.isArray(page.boundaries) || !page.boundaries.length || !Array.isArray(page.attentionLayers)) {
    return "it names no layers";
  }
  if (page.vocabulary?.length !== page.vocabularyIds?.length) {
    return "its vocabulary has not an id for each text";
  }
  return page.firstRow >= 0 && page.firstRow < page.numRows ? "" : "it holds no attention rows";
}

/**
 * How many layers the model has; the grid has one row more.
 *
 * @param {LensPage} page
 * @returns {number}
 */
export function layerCount(page) {
  return page.boundaries[page.boundaries.length - 1];
}

/**
 * The number of a predicted token, as the images count them: 0 is the one that follows the prompt.
 *
 * @param {LensPage} page
 * @param {number} row
 * @returns {number} negative within the prompt
 */
export function predictedToken(page, row) {
  return row + 1 - page.promptLength;
}
