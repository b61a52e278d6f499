import type { Context, Room } from "./component.js";
import { blockOf, type Block } from "./deadline-text.js";
import { fonts } from "./lane.js";
import { firstDay, flagSizes, isNothing, lastDay, stub } from "./threat-marks.js";
import type { Threat, Threats } from "./threat.js";

/** Where threats are drawn across, in pixels from the component's edge. */
export interface ThreatSlots {
  /** The line of each threat. */
  readonly lines: readonly number[];
  /** Where each lane begins and ends. */
  readonly lanes: readonly (readonly [number, number])[];
  /** When time runs down: where the column of words begins. */
  readonly column: number;
  readonly depth: number;
}

const above = 24;
const below = 40;
const apart = 14;

/** A plot shorter than this, in pixels, has titles in two lines. */
const short = 500;

/** Title and date of a threat. */
export function titleBlock({ title, date }: Threat, { length }: Room, context: Context): Block {
  const lines = length < short ? 2 : 1;
  const phrases = [
    { text: title, font: fonts.title, fill: "ink", lines },
    { text: date, font: fonts.detail, fill: "muted" },
  ];
  return blockOf(phrases, lines === 1 ? Infinity : Math.max(170, length * 0.6), context);
}

/** A plot shorter than this, in pixels, has words after a line's end in two lines, so that time keeps its room. */
const wide = 900;

/** What comes of a threat, in words after the end of its line. */
export function endingBlock(threat: Threat, { length }: Room, context: Context): Block {
  const fill = isNothing(threat) ? "muted" : threat.paint;
  const phrase = { text: threat.ending, short: threat.brief, font: fonts.detail, fill };
  return length < wide
    ? blockOf([{ ...phrase, lines: 2 }], Math.max(150, length * 0.3), context)
    : blockOf([phrase], Math.min(380, length * 0.42), context);
}

/** Pixels that a threat's drawing takes along beyond its first and last day. */
export function endSize(threat: Threat, room: Room, context: Context): number {
  if (threat.fate === undefined) return flagSizes.first;
  const words = endingBlock(threat, room, context).width;
  return (isNothing(threat) ? stub + 7 : threat.end === undefined ? 22 : 8) + 6 + words;
}

/** First and last pixel of a threat with its words when all is shown. */
function reachOf(threat: Threat, room: Room, context: Context): readonly [number, number] {
  const from = firstDay(threat) * room.home;
  const to = lastDay(threat) * room.home + (room.vertical ? 40 : endSize(threat, room, context));
  if (room.vertical) return [from - 10, to];
  const title = titleBlock(threat, room, context).width;
  const t = threat.t * room.home;
  const fits = t + title <= room.reach[1];
  return [Math.min(from, fits ? t : t - title) - 8, Math.max(to, fits ? t + title : t + 8) + 12];
}

/** Rows of each lane: each threat in the first row of its lane that is free. */
export function threatSlots({ lanes, threats }: Threats, room: Room, context: Context): ThreatSlots {
  const more = room.length < short ? 21 : room.length < wide ? 4 : 0;
  const pitch = room.vertical ? 17 : above + below + more;
  const lines: number[] = [];
  const bands: [number, number][] = [];
  let c = room.vertical ? 8 : 2;
  for (const lane of lanes.keys()) {
    const start = c;
    const free: number[] = [];
    for (const [i, threat] of threats.entries()) {
      if (threat.lane !== lane) continue;
      const [from, to] = reachOf(threat, room, context);
      let row = free.findIndex((end) => end <= from);
      if (row < 0) row = free.length;
      free[row] = to;
      lines[i] = c + row * pitch + (room.vertical ? pitch / 2 : above);
    }
    c += Math.max(1, free.length) * pitch;
    bands.push([start, c]);
    c += room.vertical ? 8 : apart;
  }
  return { lines, lanes: bands, column: c + 12, depth: room.vertical ? Infinity : c };
}
