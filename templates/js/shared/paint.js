/** The colour rules of the page, as a constructed style sheet: one class for each level of each ramp. */

import { RAMPS, swatches } from "./colour.js";

/** @returns {CSSStyleSheet} */
export function paintSheet() {
  const sheet = new CSSStyleSheet();
  const light = rules(":root", "light");
  sheet.replaceSync(
    `@media screen{${light}${rules(":root[data-theme=dark]", "dark")}}@media print{${light}}`,
  );
  return sheet;
}

/**
 * @param {string} root
 * @param {"light" | "dark"} name
 * @returns {string}
 */
function rules(root, name) {
  const colours = swatches(RAMPS[name]);
  const levels = colours.map(
    ({ background, ink }, place) => `${root} .level-${place + 1}{background-color:${background};color:${ink}}`,
  );
  const gradient = [RAMPS[name].paper, ...colours.map(({ background }) => background)].join(",");
  return `${levels.join("")}${root} .legend-bar{background-image:linear-gradient(to right,${gradient})}`;
}
