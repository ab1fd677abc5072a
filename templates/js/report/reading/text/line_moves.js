/** Moving up and down in running text: the token above or below another one. */

/**
 * @typedef {{top: number, bottom: number, left: number, right: number}} Box
 */

/**
 * @param {{element: (token: number) => {getBoundingClientRect(): Box}}} tokens
 * @param {number} token
 * @param {number} last the last token
 * @param {1 | -1} direction 1 for down
 * @returns {number} the token itself where there is no line further on
 */
export function tokenOnNextLine(tokens, token, last, direction) {
  const from = tokens.element(token).getBoundingClientRect();
  const centre = (from.left + from.right) / 2;
  let best = token;
  let bestDistance = Infinity;
  let line = NaN;
  for (let each = token + direction; each >= 0 && each <= last; each += direction) {
    const box = tokens.element(each).getBoundingClientRect();
    const height = (box.top + box.bottom) / 2;
    const beyond = direction > 0 ? height > from.bottom : height < from.top;
    if (beyond && Number.isNaN(line)) {
      line = height;
    }
    if (!Number.isNaN(line)) {
      if (Math.abs(height - line) > (box.bottom - box.top) / 2) {
        break;
      }
      const distance = Math.abs((box.left + box.right) / 2 - centre);
      if (distance < bestDistance) {
        best = each;
        bestDistance = distance;
      }
    }
  }
  return best;
}
