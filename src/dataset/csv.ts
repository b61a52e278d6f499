import { readingCells, type Cell } from "./csv-cells.js";
import { readHeader } from "./csv-header.js";
import { slug } from "./csv-names.js";
import { RowReader } from "./csv-rows.js";
import { placed, type Spot } from "./csv-words.js";
import type { Dataset } from "./dataset.js";
import type { DatasetInput } from "./event.js";
import { examining, making, type ParseOptions } from "./examine.js";
import { quote, type Finding, type Issue } from "./issue.js";
import type { Position } from "./scanner.js";
import { didYouMean } from "./suggest.js";
import { finish, type Work } from "./work.js";

/** What a table cannot say about itself, unless it does so in rows such as `#title,Our history`. */
export interface CsvOptions extends ParseOptions {
  /** Id of the dataset, made fit to be one; `timeline` when not given. */
  readonly id?: string;
  /** Its title; `Timeline` when not given. */
  readonly title?: string;
}

/** A dataset as its file would hold it, and every problem with the cells. */
export interface CsvDataset {
  readonly input: DatasetInput;
  readonly issues: readonly Issue[];
}

/**
 * Makes a dataset of a table, one row for each event. The columns are those of `docs/csv.md`. Issues carry line
 * and column of the cell, and the pointer that it has in the dataset. Never throws for what the table holds.
 *
 * @example
 * datasetFromCsv("when,title,source\n1986-10-11,Reykjavík summit,Kremlin").input.events[0].id;
 * // "1986-10-11-reykjavik-summit"
 */
export function datasetFromCsv(text: string, options: CsvOptions = {}): CsvDataset {
  return finish(reading(text, options));
}

function* reading(text: string, options: CsvOptions): Work<CsvDataset> {
  const { rows, findings } = yield* readingCells(text);
  const about = new Map<string, string>();
  const places = new Map<string, Spot>();
  const problems: (Finding & Position)[] = [...findings];
  let first = 0;
  for (; rows[first]?.[0]?.text.startsWith("#") === true; first++)
    problems.push(...readAbout(rows[first]!, about, places));
  const input = {
    id: slug(options.id ?? "timeline"),
    title: options.title ?? "Timeline",
    ...Object.fromEntries(about),
  };
  const names = rows[first];
  if (names === undefined) {
    const message = "expected a row with the names of the columns, found nothing";
    problems.push({ code: "syntax", severity: "error", pointer: "", message, line: 1, column: 1 });
    return { input: { ...input, kinds: [], sources: [], events: [] }, issues: problems };
  }
  const header = readHeader(names);
  const reader = new RowReader(header);
  problems.push(...header.findings);
  for (const row of rows.slice(first + 1)) {
    const over = row.slice(names.length).find((cell) => cell.text !== "");
    if (over) problems.push(tooMany(over, names.length));
    reader.add(row);
    yield;
  }
  const end = yield* reader.end();
  const dataset: DatasetInput = { ...input, ...end.parts };
  for (const [pointer, spot] of reader.places) {
    places.set(pointer, spot);
    yield;
  }
  // With a header that is wrong every row would be.
  const broken = [...findings, ...header.findings].some(({ severity }) => severity === "error");
  const found: (Finding & Position)[] = [];
  if (!broken) {
    for (const finding of end.findings) found.push(finding);
    for (const finding of yield* examining(dataset, options)) {
      found.push(placed(finding, places, dataset));
      yield;
    }
  }
  return { input: dataset, issues: tidy([...problems, ...found]) };
}

/**
 * Reads a dataset from the text of a table.
 *
 * @throws DatasetError with every issue, when at least one is an error
 * @example
 * const data = parseCsv(await (await fetch("history.csv")).text(), { title: "Our history" });
 */
export function parseCsv(text: string, options: CsvOptions = {}): Dataset {
  return finish(parsingCsv(text, options));
}

/** The same in pieces of work: between two of them others may have their turn. */
export function* parsingCsv(text: string, options: CsvOptions = {}): Work<Dataset> {
  const { input, issues } = yield* reading(text, options);
  return yield* making(input, issues, options);
}

const ABOUT = ["id", "title", "description", "language", "licence", "version", "updated", "period"];

/** A row such as `#title,Our history`. One that begins with `#` and a space is a remark. */
function readAbout(
  row: readonly Cell[],
  about: Map<string, string>,
  places: Map<string, Spot>,
): (Finding & Position)[] {
  const [{ text, line, column, row: number }, value] = row as [Cell, Cell?];
  const name = text.slice(1).toLowerCase();
  if (!/^\S/.test(name)) return [];
  if (ABOUT.includes(name)) {
    places.set(`/${name}`, { line, column: value?.column ?? column, row: number, name: text });
    if (value !== undefined && value.text !== "") about.set(name, value.text);
    return [];
  }
  const message = `unknown ${quote(text)}: ${didYouMean(name, ABOUT)}`;
  return [{ code: "unknown-property", severity: "warning", pointer: "", message, line, column }];
}

function tooMany({ line, column, row }: Cell, expected: number): Finding & Position {
  const message = `row ${row}: the row has more cells than the ${expected} that have a name: is a comma meant to be text? Put the cell in quotes`;
  return { code: "cells", severity: "error", pointer: "", message, line, column };
}

/** In order of their place; what one cell causes in several values is said once. */
function tidy(findings: readonly (Finding & Position)[]): Issue[] {
  const seen = new Set<string>();
  return findings
    .filter(({ line, column, message }) => {
      const key = `${line}:${column} ${message}`;
      return !seen.has(key) && seen.add(key);
    })
    .map(({ code, severity, pointer, message, line, column }) => ({
      code,
      severity,
      pointer,
      message,
      line,
      column,
    }))
    .sort((a, b) => a.line - b.line || a.column - b.column);
}
