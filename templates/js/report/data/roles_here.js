/** The roles of all heads of this file, which stand before the heads: nobody waits for those. */

import { rolesOfText } from "../reading/heads/head_roles.js";

/**
 * @param {import("../../shared/page.js").Page} page
 * @returns {import("../reading/heads/head_roles.js").HeadRoles[]}
 */
export function rolesHere(page) {
  const texts = page.light?.roles ?? page.headRoles ?? [];
  const places = page.layers.flatMap(({ layer, heads }) => heads.map((head) => ({ layer, head })));
  return places.map(({ layer, head }, place) => rolesOfText(page, layer, head, texts[place]));
}
