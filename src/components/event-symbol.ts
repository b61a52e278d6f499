import type { TimelineEvent } from "../dataset/index.js";
import type { Paint, Place, Shape, SymbolMark } from "../scene/index.js";

/** How the symbol of an event looks: hollow ones are outlined, solid ones stand apart by a rim of the page's colour. */
interface Look {
  readonly event: TimelineEvent;
  readonly paint: Paint;
  readonly shape: Shape;
  readonly hollow: boolean;
}

/** The symbol of an event that has a mark of its own; `size` is its width in pixels. */
export function eventSymbol({ event, paint, shape, hollow }: Look, at: Place, size: number): SymbolMark {
  return {
    type: "symbol",
    key: event.id,
    event: event.id,
    role: "mark",
    at,
    size,
    shape,
    fill: hollow ? "surface" : paint,
    stroke: hollow ? paint : "surface",
    strokeWidth: hollow ? 2 : 1,
  };
}
