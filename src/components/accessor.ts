import type { TimelineEvent } from "../dataset/index.js";
import { check } from "./check-options.js";
import { aFunction, words, type Rule } from "./option-rules.js";

/**
 * A function of an event. As a method, so that it may ask for the events of a typed dataset: then a misspelt kind in
 * it does not compile.
 *
 * @example points({ where: (e: HistoryEvent) => e.kind === "summit" }) // HistoryEvent from summitry/data/us-russia
 */
export type OfEvent<T> = { of(event: TimelineEvent): T }["of"];

/** A value of an event: the name of one of its fields, or a function, in Plot's manner. */
export type Accessor<T> = keyof TimelineEvent | OfEvent<T>;

/** Read an accessor; a field that is missing reads as the fallback. */
export function read<T>(accessor: Accessor<T> | undefined, event: TimelineEvent, fallback: T): T {
  if (accessor === undefined) return fallback;
  if (typeof accessor === "function") return accessor(event);
  return (event[accessor] as T | undefined) ?? fallback;
}

const either: Rule = ["a function, or the name of a field", words[1]];
const ofEvent: Readonly<Record<string, Rule>> = {
  ...{ where: aFunction, hollow: aFunction },
  ...{ lane: either, label: either, detail: either, faintLane: either },
};

/** @throws TypeError for an option of a component that should be a function of an event, and is none */
export function checkAccessors(options: object): void {
  for (const [name, value] of Object.entries(options) as [string, unknown][])
    if (value !== undefined && ofEvent[name] !== undefined) check(name, value, ofEvent[name]);
}

/** A test of an event; absent means all. */
export type Where = OfEvent<boolean>;

/** The names of a list of parties, in the words of the dataset. */
export function lastName(name: string): string {
  // Initials stay (G. H. W. Bush), so that namesakes are told apart.
  const parts = name.split(" ");
  const last = parts.at(-1) ?? name;
  const initials = parts.slice(1, -1).filter((part) => part.endsWith("."));
  const first = parts[0] ?? "";
  return initials.length === 0 || first === last ? last : [`${first[0] ?? ""}.`, ...initials, last].join(" ");
}
