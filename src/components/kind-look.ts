import type { Dataset, Kind } from "../dataset/index.js";
import { hues, shapes, type Paint, type Shape } from "../scene/index.js";

/** How events of a kind look where nothing else is asked for. */
export interface KindLook {
  readonly shape: Shape;
  /** The colour that the dataset gives the kind. */
  readonly color: Paint | undefined;
}

/** Shapes for kinds that name none: a ring is a cluster, a dot is small. */
const spare = shapes.filter((shape) => shape !== "ring" && shape !== "dot");

/** Symbols of kinds that are called what a symbol is for, as those of a table are. */
const plain: Readonly<Record<string, string>> = { threat: "flag", "red-line": "line", deadline: "bar" };

/** The symbol of a kind: the dataset's, else what its name asks for. */
export function symbolOf({ id, symbol }: Kind): string | undefined {
  return symbol ?? plain[id];
}

function named(kind: Kind): Shape | undefined {
  return shapes.find((shape) => shape === symbolOf(kind) && shape !== "ring");
}

/** The look of each kind: the symbol and colour of the dataset; a kind without a symbol gets one that is free. */
export function kindLooks(data: Pick<Dataset, "meta">): ReadonlyMap<string, KindLook> {
  const { kinds } = data.meta;
  const used = new Set(kinds.map(named));
  const free = spare.filter((shape) => !used.has(shape));
  const unnamed = kinds.filter((kind) => named(kind) === undefined);
  return new Map(
    kinds.map((kind) => {
      const own = free.length > 0 ? free : spare;
      const shape = named(kind) ?? own[unnamed.indexOf(kind) % own.length]!;
      return [kind.id, { shape, color: kind.color }];
    }),
  );
}

/** The hue of a track or kind by its place in the dataset. */
export function hueAt(i: number): Paint {
  return hues[Math.max(0, i) % hues.length]!;
}

/** Whether a kind is drawn as background: its symbol is "era". */
export function isEraKind(data: Pick<Dataset, "meta">, id: string): boolean {
  return data.meta.kinds.find((kind) => kind.id === id)?.symbol === "era";
}
