export * from "./controls.js";
export * from "./css.js";
export * from "./furniture.js";
export * from "./heading.js";
export * from "./node.js";
export * from "./order.js";
export * from "./outline.js";
export * from "./state.js";
