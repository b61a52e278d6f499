// npm run build: data, then declarations (tsc) and bundles (rollup) side by side, into a clean
// dist; then the example pages that are made of it.
import { rmSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildExamples } from "./build-examples.mjs";
import { root, run, tool } from "./lib/run.mjs";

/** Builds dist; resolves to true on success. With `quiet`, output is shown only when something fails. */
export async function build({ quiet = false } = {}) {
  const show = (result) => {
    if (quiet && result.code !== 0) console.error(result.output);
    return result.code === 0;
  };
  if (!show(await run(process.execPath, ["scripts/build-data.mjs"], { quiet }))) return false;
  rmSync(join(root, "dist"), { recursive: true, force: true });
  const results = await Promise.all([
    tool("typescript/bin/tsc", ["-p", "tsconfig.build.json"], { quiet }),
    tool("rollup/dist/bin/rollup", ["-c", "--silent"], { quiet }),
  ]);
  return results.map(show).every(Boolean) && (await buildExamples({ quiet: true }));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exitCode = (await build()) ? 0 : 1;
