import type { Cell } from "./csv-cells.js";
import { quote, type Finding } from "./issue.js";
import type { Position } from "./scanner.js";
import { suggest } from "./suggest.js";

/** The columns that are read, in the order in which `docs/csv.md` tells of them. */
export const COLUMNS = [
  "when",
  "start",
  "end",
  "title",
  "kind",
  "summary",
  "importance",
  "track",
  "place",
  "country",
  "host",
  "occasion",
  "by",
  "to",
  "with",
  "due",
  "outcome",
  "outcome text",
  "links",
  "note",
  "url",
  "source",
  "source url",
  "source title",
  "source published",
  "confidence",
  "id",
] as const;

/** The name of a column. */
export type Column = (typeof COLUMNS)[number];

const ALIASES: ReadonlyMap<string, Column> = new Map(
  Object.entries({
    date: "when",
    "start date": "start",
    "end date": "end",
    headline: "title",
    description: "summary",
    category: "kind",
    publisher: "source",
    "source name": "source",
    "source publisher": "source",
  } as const),
);

/** Where the columns are, and the names of those that nothing is known of. */
export interface Header {
  readonly columns: ReadonlyMap<Column, number>;
  readonly others: ReadonlyMap<string, number>;
  /** What the columns are called in this table. */
  readonly titles: readonly string[];
  readonly findings: readonly (Finding & Position)[];
}

/** Reads the row of names. Capitals, hyphens and underscores do not matter. */
export function readHeader(row: readonly Cell[]): Header {
  const columns = new Map<Column, number>();
  const others = new Map<string, number>();
  const findings: (Finding & Position)[] = [];
  const report = (
    code: string,
    severity: "error" | "warning",
    { line, column }: Cell,
    message: string,
  ): void => {
    findings.push({ code, severity, pointer: "", message, line, column });
  };
  row.forEach((cell, index) => {
    const name = cell.text.toLowerCase().replace(/[\s_-]+/g, " ");
    const column = ALIASES.get(name) ?? COLUMNS.find((known) => known === name);
    if (name === "") return;
    if (column === undefined) {
      others.set(cell.text, index);
      const meant = suggest(name, COLUMNS);
      const advice = meant === undefined ? "" : `: did you mean "${meant}"?`;
      report("unknown-column", "warning", cell, `column ${quote(cell.text)} is not shown${advice}`);
    } else if (columns.has(column)) {
      report("duplicate-column", "error", cell, `column ${quote(column)} is given twice`);
    } else columns.set(column, index);
  });
  const first = row[0]!;
  if (!columns.has("title")) report("missing-column", "error", first, 'expected a column "title"');
  if (!columns.has("when") && !columns.has("start"))
    report("missing-column", "error", first, 'expected a column "when" with dates such as "1986-10-11"');
  if (!columns.has("source") && !columns.has("source url"))
    report(
      "missing-column",
      "error",
      first,
      'expected a column "source" or "source url": every date names its source',
    );
  return { columns, others, titles: row.map(({ text }) => text), findings };
}
