export type * from "./element.js";
export * from "./mark.js";
export * from "./orient.js";
export * from "./scene.js";
export * from "./shape.js";
export * from "./theme.js";
