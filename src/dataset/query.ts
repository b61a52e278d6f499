import { pointerTo } from "./issue.js";
import type { Work } from "./work.js";

/** A value and where it is. */
export interface Spot<T = unknown> {
  readonly value: T;
  readonly pointer: string;
}

/** What was found along the paths of a dataset, while `sharing` goes on. */
const ways = new WeakMap<object, Map<string, readonly Spot[]>>();

/** Let all that is looked for in a dataset share its ways: two dozen rules begin theirs at the same events. */
export function* sharing<T>(root: unknown, work: () => Work<T>): Work<T> {
  if (!isObject(root) || ways.has(root)) return yield* work();
  ways.set(root, new Map());
  try {
    return yield* work();
  } finally {
    ways.delete(root);
  }
}

// Everything at a path such as `events/*/when`, where `*` is each item of a list or each value of an object.
// What is missing or of another type is passed over, so that rules can look into broken data.
export function find(root: unknown, path: string, pointer = ""): Spot[] {
  let spots: Spot[] = [{ value: root, pointer }];
  for (const step of path.split("/")) spots = spots.flatMap((spot) => partsAt(spot, step));
  return spots;
}

/** Places that are looked at in one piece of work. */
const piece = 500;

/** The same in a whole dataset, in pieces of work, and by ways that are shared. */
export function* walk(root: unknown, path: string): Work<readonly Spot[]> {
  const known = isObject(root) ? ways.get(root) : undefined;
  const steps = path.split("/");
  let spots: readonly Spot[] = [{ value: root, pointer: "" }];
  let way = "";
  for (const [i, step] of steps.entries()) {
    way += `/${step}`;
    const kept = known?.get(way);
    spots = kept ?? (yield* stepped(spots, step));
    // The ends are many, and seldom looked for twice.
    if (kept === undefined && (step === "*" || i < steps.length - 1)) known?.set(way, spots);
  }
  return spots;
}

function* stepped(spots: readonly Spot[], step: string): Work<Spot[]> {
  const found: Spot[] = [];
  for (const [i, spot] of spots.entries()) {
    if (i % piece === piece - 1) yield;
    const { value, pointer } = spot;
    if (step !== "*" || !Array.isArray(value)) for (const part of partsAt(spot, step)) found.push(part);
    // One list may be as long as all of the dataset.
    else
      for (const [k, item] of value.entries())
        if (found.push({ value: item as unknown, pointer: pointerTo(pointer, k) }) % piece === 0) yield;
  }
  return found;
}

/** The texts at several paths of a whole dataset, in pieces of work. */
export function* walkTexts(root: unknown, paths: readonly string[]): Work<Spot<string>[]> {
  const all: Spot<string>[] = [];
  for (const path of paths) for (const spot of yield* walk(root, path)) if (isText(spot)) all.push(spot);
  return all;
}

/** The texts at a path. */
export function texts(root: unknown, path: string, pointer = ""): Spot<string>[] {
  return find(root, path, pointer).filter(isText);
}

function isText(spot: Spot): spot is Spot<string> {
  return typeof spot.value === "string";
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

/** What is one step further: `*` for each item or value. */
function partsAt({ value, pointer }: Spot, step: string): Spot[] {
  if (step !== "*")
    return isObject(value) && Object.hasOwn(value, step)
      ? [{ value: value[step], pointer: pointerTo(pointer, step) }]
      : [];
  if (typeof value !== "object" || value === null) return [];
  if (Array.isArray(value))
    return value.map((item: unknown, i) => ({ value: item, pointer: pointerTo(pointer, i) }));
  return Object.entries(value).map(([key, value]: [string, unknown]) => ({
    value,
    pointer: pointerTo(pointer, key),
  }));
}
