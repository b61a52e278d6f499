/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** On which side of a mark something stands. */
export type Side = "right" | "left" | "below" | "above";

/** Where a card stands: from the same corner as the boxes, never higher than `height`. */
export interface Placed {
  readonly side: Side;
  /** Whether there is room to read; else it is the best there is. */
  readonly fits: boolean;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels: the width wanted and the least, the distance from the mark, the least height that can be read. */
const wide = 360;
const least = 264;
const gap = 10;
const shallow = 180;

const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));

/** The free room on a side of a mark. */
function roomOn(side: Side, mark: Box, bounds: Box): Box {
  if (side === "right") return { ...bounds, left: Math.max(bounds.left, mark.right + gap) };
  if (side === "left") return { ...bounds, right: Math.min(bounds.right, mark.left - gap) };
  if (side === "below") return { ...bounds, top: Math.max(bounds.top, mark.bottom + gap) };
  return { ...bounds, bottom: Math.min(bounds.bottom, mark.top - gap) };
}

/**
 * Where a card stands beside a mark: inside `bounds`, never over the mark. The side it was on is kept while there is
 * room, so that it does not jump about when the drawing moves; else right, left, below, above, the first with room.
 * Where no side has room it gets the largest.
 *
 * @param heightAt the height that the card needs at a width
 * @example placeCard(mark, figure, () => 300).side // "right"
 */
export function placeCard(
  mark: Box,
  bounds: Box,
  heightAt: (width: number) => number,
  was: Side | null = null,
): Placed {
  const order: readonly Side[] = ["right", "left", "below", "above"];
  const sides = was === null ? order : [was, ...order.filter((side) => side !== was)];
  const rooms = sides.map((side) => {
    const room = roomOn(side, mark, bounds);
    return { side, room, width: room.right - room.left, height: room.bottom - room.top };
  });
  const fits = rooms.find(({ width, height }) => width >= least && height >= shallow);
  const area = ({ width, height }: { readonly width: number; readonly height: number }): number =>
    Math.max(0, width) * Math.max(0, height);
  const { side, room } = fits ?? rooms.reduce((best, one) => (area(one) > area(best) ? one : best));
  const width = Math.max(0, Math.min(wide, room.right - room.left));
  const height = Math.max(0, Math.min(heightAt(width), room.bottom - room.top));
  const middle = { x: (mark.left + mark.right) / 2, y: (mark.top + mark.bottom) / 2 };
  const across = clamp(middle.y - Math.min(height / 2, 120), room.top, room.bottom - height);
  const along = clamp(middle.x - width / 2, room.left, room.right - width);
  const size = { side, width, height, fits: fits !== undefined };
  if (side === "right") return { ...size, left: room.left, top: across };
  if (side === "left") return { ...size, left: room.right - width, top: across };
  if (side === "below") return { ...size, left: along, top: room.top };
  return { ...size, left: along, top: room.bottom - height };
}

/** A card cut lower than this is no better than one over the buttons. */
const readable = 300;

const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** The parts of a box beside a box that stands in it: after it and before it. */
export function besides(all: Box, box: Box): Box[] {
  return [
    { ...all, left: Math.max(all.left, box.right + gap) },
    { ...all, right: Math.min(all.right, box.left - gap) },
  ];
}

/**
 * Where a card stands that should leave something else free: the first of several rooms in which it is beside the
 * mark, keeps clear of `free` and can be read; else where it would be without that wish.
 *
 * @param marks what it stands beside, the first wish first
 */
export function chooseCard(
  marks: readonly Box[],
  rooms: readonly Box[],
  free: Box,
  heightAt: (width: number) => number,
  was: Side | null = null,
): Placed {
  const tries = rooms.flatMap((room) => marks.map((mark) => placeCard(mark, room, heightAt, was)));
  const isGood = ({ fits, left, top, width, height }: Placed): boolean =>
    fits &&
    height >= Math.min(readable, heightAt(width)) &&
    !meet({ left, top, right: left + width, bottom: top + height }, free);
  const plain = tries.slice(0, marks.length);
  return tries.find(isGood) ?? plain.find(({ fits }) => fits) ?? plain.at(-1)!;
}

/** Pixels between a mark and the line to it, and from a corner of a card to the line at least. */
const air = 2;
const corner = 14;

/**
 * The line from a mark to the card beside it: a box without breadth. Undefined where they do not stand side by side.
 *
 * @example pointerTo(mark, placeCard(mark, figure, () => 300)) // { left: mark.right + 2, right: card's left, … }
 */
export function pointerTo(mark: Box, { side, left, top, width, height }: Placed): Box | undefined {
  const [right, bottom] = [left + width, top + height];
  const beside = side === "right" || side === "left";
  const [low, high] = beside
    ? [Math.max(mark.top, top + corner), Math.min(mark.bottom, bottom - corner)]
    : [Math.max(mark.left, left + corner), Math.min(mark.right, right - corner)];
  if (low > high) return undefined;
  const at = (low + high) / 2;
  const [from, to] = {
    right: [mark.right + air, left],
    left: [right, mark.left - air],
    below: [mark.bottom + air, top],
    above: [bottom, mark.top - air],
  }[side] as [number, number];
  if (from > to) return undefined;
  return beside
    ? { left: from, right: to, top: at, bottom: at }
    : { left: at, right: at, top: from, bottom: to };
}

/**
 * The line to a card that crosses no label: from the mark, else from where the mark's own label ends. Undefined where
 * each would be drawn over words.
 *
 * @param starts what the line may begin at, the first wish first
 */
export function clearPointer(
  starts: readonly Box[],
  labels: readonly Box[],
  placed: Placed,
): Box | undefined {
  const crosses = (line: Box): boolean =>
    labels.some(
      ({ left, right, top, bottom }) =>
        left < line.right + 1 && line.left - 1 < right && top < line.bottom + 1 && line.top - 1 < bottom,
    );
  return starts.map((start) => pointerTo(start, placed)).find((line) => line !== undefined && !crosses(line));
}
