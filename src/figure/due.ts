import type { TimelineEvent } from "../dataset/index.js";
import type { Chart } from "../components/index.js";
import { readWhen, wordsFor } from "../time/index.js";

/** When something was due, in words; empty for what has no such day. */
export function dueOf({ moments }: TimelineEvent, { context }: Pick<Chart, "context">): string {
  const due = moments?.find(({ type }) => type === "due");
  return due === undefined
    ? ""
    : context.messages.moment(due.type, wordsFor(readWhen(due.when), context.locale));
}

/**
 * When something was due and what became of it: the drawing shows it, and the list says it.
 *
 * @example fateOf(event, chart) // "due 20 September 2024; superseded: Moved by a week"
 */
export function fateOf(event: TimelineEvent, chart: Pick<Chart, "context">): string {
  const due = dueOf(event, chart);
  const { outcome } = event;
  if (due === "" || outcome === undefined) return due;
  const { messages } = chart.context;
  return `${due}; ${messages.saying(messages.fate(outcome.type), outcome.text)}`;
}
