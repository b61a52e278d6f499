/**
 * Timelines as text, without a page.
 *
 * @packageDocumentation
 */
export { toHTML, type HTMLOptions } from "./print/page.js";
export { toSVG } from "./print/index.js";
