/** Which way time runs. */
export interface Orientation {
  readonly vertical: boolean;
  /** Time runs from right to left (horizontal only). */
  readonly mirrored: boolean;
  /** Pixels along time, needed to mirror. */
  readonly length: number;
}

/**
 * Along and across to x and y. The only place that knows which is which.
 *
 * @example toXY({ vertical: true, mirrored: false, length: 100 }, 10, 20) // [20, 10]
 */
export function toXY(o: Orientation, along: number, across: number): readonly [x: number, y: number] {
  if (o.vertical) return [across, along];
  return [o.mirrored ? o.length - along : along, across];
}

/** A box given along and across as x, y, width and height. */
export function toBox(
  o: Orientation,
  along0: number,
  along1: number,
  across0: number,
  across1: number,
): readonly [x: number, y: number, width: number, height: number] {
  const [xa, ya] = toXY(o, along0, across0);
  const [xb, yb] = toXY(o, along1, across1);
  return [Math.min(xa, xb), Math.min(ya, yb), Math.abs(xb - xa), Math.abs(yb - ya)];
}
