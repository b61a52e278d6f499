import type { Mark, Paint, Place } from "../scene/index.js";
import { alongOf, cutOf, type Frame, type Room } from "./component.js";
import type { Counted } from "./counted.js";

/** Pixels of a bin at the level's base scale. */
const bin = 4;

/** What is drawn as counts alone. */
export interface Strip {
  readonly id: string;
  readonly paint: Paint;
  readonly counted?: Counted;
}

const tallest = new WeakMap<Strip, Map<number, number>>();

/** The largest count of a track when all is shown: the same height stands for it at every level. */
function peakOf(track: Strip, room: Room): number {
  const kept = tallest.get(track)?.get(room.home);
  if (kept !== undefined) return kept;
  if (track.counted!.peak !== undefined) return track.counted!.peak;
  const [from, to] = [room.reach[0] / room.home, room.reach[1] / room.home];
  const { active } = track.counted!.bins(from, to, bin / room.home);
  const peak = Array.from(active).reduce((most, count) => Math.max(most, count), 1);
  const peaks = tallest.get(track) ?? new Map<number, number>();
  tallest.set(track, peaks.set(room.home, peak));
  return peak;
}

/** How many events go on at each time, as one outline that grows from the far edge of the strip, and that edge. */
export function densityMarks(track: Strip, c: number, depth: number, frame: Frame): Mark[] {
  const [first, last] = cutOf(frame);
  const foot = c + depth / 2;
  const ground: Mark = {
    type: "rule",
    key: `ground:${track.id}`,
    role: "lane-line",
    from: { a: first, c: foot },
    to: { a: last, c: foot },
    stroke: "line",
    strokeWidth: 1,
  };
  return [...outlineMarks(track, peakOf(track, frame), c, depth, frame), ground];
}

/** The outline alone; `peak` is the count that stands as high as it may. */
export function outlineMarks(track: Strip, peak: number, c: number, depth: number, frame: Frame): Mark[] {
  const [first, last] = cutOf(frame).map((a) => a + frame.origin) as [number, number];
  const bins = track.counted!.bins(first / frame.base, last / frame.base, bin / frame.base);
  const foot = c + depth / 2;
  const points: Place[] = [];
  Array.from(bins.active).forEach((count, j) => {
    // The root lets one event be seen beside a hundred.
    const height = count === 0 ? 0 : Math.max(1.5, Math.sqrt(Math.min(1, count / peak)) * depth);
    points.push(
      { a: alongOf(frame, bins.edges[j]!), c: foot - height },
      { a: alongOf(frame, bins.edges[j + 1]!), c: foot - height },
    );
  });
  if (points.length === 0) return [];
  const outline = [{ a: points[0]!.a, c: foot }, ...points, { a: points.at(-1)!.a, c: foot }];
  return [
    {
      type: "path",
      key: `density:${track.id}`,
      role: "density",
      points: outline,
      closed: true,
      fill: track.paint,
    },
  ];
}
