import { excerptOf } from "../dataset/excerpt.js";
import type { Dataset } from "../dataset/index.js";
import type { Paint, Shape } from "../scene/index.js";
import type { Component } from "./component.js";
import { crowded } from "./crowd.js";
import { isEra } from "./eras.js";
import { hueAt, isEraKind, kindLooks } from "./kind-look.js";
import { legendOf, type LegendEntry, type LegendItem, type LegendOptions } from "./legend.js";
import { tracksOf } from "./tracks.js";

/** Kinds that occur, in the order of the dataset, painted as `spans` paints their first event. */
function kindEntries(data: Dataset, options: LegendOptions): LegendEntry[] {
  const looks = kindLooks(data);
  const plain = data.size > crowded && options.where === undefined ? data.plainKinds : undefined;
  if (plain !== undefined) return plainEntries(data, plain);
  const painted = new Map<string, { paint: Paint; shape: Shape; lengths: readonly [number, number] }>();
  const eras = new Map<string, Paint>();
  const { where } = options;
  const shown = data.where((event) => where?.(event) !== false);
  const points = shown.where((event) => !isEra(data, event));
  for (const { items } of tracksOf(points, options.tracks ?? {}).tracks)
    for (const { event, paint, shape, when } of items) {
      const length = when.form === "interval" ? when.end - when.start : 0;
      const [least, most] = painted.get(event.kind)?.lengths ?? [length, length];
      const lengths = [Math.min(least, length), Math.max(most, length)] as const;
      painted.set(event.kind, { paint, shape, ...painted.get(event.kind), lengths });
    }
  for (let i = 0; i < shown.size; i++) {
    const event = shown.event(i);
    const color = data.meta.kinds.find(({ id }) => id === event.kind)?.color;
    if (isEra(data, event)) eras.set(event.kind, color ?? "slate");
    else if (!painted.has(event.kind))
      painted.set(event.kind, {
        paint: color ?? hueAt(shown.tracks[i]!),
        shape: looks.get(event.kind)?.shape ?? "circle",
        lengths: [0, 0],
      });
  }
  return data.meta.kinds.flatMap(({ id, label }): LegendEntry[] => {
    const look = painted.get(id);
    const era = eras.get(id);
    if (look === undefined && era === undefined) return [];
    return [{ id, label, ...(look ?? { paint: era! }), ...(era === undefined ? {} : { era: true }) }];
  });
}

/** Of an excerpt the next one may hold other kinds: those with a colour of their own, else the tracks. */
function steadyEntries(data: Dataset): LegendEntry[] {
  const looks = kindLooks(data);
  const painted = data.meta.kinds.filter(({ color }) => color !== undefined);
  if (painted.length > 0)
    return painted.map(({ id, label }) => {
      const { color, shape } = looks.get(id)!;
      return { id, label, shape, paint: color! };
    });
  return data.meta.tracks.map(({ id, label }, i) => ({ id, label, shape: "circle", paint: hueAt(i) }));
}

/** Kinds of a crowd, which nobody looks through event by event. One kind alone needs no explaining. */
function plainEntries({ meta }: Dataset, used: ReadonlySet<string>): LegendEntry[] {
  if (used.size < 2) return [];
  const looks = kindLooks({ meta });
  return meta.kinds
    .filter(({ id }) => used.has(id))
    .map(({ id, label, color }) => ({
      ...{ id, label, paint: color ?? "slate" },
      ...(isEraKind({ meta }, id) ? { era: true } : { shape: looks.get(id)?.shape ?? "circle" }),
    }));
}

/**
 * What the symbols mean, in a row over the drawing that wraps into several: the kinds or lanes, and the forms of
 * doubt that occur. It stands at the top whichever way time runs.
 *
 * @example timeline({ data, components: [legend(), spans(), axis()] })
 */
export function legend(options: LegendOptions = {}): Component<readonly LegendItem[]> {
  const kindsOf = (data: Dataset): LegendEntry[] =>
    excerptOf(data) === undefined ? kindEntries(data, options) : steadyEntries(data);
  return legendOf((data) => options.entries ?? kindsOf(data), options);
}
