import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The repository's folder, with a slash at its end. */
export const root: string = fileURLToPath(new URL("../../", import.meta.url));

/** Paths of all files under a folder of the repository, relative to the repository, with slashes. */
export function files(folder: string, keep: (path: string) => boolean = () => true): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll("\\", "/"))
    .filter(keep)
    .sort();
}

export const text = (path: string): string => readFileSync(join(root, path), "utf8");

interface Package {
  readonly name: string;
  readonly version: string;
  readonly scripts: Record<string, string>;
  readonly bin: Record<string, string>;
  readonly exports: Record<string, string | { types: string; default: string }>;
  readonly dependencies: Record<string, string>;
}
export const pkg: Package = JSON.parse(text("package.json")) as Package;

/** The public entries that are modules of the library, as users write them: `summitry/static`. */
export const moduleEntries: readonly { name: string; file: string }[] = Object.entries(pkg.exports).flatMap(
  ([path, target]) =>
    typeof target === "object" && target.default.startsWith("./dist/esm/")
      ? [{ name: path.replace(/^\./, pkg.name), file: target.default.slice(2) }]
      : [],
);
