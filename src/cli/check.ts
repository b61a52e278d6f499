import { readFileSync } from "node:fs";
import type { Issue } from "../dataset/issue.js";
import { checkDataset } from "../dataset/parse.js";
import { readArgs, UsageError, type Command } from "./command.js";

/** `summitry check`: every problem of every file, with its place. */
export const check: Command = {
  usage: "summitry check FILE… [--json]",
  about:
    "Lists every problem of dataset files: FILE:LINE:COL POINTER message (code). Exit code 1 if there are any.",
  run(args) {
    const { files, values } = readArgs(args, { json: { type: "boolean" } });
    if (files.length === 0) throw new UsageError("check needs at least one FILE");
    const read = files.map((file) => ({ file, text: readText(file) }));
    const datasets = read.flatMap(({ text }) => asObject(text));
    const issues = read.flatMap(({ file, text }) =>
      checkDataset(text, { datasets }).map((issue) => ({ file, ...issue })),
    );
    process.stdout.write(values["json"] === true ? `${JSON.stringify(issues, null, 2)}\n` : lines(issues));
    return issues.some((issue) => issue.severity === "error") ? 1 : 0;
  },
};

function lines(issues: readonly Issue[]): string {
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

function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    throw new UsageError(`cannot read "${file}": ${reason(error)}`);
  }
}

function reason(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code === "ENOENT" ? "no such file" : code === "EISDIR" ? "it is a folder" : message;
}

/** The other datasets of this call, for links between them; a broken one is reported where it is checked. */
function asObject(text: string): unknown[] {
  try {
    return [JSON.parse(text.replace(/^\ufeff/, ""))];
  } catch {
    return [];
  }
}
