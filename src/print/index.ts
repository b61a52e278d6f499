export * from "./attributes.js";
export * from "./html.js";
export * from "./markup.js";
export { definitions, fades, type Stops } from "./masks.js";
export * from "./reach.js";
export * from "./root.js";
export * from "./static.js";
export * from "./svg.js";
