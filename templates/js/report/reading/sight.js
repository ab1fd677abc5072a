/**
 * Which keys each query can see: of a decoder those up to itself that are no padding and not before the layer's window
 * or chunk; of an encoder also those after it.
 * Python says it in the page (att_viz/report/sight.py), for nothing in the weights tells a small one from none.
 *
 * @typedef {object} PageSight
 * @property {[number, number][]} padding spans of rows, the first and the one after the last
 * @property {[number, number, number][][]} starts runs [query, first key, step], for each kind of layer that needs them
 * @property {Record<string, number>} layers which of these a layer has
 * @property {[number, number, number][][]} [ends] runs [query, key after the last, step] where queries look ahead, for
 *   each of `starts`, and last for the layers that need none
 *
 * @typedef {object} Sight of one layer
 * @property {Int32Array} first the first key that each row sees
 * @property {Int32Array} after the key after the last one that each row sees
 * @property {Int32Array} realBefore how many keys before each row's place are no padding; numRows + 1 numbers
 */

/**
 * @param {PageSight} sight
 * @param {number} layer
 * @param {number} numRows
 * @returns {Sight}
 */
export function sightOf(sight, layer, numRows) {
  const kind = sight.layers[layer];
  const first = new Int32Array(numRows);
  fill(first, sight.starts[kind] ?? []);
  const after = Int32Array.from({ length: numRows }, (_, row) => row + 1);
  fill(after, sight.ends?.[kind ?? sight.ends.length - 1] ?? []);
  const real = new Uint8Array(numRows).fill(1);
  for (const [from, to] of sight.padding) {
    real.fill(0, from, to);
  }
  const realBefore = new Int32Array(numRows + 1);
  for (let row = 0; row < numRows; row += 1) {
    realBefore[row + 1] = realBefore[row] + real[row];
  }
  return { first, after, realBefore };
}

/**
 * @param {Int32Array} numbers
 * @param {[number, number, number][]} runs
 */
function fill(numbers, runs) {
  runs.forEach(([query, key, step], place) => {
    const next = runs[place + 1]?.[0] ?? numbers.length;
    for (let row = query; row < next; row += 1) {
      numbers[row] = key + step * (row - query);
    }
  });
}

/**
 * @param {Sight} sight
 * @param {number} row
 * @param {number} key
 * @returns {boolean} whether a query sees a key
 */
export function sees({ first, after, realBefore }, row, key) {
  return key < after[row] && key >= first[row] && isReal(realBefore, key) && isReal(realBefore, row);
}

/**
 * @param {Sight} sight
 * @param {number} row
 * @param {number} [from] keys before it are not counted
 * @returns {number} how many keys a query sees; 0 for padding
 */
export function keysSeen({ first, after, realBefore }, row, from = 0) {
  const start = Math.min(Math.max(first[row], from), after[row]);
  return isReal(realBefore, row) ? realBefore[after[row]] - realBefore[start] : 0;
}

/**
 * @param {Int32Array} realBefore
 * @param {number} place
 * @returns {boolean}
 */
function isReal(realBefore, place) {
  return realBefore[place + 1] > realBefore[place];
}
