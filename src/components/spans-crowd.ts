import type { AreaMark, Mark, RuleMark } from "../scene/index.js";
import { alongOf, cutOf, type Context, type Frame } from "./component.js";
import { areaOf, crowdTile, quiet, sparseGroups, Tiles } from "./crowd.js";
import { sizes } from "./point.js";
import type { TrackBand } from "./spans-rows.js";
import { groupSymbols, type DrawnItem } from "./spans-symbols.js";
import { slots } from "./tails.js";
import type { CrowdTrack } from "./track.js";

/** What a counted track shows at a level. */
export interface DrawnCrowd {
  /** Counts and lengths. */
  readonly ground: readonly Mark[];
  readonly drawn: readonly DrawnItem[];
  readonly coarse: boolean;
}

/** Events closer than this share a mark. */
const distance = sizes.strong + 2;

/**
 * A track with too many events to list: where they are dense, how many go on at each time; where they are not, a mark
 * for each where it begins, with its length under it.
 */
export function drawCrowd(band: TrackBand, frame: Frame, context: Context): DrawnCrowd {
  const { track, strip, centres } = band;
  const counted = track.crowd!;
  const tiles = new Tiles(counted, frame, context);
  const all = counted.thin || tiles.coarse;
  const look = {
    key: `density:${track.id}`,
    role: "density",
    foot: frame.c + strip!.foot,
    depth: strip!.depth,
    paint: quiet(track.paint),
    of: "active",
  } as const;
  const area = areaOf(counted, tiles, frame, look, (tile) => all || tiles.isDense(tile));
  const ground = [...(area === undefined ? [] : [area]), groundOf(band, frame)];
  if (all) return { ground, drawn: [], coarse: tiles.coarse };
  const line = frame.c + centres[0]!;
  const step = (sizes.strong - 2) / (frame.vertical ? 2 : 1);
  const fan = { most: 2, step, fromLine: false, size: frame.vertical ? sizes.strong - 3 : sizes.strong };
  const drawn = sparseGroups(counted, tiles, frame, distance, 2 * crowdTile).flatMap(({ rows, at }) =>
    groupSymbols(rows, at, counted.item, counted.id, line, fan, frame),
  );
  const waits = context.later !== undefined && !counted.tails.isReady;
  const tails = waits ? [] : tailMarks(band, counted, tiles, frame);
  return { ground: [...ground, ...tails], drawn, coarse: waits };
}

function groundOf({ track, strip }: TrackBand, frame: Frame): RuleMark {
  const [a0, a1] = cutOf(frame);
  const c = frame.c + strip!.foot;
  return {
    type: "rule",
    key: `ground:${track.id}`,
    role: "lane-line",
    from: { a: a0, c },
    to: { a: a1, c },
    stroke: "line",
    strokeWidth: 1,
  };
}

/** Lengths in their slots; in tiles where they need more of them, how many go on. */
function tailMarks(band: TrackBand, counted: CrowdTrack, tiles: Tiles, frame: Frame): Mark[] {
  const { track, strip } = band;
  const sparse = tiles.within(frame, 0).filter((tile) => !tiles.isDense(tile));
  const isOver = (tile: number): boolean => counted.tails.isOver(tiles.edge(tile), tiles.edge(tile + 1));
  const over = new Set(sparse.filter(isOver));
  const pale = quiet(track.paint);
  const look = {
    key: `going:${track.id}`,
    role: "density",
    foot: frame.c + strip!.foot,
    depth: strip!.tails,
    paint: pale,
    of: "active",
  } as const;
  const area = areaOf(counted, tiles, frame, look, (tile) => over.has(tile));
  const marks: (AreaMark | RuleMark)[] = area === undefined ? [] : [area];
  const [first, last] = cutOf(frame);
  const pitch = strip!.tails / slots;
  for (const tile of sparse) {
    if (over.has(tile)) continue;
    const [t0, t1] = [tiles.edge(tile), tiles.edge(tile + 1)];
    for (let slot = 0; slot < slots; slot++) {
      for (const row of counted.tails.find(slot, t0, t1)) {
        const { event, start, end } = counted.item(row);
        // Cut at the tile: its neighbour may be drawn as counts.
        const a0 = Math.max(first, alongOf(frame, Math.max(start, t0)));
        const a1 = Math.min(last, alongOf(frame, Math.min(end, t1)));
        if (a1 <= a0) continue;
        const c = frame.c + strip!.foot - (slot + 0.5) * pitch;
        marks.push({
          type: "rule",
          key: `tail:${event.id}:${tile}`,
          event: event.id,
          role: "tail",
          from: { a: a0, c },
          to: { a: a1, c },
          stroke: pale,
          strokeWidth: Math.max(1, pitch - 0.75),
        });
      }
    }
  }
  return marks;
}
