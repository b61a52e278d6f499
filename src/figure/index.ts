export * from "./furniture.js";
export * from "./node.js";
export * from "./outline.js";
