/** The switch between the kinds of attention of an encoder and a decoder. */

import { kindOf, kindOfHash } from "./data/kinds.js";
import { setText } from "../shared/message.js";

/**
 * Let the reader choose another kind. The page starts anew with it, since everything on it is of the other kind then.
 *
 * @param {import("../shared/page.js").Page} page
 * @param {() => {view: string, theme: string}} state what goes along
 */
export function offerKinds(page, state) {
  const radios = /** @type {NodeListOf<HTMLInputElement>} */ (document.querySelectorAll("input[name=kind]"));
  for (const radio of radios) {
    radio.checked = radio.value === kindOf(page);
    radio.addEventListener("change", () => {
      location.hash = new URLSearchParams({ kind: radio.value, ...state() }).toString();
    });
  }
  const says = page.kinds?.find(({ kind }) => kind === kindOf(page))?.says ?? "";
  setText("kind-says", `${says.slice(0, 1).toUpperCase()}${says.slice(1)}.`);
}

/**
 * @param {import("../shared/page.js").Page} page
 * @returns {boolean} whether the address asks for another kind than the page shows; then the page starts anew
 */
export function leavesForKind(page) {
  const asked = kindOfHash(location.hash);
  const known = page.kinds?.some(({ kind }) => kind === asked);
  // The first kind has no prefix, and needs no name in the address.
  const leaves = Boolean(page.kinds) && (known ? asked !== kindOf(page) : Boolean(page.prefix));
  if (leaves) {
    location.reload();
  }
  return leaves;
}
