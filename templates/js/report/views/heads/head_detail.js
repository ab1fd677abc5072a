/** What there is to say about one head: its role and rank, how far it looks, and where it looks hardest. */

import { ALL_LAYERS, ReportError } from "../../../shared/page.js";
import { quoted } from "../../../shared/token_text.js";
import { idle } from "../../../shared/slices.js";
import { rectangleOf } from "../../reading/cross.js";
import { SHARE_ERROR, crossProfile, headProfile } from "../../reading/heads/head_profile.js";
import { ROLE_WORDS, rankOf, roleTitle, scoreText } from "../../reading/heads/head_roles.js";
import { numberText } from "../../reading/sentences.js";
import { sightOf } from "../../reading/sight.js";
import { citeButton } from "../quote_buttons.js";
import { bar } from "./elements.js";
import { actionButton, made, replaceInPlace } from "../../../shared/elements.js";

/**
 * @typedef {import("../../reading/heads/head_roles.js").HeadRoles} HeadRoles
 * @typedef {import("../../reading/heads/head_profile.js").HeadProfile} HeadProfile
 */

/** Of so many rows a profile takes less than a frame. */
const MOST_AT_ONCE = 1024;

export class HeadDetail {
  #asked = 0;
  /** @type {WeakMap<import("../../data/head_data.js").HeadData, HeadProfile>} */
  #profiles = new WeakMap();

  /**
   * @param {HTMLElement} root
   * @param {import("../../app.js").Context} context
   * @param {HeadRoles[]} heads
   * @param {import("./pictures.js").Pictures} pictures
   * @param {{open: (head: HeadRoles) => void, beside: (head: HeadRoles) => void, isBeside: (head: HeadRoles) => boolean}} handlers
   */
  constructor(root, context, heads, pictures, handlers) {
    this.root = root;
    this.context = context;
    this.heads = heads.filter(({ layer }) => layer !== ALL_LAYERS);
    this.pictures = pictures;
    this.handlers = handlers;
  }

  /**
   * @param {HeadRoles} one
   * @returns {Promise<void>}
   */
  async show(one) {
    this.#asked += 1;
    const asked = this.#asked;
    const { page } = this.context;
    this.one = one;
    if (one.layer === ALL_LAYERS) {
      return;
    }
    const part = rectangleOf(page);
    const above = this.#above(one);
    const known = part ? null : this.#knownProfile(one);
    if (known) {
      replaceInPlace(this.root, ...above, ...this.#below(one, known));
      return;
    }
    replaceInPlace(this.root, ...above);
    if (part) {
      await this.#showCross(one, part, asked);
      return;
    }
    let profile;
    try {
      profile = await this.#profile(one);
    } catch (error) {
      if (error instanceof ReportError && asked === this.#asked) {
        this.root.replaceChildren(made("p", "note", error.message));
      }
      return;
    }
    if (asked === this.#asked) {
      this.root.append(...this.#below(one, profile));
    }
  }

  /**
   * @param {HeadRoles} one
   * @returns {HTMLElement[]} what is known of a head without its weights
   */
  #above(one) {
    return [
      made("h3", "", `Layer ${one.layer}, ${this.context.page.headNames[one.head] ?? `head ${one.head}`}`),
      made("p", "", this.#roleSentence(one)),
      made(
        "div",
        "detail-actions",
        actionButton("Show in the text", () => this.handlers.open(one)),
        actionButton(this.handlers.isBeside(one) ? "Take away" : "Put beside others", () => this.handlers.beside(one)),
        ...(this.context.page.roles.length ? [citeButton(this.context, () => this.#quotation(one))] : []),
      ),
      this.#scores(one),
    ];
  }

  /**
   * @param {HeadRoles} one
   * @param {HeadProfile} profile
   * @returns {HTMLElement[]} what its weights say
   */
  #below(one, profile) {
    return [
      made("h4", "", "How far it looks"),
      distances(profile),
      made("h4", "", "Where it looks hardest"),
      this.#pairs(one, profile),
      made("h4", "", "What gets most"),
      this.#keys(profile),
      made("p", "note", profileNote(profile)),
    ];
  }

  /**
   * @param {HeadRoles} one
   * @param {import("../../reading/matrix/matrix_area.js").Cells} part of cross attention
   * @param {number} asked
   * @returns {Promise<void>}
   */
  async #showCross(one, part, asked) {
    const { page, heads } = this.context;
    const data = await heads.get(one.layer, one.head).catch(() => null);
    if (data && asked === this.#asked) {
      const { pairs, keys, rows } = crossProfile(data, sightOf(page.sight, one.layer, page.numRows), part);
      this.root.append(
        made("h4", "", "Where it looks hardest"),
        this.#pairs(one, { pairs }),
        made("h4", "", "What gets most"),
        this.#keys({ keys }),
        made("p", "note", `The mean over the ${rows === 1 ? "one row" : `${rows} rows`} of the output, true to ±${SHARE_ERROR}.`),
      );
    }
  }

  /**
   * @param {HeadRoles} one
   * @returns {string} "" where roles mean nothing
   */
  #roleSentence({ role }) {
    if (!this.context.page.roles.length) {
      return "";
    }
    return role ? `${roleTitle(role)}: ${ROLE_WORDS[role].says}.` : "No clear role in this text.";
  }

  /**
   * @param {HeadRoles} one
   * @returns {HeadProfile | null} if it takes less than a frame
   */
  #knownProfile({ layer, head }) {
    const data = this.context.heads.peek(layer, head);
    return data && (this.#profiles.has(data) || this.context.page.numRows <= MOST_AT_ONCE) ? this.#profileOf(data, layer) : null;
  }

  /**
   * @param {HeadRoles} one
   * @returns {Promise<HeadProfile>}
   */
  async #profile({ layer, head }) {
    const { page, heads } = this.context;
    const data = await heads.get(layer, head);
    if (page.numRows > MOST_AT_ONCE && !this.#profiles.has(data)) {
      // What is known already is painted first.
      await idle();
    }
    return this.#profileOf(data, layer);
  }

  /**
   * @param {import("../../data/head_data.js").HeadData} data
   * @param {number} layer
   * @returns {HeadProfile}
   */
  #profileOf(data, layer) {
    const { page } = this.context;
    const profile = this.#profiles.get(data) ?? headProfile(data, sightOf(page.sight, layer, page.numRows), page.numRows);
    this.#profiles.set(data, profile);
    return profile;
  }

  /**
   * @param {HeadRoles} one
   * @returns {{sentence: string, of: {layer: number, head: number, rows: null}, precision: string}}
   */
  #quotation(one) {
    const { layer, head, role, scores } = one;
    const rank = role && rankOf(this.heads, one, role);
    const sentence =
      role && rank
        ? `Head ${head} of layer ${layer} ${ROLE_WORDS[role].says}: score ${scores[role].toFixed(3)}, the mean over its rows; rank ${rank.rank} of ${rank.of} heads${this.context.page.siblings.length ? " in this file" : ""}.`
        : `Head ${head} of layer ${layer} has no clear role in this text.`;
    return { sentence, of: { layer, head, rows: null }, precision: rank ? "+- 0.0005" : "" };
  }

  /**
   * @param {HeadRoles} one
   * @returns {HTMLElement}
   */
  #scores(one) {
    const list = made("ul", "detail-scores");
    for (const role of Object.keys(ROLE_WORDS).filter((name) => name in one.scores)) {
      const rank = rankOf(this.heads, one, role);
      const said = rank ? `${rank.rank} of ${rank.of}` : "not in this text";
      const score = made("span", "detail-number", scoreText(one.scores[role]));
      list.append(made("li", "", made("span", "", roleTitle(role)), score, made("span", "note", said)));
    }
    return list;
  }

  /**
   * @param {HeadRoles} one
   * @param {Pick<HeadProfile, "pairs">} profile
   * @returns {HTMLElement}
   */
  #pairs({ layer, head }, { pairs }) {
    const { texts } = this.context.page;
    const list = made("ol", "detail-list");
    for (const { row, key, mass: [weight, ...bounds] } of pairs) {
      const text = `${quoted(texts[row], 14)} (${row}) → ${quoted(texts[key], 14)} (${key})`;
      const button = actionButton("", () => void this.context.look({ layer, head, row, key, alignment: "position" }));
      button.append(made("span", "", text), made("span", "detail-number", numberText(weight, /** @type {[number, number]} */ (bounds))));
      list.append(made("li", "", button));
    }
    return list;
  }

  /**
   * @param {Pick<HeadProfile, "keys">} profile
   * @returns {HTMLElement}
   */
  #keys({ keys }) {
    const { texts } = this.context.page;
    const items = keys.map(({ token, share }) =>
      made("li", "", made("span", "", `${quoted(texts[token], 18)} (${token})`), made("span", "detail-number", share.toFixed(2))),
    );
    return made("ol", "detail-list", ...items);
  }
}

/**
 * @param {HeadProfile} profile
 * @returns {HTMLElement}
 */
function distances({ distances: bins }) {
  const largest = Math.max(...bins.map(({ share }) => share), 1e-9);
  const items = bins.map(({ label, share }) =>
    made("li", "", made("span", "", label), bar(share / largest), made("span", "detail-number", share.toFixed(2))),
  );
  return made("ul", "detail-distances", ...items);
}

/**
 * @param {import("../../reading/heads/head_profile.js").HeadProfile} profile
 * @returns {string} what is left out, and how true the means are
 */
function profileNote({ first, kept }) {
  return kept === undefined
    ? `Without the first token, which gets ${first.toFixed(2)} on average. Means are true to ±${SHARE_ERROR}.`
    : `Without the first token, which gets ${first.toFixed(2)} on average. This light report keeps ${kept.toFixed(2)} of the ` +
        "attention of this head weight by weight, and only that is counted here: true shares are as large or larger.";
}
