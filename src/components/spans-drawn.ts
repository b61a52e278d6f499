import { tileWidth } from "../scales/index.js";
import type { Place } from "../scene/index.js";
import type { Frame } from "./component.js";
import { sizes } from "./point.js";
import { barMarks, extentOnFrame, isNear } from "./spans-marks.js";
import type { TrackBand } from "./spans-rows.js";
import { fanFor, rowSymbols, type DrawnItem } from "./spans-symbols.js";
import type { Item } from "./track.js";

/** A bar shorter than this is drawn as its kind's symbol. */
const leastBar = sizes.strong + 1;

/**
 * Pixels beyond the window that are laid out: the labels of a tile depend on those of the two tiles beside it, so
 * what stands in the window is the same whichever window shows it.
 */
const margin = 2 * tileWidth;

/** The marks of a track: bars, and symbols for what has no length at this level. */
export function drawTrack(band: TrackBand, frame: Frame): DrawnItem[] {
  const { rows } = band.track;
  const items = band.track.items.filter((item) => isNear(item, frame, margin));
  return band.centres.flatMap((centre, lane) => {
    const c = frame.c + centre;
    const own = items.filter((item) => item.lane === lane);
    const short: Item[] = [];
    const bars = own.flatMap((item): DrawnItem[] => {
      const bar = extentOnFrame(item, frame, leastBar);
      if (bar === undefined) {
        short.push(item);
        return [];
      }
      const at: Place = { a: bar[0], c };
      return [{ item, at, bar, marks: barMarks(item, c, band.thick, frame), count: 1 }];
    });
    short.sort((a, b) => a.t - b.t || a.rank - b.rank);
    const days = rows.days && lane === 0;
    return [...bars, ...rowSymbols(short, c, fanFor(days, frame), frame)];
  });
}
