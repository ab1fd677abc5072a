/** The roles of all heads of this file. */

import { fileRead, rolesText } from "./head_elements.js";
import { rolesOfText } from "../reading/heads/head_roles.js";

/**
 * @param {import("../../shared/page.js").Page} page
 * @returns {Promise<import("../reading/heads/head_roles.js").HeadRoles[]>} when the browser has read the whole file
 */
export async function rolesHere(page) {
  await fileRead();
  const places = page.layers.flatMap(({ layer, heads }) => heads.map((head) => ({ layer, head })));
  return places.map(({ layer, head }, place) =>
    rolesOfText(page, layer, head, page.light ? page.light.roles[place] : rolesText(page, layer, head)),
  );
}
