import {
  axis,
  deadlines,
  deadlinesOf,
  deadlineTest,
  outcomesOf,
  type Plan,
  type ViewInput,
} from "../components/index.js";
import { padDomain } from "../scales/index.js";
import { correctionsOf } from "./correction-notes.js";
import { tallyOf } from "./tally.js";

/**
 * Deadlines from the day they were set to the day they fell due, which of them overtook which, and what happened
 * instead. For any dataset that has deadlines.
 */
export function deadlinesView({ data, context }: ViewInput): Plan {
  const bars = data.where(deadlineTest(data));
  const ids = new Set(Array.from({ length: bars.size }, (_, i) => bars.id(i)));
  const instead = outcomesOf(data, ids);
  const others = new Set(instead.map(({ id }) => id));
  const shown = data.where(({ id }) => ids.has(id) || others.has(id));
  const stars = correctionsOf(
    data,
    Array.from({ length: shown.size }, (_, i) => shown.event(i)),
    context,
  );
  const { messages } = context;
  const all = deadlinesOf(data, deadlineTest(data));
  const reading = [
    messages.howDeadlines(all.some(({ fate }) => fate === "superseded")),
    tallyOf(
      all.map(({ fate }) => fate),
      messages,
    ),
  ];
  return {
    data: shown,
    headline: messages.whatDeadlines,
    reading: reading.join(" ").trim(),
    ...(shown.size === 0 ? {} : { extent: padDomain(shown.extent, 0.05) }),
    length: Math.min(1800, 240 + 80 * shown.size + 60 * bars.size),
    expects: messages.aDeadline,
    notes: stars.notes,
    brief: stars.brief,
    name: "deadlines",
    components: [axis(), deadlines({ star: stars.star })],
  };
}
