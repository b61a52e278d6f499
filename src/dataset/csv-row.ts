import type { Cell } from "./csv-cells.js";
import type { Column, Header } from "./csv-header.js";
import { slug } from "./csv-names.js";
import type { Spot } from "./csv-words.js";

/** The cells of a row by the names of their columns. */
export class Cells {
  readonly #row: readonly Cell[];
  readonly #header: Header;
  readonly #put: (key: string, spot: Spot) => void;

  constructor(row: readonly Cell[], header: Header, put: (key: string, spot: Spot) => void) {
    this.#row = row;
    this.#header = header;
    this.#put = put;
  }

  /** The text of a cell, remembering which value it becomes; undefined when it is empty. */
  take(column: Column, key: string): string | undefined {
    const text = this.#row[this.#header.columns.get(column) ?? -1]?.text;
    if (text === undefined || text === "") return undefined;
    this.#put(key, this.place(column));
    return text;
  }

  /** Remembers where a value comes from that is made of several cells. */
  mark(key: string, place: Spot): void {
    this.#put(key, place);
  }

  /** Whether the table has such a column, be it empty in this row. */
  has(column: Column): boolean {
    return this.#header.columns.has(column);
  }

  /** Where the first of these columns has its cell in this row; else the row as a whole. */
  place(...columns: readonly Column[]): Spot {
    for (const column of columns) {
      const index = this.#header.columns.get(column) ?? -1;
      const cell = this.#row[index];
      if (cell !== undefined) return spotOf(cell, this.#header.titles[index]);
    }
    return spotOf(this.#row[0]!);
  }
}

function spotOf({ line, column, row }: Cell, name?: string): Spot {
  return { line, column, row, ...(name !== undefined && { name }) };
}

/** The date: from one column, or from two. */
export function whenOf(cells: Cells): string | undefined {
  const when = cells.take("when", "when");
  if (when !== undefined) return when;
  const [start, end] = [cells.take("start", "when"), cells.take("end", "when")];
  if (start === undefined) return end === undefined ? undefined : `/${end}`;
  return end === undefined || end === start ? start : `${start}/${end}`;
}

/** A due date, an outcome and a note, where the row has them. */
export function whatFollowed(cells: Cells): object {
  const due = cells.take("due", "moments/0/when");
  const type = cells.take("outcome", "outcome/type");
  const text = cells.take("outcome text", "outcome/text");
  const note = cells.take("note", "notes");
  return {
    ...(due !== undefined && { moments: [{ type: "due", when: due }] }),
    ...((type ?? text) !== undefined && { outcome: { type: type ?? "none", ...optional("text", text) } }),
    ...(note !== undefined && { notes: [{ text: note }] }),
  };
}

/** The date and the title, so that a row may move: its link stays. */
export function idOf(when: string | undefined, title: string): string {
  const day = /-?\d{4}(?:-\d{2}){0,2}/.exec(when ?? "")?.[0] ?? "";
  return slug(`${day} ${slug(title)}`);
}

/** A property that is there only when it has a value. */
export function optional(key: string, value: string | undefined): object {
  return value === undefined ? {} : { [key]: value };
}

/** A number; what is none stays text, for the rules to find. */
export function numberOf(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** Several in one cell are parted by semicolons or lines; one between two semicolons may be empty. */
export function listOf(text: string): string[] {
  return text === "" ? [] : text.split(/\s*[;\n]\s*/);
}

/** Addresses may hold semicolons, but no space after them. */
export function addressesOf(text: string): string[] {
  return text === "" ? [] : text.split(/\s*(?:;(?=\s|;|$)|\n)\s*/);
}
