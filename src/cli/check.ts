import { readArgs, UsageError, type Command } from "./command.js";
import { checkText, isTable, issueLines, readText } from "./files.js";

/** `summitry check`: every problem of every file, with its place. */
export const check: Command = {
  usage: "summitry check FILE… [--json]",
  about:
    "Lists every problem of dataset files, JSON or CSV: FILE:LINE:COL POINTER message (code). Exit code 1\n" +
    "where one of them is an error; warnings alone are 0.",
  run(args) {
    const { files, values } = readArgs(args, { json: { type: "boolean" } });
    if (files.length === 0) throw new UsageError("check needs at least one FILE");
    const read = files.map((file) => ({ file, text: readText(file) }));
    const datasets = read.flatMap(({ file, text }) => (isTable(file) ? [] : asObject(text)));
    const issues = read.flatMap(({ file, text }) => checkText(file, text, datasets));
    process.stdout.write(
      values["json"] === true ? `${JSON.stringify(issues, null, 2)}\n` : issueLines(issues),
    );
    return issues.some((issue) => issue.severity === "error") ? 1 : 0;
  },
};

/** The other datasets of this call, for links between them; a broken one is reported where it is checked. */
function asObject(text: string): unknown[] {
  try {
    return [JSON.parse(text.replace(/^\ufeff/, ""))];
  } catch {
    return [];
  }
}
