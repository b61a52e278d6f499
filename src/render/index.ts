export * from "./create.js";
export * from "./renderer.js";
export * from "./svg.js";
