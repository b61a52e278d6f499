/** How one event may be linked to another. */
export const linkTypes = [
  "supersedes",
  "reply-to",
  "follows",
  "caused-by",
  "deadline-of",
  "outcome-of",
  "crossed-by",
  "part-of",
  "same-as",
] as const;
