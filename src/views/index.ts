export * from "./summits.js";
