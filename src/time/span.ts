import { PRECISIONS } from "./calendar.js";
import { compareWhen, printWhen } from "./print.js";
import type { When } from "./when.js";

type Open = NonNullable<When["open"]>;

/** Builds an interval or a range from its ends; at least one is known. */
export function spanOf(
  form: "interval" | "within",
  ends: readonly (When | undefined)[],
  unknown: boolean,
): When {
  const [first, last] = ends;
  const known = ends.filter((end) => end !== undefined);
  const missing = first ? (last ? undefined : "end") : "start";
  return withText({
    ...summary(known),
    form,
    start: first?.start ?? -Infinity,
    end: last?.end ?? Infinity,
    ...(missing && (unknown ? { unknown: missing } : { open: missing })),
    ...(first && { first }),
    ...(last && { last }),
  });
}

/** Builds a `one-of` from at least two candidates. */
export function oneOf(candidates: readonly When[]): When {
  const members = [...candidates].sort(compareWhen);
  const start = Math.min(...members.map((member) => member.start));
  const end = Math.max(...members.map((member) => member.end));
  const open: Open | undefined =
    start === -Infinity ? (end === Infinity ? "both" : "start") : end === Infinity ? "end" : undefined;
  return withText({ ...summary(members), form: "one-of", start, end, ...(open && { open }), members });
}

function withText(when: Omit<When, "text">): When {
  return { text: printWhen(when as When), ...when };
}

function summary(parts: readonly When[]): Pick<When, "precision" | "approximate" | "uncertain"> {
  const rank = Math.min(...parts.map((part) => PRECISIONS.indexOf(part.precision)));
  return {
    precision: PRECISIONS[rank] ?? "day",
    approximate: parts.some((part) => part.approximate),
    uncertain: parts.some((part) => part.uncertain),
  };
}
