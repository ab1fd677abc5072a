/** Buttons that give what is shown to other programs: as a citation, as a table. */

import { citation } from "../reading/numbers/citation.js";
import { setText } from "../../shared/message.js";

/**
 * @param {import("../app.js").Context} context
 * @param {() => Omit<import("../reading/numbers/citation.js").Quotation, "model" | "promptHash" | "link">} quotation what is said
 * @param {() => Partial<import("../reading/state.js").State>} [patch] what the link restores beside the state
 * @returns {HTMLButtonElement}
 */
export function citeButton({ page, link }, quotation, patch = () => ({})) {
  const { model, promptHash } = page;
  return copyButton("Copy as citation", () => citation({ ...quotation(), model, promptHash, link: link(patch()) }));
}

/**
 * @param {string} label
 * @param {() => string} textOf what to copy, asked for when the button is pressed
 * @returns {HTMLButtonElement}
 */
export function copyButton(label, textOf) {
  const button = document.createElement("button");
  button.type = "button";
  button.className = "quote";
  button.textContent = label;
  button.addEventListener("click", async () => {
    const copied = await copy(textOf());
    setText("live", "");
    setText("live", copied ? "Copied." : "The browser does not let this page copy.");
    button.dataset.done = copied ? "copied" : "not allowed";
    setTimeout(() => delete button.dataset.done, 1800);
  });
  return button;
}

/**
 * @param {string} text
 * @returns {Promise<boolean>} whether it is in the clipboard
 */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // A frame of a notebook has no clipboard of its own; a selection can be copied from it all the same.
    const area = document.createElement("textarea");
    area.value = text;
    area.className = "visually-hidden";
    document.body.append(area);
    area.select();
    const copied = document.execCommand("copy");
    area.remove();
    return copied;
  }
}
