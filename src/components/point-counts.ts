import type { Excerpt } from "../dataset/excerpt.js";
import type { Dataset } from "../dataset/index.js";
import type { Mark } from "../scene/index.js";
import type { Band } from "./bands.js";
import type { Frame } from "./component.js";
import { between } from "./counted.js";
import { quiet } from "./crowd.js";
import type { LaneColumn, Points } from "./point.js";
import { outlineMarks } from "./spans-density.js";

/**
 * A lane of what is held of a larger whole: where there are only counts, those of the track whose id it has. What can
 * be read of events, such as `where`, says nothing of counts.
 */
export function withCounts(column: LaneColumn, lane: string, data: Dataset, part: Excerpt): LaneColumn {
  const place = data.meta.tracks.findIndex(({ id }) => id === lane);
  const counts = part.counts?.[place];
  if (counts === undefined) return column;
  return { ...column, counted: { thin: false, peak: part.peaks[place] ?? 1, bins: between(counts) } };
}

/** Where the counts of a lane stand, and how high: over its line; where time runs down its column is all there is. */
export function footOf(band: Band, { vertical }: Frame): readonly [foot: number, depth: number] {
  return vertical ? [band.end - 2, 18] : [band.centre, band.centre - band.start - 8];
}

/** The counts of such lanes. */
export function countMarks({ lanes, strong }: Points, bands: readonly Band[], frame: Frame): Mark[] {
  return strong.flatMap(({ counted }, i) => {
    if (counted === undefined) return [];
    const { id, paint } = lanes[i]!;
    const [foot, depth] = footOf(bands[i]!, frame);
    const strip = { id, paint: quiet(paint), counted };
    return outlineMarks(strip, counted.peak ?? 1, frame.c + foot - depth / 2, depth, frame);
  });
}
