import type { Chart } from "../components/index.js";
import { told } from "../dataset/told.js";
import { wordsFor } from "../time/index.js";
import { dueOf } from "./due.js";

/** Date, title and place of an event in one line of text, as it is announced and listed. */
export interface OutlineItem {
  readonly id: string;
  readonly when: string;
  readonly title: string;
  readonly place: string;
  /** When it was due; empty for what has no such day. */
  readonly due: string;
}

/** What the list says of the event in a row. */
export function outlineItem({ data, context }: Chart, row: number): OutlineItem {
  const event = data.event(row);
  return {
    id: event.id,
    when: wordsFor(data.when(row), context.locale),
    title: told(event, context.locale, data.meta.language).title,
    place: event.place?.name ?? "",
    due: dueOf(event, { context }),
  };
}
