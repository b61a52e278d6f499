// npm run build: data, then declarations (tsc) and bundles (rollup) side by side, into dist; then the
// example pages that are made of it. What an earlier build has left goes last: somebody may be serving it.
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { buildExamples } from "./build-examples.mjs";
import { noteBuilt, removeOlder, sourcesOf } from "./lib/fresh.mjs";
import { root, run, tool } from "./lib/run.mjs";

/** Builds dist; resolves to true on success. With `quiet`, output is shown only when something fails. */
export async function build({ quiet = false } = {}) {
  const show = (result) => {
    if (quiet && result.code !== 0) console.error(result.output);
    return result.code === 0;
  };
  // Read before anything is made of them: what is changed meanwhile is not in dist.
  const sources = sourcesOf();
  const start = Date.now();
  noteBuilt(undefined);
  if (!show(await run(process.execPath, ["scripts/build-data.mjs"], { quiet }))) return false;
  const results = await Promise.all([
    tool("typescript/bin/tsc", ["-p", "tsconfig.build.json"], { quiet }),
    tool("rollup/dist/bin/rollup", ["-c", "--silent"], { quiet }),
  ]);
  if (!results.map(show).every(Boolean)) return false;
  // File systems count in coarser steps than the clock.
  removeOlder(join(root, "dist"), start - 1000);
  if (!(await buildExamples({ quiet: true }))) return false;
  noteBuilt(sources);
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) process.exitCode = (await build()) ? 0 : 1;
