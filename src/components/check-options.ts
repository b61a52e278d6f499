import { excerptOf } from "../dataset/excerpt.js";
import type { Dataset, Step } from "../dataset/index.js";
import { toDomain } from "../scales/index.js";
import type { Warning } from "./component.js";
import { english } from "./messages.js";
import {
  aFunction,
  anObject,
  any,
  dates,
  filterRules,
  rules,
  text,
  words,
  type Rule,
} from "./option-rules.js";
import type { ChartOptions } from "./options.js";

type Named = Readonly<Record<string, unknown>>;

/** A value for a message, whatever it is. */
export function shown(value: unknown): string {
  if (typeof value === "string") return JSON.stringify(value);
  if (typeof value === "function") return `function ${value.name}`;
  return Array.isArray(value) ? `[${value.map(shown).join()}]` : String(value);
}

/** @throws TypeError, or what the rule says, for a value that does not fit */
export function check(name: string, value: unknown, [must, fits, wrong = TypeError]: Rule): void {
  if (!fits(value as never)) throw new wrong(`${name} must be ${must}, got: ${shown(value)}`);
}

/** @throws as `read` does, with the name before its words */
function named(name: string, read: () => unknown): void {
  try {
    read();
  } catch (error) {
    (error as Error).message = `${name}: ${(error as Error).message}`;
    throw error;
  }
}

/** @throws RangeError for an id that no event has, whatever is shown of the data */
export function checkSelected(data: Dataset, id: unknown): void {
  // Of data that are here in part only, nobody knows.
  if (id != null && excerptOf(data) === undefined && data.index(id as string) < 0)
    throw new RangeError(`no event with the id: ${shown(id)}`);
}

function checkSteps({ steps, views, data }: Named & ChartOptions): void {
  if (steps === undefined) return;
  if (typeof steps === "string") {
    if (!data.meta.readings.some(({ id }) => id === steps))
      throw new RangeError(`the data have no reading with the id: ${shown(steps)}`);
    return;
  }
  if (!Array.isArray(steps))
    throw new TypeError(`steps must be a list, or the id of a reading, got: ${shown(steps)}`);
  (steps as readonly (Step | null)[]).forEach((step, i) => {
    const name = `steps[${i}]`;
    for (const part of ["title", "text"] as const) check(`${name}.${part}`, step?.[part], text);
    const { domain, view, selected } = step!;
    named(name, () => {
      if (domain !== undefined) toDomain(domain);
      checkSelected(data, selected);
    });
    if (view !== undefined && views !== undefined && !Object.hasOwn(views as object, view))
      throw new RangeError(`${name}: views has no such name: ${shown(view)}`);
  });
}

/**
 * Check options that a compiler would have refused, and numbers that no compiler can.
 *
 * @throws TypeError or RangeError, lower-case, ending in the value
 */
export function checkOptions(options: ChartOptions): void {
  check("options", options, anObject);
  const given = options as ChartOptions & Named;
  const { data, view, components, filter = {}, messages = {} } = given;
  check("data", data, rules["data"]!);
  for (const [name, value] of Object.entries(given))
    if (value !== undefined) check(name, value, rules[name] ?? any);
  if (components === undefined && typeof view !== "function")
    throw new TypeError(`a timeline needs components or a view, which is a function, got: ${shown(view)}`);
  for (const [name, read] of Object.entries(dates))
    if (given[name] !== undefined) named(name, () => read(given[name] as never));
  for (const [name, value] of Object.entries(filter)) {
    if (filterRules[name] === undefined)
      throw new RangeError(`a filter has ${Object.keys(filterRules).join(", ")}, got: ${shown(name)}`);
    if (value !== undefined) check(`filter.${name}`, value, filterRules[name]);
  }
  for (const [name, value] of Object.entries(messages)) {
    const sort = typeof (english as Named)[name];
    check(`messages.${name}`, value, sort === "string" ? text : sort === "function" ? aFunction : words);
  }
  for (const [name, value] of Object.entries(given["views"] ?? {})) check(`views.${name}`, value, aFunction);
  checkSelected(data, given.selected);
  checkSteps(given);
}

/** Warnings for options that nobody knows: they change nothing, and nobody would know why. */
export function unknownOptions(options: ChartOptions): Warning[] {
  return Object.keys(options)
    .filter((name) => !Object.hasOwn(rules, name))
    .map((name) => ({ code: "unknown-option", message: `there is no such option: ${shown(name)}` }));
}
