export * from "./deadlines.js";
export * from "./summits.js";
