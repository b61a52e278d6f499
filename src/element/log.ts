import type { Issue } from "../dataset/index.js";

/** More lines than this help nobody; all problems are in the event. */
const most = 50;

const lineOf = (file: string, { line, column, pointer, message, code }: Issue): string => {
  const place = [file, line, column].filter((part) => part !== undefined).join(":");
  return `${place} ${pointer || "/"} ${message} (${code})`;
};

/** Write the problems of data to the console, for those who look after the page; each with its place. */
export function log(file: string, problems: readonly Issue[], error?: unknown): void {
  // Without problems of the data the error itself says what is wrong; with them it only repeats some.
  if (problems.length === 0 && error !== undefined) console.error("history-timeline:", error);
  for (const issue of problems.slice(0, most))
    console[issue.severity === "error" ? "error" : "warn"](`history-timeline: ${lineOf(file, issue)}`);
  const rest = problems.length - most;
  if (rest > 0) console.warn(`history-timeline: ${rest} more problems; summitry check lists all`);
}
