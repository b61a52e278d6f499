import {
  axis,
  flags,
  legendOf,
  prepareThreats,
  threatTest,
  type LegendEntry,
  type Plan,
  type ViewInput,
} from "../components/index.js";
import { padDomain } from "../scales/index.js";
import { correctionsOf } from "./correction-notes.js";
import { tallyOf } from "./tally.js";

/** A symbol for each outcome that has a mark of its own. */
const endings = { met: "circle", "carried-out": "square", crossed: "cross" } as const;

/**
 * Who threatened whom, what followed, and what did not. For any dataset with kinds whose symbol is a flag, or a line
 * not to be crossed.
 */
export function threatsView({ data, context }: ViewInput): Plan {
  const test = threatTest(data);
  const { threats, lanes } = prepareThreats(data, test, context);
  const shown = new Set(
    threats.flatMap(({ event, followed }) => [event.id, ...followed.map((one): string => one.event.id)]),
  );
  const times = threats.flatMap(({ t, again, end, followed }) => [
    ...[t, ...again, ...followed.map((one) => one.t)],
    ...(end === undefined ? [] : [end]),
  ]);
  const kinds = data.meta.kinds.filter(({ id }) =>
    threats.some(({ event, line }) => !line && event.kind === id),
  );
  const entries: LegendEntry[] = [
    ...kinds.map(({ id, label }): LegendEntry => ({ id, label, paint: "slate", shape: "flag" })),
    ...Object.entries(endings)
      .filter(([type]) => threats.some(({ fate }) => fate === type))
      .map(([type, shape]): LegendEntry => ({
        id: type,
        label: context.messages.fate(type),
        paint: "slate",
        shape,
      })),
    ...(threats.some(({ fate }) => fate === "none" || fate === "lapsed")
      ? [
          {
            id: "none",
            label: context.messages.nothingFollowed,
            paint: "slate",
            shape: "ring",
            hollow: true,
          } as const,
        ]
      : []),
  ];
  const stars = correctionsOf(
    data,
    threats.map(({ event }) => event),
    context,
  );
  const { messages } = context;
  // As the drawing has it, of a threat that lapsed nothing followed.
  const ended = threats.map(({ fate }) => (fate === "lapsed" ? "none" : fate));
  return {
    data: data.where(({ id }) => shown.has(id)),
    headline: messages.whatThreats,
    reading: `${messages.howThreats(threats.some(({ line }) => line))} ${tallyOf(ended, messages)}`.trim(),
    ...(times.length === 0 ? {} : { extent: padDomain([Math.min(...times), Math.max(...times)], 0.04) }),
    length: Math.min(2000, 240 + 140 * threats.length + 30 * lanes.length),
    expects: messages.aThreat,
    notes: stars.notes,
    brief: stars.brief,
    name: "threats",
    components: [legendOf(() => entries, { where: test }), axis(), flags({ star: stars.star })],
  };
}
