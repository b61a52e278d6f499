import { createHash } from "node:crypto";
import { readFileSync, readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A file that the package ships, as pages name it. */
export interface Shipped {
  readonly name: string;
  readonly content: Uint8Array;
  /** What a browser compares it with before it runs it: `sha384-…`. */
  readonly integrity: string;
}

// From dist/cli as from src/cli the package is two folders up.
const dist = new URL("../../dist/", import.meta.url);

/** A file of dist, with the hash of its bytes as they are on this disk. */
export function shipped(name: string): Shipped {
  const content = readFileSync(new URL(name, dist));
  return { name, content, integrity: `sha384-${createHash("sha384").update(content).digest("base64")}` };
}

/** The files that `embed.js` loads later, which no hash in a page covers. */
export function chunks(): string[] {
  return readdirSync(fileURLToPath(new URL("chunks/", dist)))
    .filter((name) => name.endsWith(".js"))
    .map((name) => `chunks/${name}`)
    .sort();
}
