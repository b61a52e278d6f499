export type { Picked, TimelineEvents } from "./emitter.js";
export type { CardContext, TimelineOptions } from "./options.js";
export { timeline, type Timeline, type TimelineState } from "./timeline.js";
