/** Heads by what somebody types: pure functions. */

import { ALL_LAYERS } from "../../../shared/page.js";
import { roleTitle } from "./head_roles.js";

/** Such as "L20", "layer 20", "20.0", "L20H0", "L20 \u00b7 H0". */
const PLACE = /^(?:layer\s*|l)?(\d{1,4})(?:(?:[\s.,:\u00b7]+(?:head\s*|h)?|h)(\d{1,4}))?$/u;
/** Such as "H3". */
const HEAD = /^(?:head\s*|h)(\d{1,4})$/u;

/**
 * @param {string} text
 * @returns {(one: import("./head_roles.js").HeadRoles) => boolean} whether a head is meant: by its layer, its layer and
 *   number, its number, or a part of its role's name; every head by nothing
 */
export function headFilter(text) {
  const wanted = text.trim().toLowerCase();
  const [, layer, head] = PLACE.exec(wanted) ?? [];
  const [, only] = HEAD.exec(wanted) ?? [];
  if (layer !== undefined) {
    return (one) => one.layer === Number(layer) && (head === undefined || one.head === Number(head));
  }
  if (only !== undefined) {
    return (one) => one.layer !== ALL_LAYERS && one.head === Number(only);
  }
  return ({ role }) => roleTitle(role).toLowerCase().includes(wanted) || (role ?? "").replaceAll("_", " ").includes(wanted);
}
