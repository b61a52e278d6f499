export type { Picked, TimelineEvents } from "./emitter.js";
export type { CardContext, TimelineOptions } from "./options.js";
export type { Timeline, TimelineState } from "./handle.js";
export { timeline } from "./timeline.js";
