import { mostNotes, type Context } from "../components/index.js";
import type { Dataset, TimelineEvent } from "../dataset/index.js";

/** What marks the events of a drawing whose sources were put right, and the remarks that say how. */
export interface Corrections {
  /** What stands after an event's title: an asterisk, numbered where there are several. */
  star(event: TimelineEvent): string;
  readonly notes: readonly string[];
  /** The same for where there is no room for so many: names the events and leaves the rest to their cards. */
  readonly brief: string | undefined;
}

const raised = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** 12 as ¹². */
function raise(n: number): string {
  return String(n).replace(/\d/g, (digit) => raised[Number(digit)]!);
}

/** The corrections of the events that a drawing shows, numbered in order of time: marks and notes match. */
export function correctionsOf(
  data: Dataset,
  events: readonly TimelineEvent[],
  { messages }: Context,
): Corrections {
  const own = events
    .filter(({ corrections }) => (corrections?.length ?? 0) > 0)
    .sort((a, b) => data.index(a.id) - data.index(b.id));
  const stars = new Map(own.map(({ id }, i) => [id, own.length === 1 ? "*" : `*${raise(i + 1)}`]));
  const publisher = (id: string): string =>
    data.meta.sources.find((source) => source.id === id)?.publisher ?? id;
  const titled = ({ id, title }: TimelineEvent): string => `${stars.get(id)} ${title}`;
  const notes = own.map((event) => {
    const texts = (event.corrections ?? []).map(({ source, stated, corrected }) =>
      messages.corrected(publisher(source), stated, corrected ?? ""),
    );
    return `${titled(event)}: ${texts.join(" ")}`;
  });
  return {
    star: ({ id }) => {
      const star = stars.get(id);
      return star === undefined ? "" : ` ${star}`;
    },
    notes,
    brief: notes.length > mostNotes ? `${messages.starred} ${own.map(titled).join("; ")}.` : undefined,
  };
}
