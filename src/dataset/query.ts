import { pointerTo } from "./issue.js";

/** A value and where it is. */
export interface Spot<T = unknown> {
  readonly value: T;
  readonly pointer: string;
}

/** What was found along the paths of a dataset, while `sharing` goes on. */
const ways = new WeakMap<object, Map<string, readonly Spot[]>>();

/** Let all that is looked for in a dataset share its ways: two dozen rules begin theirs at the same events. */
export function sharing<T>(root: unknown, work: () => T): T {
  if (!isObject(root) || ways.has(root)) return work();
  ways.set(root, new Map());
  try {
    return work();
  } finally {
    ways.delete(root);
  }
}

// Everything at a path such as `events/*/when`, where `*` is each item of a list or each value of an object.
// What is missing or of another type is passed over, so that rules can look into broken data.
export function find(root: unknown, path: string, pointer = ""): Spot[] {
  const known = pointer === "" && isObject(root) ? ways.get(root) : undefined;
  let spots: readonly Spot[] = [{ value: root, pointer }];
  let way = "";
  path.split("/").forEach((step, i, steps) => {
    way += `/${step}`;
    const kept = known?.get(way);
    spots = kept ?? spots.flatMap((spot) => (step === "*" ? parts(spot) : part(spot, step)));
    // The ends are many, and seldom looked for twice.
    if (kept === undefined && (step === "*" || i < steps.length - 1)) known?.set(way, spots);
  });
  return [...spots];
}

/** The texts at a path. */
export function texts(root: unknown, path: string, pointer = ""): Spot<string>[] {
  return find(root, path, pointer).filter((spot): spot is Spot<string> => typeof spot.value === "string");
}

/** The texts at several paths. */
export function textsOf(root: unknown, paths: readonly string[], pointer = ""): Spot<string>[] {
  return paths.flatMap((path) => texts(root, path, pointer));
}

/** The text of a property, if it is one. */
export function textOf(value: unknown, key: string): string | undefined {
  const text = isObject(value) ? value[key] : undefined;
  return typeof text === "string" ? text : undefined;
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function parts({ value, pointer }: Spot): Spot[] {
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value))
    return value.map((item: unknown, i) => ({ value: item, pointer: pointerTo(pointer, i) }));
  return Object.entries(value as Readonly<Record<string, unknown>>).map(([key, value]) => ({
    value,
    pointer: pointerTo(pointer, key),
  }));
}

function part({ value, pointer }: Spot, key: string): Spot[] {
  if (!isObject(value) || !Object.hasOwn(value, key)) return [];
  return [{ value: value[key], pointer: pointerTo(pointer, key) }];
}
