export type { Cause, Host, Interaction } from "./interaction.js";
export { brush } from "./brush.js";
export { hash, type HashOptions } from "./hash.js";
export { keyboard } from "./keyboard.js";
export { pointer } from "./pointer.js";
export { zoom } from "./zoom.js";
