import { pointerTo } from "./issue.js";

/** A value and where it is. */
export interface Spot<T = unknown> {
  readonly value: T;
  readonly pointer: string;
}

// Everything at a path such as `events/*/when`, where `*` is each item of a list or each value of an object.
// What is missing or of another type is passed over, so that rules can look into broken data.
export function find(root: unknown, path: string, pointer = ""): Spot[] {
  let spots: Spot[] = [{ value: root, pointer }];
  for (const step of path.split("/")) {
    spots = spots.flatMap((spot) => (step === "*" ? parts(spot) : part(spot, step)));
  }
  return spots;
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
  return Object.entries(value as Readonly<Record<string, unknown>>).map(([key, value]) => ({
    value,
    pointer: pointerTo(pointer, key),
  }));
}

function part({ value, pointer }: Spot, key: string): Spot[] {
  if (!isObject(value) || !Object.hasOwn(value, key)) return [];
  return [{ value: value[key], pointer: pointerTo(pointer, key) }];
}
