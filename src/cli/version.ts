import { readFileSync } from "node:fs";

/** The version of the package. */
export function version(): string {
  // From dist/cli as from src/cli the package is two folders up.
  const file = new URL("../../package.json", import.meta.url);
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
}
