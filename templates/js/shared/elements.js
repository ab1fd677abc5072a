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

/**
 * Replace what an element holds, keeping what looks the same: new elements cost the browser far more than new texts do.
 * Buttons are always the new ones, for they do something else.
 *
 * @param {Element} root
 * @param {...Node} content
 */
export function replaceInPlace(root, ...content) {
  for (const [place, next] of content.entries()) {
    const old = root.childNodes[place];
    if (old instanceof Text && next instanceof Text) {
      if (old.data !== next.data) {
        old.data = next.data;
      }
    } else if (old instanceof HTMLElement && next instanceof HTMLElement && looksLike(old, next)) {
      if (old.style.cssText !== next.style.cssText) {
        old.style.cssText = next.style.cssText;
      }
      replaceInPlace(old, ...next.childNodes);
    } else if (old) {
      old.replaceWith(next);
    } else {
      root.append(next);
    }
  }
  while (root.childNodes.length > content.length) {
    root.lastChild?.remove();
  }
}

/**
 * @param {HTMLElement} one
 * @param {HTMLElement} other
 * @returns {boolean} whether they differ in nothing but what they hold and how that is drawn to scale
 */
function looksLike(one, other) {
  const named = (/** @type {HTMLElement} */ { attributes }) =>
    [...attributes].filter(({ name }) => name !== "style").map(({ name, value }) => `${name}=${value}`);
  return one.tagName === other.tagName && one.tagName !== "BUTTON" && `${named(one)}` === `${named(other)}`;
}

/**
 * Call a listener when the pointer comes to something else, as soon as the browser knows: it tells `pointerover` with the
 * next frame only, so that all work would begin when it should be done. Where a browser has no earlier event, with that one.
 *
 * @param {HTMLElement} root
 * @param {(event: PointerEvent) => void} listener may be called again for what it was called for last
 */
export function listenForPointing(root, listener) {
  let isEarly = false;
  root.addEventListener("pointerover", listener);
  root.addEventListener("pointerrawupdate", (event) => {
    const { pointerType } = /** @type {PointerEvent} */ (event);
    // A quick hand has been at many places before the next frame: only one of them can be ahead of it.
    if (!isEarly && pointerType !== "touch") {
      isEarly = true;
      requestAnimationFrame(() => (isEarly = false));
      listener(/** @type {PointerEvent} */ (event));
      // Laid out now, it need not be when the frame is due.
      root.getBoundingClientRect();
    }
  });
}
