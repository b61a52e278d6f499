import type { Dataset, Link } from "../dataset/index.js";

/** A link as one of its two ends sees it. */
export interface Relation {
  readonly type: Link["type"];
  /** Id of the event at the other end. */
  readonly id: string;
  /** It comes from there. */
  readonly back: boolean;
}

const indexes = new WeakMap<Dataset, ReadonlyMap<string, readonly Relation[]>>();

/** Which events name an event, by its id: made once for a dataset. */
export function incoming(data: Dataset): ReadonlyMap<string, readonly Relation[]> {
  const known = indexes.get(data);
  if (known !== undefined) return known;
  const index = new Map<string, Relation[]>();
  // Columns have no links.
  for (let i = 0; data.plainKinds === undefined && i < data.size; i++) {
    const { id, links } = data.event(i);
    for (const { type, to, in: elsewhere } of links ?? []) {
      const target = elsewhere === undefined || elsewhere === data.meta.id ? data.get(to)?.id : undefined;
      if (target === undefined || target === id) continue;
      const list = index.get(target) ?? [];
      list.push({ type, id, back: true });
      index.set(target, list);
    }
  }
  indexes.set(data, index);
  return index;
}

/** What leads on from an event: which of its links, seen from there, say what followed. */
export function isSequel({ type, back }: Relation): boolean {
  return back ? type !== "part-of" && type !== "same-as" && type !== "crossed-by" : type === "crossed-by";
}

/** All events that an event is linked with in its dataset, both ways, in order of time. */
export function relationsOf(data: Dataset, id: string): readonly Relation[] {
  const own = (data.get(id)?.links ?? []).flatMap(({ type, to, in: elsewhere }): Relation[] => {
    const target = elsewhere === undefined || elsewhere === data.meta.id ? data.get(to)?.id : undefined;
    return target === undefined ? [] : [{ type, id: target, back: false }];
  });
  return [...own, ...(incoming(data).get(id) ?? [])].sort((a, b) => data.index(a.id) - data.index(b.id));
}
