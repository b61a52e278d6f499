export * from "./domain.js";
export * from "./level.js";
export * from "./time-scale.js";
