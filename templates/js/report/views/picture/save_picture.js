/** Buttons that give what is shown away as a picture, without asking anybody: SVG with its texts as texts, or PNG. */

import { setText } from "../../../shared/message.js";
import { paint, svgOf } from "./display_list.js";

/** Pixels of a PNG for each of the page's. */
const SHARPNESS = 2;
/** No canvas of a browser is wider or higher. */
const LARGEST = 16384;

/**
 * @param {HTMLElement} root with buttons that name a format
 * @param {() => {picture: import("./display_list.js").Picture, name: string}} take
 */
export function offerPictures(root, take) {
  root.addEventListener("click", async (event) => {
    const button = event.target instanceof Element ? event.target.closest("[data-picture]") : null;
    if (!button) {
      return;
    }
    const { picture, name } = take();
    const kind = button.getAttribute("data-picture");
    const blob = kind === "svg" ? new Blob([svgOf(picture)], { type: "image/svg+xml" }) : await pngOf(picture);
    setText("live", "");
    if (blob) {
      save(blob, `${name}.${kind}`);
      setText("live", `Saved as ${name}.${kind}.`);
    } else {
      setText("live", "This is too large for a PNG; take the SVG.");
    }
  });
}

/**
 * @param {import("./display_list.js").Picture} picture
 * @returns {Promise<Blob | null>} null where the browser has no canvas of this size
 */
export function pngOf({ width, height, marks }) {
  const canvas = document.createElement("canvas");
  const scale = Math.min(SHARPNESS, LARGEST / Math.max(width, height));
  canvas.width = Math.ceil(width * scale);
  canvas.height = Math.ceil(height * scale);
  const context = canvas.getContext("2d");
  if (!context) {
    return Promise.resolve(null);
  }
  context.scale(scale, scale);
  context.imageSmoothingEnabled = false;
  paint(context, marks);
  return new Promise((resolve) => canvas.toBlob(resolve, "image/png"));
}

/**
 * Give something to the reader as a file.
 *
 * @param {Blob} blob
 * @param {string} name of the file
 */
export function save(blob, name) {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
