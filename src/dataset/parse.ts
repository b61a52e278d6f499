import { trustedDataset, type Dataset } from "./dataset.js";
import type { DatasetInput } from "./event.js";
import { DatasetError, type Finding, type Issue } from "./issue.js";
import { find, textOf, texts } from "./query.js";
import { RULES } from "./rules/index.js";
import { scan, type Scan } from "./scanner.js";
import { shapeFindings } from "./shape.js";

/** What checking may know and tell beyond the dataset. */
export interface ParseOptions {
  /** Other datasets that links lead into by `in`, as objects. Links into datasets not given are not followed. */
  readonly datasets?: readonly unknown[];
  /** Called with each warning. */
  readonly warn?: (issue: Issue) => void;
}

/**
 * Reads a dataset: an object, or the text of a JSON file. Problems are reported all at once, with line and
 * column when text was given.
 *
 * @throws DatasetError with every issue, when at least one is an error
 * @example
 * const data = parseDataset(await (await fetch("history.json")).text());
 */
export function parseDataset(input: unknown, options: ParseOptions = {}): Dataset {
  const { value, issues } = examine(input, options);
  if (issues.some((issue) => issue.severity === "error")) throw new DatasetError(issues);
  if (options.warn) issues.forEach(options.warn);
  return trustedDataset(value as DatasetInput);
}

/**
 * Every problem of a dataset, an object or the text of a JSON file: errors, and warnings for what is odd but
 * valid. In order of their place when text was given. Never throws for what the dataset holds.
 *
 * @example
 * checkDataset('{"id": "x"}')[0]; // {code: "missing", pointer: "/title", line: 1, column: 1, …}
 */
export function checkDataset(input: unknown, options: ParseOptions = {}): readonly Issue[] {
  return examine(input, options).issues;
}

function examine(input: unknown, options: ParseOptions): { value: unknown; issues: readonly Issue[] } {
  if (typeof input !== "string") return { value: input, issues: findingsOf(input, options).map(unplaced) };
  const scanned = scan(input);
  const broken = scanned.findings.some((finding) => finding.code === "syntax");
  const value: unknown = broken ? undefined : JSON.parse(input.replace(/^\ufeff/, ""));
  const findings = broken ? [] : findingsOf(value, options);
  return {
    value,
    issues: [...scanned.findings.map(placedBefore), ...placed(findings, scanned)].sort(byPlace),
  };
}

/** Every problem of an object, before places are known. */
export function findingsOf(input: unknown, { datasets = [] }: ParseOptions): Finding[] {
  const others = new Map<string, ReadonlySet<string>>();
  for (const other of datasets) {
    const id = textOf(other, "id");
    const events = [...texts(other, "events/*/id"), ...texts(other, "events/*/aliases/*")];
    if (id !== undefined) others.set(id, new Set(events.map(({ value }) => value)));
  }
  const shape = shapeFindings(input);
  // Rules look into a dataset, however broken; there is no use in looking into anything else.
  if (find(input, "events").length === 0 && shape.some(({ pointer }) => pointer === "")) return shape;
  return [...shape, ...RULES.flatMap((rule) => [...rule(input, { others })])];
}

function unplaced({ key: _, ...issue }: Finding): Issue {
  return issue;
}

function placedBefore({ key: _, ...issue }: Finding & Issue): Issue {
  return issue;
}

function placed(findings: readonly Finding[], scanned: Scan): Issue[] {
  return findings.map(({ key, ...issue }) => ({ ...issue, ...scanned.locate(issue.pointer, key) }));
}

function byPlace(a: Issue, b: Issue): number {
  return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
}
