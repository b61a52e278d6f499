import { writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { join } from "node:path";
import { build } from "esbuild";

const here = new URL("../", import.meta.url);
const asset = Object.fromEntries(
  [".png", ".svg", ".woff", ".woff2", ".ttf", ".eot", ".gif"].map((kind) => [kind, "file"]),
);

const html = (css) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>bench</title><link rel="icon" href="data:,">
${css ? `<link rel="stylesheet" href="${css}">` : ""}
<style>body { margin: 0; background: #fff } #box { position: absolute; left: 40px; top: 40px; width: 1200px; height: 600px; overflow: hidden }</style>
<div id="box"></div></html>
`;

/** Builds a page for each peer into `folder`, as a reader's bundler would: minified, split where it imports late. */
export async function buildPages(peers, folder, { minify = true } = {}) {
  const options = {
    bundle: true,
    format: "esm",
    minify,
    splitting: true,
    target: "es2022",
    define: { "process.env.NODE_ENV": '"production"', global: "globalThis" },
    // Its source asks for its styles before they are compiled; the page has the compiled ones.
    loader: { ...asset, ".less": "empty" },
    logLevel: "error",
  };
  const page = (name) => fileURLToPath(new URL(`pages/${name}.js`, here));
  // The harness asks for a peer by address, when the page runs.
  const keep = ({ path, kind }) => (kind === "dynamic-import" ? { path, external: true } : undefined);
  const external = { name: "peers", setup: (b) => b.onResolve({ filter: /^\// }, keep) };
  await build({ ...options, entryPoints: [page("harness")], outdir: folder, plugins: [external] });
  for (const { name } of peers) {
    const { metafile } = await build({
      ...options,
      entryPoints: [page(name)],
      outdir: join(folder, name),
      metafile: true,
    });
    const css = Object.keys(metafile.outputs).some((path) => path.endsWith(`${name}.css`));
    await writeFile(join(folder, `${name}.html`), html(css && `/${name}/${name}.css`));
  }
}
