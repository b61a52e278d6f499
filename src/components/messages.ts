/** The words of the interface, in English. Pass `messages` to replace any of them. */
export const english = {
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
  fit: "Show all",
  list: "List of events",
  controls: "Move and zoom",
  previous: "Previous event",
  next: "Next event",
  close: "Close",
  events: "Events",
  sources: "Sources",
  correction: "Correction",
  wheelHint: "Hold ctrl or ⌘ while scrolling to zoom",
  thirdCountry: "Third country",
  margins: "Margins of a larger meeting",
  noPlace: "Place not given",
  unofficial: "Unofficial",
  or: "or",
  untitled: "Untitled timeline",
  empty: "There are no events to show.",
  more: (count: number): string => `+${count}`,
  position: (i: number, n: number): string => `${i} of ${n}`,
  years: (n: number): string => (n === 1 ? "1 year" : `${n} years`),
  gap: (duration: string): string => `${duration} with no bilateral summit here`,
} as const;

/** Words of the interface, all replaceable. */
export type Messages = {
  readonly [K in keyof typeof english]: (typeof english)[K] extends (...args: infer A) => string
    ? (...args: A) => string
    : string;
};
