/** All heads of this file as squares, in groups: by role, or by layer. */

import { ALL_LAYERS, placeName } from "../../../shared/page.js";
import { headFilter } from "../../reading/heads/head_filter.js";
import { NO_ROLE, ROLE_WORDS, groupsByRole, roleTitle, scoreText } from "../../reading/heads/head_roles.js";
import { actionButton, listenForPointing, made } from "../../../shared/elements.js";
import { emptyCanvas } from "./pictures.js";

/**
 * @typedef {import("../../reading/heads/head_roles.js").HeadRoles} HeadRoles
 * @typedef {HeadRoles & {button: HTMLButtonElement, canvas: HTMLCanvasElement}} Cell
 * @typedef {{choose: (cell: HeadRoles) => void, point: (cell: HeadRoles) => void, drawn: () => void}} Handlers
 */

export class HeadGrid {
  /** @type {Cell[]} those that can be seen, in order */
  cells = [];
  #resting = false;
  /** Whether only some heads were asked for: then none of them are folded away. */
  #asked = false;

  /**
   * @param {HTMLElement} root
   * @param {import("../../../shared/page.js").Page} page
   * @param {HeadRoles[]} heads
   * @param {Handlers} handlers
   */
  constructor(root, page, heads, handlers) {
    this.root = root;
    this.page = page;
    this.heads = heads;
    this.handlers = handlers;
    root.addEventListener("click", (event) => this.#with(event, handlers.choose));
    listenForPointing(root, (event) => this.#with(event, handlers.point));
    root.addEventListener("focusin", (event) => this.#with(event, handlers.point));
    root.addEventListener("keydown", (event) => this.#onKey(event));
  }

  /**
   * @param {"role" | "layer"} order
   * @param {string} only a role, "" for all
   * @param {string} named what somebody typed, "" for all
   */
  show(order, only, named) {
    const wanted = headFilter(named);
    const heads = this.heads.filter((each) => (!only || (each.role ?? NO_ROLE) === only) && (!named || wanted(each)));
    this.#asked = Boolean(only || named);
    this.cells = [];
    this.root.replaceChildren(...(order === "role" ? this.#byRole(heads) : this.#byLayer(heads)));
    if (!this.cells.length && !this.root.childElementCount) {
      this.root.append(made("p", "note", "No head of this file is called so."));
    }
    this.root.dataset.order = order;
    this.handlers.drawn();
  }

  /**
   * @param {number} layer
   * @param {number} head
   */
  mark(layer, head) {
    const current = this.cells.find((cell) => cell.layer === layer && cell.head === head) ?? this.cells[0];
    for (const cell of this.cells) {
      cell.button.setAttribute("aria-current", String(cell.layer === layer && cell.head === head));
      cell.button.tabIndex = cell === current ? 0 : -1;
    }
  }

  /**
   * @param {HeadRoles[]} heads
   * @returns {HTMLElement[]}
   */
  #byRole(heads) {
    const single = heads.filter(({ layer }) => layer !== ALL_LAYERS);
    const groups = groupsByRole(single).map(({ role, heads: members }) => {
      const says = ROLE_WORDS[role]?.says;
      if (ROLE_WORDS[role]?.rests && !this.#asked && !this.#resting) {
        const text = `${members.length} ${members.length === 1 ? "head rests" : "heads rest"} on the first token`;
        const unfold = actionButton("Show them", () => {
          this.#resting = true;
          this.show("role", "", "");
          this.cells.find(({ role: each }) => each === role)?.button.focus();
        });
        const why = "Heads that find nothing to look for put their attention where it does no harm.";
        return made("section", "heads-group folded", made("h3", "", text), made("p", "note", why), unfold);
      }
      return this.#group(`${roleTitle(role)} · ${members.length}`, says ?? "", members, role);
    });
    const all = heads.filter(({ layer }) => layer === ALL_LAYERS);
    return all.length ? [...groups, this.#group("All layers: rollout", "", all, "")] : groups;
  }

  /**
   * @param {HeadRoles[]} heads
   * @returns {HTMLElement[]}
   */
  #byLayer(heads) {
    const layers = [...new Set(heads.map(({ layer }) => layer))];
    return layers.map((layer) => {
      const members = heads.filter((each) => each.layer === layer);
      return this.#group(layer === ALL_LAYERS ? "All layers" : `Layer ${layer}`, "", members, "");
    });
  }

  /**
   * @param {string} title
   * @param {string} says
   * @param {HeadRoles[]} members
   * @param {string} role whose score is shown, "" for that of each
   * @returns {HTMLElement}
   */
  #group(title, says, members, role) {
    const cells = members.map((each) => this.#cell(each, role));
    this.cells.push(...cells);
    const group = made("section", "heads-group", made("h3", "", title));
    if (says) {
      group.append(made("p", "note", `${says[0].toUpperCase()}${says.slice(1)}.`));
    }
    group.append(made("div", "heads-cells", ...cells.map(({ button }) => button)));
    return group;
  }

  /**
   * @param {HeadRoles} each
   * @param {string} role
   * @returns {Cell}
   */
  #cell(each, role) {
    const { layer, head } = each;
    const canvas = emptyCanvas();
    const shown = role && role !== NO_ROLE ? role : each.role;
    const score = shown ? scoreText(each.scores[shown]) : "";
    const name = layer === ALL_LAYERS ? ["Corrected", "Raw", "No rests"][head] : role ? `${layer}·${head}` : String(head);
    const button = made("button", "head-cell", canvas, made("span", "head-name", name), " ", made("span", "head-score", score));
    button.type = "button";
    const place = placeName(layer, head, this.page.headNames[head]);
    const what = shown ? `, ${roleTitle(shown).toLowerCase()} ${score}` : "";
    // A name holds what can be read, for those who call a button by that.
    const read = place.includes(name.toLowerCase()) && !score ? "" : `: ${name} ${score}`.trimEnd();
    button.setAttribute("aria-label", `${place[0].toUpperCase()}${place.slice(1)}${what}${read}`);
    button.toggleAttribute("data-rests", Boolean(each.role && ROLE_WORDS[each.role].rests));
    return { ...each, button, canvas };
  }

  /**
   * @param {Event} event
   * @param {(cell: HeadRoles) => void} act
   */
  #with(event, act) {
    const button = event.target instanceof Element ? event.target.closest(".head-cell") : null;
    const cell = button && this.cells.find((each) => each.button === button);
    if (cell) {
      act(cell);
    }
  }

  /** @param {KeyboardEvent} event */
  #onKey(event) {
    const place = this.cells.findIndex(({ button }) => button === event.target);
    if (place < 0) {
      return;
    }
    const next = { ArrowLeft: place - 1, ArrowRight: place + 1, Home: 0, End: this.cells.length - 1 }[event.key];
    const down = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const cell = next === undefined ? (down ? this.#inNextLine(place, down) : undefined) : this.cells[next];
    if (cell) {
      event.preventDefault();
      this.cells.forEach(({ button }) => (button.tabIndex = -1));
      cell.button.tabIndex = 0;
      cell.button.focus();
    }
  }

  /**
   * @param {number} place
   * @param {number} down 1 or -1
   * @returns {Cell | undefined} the nearest cell of the next line on the screen
   */
  #inNextLine(place, down) {
    const from = this.cells[place].button.getBoundingClientRect();
    let line = NaN;
    let best;
    for (let next = place + down; next >= 0 && next < this.cells.length; next += down) {
      const box = this.cells[next].button.getBoundingClientRect();
      if (down * (box.top - from.top) < 4) {
        continue;
      }
      line = Number.isNaN(line) ? box.top : line;
      if (Math.abs(box.top - line) > 4) {
        break;
      }
      const off = Math.abs(box.left - from.left);
      best = !best || off < best.off ? { off, cell: this.cells[next] } : best;
    }
    return best?.cell;
  }
}
