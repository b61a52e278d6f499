import type { Mark, Place } from "../scene/index.js";
import { checkAccessors } from "./accessor.js";
import { cutOf, type Component, type Context, type Frame, type Laid, type Overhang } from "./component.js";
import { splitLeaders } from "./label-marks.js";
import { laneGutter, laneName } from "./lane.js";
import { drawCrowd } from "./spans-crowd.js";
import { drawTrack } from "./spans-drawn.js";
import { densityMarks } from "./spans-density.js";
import { placeTitles } from "./spans-labels.js";
import { trackBands, tracksFor, type TrackBand } from "./spans-rows.js";
import type { Track, TrackOptions, Tracks } from "./track.js";
import { tracksOf } from "./tracks.js";

/** What `spans` draws and how. All of it has defaults that suit any dataset. */
export type SpansOptions = TrackOptions;

function lines(bands: readonly TrackBand[], frame: Frame): Mark[] {
  const [first, last] = cutOf(frame);
  return bands
    .filter(({ track }) => track.rows.days)
    .map(({ track, centres }) => ({
      type: "rule",
      key: track.id,
      role: "lane-line",
      from: { a: first, c: frame.c + centres[0]! },
      to: { a: last, c: frame.c + centres[0]! },
      stroke: "line",
      strokeWidth: 1,
    }));
}

/** What stands in the gutter: a track that is drawn as counts says how many it counts, where all are known. */
function nameOf({ label, count, counted, crowd, fixed }: Track, context: Context): string {
  return (counted ?? crowd) === undefined || fixed !== undefined
    ? label
    : context.messages.counted(label, count);
}

const indent = 12;

function names(bands: readonly TrackBand[], frame: Frame, context: Context): Mark[] {
  if (frame.vertical) return [];
  return bands.map(({ track, name }) => {
    const text = nameOf(track, context);
    const strong = track.parent ? "ink" : undefined;
    const mark = laneName(
      track.id,
      text,
      frame.c + name,
      { ...frame, gutter: frame.gutter - track.depth * indent },
      context,
      strong,
    );
    return track.depth === 1 && mark.type === "text"
      ? { ...mark, at: { ...mark.at, a: mark.at.a + indent } }
      : mark;
  });
}

function layout(prepared: Tracks, frame: Frame, context: Context): Laid {
  const bands = trackBands(prepared, frame, context);
  const crowds = bands.map((band) =>
    band.track.crowd === undefined ? undefined : drawCrowd(band, frame, context),
  );
  const drawn = bands.map(
    (band, i) => crowds[i]?.drawn ?? (band.track.counted === undefined ? drawTrack(band, frame) : []),
  );
  const counts = bands.flatMap((band, i) =>
    band.track.counted === undefined
      ? (crowds[i]?.ground ?? [])
      : densityMarks(band.track, frame.c + band.centres[0]!, depthOf(band), frame),
  );
  const all = drawn.flat();
  const bars = all.filter(({ bar }) => bar !== undefined);
  // Where rows are close, a mark beside a count must not hide it.
  const symbols = all
    .filter(({ bar }) => bar === undefined)
    .sort((a, b) => Number(a.count > 1) - Number(b.count > 1));
  const [leaders, labels] = splitLeaders(placeTitles(bands, drawn, frame, context));
  const anchors = new Map<string, Place>(
    all.flatMap(({ item, at, count }) => (count > 1 ? [] : [[item.event.id, at]])),
  );
  return {
    layers: [
      { name: "lane-lines", moves: "time", marks: lines(bands, frame) },
      { name: "density", moves: "time", marks: counts },
      { name: "leaders", moves: "time", marks: leaders },
      { name: "spans", moves: "time", marks: bars.flatMap(({ marks }) => marks) },
      { name: "points", moves: "time", marks: symbols.flatMap(({ marks }) => marks) },
      { name: "labels", moves: "time", marks: labels },
      { name: "lanes", moves: "frame", marks: names(bands, frame, context) },
    ],
    anchors,
    ...(crowds.some((crowd) => crowd?.coarse === true) ? { coarse: true } : {}),
  };
}

function depthOf({ start, end, centres }: TrackBand): number {
  return 2 * Math.min(centres[0]! - start, end - centres[0]!) - 12;
}

function gutter(prepared: Tracks, room: Parameters<typeof laneGutter>[1], context: Context): number {
  const texts = tracksFor(prepared, room).map((track) => nameOf(track, context));
  return laneGutter(texts, room, context) + (prepared.tracks.some(({ depth }) => depth === 1) ? indent : 0);
}

/** Pixels that a bar without an end goes on at least, so that it is seen to. */
const ongoing = 56;

/** Where what has not ended begins: the first picture ends late enough for it to be seen. */
function overhangs({ tracks }: Tracks): Overhang[] {
  return tracks.flatMap(({ items }) =>
    items.flatMap(({ when }) =>
      when.end === Infinity && when.start > -Infinity ? [{ t: when.start, size: ongoing }] : [],
    ),
  );
}

/**
 * Events with length as bars in lanes on named tracks; what is too short to be a bar at a level is drawn as the
 * symbol of its kind. Rows come from the whole dataset, so nothing moves on zoom; titles stand inside their bar
 * where they fit and slide along it, else beside, and never overlap.
 *
 * @example timeline({ data, components: [spans({ where: (e) => e.kind === "reign", label: "title" }), axis()] })
 */
export function spans(options: SpansOptions = {}): Component<Tracks> {
  checkAccessors(options);
  return {
    type: "spans",
    placement: "stack",
    turn: 1,
    prepare: (data, context) => tracksOf(data, options, context),
    size: (prepared, room, context) =>
      room.vertical ? Infinity : (trackBands(prepared, room, context).at(-1)?.end ?? 0),
    gutter: (prepared, room, context) => (room.vertical ? 0 : gutter(prepared, room, context)),
    overhangs,
    layout: (prepared, frame, context) => layout(prepared, frame, context),
  };
}
