import type { DatasetInput } from "./event.js";
import { pointerTo, type Finding } from "./issue.js";
import type { Position } from "./scanner.js";

/** Where a value of a dataset stands in a table. */
export interface Spot extends Position {
  /** Its row, as a spreadsheet counts them. */
  readonly row: number;
  /** What the table calls its column; none for a row as a whole. */
  readonly name?: string;
}

/** What a message says in a table: a sentence, or what becomes of the one that the rules have for datasets. */
type Said = string | ((message: string, event: Readonly<Record<string, unknown>>) => string);

// What a person with a table in front of them needs to hear instead of what a person with an object does.
const SAID: readonly (readonly [code: string, pointer: RegExp, said: Said])[] = [
  ["empty", /\/sources$/, 'the row names no source: expected one in "source" or "source url"'],
  ["missing", /\/country$/, 'the place has no "country": expected a code of two letters such as "IS"'],
  ["missing", /\/when$/, 'the row has no date: expected one in "when" such as "1986-10-11"'],
  ["missing", /\/title$/, 'the row has no title: expected one in "title"'],
  ["missing", /\/outcome\/text$/, 'the outcome has no words: write in "outcome text" what came of it'],
  ["no-due-date", /./, 'the deadline has no due date: write one in "due"'],
  ["no-successor", /./, (_, event) => `nothing says what took its place: ${successor(event)}`],
  ["due-after-end", /./, (message) => `${message}: expected a date in "when" that runs to the due date`],
  ["moment-before-start", /./, (message) => message.replace(/^the moment "due" of/, "the due date")],
  ["date", /./, (message) => message.replace(/^not a date at column/, "not a date at character")],
  ["address", /./, (message) => `${message}; write it whole, such as "https://example.org/page"`],
  ["id", /./, (message) => `${message}; left empty it is made of date and title`],
  ["duplicate-id", /\/id$/, (message) => `${message}; left empty it is made of date and title`],
  ["cycle", /./, 'nobody acts for themselves: write in brackets for whom, as in "Reagan (United States)"'],
];

function successor({ title }: Readonly<Record<string, unknown>>): string {
  return `in the row that did, write "supersedes ${String(title)}" in "links"`;
}

/** A finding in the dataset at the cell that it came from or at its row, in words of the table. */
export function placed(
  finding: Finding,
  places: ReadonlyMap<string, Spot>,
  { events }: DatasetInput,
): Finding & Position {
  const { code, pointer, message } = finding;
  let key = pointer;
  while (key !== "" && !places.has(key)) key = key.slice(0, key.lastIndexOf("/"));
  const spot = places.get(key);
  const said = SAID.find(([of, where]) => of === code && where.test(pointer))?.[2];
  const event = (events[Number(pointer.split("/")[2])] ?? {}) as Readonly<Record<string, unknown>>;
  // What is missing stands in no cell, and its sentence names the column.
  const named = typeof said === "string" ? undefined : spot?.name;
  const words = typeof said === "function" ? said(message, event) : (said ?? message);
  const { line, column } = spot ?? { line: 1, column: 1 };
  return { ...finding, line, column, message: inTable(spot, named, rowsFor(words, places)) };
}

/** A sentence about a cell, with what a spreadsheet calls its place before it. */
export function inTable(
  spot: Pick<Spot, "row"> | undefined,
  name: string | undefined,
  sentence: string,
): string {
  if (spot === undefined) return sentence;
  return `row ${spot.row}${name === undefined ? "" : `, column "${name}"`}: ${sentence}`;
}

/** Another event is known in a table by its row. */
function rowsFor(message: string, places: ReadonlyMap<string, Spot>): string {
  return message.replace(/\bat \/events\/(\d+)(?:\/\w+)?/, (all, index: string) => {
    const spot = places.get(pointerTo("/events", index));
    return spot === undefined ? all : `in row ${spot.row}`;
  });
}
