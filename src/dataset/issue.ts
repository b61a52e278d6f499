/** One problem of a dataset. */
export interface Issue {
  /** What sort of problem, such as `unknown-kind`. Stays the same when the wording changes. */
  readonly code: string;
  /** An error keeps the dataset from being read; a warning is odd but valid. */
  readonly severity: "error" | "warning";
  /** JSON pointer to the value, such as `/events/3/when`; empty for the whole. */
  readonly pointer: string;
  /** What was found and what was expected. */
  readonly message: string;
  /** Line in the text, from 1. */
  readonly line?: number;
  /** Column in the text, from 1, in UTF-16 code units. */
  readonly column?: number;
  /** The file, where files were checked. */
  readonly file?: string;
}

/** An issue before its place in a text is known. `key` places it at the property's name, not at its value. */
export interface Finding {
  readonly code: string;
  readonly severity: "error" | "warning";
  readonly pointer: string;
  readonly message: string;
  readonly key?: boolean;
}

/** Thrown by `parseDataset`. `issues` holds every problem at once, warnings too. */
export class DatasetError extends Error {
  override readonly name = "DatasetError";
  readonly issues: readonly Issue[];

  constructor(issues: readonly Issue[]) {
    super(summary(issues));
    this.issues = issues;
  }
}

const SHOWN = 5;

function summary(issues: readonly Issue[]): string {
  const errors = issues.filter((issue) => issue.severity === "error");
  const count = errors.length === 1 ? "1 problem" : `${errors.length} problems`;
  const lines = errors.slice(0, SHOWN).map((issue) => `  ${placeOf(issue)} ${issue.message} (${issue.code})`);
  const rest = errors.length - lines.length;
  return [`the dataset has ${count}:`, ...lines, ...(rest > 0 ? [`  and ${rest} more`] : [])].join("\n");
}

function placeOf({ file, line, column, pointer }: Issue): string {
  const position = [file, line, column].filter((part) => part !== undefined).join(":");
  return `${position} ${pointer || "/"}`.trim();
}

/** The JSON pointer of a property or item. */
export function pointerTo(parent: string, key: string | number): string {
  const name = String(key);
  // Nearly every name is plain, and pointers are made by the million.
  if (!name.includes("~") && !name.includes("/")) return `${parent}/${name}`;
  return `${parent}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** The keys along a JSON pointer. */
export function keysOf(pointer: string): string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** A value in words short enough for a message, without characters that could upset a terminal. */
export function found(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list";
  if (typeof value === "object" && value !== null) return "an object";
  if (typeof value !== "string") return String(value);
  const text = value.length > 60 ? `${value.slice(0, 57)}…` : value;
  return quote(text);
}

/** Text in quotes, with everything escaped that has no visible form. */
export function quote(text: string): string {
  return JSON.stringify(text).replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
