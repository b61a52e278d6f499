/** A label that hangs below a dot on a line, beside its leader. */
export interface Hanging {
  /** Of the dot, in pixels along. */
  readonly at: number;
  readonly width: number;
}

/** Where a hanging label stands: in which row, on which side of its leader, how wide it may be. */
export interface Hung {
  readonly row: number;
  readonly side: "left" | "right";
  readonly width: number;
}

/** Pixels between a leader and its label, and between two labels. */
export const elbow = 9;
const gap = 8;

/** A leader, where both ends are equal, or a label with its elbow. */
interface Taken {
  readonly row0: number;
  readonly row1: number;
  readonly from: number;
  readonly to: number;
}

/**
 * Rows for labels below dots in order of place, so that no label touches another or a leader, at this scale or any
 * closer one. `undefined` where there is no room within `rows`; texts that are too long are cut to a third before
 * that. All on the left where that drops none, else on the right, whichever drops fewer.
 */
export function stagger(
  labels: readonly Hanging[],
  [from, to]: readonly [number, number],
  rows: number,
): readonly (Hung | undefined)[] {
  const left = hang(labels, from, to, rows, ["left", "right"]);
  const lost = (list: readonly (Hung | undefined)[]): number =>
    list.reduce((sum, hung, i) => sum + (hung === undefined ? 1 : 1 - hung.width / labels[i]!.width), 0);
  if (lost(left) === 0) return left;
  const right = hang([...labels].reverse(), from, to, rows, ["right", "left"]).reverse();
  return lost(right) < lost(left) ? right : left;
}

function hang(
  labels: readonly Hanging[],
  from: number,
  to: number,
  rows: number,
  sides: readonly ("left" | "right")[],
): (Hung | undefined)[] {
  const taken: Taken[] = [];
  const free = (row: number, x0: number, x1: number): boolean =>
    taken.every((t) => row < t.row0 || row > t.row1 || x1 + gap <= t.from || x0 - gap >= t.to);
  // A leader on the far side of another's dot would wander into its label on zooming in.
  const clear = (row: number, at: number): boolean =>
    taken.every((t) => t.row0 > row || at <= t.from || at >= t.to);
  return labels.map(({ at, width }) => {
    // Beyond this there is no room for more, and looking for it takes long.
    if (taken.length > 400) return undefined;
    for (const share of [1, 0.66, 0.33]) {
      const w = Math.ceil(width * share);
      for (const side of sides) {
        for (let row = 0; row < rows; row++) {
          const x0 = side === "left" ? at - elbow - w : at;
          const x1 = side === "left" ? at : at + elbow + w;
          if (x0 < from || x1 > to || !clear(row, at) || !free(row, x0, x1)) continue;
          taken.push({ row0: row, row1: row, from: x0, to: x1 }, { row0: 0, row1: row, from: at, to: at });
          return { row, side, width: w };
        }
      }
    }
    return undefined;
  });
}
