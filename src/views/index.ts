export * from "./deadlines.js";
export * from "./list.js";
export * from "./history.js";
export * from "./summits.js";
export * from "./threats.js";
