import type { Dataset } from "./dataset.js";
import { checkObject, examining, making, parseObject, type ParseOptions } from "./examine.js";
import type { Finding, Issue } from "./issue.js";
import { scanning, type Position } from "./scanner.js";
import { finish, type Work } from "./work.js";

export type { ParseOptions } from "./examine.js";

/**
 * Reads a dataset: an object, or the text of a JSON file. Problems are reported all at once, with line and
 * column when text was given. An object is taken as it is and frozen where it is read.
 *
 * @throws DatasetError with every issue, when at least one is an error
 * @example
 * const data = parseDataset(await (await fetch("history.json")).text());
 */
export function parseDataset(input: unknown, options: ParseOptions = {}): Dataset {
  return typeof input === "string" ? finish(parsing(input, options)) : parseObject(input, options);
}

/** The same of a text, in pieces of work: between two of them others may have their turn. */
export function* parsing(text: string, options: ParseOptions = {}): Work<Dataset> {
  const { value, issues } = yield* reading(text, options);
  return yield* making(value, issues, options);
}

/**
 * Every problem of a dataset, an object or the text of a JSON file: errors, and warnings for what is odd but
 * valid. In order of their place when text was given. Never throws for what the dataset holds.
 *
 * @example
 * checkDataset('{"id": "x"}')[0]; // {code: "missing", pointer: "/title", line: 1, column: 1, …}
 */
export function checkDataset(input: unknown, options: ParseOptions = {}): readonly Issue[] {
  return typeof input === "string" ? finish(reading(input, options)).issues : checkObject(input, options);
}

/** Whether a text that is no JSON is a table: its first line has names with commas, semicolons or tabs between, or a remark. */
function isTable(text: string): boolean {
  const first = /^\ufeff?\s*([^\r\n]*)/.exec(text)![1]!;
  return first.startsWith("#") || /^[^{}[\]<>:]+[,;\t][^{}[\]<>:]+$/.test(first);
}

const notATable =
  "expected JSON, found a table (CSV): the element reads one by its address, " +
  '<history-timeline src="FILE.csv">, and the command by its name, summitry check FILE.csv; ' +
  "summitry embed FILE.csv --out FOLDER writes it as JSON, data.json";

/** What a text holds, and every problem with it. */
function* reading(text: string, options: ParseOptions): Work<{ value: unknown; issues: readonly Issue[] }> {
  const scan = yield* scanning(text);
  const { findings, locate } = scan;
  if (findings.some(({ code }) => code === "syntax")) {
    const [slip] = findings;
    const told =
      isTable(text) && slip !== undefined ? [{ ...slip, message: notATable, line: 1, column: 1 }] : findings;
    return { value: undefined, issues: told.map((finding) => issueOf(finding, finding)) };
  }
  const value = yield* scan.value();
  const issues = findings.map((finding) => issueOf(finding, finding));
  for (const finding of yield* examining(value, options)) {
    issues.push(issueOf(finding, locate(finding.pointer, finding.key)));
    yield;
  }
  return { value, issues: issues.sort(byPlace) };
}

function issueOf({ code, severity, pointer, message }: Finding, { line, column }: Position): Issue {
  return { code, severity, pointer, message, line, column };
}

function byPlace(a: Issue, b: Issue): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
