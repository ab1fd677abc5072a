/** The lists of a comparison: effects side by side, words that changed, heads, what A's answer lost. */

import { plainText, writeText } from "../shared/message.js";
import { quoted } from "../shared/token_text.js";
import { spansOf, textOf } from "./pairs.js";
import { effectText, pairName, percent, signed, times } from "./words.js";

/**
 * @typedef {import("./page.js").ComparePage} ComparePage
 * @typedef {import("./page.js").UnitChange} UnitChange
 * @typedef {import("./page.js").HeadChange} HeadChange
 */

/** In nats, or as a share of the largest effect that is shown; less is written as 0. */
const LEAST_SHOWN = 0.005;

/**
 * @param {string} name
 * @param {string} className
 * @param {string} [text]
 * @returns {HTMLElement}
 */
export function element(name, className, text = "") {
  const made = document.createElement(name);
  made.className = className;
  writeText(made, text);
  return made;
}

/**
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  return /** @type {HTMLElement} */ (document.getElementById(id));
}

/**
 * The effects of words on what is chosen: for each a bar of A above one of B, on one scale.
 *
 * @param {{list: HTMLElement, none: HTMLElement}} into the list, and what is shown where it is empty
 * @param {ComparePage} page
 * @param {{piece: number, effects: [number, number]}[]} rows the strongest first
 * @param {(piece: number) => void} choose
 */
export function showEffects({ list, none }, page, rows, choose) {
  const measured = page.sides[0].why?.measured ?? false;
  const largest = Math.max(0, ...rows.flatMap(({ effects }) => effects.map((effect) => Math.abs(effect) || 0)));
  const least = measured ? LEAST_SHOWN : LEAST_SHOWN * largest;
  const listed = rows.filter(({ effects }) => effects.some((effect) => Math.abs(effect) >= least && effect !== 0));
  none.hidden = listed.length > 0;
  list.replaceChildren(
    ...listed.map(({ piece, effects }) => {
      const name = pairName(page, spansOf(page.pieces[piece]));
      const button = element("button", "pair-row");
      button.setAttribute("type", "button");
      const bars = element("span", "pair-bars");
      bars.setAttribute("aria-hidden", "true");
      const numbers = element("span", "pair-numbers");
      effects.forEach((effect, side) => {
        const bar = element("span", `size side-${"ab"[side]}${effect < 0 ? " against" : ""}`);
        bar.style.setProperty("--size", String(largest > 0 ? (Math.abs(effect) || 0) / largest : 0));
        bars.append(bar);
        const number = element("span", "number");
        number.append(element("abbr", "side-name", "AB"[side]), ` ${effectText(effect, measured, largest)}`);
        numbers.append(number);
      });
      button.append(element("span", "name", name), bars, numbers);
      button.addEventListener("click", () => choose(piece));
      const row = document.createElement("li");
      row.append(button);
      return row;
    }),
  );
}

/**
 * The words that changed most, those that differ first.
 *
 * @param {ComparePage} page
 * @param {number} most of each kind
 * @param {(piece: number) => void} choose
 */
export function showUnits(page, most, choose) {
  const measured = page.sides[0].why?.measured ?? false;
  for (const [id, differs] of /** @type {[string, boolean][]} */ ([
    ["edits", true],
    ["kept", false],
  ])) {
    const all = page.units.filter((unit) => unit[1] === differs);
    const table = byId(id);
    table.hidden = all.length === 0;
    const largest = Math.max(0, ...all.flatMap((unit) => [Math.abs(unit[3] ?? 0), Math.abs(unit[4] ?? 0)]));
    // What would be shown as 0 is only counted.
    const least = differs ? 0 : measured ? LEAST_SHOWN : LEAST_SHOWN * largest;
    const listed = all.filter((unit) => unit[2] >= least).slice(0, most);
    /** @type {HTMLElement} */ (table.querySelector("tbody")).replaceChildren(
      ...listed.map((unit) => unitRow(page, unit, measured, largest, choose)),
    );
    const rest = all.length - listed.length;
    /** @type {HTMLElement} */ (table.querySelector(".rest")).textContent = rest > 0 ? `(${rest} more changed less)` : "";
  }
}

/**
 * @param {ComparePage} page
 * @param {UnitChange} unit
 * @param {boolean} measured
 * @param {number} largest
 * @param {(piece: number) => void} choose
 * @returns {HTMLElement}
 */
function unitRow(page, [piece, differs, , effectA, effectB, swap], measured, largest, choose) {
  const spans = spansOf(page.pieces[piece]);
  const row = document.createElement("tr");
  row.dataset.piece = String(piece);
  const names = differs
    ? [0, 1].map((side) => (spans[side] ? quoted(textOf(page, side, spans[side])) : "–"))
    : [quoted(textOf(page, 0, spans[0]))];
  const button = element("button", "word-button", names[0]);
  button.setAttribute("type", "button");
  button.setAttribute("aria-label", plainText(`Choose ${pairName(page, spans)}`));
  button.addEventListener("click", () => choose(piece));
  const first = document.createElement("td");
  first.append(button);
  const cells = names.slice(1).map((name) => element("td", "word", name));
  const effects = [effectA, effectB].map((effect, side) =>
    element("td", "number", spans[side] && effect !== null ? effectText(effect, measured, largest) : "–"),
  );
  const swapped = element("td", "number", swap === null ? "–" : signed(swap));
  if (swap !== null) {
    swapped.title = `A’s answer becomes ${times(swap)}`;
  }
  row.append(first, ...cells, ...effects, ...(differs && page.under ? [swapped] : []));
  return row;
}

/**
 * The heads by how much they changed.
 *
 * @param {ComparePage} page
 * @param {number} most how many
 * @param {number} chosen the place of the head whose maps are shown
 * @param {(place: number) => void} choose
 * @param {{list: HTMLElement, shows: string}} [into] the list, and what choosing a head shows
 */
export function showHeads(page, most, chosen, choose, into = { list: byId("heads"), shows: "its maps" }) {
  const largest = page.heads[0]?.[2] ?? 0;
  const edited = page.units.some(([, differs]) => differs);
  into.list.replaceChildren(
    ...page.heads.slice(0, most).map(([layer, head, distance, onEdits, editsA, editsB, lost], place) => {
      const row = document.createElement("tr");
      row.dataset.head = `${layer}.${head}`;
      const button = element("button", "head-button", `L${layer} · H${head}`);
      button.setAttribute("type", "button");
      button.setAttribute("aria-label", `L${layer} · H${head}: layer ${layer}, head ${head}; show ${into.shows}`);
      button.setAttribute("aria-pressed", String(place === chosen));
      button.toggleAttribute("disabled", place >= page.maps);
      button.addEventListener("click", () => choose(place));
      const name = document.createElement("td");
      name.append(button);
      const bar = element("td", "moved");
      const track = element("span", "track");
      track.setAttribute("aria-hidden", "true");
      track.style.setProperty("--size", String(largest > 0 ? distance / largest : 0));
      track.style.setProperty("--edits", String(distance > 0 ? onEdits / distance : 0));
      track.append(element("span", "size"));
      bar.append(track, element("span", "number", percent(distance)));
      const cells = [percent(onEdits), percent(editsA), percent(editsB)];
      row.append(name, bar, ...(edited ? cells.map((text) => element("td", "number differing", text)) : []));
      row.append(...(lost === null ? [] : [element("td", "number", percent(lost))]));
      return row;
    }),
  );
}

/**
 * What became of A's answer after B's prompt, token by token.
 *
 * @param {ComparePage} page
 * @param {(token: number) => void} choose
 */
export function showAnswer(page, choose) {
  const { under, sides } = page;
  const list = document.getElementById("under");
  if (!under || !list) {
    return;
  }
  const [{ promptLength, texts }] = sides;
  const changes = under.after.map((after, place) => after - under.before[place]);
  const largest = Math.max(1e-9, ...changes.map(Math.abs));
  list.replaceChildren(
    ...changes.map((change, place) => {
      const item = document.createElement("li");
      const button = element("button", `forced${change < 0 ? " less" : ""}`);
      button.setAttribute("type", "button");
      button.style.setProperty("--size", (Math.abs(change) / largest).toFixed(4));
      const chances = [under.before, under.after].map((values) => percent(Math.exp(values[place])));
      button.title = `${chances[0]} after A’s prompt, ${chances[1]} after B’s`;
      button.append(element("span", "name", quoted(texts[promptLength + place], 20)), element("span", "number", signed(change)));
      button.addEventListener("click", () => choose(promptLength + place));
      item.append(button);
      return item;
    }),
  );
}
