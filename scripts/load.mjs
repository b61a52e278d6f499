import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "esbuild";

/**
 * Imports a TypeScript module from plain Node, with all it needs bundled into one temporary file.
 *
 * @param {string} path relative to the working directory, or absolute
 * @returns {Promise<any>} the module
 */
export async function loadTs(path) {
  const folder = await mkdtemp(join(tmpdir(), "summitry-"));
  try {
    const outfile = join(folder, "module.mjs");
    await build({
      entryPoints: [resolve(path)],
      outfile,
      bundle: true,
      format: "esm",
      platform: "node",
      target: "node20",
      logLevel: "error",
    });
    return await import(pathToFileURL(outfile).href);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
