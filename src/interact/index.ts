export type { Cause, Host, Interaction } from "./interaction.js";
export { keyboard } from "./keyboard.js";
export { pointer } from "./pointer.js";
export { zoom } from "./zoom.js";
