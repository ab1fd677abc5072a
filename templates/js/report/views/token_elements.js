/** What texts are built from. The name under which the panels of "Where heads looked" know it. */

export { textModel as textElements } from "../reading/text_model.js";
