import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { nameOfFile } from "../dataset/csv-names.js";
import { datasetFromCsv } from "../dataset/csv.js";
import type { Dataset } from "../dataset/dataset.js";
import { datasetOf } from "../dataset/examine.js";
import { DatasetError, type Issue } from "../dataset/issue.js";
import { checkDataset, parseDataset } from "../dataset/parse.js";
import { UsageError } from "./command.js";

/** The text of a file. Bytes that are not UTF-8 become marks that the check finds. */
export function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`cannot read "${file}": ${reason(error)}`);
  }
}

/** Why a file cannot be read or written, in words. */
export function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === "ENOENT"
    ? "no such file"
    : code === "EISDIR"
      ? "it is a folder"
      : code === "EACCES"
        ? "not permitted"
        : message;
}

/** Whether a file is a table: one row for each event. Everything else is JSON. */
export function isTable(file: string): boolean {
  return /^\.(csv|tsv)$/i.test(extname(file));
}

/** Every problem of a file's text. `datasets` are those that links may lead into. */
export function checkText(file: string, text: string, datasets: readonly unknown[]): readonly Issue[] {
  const issues = isTable(file)
    ? datasetFromCsv(text, { ...nameOfFile(file), datasets }).issues
    : checkDataset(text, { datasets });
  return issues.map((issue) => ({ file, ...issue }));
}

/**
 * The dataset of a file.
 *
 * @throws DatasetError with every problem, each with the file's name
 */
export function loadFile(file: string): Dataset {
  const text = readText(file);
  try {
    if (!isTable(file)) return parseDataset(text);
    const { input, issues } = datasetFromCsv(text, nameOfFile(file));
    return datasetOf(input, issues, {});
  } catch (error) {
    if (!(error instanceof DatasetError)) throw error;
    throw new DatasetError(error.issues.map((issue) => ({ file, ...issue })));
  }
}

/** Problems as lines: `FILE:LINE:COL POINTER message (code)`. */
export function issueLines(issues: readonly Issue[]): string {
  return issues
    .map(({ file, line, column, pointer, severity, message, code }) => {
      const mark = severity === "warning" ? "warning: " : "";
      return `${file}:${line}:${column} ${visible(pointer || "/")} ${mark}${message} (${code})\n`;
    })
    .join("");
}

/** A pointer holds names from the file: without spaces it stays one word, without controls the terminal. */
function visible(pointer: string): string {
  return pointer.replace(/[\s\p{C}]/gu, (character) =>
    /\p{Surrogate}/u.test(character) ? "\ufffd" : encodeURIComponent(character),
  );
}
