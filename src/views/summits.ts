import type { Dataset, TimelineEvent } from "../dataset/index.js";
import {
  axis,
  points,
  legendOf,
  rail,
  railSides,
  type Gap,
  type LegendEntry,
  type Plan,
  type ViewInput,
  type Where,
} from "../components/index.js";
import { told } from "../dataset/told.js";
import { padDomain } from "../scales/index.js";
import { correctionsOf } from "./correction-notes.js";
import { longestGap, wholeYears } from "./gap.js";
import { participants, participantsOf, sideOf, soilLanes, type Soil } from "./soil.js";

/**
 * Which events are meetings: those with a place where people of two sides took part. Where the data name no people, the
 * parties that they name will do; where they name nobody, the place, if they say of any whose soil it is.
 */
export function meetingTest(data: Dataset): Where {
  const types = new Map(data.meta.parties.map(({ id, type }) => [id, type]));
  const sides = (event: TimelineEvent, test: (id: string) => boolean): number =>
    new Set(
      participantsOf(event)
        .filter(test)
        .map((id) => sideOf(data, id)),
    ).size;
  const tests: Where[] = [
    (event) => sides(event, (id) => types.get(id) === "person") > 1,
    (event) => sides(event, () => true) > 1,
  ];
  const placed = Array.from({ length: data.size }, (_, i) => data.event(i)).filter(({ place }) => place);
  // A place alone is no meeting: a table that names no people says by its hosts that it is about meetings.
  if (placed.some(({ place }) => place!.host !== undefined)) tests.push(() => true);
  const own = tests.find((test) => placed.some(test)) ?? tests[0]!;
  return (event) => event.place !== undefined && own(event);
}

function yearOf(data: Dataset, event: TimelineEvent): string {
  const start = data.starts[data.index(event.id)] ?? NaN;
  return Number.isFinite(start) ? String(new Date(start).getUTCFullYear()) : "";
}

/** A title without the word that its kind says anyway, with the mark of a correction and the year. */
function labelOf(data: Dataset, event: TimelineEvent, star: string, locale: string): string {
  const kind = data.meta.kinds.find(({ id }) => id === event.kind);
  const words = told(event, locale, data.meta.language).title.split(" ");
  const said = words.length > 1 && words.at(-1)?.toLowerCase() === kind?.id;
  const short = (said ? words.slice(0, -1) : words).join(" ");
  const year = yearOf(data, event);
  return short.includes(year) ? short + star : `${short}${star} ${year}`;
}

function gapsOf(data: Dataset, soil: Soil, { context }: ViewInput): Gap[] {
  const lane = soil.lanes.find(({ id }) => id.startsWith("host:"));
  if (lane === undefined) return [];
  const isMeeting = meetingTest(data);
  const gap = longestGap(data, (event) => isMeeting(event) && soil.laneOf(event) === lane.id);
  if (gap === undefined || wholeYears(gap) < 5) return [];
  const { messages } = context;
  return [
    {
      lane: lane.id,
      ...gap,
      texts: [messages.gap(messages.years(wholeYears(gap))), messages.years(wholeYears(gap))],
    },
  ];
}

/** The lanes by name, what hollow marks are, and what the small ones are: on a phone lanes have no names. */
function legendEntries(
  soil: Soil,
  events: readonly TimelineEvent[],
  onRecord: Dataset | undefined,
  { context, filter }: ViewInput,
): LegendEntry[] {
  const hollow = events.find((event) => event.official === false);
  const lane = hollow && soil.lanes.find(({ id }) => id === soil.laneOf(hollow));
  const last = soil.lanes.at(-1);
  return [
    ...soil.lanes,
    ...(lane === undefined
      ? []
      : [{ ...lane, id: "hollow", label: context.messages.unofficial, hollow: true }]),
    ...(last === undefined || onRecord === undefined || onRecord.size === 0
      ? []
      : [
          {
            ...last,
            id: "faint",
            label: context.messages.onRecord,
            faint: true,
            absent: filter?.record === false,
          },
        ]),
  ];
}

/**
 * Who met whom on whose soil: lanes by host, rails of those in office, all meetings of the record pale behind.
 */
export function summitsView(input: ViewInput): Plan {
  const { data, record, context } = input;
  const meetings = Array.from({ length: data.size }, (_, i) => data.event(i)).filter(meetingTest(data));
  const known = record === undefined ? [] : Array.from({ length: record.size }, (_, i) => record.event(i));
  const soil = soilLanes(data, [...meetings, ...known], context);
  const linked = new Set(
    meetings.flatMap((event) => (event.links ?? []).filter((l) => l.type === "same-as").map((l) => l.to)),
  );
  const isOnRecord = record && meetingTest(record);
  const onRecord = record?.where((event) => isOnRecord!(event) && !linked.has(event.id));
  const faint = input.filter?.record === false ? undefined : onRecord;
  const shown = new Set(meetings.map(({ id }) => id));
  const isShown = (event: TimelineEvent): boolean => shown.has(event.id);
  const [first, second] = railSides(record ?? data);
  const strong = data.where((event) => shown.has(event.id));
  const spans = [strong.extent, ...(onRecord === undefined ? [] : [onRecord.extent])].filter(
    ([a, b]) => b > a,
  );
  const extent =
    spans.length === 0
      ? data.extent
      : ([Math.min(...spans.map(([a]) => a)), Math.max(...spans.map(([, b]) => b))] as const);
  const stars = correctionsOf(data, meetings, context);
  return {
    data: strong,
    faint,
    record: first !== undefined || (onRecord !== undefined && onRecord.size > 0) ? record : undefined,
    headline: context.messages.whoMetWhere,
    // Said also while they are switched off: nothing moves when a reader turns them on.
    ...(onRecord === undefined || onRecord.size === 0
      ? {}
      : { reading: context.messages.howMet(meetings.length, onRecord.size) }),
    lane: (event) => soil.lanes.findIndex(({ id }) => id === soil.laneOf(event)),
    extent: padDomain(extent, 0.025),
    expects: context.messages.aMeeting,
    notes: stars.notes,
    brief: stars.brief,
    ...(onRecord === undefined || onRecord.size === 0
      ? {}
      : { switches: [{ name: "record", label: context.messages.allOnRecord, on: faint !== undefined }] }),
    name: "summits",
    components: [
      legendOf(() => legendEntries(soil, [...meetings, ...known], onRecord, input), { where: isShown }),
      ...(first === undefined
        ? []
        : [rail({ side: first, data: record ?? data, hue: soil.hueOf(first), edge: "start" })]),
      points({
        where: isShown,
        lane: (event) => soil.laneOf(event),
        lanes: soil.lanes,
        label: (event) => labelOf(data, event, stars.star(event), context.locale),
        detail: (event) =>
          participants(data, event) +
          (event.official === false ? `, ${context.messages.unofficial.toLowerCase()}` : ""),
        hollow: (event) => event.official === false,
        hairlines: true,
        faint,
        gaps: gapsOf(record ?? data, soil, input),
      }),
      ...(second === undefined
        ? []
        : [rail({ side: second, data: record ?? data, hue: soil.hueOf(second), edge: "end" })]),
      axis({ over: first !== undefined }),
    ],
  };
}
