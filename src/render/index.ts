export * from "./create.js";
export type { Hit } from "./hit.js";
export * from "./renderer.js";
export * from "./svg.js";
export { isElement } from "./is-element.js";
