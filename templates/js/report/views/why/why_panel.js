/** What "Why this word?" says beside the text: a headline, a sentence, bars, heads, and a strip of layers. */

import { plainText, setText, writeText } from "../../../shared/message.js";
import { evenText, lookText } from "../../reading/why/why_words.js";
import { strongestOfLayers } from "../../reading/heads/looks.js";

/**
 * @typedef {import("../../reading/why/why.js").Span} Span
 * @typedef {import("../../reading/why/why_words.js").Bar} Bar
 * @typedef {import("../../reading/heads/looks.js").Look} Look
 * @typedef {import("./explanation.js").Words} Words
 * @typedef {import("./head_looks.js").Looked} Looked
 */

const HEADS = 5;

export class WhyPanel {
  /** @type {Bar[]} */
  #bars = [];
  /** @type {Look[]} */
  #heads = [];
  /** @type {Look[]} */
  #layers = [];

  /**
   * @param {HTMLElement} root
   * @param {(texts: Span) => string} nameOf
   * @param {{cause: (span: Span) => void, look: (look: Look) => void, step: (direction: 1 | -1) => void}} actions
   */
  constructor(root, nameOf, actions) {
    this.nameOf = nameOf;
    this.bars = part(root, "why-bars");
    this.heads = part(root, "why-heads");
    this.layers = part(root, "why-layers");
    this.looks = part(root, "why-looks");
    for (const button of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll("[data-word-step]"))) {
      button.addEventListener("click", () => actions.step(button.dataset.wordStep === "1" ? 1 : -1));
    }
    listen(this.bars, (place) => actions.cause(this.#bars[place].span));
    listen(this.heads, (place) => actions.look(this.#heads[place]));
    listen(this.layers, (place) => actions.look(this.#layers[place]));
  }

  /**
   * @param {Words} words
   * @param {Span | null} cause the bar whose heads are shown
   */
  show({ headline, sentence, chance, lead, bars }, cause) {
    setText("why-title", headline);
    setText("why-sentence", sentence);
    setText("why-chance", chance);
    setText("why-lead", bars.length ? lead : "");
    this.#bars = bars;
    this.bars.replaceChildren(
      ...bars.map(({ span, size, against, text }) => {
        const chosen = cause !== null && span[0] === cause[0] && span[1] === cause[1];
        return rowElement(this.nameOf(span).replace(/^“|”$/gu, ""), size, text, `effect${against ? " against" : ""}`, chosen);
      }),
    );
  }

  /** The heads that are shown are those of another choice, until others are. */
  awaitLooks() {
    this.heads.setAttribute("aria-busy", "true");
  }

  /** @param {Looked | null} looked null where there is nothing that heads could have looked at */
  showLooks(looked) {
    this.looks.hidden = looked === null;
    if (!looked) {
      return;
    }
    const { at, when, ranked, count, parted, done } = looked;
    const of = `of ${count}${parted ? " in this file" : ""}`;
    setText("why-heads-title", `Heads that looked at ${at}`);
    setText("why-heads-of", `${of} ${when}`);
    this.heads.setAttribute("aria-busy", String(!done));
    this.#heads = ranked.slice(0, HEADS);
    this.heads.replaceChildren(
      ...this.#heads.map((look) => {
        const { number, error } = lookText(look);
        const row = rowElement(`L${look.layer} · H${look.head}`, look.weight, number, "head", false);
        const button = /** @type {HTMLElement} */ (row.firstElementChild);
        button.setAttribute(
          "aria-label",
          plainText(
            `Layer ${look.layer}, head ${look.head}: ${number} ${error} of its attention to ${at}. Show in the text: L${look.layer} · H${look.head} ${number} ${error}`,
          ),
        );
        button.style.setProperty("--even", look.even.toFixed(4));
        button.append(" ", piece("error", error));
        return row;
      }),
    );
    setText("why-heads-note", done ? evenText(this.#heads) : "Still looking through the heads …");
    setText("why-layers-of", `strongest look at ${at}`);
    this.#layers = strongestOfLayers(ranked);
    const best = ranked[0];
    this.layers.setAttribute(
      "aria-label",
      best ? `Strongest in layer ${best.layer}, at ${lookText(best).number}, of ${this.#layers.length} layers` : "",
    );
    this.layers.replaceChildren(
      ...this.#layers.map((look) => {
        const bar = piece("layer", "");
        bar.title = `Layer ${look.layer}: ${lookText(look).number} (head ${look.head})`;
        bar.style.setProperty("--size", look.weight.toFixed(4));
        return bar;
      }),
    );
    setText("why-first-layer", this.#layers.length ? `layer ${this.#layers[0].layer}` : "");
    setText("why-last-layer", this.#layers.length > 1 ? `layer ${this.#layers.at(-1)?.layer}` : "");
  }
}

/**
 * @param {HTMLElement} root
 * @param {string} id
 * @returns {HTMLElement}
 */
function part(root, id) {
  return /** @type {HTMLElement} */ (root.querySelector(`#${id}`));
}

/**
 * @param {HTMLElement} list
 * @param {(place: number) => void} choose
 */
function listen(list, choose) {
  list.addEventListener("click", (event) => {
    const place = [...list.children].findIndex((each) => event.target instanceof Node && each.contains(event.target));
    if (place >= 0) {
      choose(place);
    }
  });
}

/**
 * @param {string} name
 * @param {number} size 0 to 1
 * @param {string} number
 * @param {string} kind
 * @param {boolean} chosen
 * @returns {HTMLElement} an item of a list: a button with a name, a bar and a number
 */
function rowElement(name, size, number, kind, chosen) {
  const row = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.className = kind;
  button.style.setProperty("--size", size.toFixed(4));
  if (kind !== "head") {
    button.setAttribute("aria-pressed", String(chosen));
  }
  const track = piece("track", "");
  track.setAttribute("aria-hidden", "true");
  track.append(piece("size", ""));
  // The spaces are for those who hear it.
  button.append(piece("name", name), track, " ", piece("number", number));
  row.append(button);
  return row;
}

/**
 * @param {string} name
 * @param {string} text
 * @returns {HTMLElement}
 */
function piece(name, text) {
  const element = document.createElement("span");
  element.className = name;
  writeText(element, text);
  return element;
}
