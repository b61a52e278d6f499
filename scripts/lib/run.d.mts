interface Options {
  env?: Record<string, string>;
  quiet?: boolean;
  timeout?: number;
  cwd?: string;
  shell?: boolean;
}
interface Result {
  code: number;
  output: string;
}
/** The repository's folder, with a slash at its end. */
export const root: string;
/** Runs a program; resolves to its exit code and, when `quiet`, its output. */
export function run(command: string, args?: readonly string[], options?: Options): Promise<Result>;
/** Runs npm. */
export function npm(args: readonly string[], options?: Options): Promise<Result>;
/** Runs the script of an installed package with our own Node. */
export function tool(file: string, args: readonly string[], options?: Options): Promise<Result>;
