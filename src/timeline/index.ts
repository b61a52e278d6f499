export type { Picked, TimelineEvents } from "./emitter.js";
export type { CardContext, SourceOptions, TimelineOptions } from "./options.js";
export { memorySource, type MemorySourceOptions } from "./memory-source.js";
export type { Bins, TimelineSource } from "./source.js";
export type { Timeline, TimelineState } from "./handle.js";
export { timeline } from "./make.js";
