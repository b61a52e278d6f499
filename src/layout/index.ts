export * from "./labels.js";
export type { Align, LabelBox, LabelCandidate, Place, Side } from "./sides.js";
export type { Group } from "./chips.js";
export * from "./text.js";
