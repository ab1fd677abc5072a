/** The text of a view. The name under which the panels of "Where heads looked" know it. */

export { RunningText as TokenList } from "./text/running_text.js";
