/** Elements of the view "Heads" that several of its parts make. */

/**
 * @template {keyof HTMLElementTagNameMap} T
 * @param {T} tag
 * @param {string} [className]
 * @param {...(string | Node)} content
 * @returns {HTMLElementTagNameMap[T]}
 */
export function made(tag, className = "", ...content) {
  const element = document.createElement(tag);
  if (className) {
    element.className = className;
  }
  element.append(...content);
  return element;
}

/**
 * @param {string} label
 * @param {() => void} press
 * @returns {HTMLButtonElement}
 */
export function actionButton(label, press) {
  const button = made("button", "", label);
  button.type = "button";
  button.addEventListener("click", press);
  return button;
}

/**
 * A bar whose length is a share of the whole, with a mark where an even spread would end.
 *
 * @param {number} share 0 to 1
 * @param {number} [even] 0 to 1
 * @returns {HTMLElement} for the eye only
 */
export function bar(share, even) {
  const track = made("span", "flow-bar");
  track.setAttribute("aria-hidden", "true");
  const filled = made("span", "flow-filled");
  filled.style.width = `${100 * Math.min(1, share)}%`;
  track.append(filled);
  if (even !== undefined) {
    const mark = made("span", "flow-even");
    mark.style.insetInlineStart = `${100 * Math.min(1, even)}%`;
    track.append(mark);
  }
  return track;
}

/**
 * @param {{layer: number, head: number}} place
 * @returns {string} such as "L20·H0"
 */
export function shortName({ layer, head }) {
  return `L${layer}·H${head}`;
}
