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
 * Arguments with each value joined to its option, for a value may begin with a dash: the year -0050 does. What has the
 * name of an option is one, and the value is missing.
 */
function joined(args: readonly string[], options: NonNullable<ParseArgsConfig["options"]>): string[] {
  const [made, end] = [[] as string[], args.indexOf("--")];
  const nameOf = (arg: string): string | undefined =>
    Object.keys(options).find((name) => arg === `--${name}` || arg === `-${options[name]!.short ?? name}`);
  for (let i = 0; i < args.length; i++) {
    const [arg, next] = [args[i]!, args[i + 1]];
    const name = end < 0 || i < end ? nameOf(arg) : undefined;
    const isValue = next !== undefined && next !== "--" && /^-./.test(next) && nameOf(next) === undefined;
    if (name === undefined || options[name]!.type !== "string" || !isValue || next.startsWith("--"))
      made.push(arg);
    else made.push(`--${name}=${args[++i]!}`);
  }
  return made;
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
  const given = joined(args, options);
  const { tokens } = parseArgs({
    args: given,
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
  const { values, positionals } = parseArgs({ args: given, options, strict: false, allowPositionals: true });
  return { files: positionals, values: values };
}
