/**
 * Timelines as text, without a page.
 *
 * @packageDocumentation
 */
export { toSVG } from "./print/index.js";
