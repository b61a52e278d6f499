import type { Thing } from "./room.js";

/**
 * Where a label stands, named as in the horizontal drawing: "right" is later, "above" is a smaller `across`.
 * "above-2", "below-3" … stand that many rows away and have a leader. "inside" is within the mark's own bar, when that
 * is long and high enough; such a title may slide along its bar.
 */
export type Side =
  "right" | "left" | "above" | "below" | `above-${number}` | `below-${number}` | "inside" | "column";

/** How a label above or below lies to its mark: begins at its start, is centred on it, ends at its end. */
export type Align = "start" | "middle" | "end";

/** A label that wants a place. */
export interface LabelCandidate {
  /** Of the event; the mark with this key does not hinder the label. */
  readonly key: string;
  /** The mark's extent in base pixels, equal for a point; both stretch with zoom. */
  readonly along0: number;
  readonly along1: number;
  /** The mark's centre and half its size, in pixels. */
  readonly across: number;
  readonly size: number;
  /** The centre by which a label beside it stands, where rows are counted from another; `across` when absent. */
  readonly beside?: number | undefined;
  /** The label's size along time and across it, in pixels (so a horizontal text has them swapped when time runs down). */
  readonly width: number;
  readonly height: number;
  /** Smaller is placed first. */
  readonly rank: number;
  /** Candidates of an earlier round are placed before those of a later one in all tiles; 0 when absent. */
  readonly round?: number;
  /** A mark with a count counts it already: left out, it is in no "+n". */
  readonly counted?: boolean;
  /** Where the label may stand, best first. */
  readonly sides: readonly Side[];
  /** How it may lie above and below, best first; middle, start, end when absent. */
  readonly aligns?: readonly Align[];
  /** Where the column of labels begins across, and how far along a label in it may stand from its mark, best first. */
  readonly column?: { readonly across: number; readonly shifts: readonly number[] };
}

/** A box relative to its anchor: along from `at + dAlong0` to `at + dAlong1` at every zoom; across absolute. */
export interface LabelBox {
  readonly dAlong0: number;
  readonly dAlong1: number;
  readonly across0: number;
  readonly across1: number;
}

/** A place for a label. */
export interface Place {
  readonly side: Side;
  readonly align: Align;
  /** The anchor in base pixels: it moves with zoom, the box keeps its offsets from it. */
  readonly at: number;
  readonly box: LabelBox;
  /** From the mark to the box, as [along offset from the anchor, across]; absent beside the mark. */
  readonly leader?: readonly (readonly [number, number])[];
}

const everyAlign: readonly Align[] = ["middle", "start", "end"];
const noAlign: readonly Align[] = ["start"];

/** The first of the places a candidate would accept for which `test` has an answer, best first. */
export function firstPlace<T>(
  candidate: LabelCandidate,
  gap: number,
  test: (place: Place) => T | undefined,
): { place: Place; found: T } | undefined {
  // Without iterators, as `Room` is.
  for (let i = 0; i < candidate.sides.length; i++) {
    const side = candidate.sides[i]!;
    if (side === "column") {
      for (const place of columnPlaces(candidate)) {
        const found = test(place);
        if (found !== undefined) return { place, found };
      }
      continue;
    }
    const beside = side === "right" || side === "left" || side === "inside";
    const aligns = beside ? noAlign : (candidate.aligns ?? everyAlign);
    for (let j = 0; j < aligns.length; j++) {
      const align = aligns[j]!;
      const place = beside ? besidePlace(candidate, side, gap) : rowPlace(candidate, side, align, gap);
      const found = place && test(place);
      if (place !== undefined && found !== undefined) return { place, found };
    }
  }
  return undefined;
}

/** Pixels between a leader's end and the label it leads to. */
const tip = 5;

function* columnPlaces(c: LabelCandidate): Generator<Place> {
  const { across, shifts } = c.column ?? { across: c.across + c.size, shifts: [0] };
  const at = (c.along0 + c.along1) / 2;
  for (const shift of shifts) {
    const dAlong0 = shift - c.width / 2;
    const box = { dAlong0, dAlong1: dAlong0 + c.width, across0: across, across1: across + c.height };
    const leader = [
      [0, c.across + c.size],
      [shift, across - tip],
    ] as const;
    yield { side: "column", align: "start", at, box, leader };
  }
}

function besidePlace(c: LabelCandidate, side: "right" | "left" | "inside", gap: number): Place | undefined {
  const across0 = (c.beside ?? c.across) - c.height / 2;
  const across1 = across0 + c.height;
  // Points have their half size along time too; bars end where their time ends.
  const reach = (c.along0 === c.along1 ? c.size - Math.abs(c.across - (c.beside ?? c.across)) : 0) + gap;
  if (side === "right") {
    const box = { dAlong0: reach, dAlong1: reach + c.width, across0, across1 };
    return { side, align: "start", at: c.along1, box };
  }
  if (side === "left") {
    const box = { dAlong0: -reach - c.width, dAlong1: -reach, across0, across1 };
    return { side, align: "end", at: c.along0, box };
  }
  if (c.along1 - c.along0 < c.width + 2 * gap || c.height > 2 * c.size) return undefined;
  return {
    side,
    align: "start",
    at: c.along0,
    box: { dAlong0: gap, dAlong1: gap + c.width, across0, across1 },
  };
}

interface Row {
  readonly above: boolean;
  readonly row: number;
}

const rows = new Map<Side, Row>();

/** What a side says of its row, read once. */
function rowOf(side: Side): Row {
  const known = rows.get(side);
  if (known !== undefined) return known;
  const row = { above: side.startsWith("above"), row: side.length === 5 ? 1 : Number(side.slice(6)) };
  rows.set(side, row);
  return row;
}

function rowPlace(c: LabelCandidate, side: Side, align: Align, gap: number): Place {
  const { above, row } = rowOf(side);
  // A mark beside its row pushes a label of its own side further; to one of the other side it has a leader.
  const shift = (c.beside ?? c.across) - c.across;
  const isOther = above ? shift > 0 : shift < 0;
  const own = c.size - Math.abs(shift);
  const away = (isOther ? own : c.size) + gap + (row - 1) * (c.height + gap);
  const across0 = above ? c.across - away - c.height : c.across + away;
  const across1 = across0 + c.height;
  const at = align === "start" ? c.along0 : align === "end" ? c.along1 : (c.along0 + c.along1) / 2;
  const point = c.along0 === c.along1 ? c.size : 0;
  const dAlong0 = align === "start" ? -point : align === "end" ? point - c.width : -c.width / 2;
  const box = { dAlong0, dAlong1: dAlong0 + c.width, across0, across1 };
  if (row === 1 && !isOther) return { side, align, at, box };
  const from = c.across + shift + (above ? -own : own);
  return {
    side,
    align,
    at,
    box,
    leader: [
      [0, from],
      [0, above ? across1 : across0],
    ],
  };
}

/** The room a placed label takes. A title inside its bar may slide along it, so it takes the whole bar. */
export function thingOf(place: Place, candidate: LabelCandidate): Thing {
  const { box, at } = place;
  const inside = place.side === "inside";
  return {
    along0: inside ? candidate.along0 : at,
    along1: inside ? candidate.along1 : at,
    before: inside ? 0 : -box.dAlong0,
    after: inside ? 0 : box.dAlong1,
    across0: box.across0,
    across1: box.across1,
  };
}
