import type { Finding } from "./issue.js";
import type { Position } from "./scanner.js";
import type { Work } from "./work.js";

/** One cell of a table, and where it begins. */
export interface Cell extends Position {
  /** Its row as a spreadsheet counts them, from 1: unlike a line of the text, one row may hold several. */
  readonly row: number;
  /** Without the quotes around it and the space at its ends. */
  readonly text: string;
}

/** A table as text, and what is wrong with the text. */
export interface Cells {
  readonly rows: readonly (readonly Cell[])[];
  readonly findings: readonly (Finding & Position)[];
}

/**
 * The cells of a CSV text (RFC 4180), parted by commas, semicolons or tabs, whichever the first full row is parted
 * by: in much of Europe a spreadsheet writes semicolons. Rows without any text are left out. A byte order mark is
 * passed over. A quote that never ends is reported and the rest of the text left out. In pieces of work.
 *
 * @example
 * finish(readingCells('when,title\n1986,"Reykjavík, again"')).rows[1][1].text; // "Reykjavík, again"
 */
export function readingCells(text: string): Work<Cells> {
  return new Reader(text).read();
}

const PARTS = [",", ";", "\t"] as const;

class Reader {
  readonly #text: string;
  readonly #part: string;
  readonly #findings: (Finding & Position)[] = [];
  #at: number;
  #line = 1;
  #rows = 0;
  #lineStart: number;

  constructor(text: string) {
    this.#text = text;
    this.#at = this.#lineStart = text.startsWith("\ufeff") ? 1 : 0;
    this.#part = partOf(text);
  }

  *read(): Work<Cells> {
    const rows: Cell[][] = [];
    while (this.#at < this.#text.length) {
      const row = this.#row();
      if (row.some((cell) => cell.text !== "")) rows.push(row);
      yield;
    }
    return { rows, findings: this.#findings };
  }

  #row(): Cell[] {
    const row: Cell[] = [];
    this.#rows += 1;
    for (;;) {
      row.push(this.#cell());
      const next = this.#text[this.#at];
      if (next === this.#part) this.#at += 1;
      else {
        this.#newLine();
        return row;
      }
    }
  }

  #cell(): Cell {
    const place = { row: this.#rows, line: this.#line, column: this.#at - this.#lineStart + 1 };
    if (this.#text[this.#at] !== '"') return { ...place, text: unguarded(this.#plain().trim()) };
    const quoted = this.#quoted(place);
    const rest = this.#plain().trim();
    if (rest !== "")
      this.#report(
        place,
        `expected the end of the cell after its closing quote, found "${rest.slice(0, 20)}"`,
      );
    return { ...place, text: unguarded(quoted.trim()) };
  }

  #plain(): string {
    const start = this.#at;
    while (this.#at < this.#text.length && !this.#ends(this.#text[this.#at]!)) this.#at += 1;
    return this.#text.slice(start, this.#at);
  }

  #ends(character: string): boolean {
    return character === this.#part || character === "\n" || character === "\r";
  }

  #quoted(place: Position): string {
    let text = "";
    for (;;) {
      const start = ++this.#at;
      const end = this.#text.indexOf('"', start);
      if (end < 0) {
        this.#report(place, "the quote that opens this cell is never closed");
        this.#at = this.#text.length;
        return text;
      }
      for (const { index, 0: ending } of this.#text.slice(start, end).matchAll(/\r\n?|\n/g))
        this.#countLine(start + index + ending.length);
      text += this.#text.slice(start, end);
      this.#at = end + 1;
      if (this.#text[this.#at] !== '"') return text.replace(/\r\n?/g, "\n");
      text += '"';
    }
  }

  #newLine(): void {
    if (this.#at >= this.#text.length) return;
    this.#at += this.#text.startsWith("\r\n", this.#at) ? 2 : 1;
    this.#countLine(this.#at);
  }

  #countLine(start: number): void {
    this.#line += 1;
    this.#lineStart = start;
  }

  #report(place: Position, message: string): void {
    const { line, column } = place;
    this.#findings.push({ line, column, code: "syntax", severity: "error", pointer: "", message });
  }
}

/** What parts the cells: what is most frequent, outside of quotes, in the first row that does not begin with `#`. */
function partOf(text: string): string {
  const line = firstRow(text);
  const counts = PARTS.map((part) => line.split(part).length);
  return PARTS[counts.indexOf(Math.max(...counts))]!;
}

/** Without what is in quotes, and without looking at the rest of the text. */
function firstRow(text: string): string {
  const isFull = (row: string): boolean => row.trim() !== "" && !/^\ufeff?#/.test(row);
  let row = "";
  for (const [found] of text.matchAll(/"(?:[^"]|"")*"|[^"\r\n]+|[\r\n]|"/g)) {
    if (found === "\n" || found === "\r") {
      if (isFull(row)) return row;
      row = "";
    } else if (found.length === 1 || !found.startsWith('"')) row += found;
  }
  return isFull(row) ? row : "";
}

/** What our own file puts before a text that a spreadsheet would take for a formula is no part of the text. */
function unguarded(text: string): string {
  return /^'[\t\r\n ]*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(text) ? text.slice(1) : text;
}
