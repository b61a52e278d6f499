import { parseArgs, type ParseArgsConfig } from "node:util";
import { suggest } from "../dataset/suggest.js";

/** One command of the command line. */
export interface Command {
  /** How to call it, in one line. */
  readonly usage: string;
  /** What it does, in one or two lines. */
  readonly about: string;
  /** Returns the exit code. Throws a UsageError when called wrongly. */
  run(args: readonly string[]): number | Promise<number>;
}

/** The command was called wrongly: exit code 2. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * Splits arguments into options and files.
 *
 * @throws UsageError for an unknown option, with the one that was probably meant
 * @example
 * readArgs(["a.json", "--json"], { json: { type: "boolean" } }); // { files: ["a.json"], values: { json: true } }
 */
export function readArgs(
  args: readonly string[],
  options: NonNullable<ParseArgsConfig["options"]>,
): { files: string[]; values: Record<string, string | boolean | undefined> } {
  const { tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const known = options[token.name];
    if (!known) {
      const meant = suggest(token.name, Object.keys(options));
      const advice = meant === undefined ? "" : `: did you mean "--${meant}"?`;
      throw new UsageError(`unknown option "${token.rawName}"${advice}`);
    }
    if (known.type === "boolean" && token.value !== undefined) {
      throw new UsageError(`option "--${token.name}" takes no value, got "${token.value}"`);
    }
    if (known.type === "string" && (token.value === undefined || token.value === "")) {
      throw new UsageError(`option "--${token.name}" needs a value`);
    }
  }
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true });
  return { files: positionals, values: values as Record<string, string | boolean | undefined> };
}
