import type { Dataset, Link, TimelineEvent } from "../dataset/index.js";
import type { Mark, Paint, Place } from "../scene/index.js";
import type { Where } from "./accessor.js";
import type { Component, Frame, Laid } from "./component.js";

/** How events hang together. */
export type LinkType = Link["type"];

/** Which links are drawn and how. */
export interface LinksOptions {
  /** Types of links; all but `part-of` and `same-as` when absent. */
  readonly types?: readonly LinkType[];
  /** Which events' links; of all when absent. */
  readonly where?: Where;
  /** `elbow` turns once at a right angle, `smooth` swings; `smooth` when absent. */
  readonly shape?: "elbow" | "smooth";
  /** One colour for all; by type when absent. */
  readonly paint?: Paint;
}

interface Style {
  readonly paint: Paint;
  readonly dash?: string;
}

/** A style for each type that is told without colour too: by its dashes. */
const styles: Readonly<Record<LinkType, Style>> = {
  supersedes: { paint: "amber" },
  "deadline-of": { paint: "amber", dash: "5 3" },
  "outcome-of": { paint: "muted" },
  "caused-by": { paint: "muted", dash: "6 3" },
  "reply-to": { paint: "muted", dash: "4 2 1 2" },
  follows: { paint: "muted", dash: "1 3" },
  "crossed-by": { paint: "red", dash: "4 3" },
  "part-of": { paint: "slate", dash: "1 2" },
  "same-as": { paint: "slate", dash: "2 2" },
};

const usual = (Object.keys(styles) as LinkType[]).filter((type) => type !== "part-of" && type !== "same-as");

interface Drawn {
  readonly type: LinkType;
  /** What came first, and what came of it. */
  readonly from: string;
  readonly to: string;
  readonly event: string;
}

function linksOf(data: Dataset, options: LinksOptions): Drawn[] {
  const types = new Set(options.types ?? usual);
  if (data.plainKinds !== undefined) return [];
  return Array.from({ length: data.size }, (_, i): TimelineEvent => data.event(i))
    .filter((event) => options.where?.(event) !== false)
    .flatMap((event) =>
      (event.links ?? [])
        .filter(({ type, in: elsewhere }) => elsewhere === undefined && types.has(type))
        .map(({ type, to }): Drawn => {
          // "Crossed by" names what came later; every other link names what came before.
          const later = type === "crossed-by";
          return { type, event: event.id, from: later ? event.id : to, to: later ? to : event.id };
        }),
    );
}

/** Pixels that an arrow keeps from the mark at either end. */
const away = 9;
const head = 5;

function shaped(from: Place, to: Place, smooth: boolean): Place[] {
  const side = Math.sign(to.c - from.c);
  // Along one lane it swings over the marks between.
  if (side === 0) {
    const top = from.c - away - 12;
    const [start, end] = [
      { ...from, c: from.c - away },
      { ...to, c: to.c - away },
    ];
    if (!smooth) return [start, { ...from, c: top }, { ...to, c: top }, end];
    return [start, { a: (from.a + to.a) / 2, da: ((from.da ?? 0) + (to.da ?? 0)) / 2, c: top }, end];
  }
  const start = { ...from, c: from.c + side * away };
  const end = { ...to, c: to.c - side * away };
  if (smooth) return [start, end];
  const middle = (start.c + end.c) / 2;
  return [start, { ...from, c: middle }, { ...to, c: middle }, end];
}

function arrow(link: Drawn, from: Place, to: Place, options: LinksOptions, frame: Frame): Mark[] {
  const { dash, paint } = styles[link.type];
  const stroke = options.paint ?? paint;
  // When time runs down a smooth line leaves and arrives along it, so that only elbows can point across.
  const smooth = options.shape !== "elbow" && !frame.vertical;
  const points = shaped(from, to, smooth);
  const end = points.at(-1)!;
  const side = Math.sign(end.c - (points.at(-2)?.c ?? end.c)) || 1;
  const key = `link:${link.from}:${link.type}:${link.to}`;
  const named = { event: link.event, role: `link ${link.type}`, opacity: 0.75 };
  return [
    {
      ...named,
      key,
      type: "path",
      points,
      smooth,
      stroke,
      strokeWidth: 1.25,
      ...(dash === undefined ? {} : { dash }),
    },
    {
      ...named,
      key: `${key}:head`,
      type: "path",
      closed: true,
      fill: stroke,
      points: [
        end,
        { ...end, da: (end.da ?? 0) - head * 0.6, c: end.c - side * head },
        { ...end, da: (end.da ?? 0) + head * 0.6, c: end.c - side * head },
      ],
    },
  ];
}

function layout(found: readonly Drawn[], options: LinksOptions, frame: Frame): Laid {
  const marks = found.flatMap((link): Mark[] => {
    const [from, to] = [frame.anchors.get(link.from), frame.anchors.get(link.to)];
    return from === undefined || to === undefined || link.from === link.to
      ? []
      : arrow(link, from, to, options, frame);
  });
  return { layers: [{ name: "links", moves: "time", marks }] };
}

/**
 * Arrows between linked events, from what came first to what came of it: an overlay on other components, for events
 * that these draw. A quiet line with a style for each type.
 *
 * @example timeline({ data, components: [points(), links({ types: ["reply-to"] }), axis()] })
 */
export function links(options: LinksOptions = {}): Component<readonly unknown[]> {
  for (const type of options.types ?? [])
    if (!Object.hasOwn(styles, type)) throw new RangeError(`unknown type of link: ${type}`);
  return {
    type: "links",
    placement: "overlay",
    // Under marks and words, whose halo keeps them readable.
    behind: true,
    turn: 2,
    prepare: (data) => linksOf(data, options),
    size: () => 0,
    layout: (prepared, frame) => layout(prepared as readonly Drawn[], options, frame),
  };
}
