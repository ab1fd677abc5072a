/** Making elements of a page. */

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
