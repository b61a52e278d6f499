// The page, with the library as it is built: `npm run build` in the repository comes first.
import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const path = (name) => fileURLToPath(new URL(name, import.meta.url));

/** What the server serves beside its windows: `[type, text]` by path. */
export async function pageFiles() {
  const dist = (name) => path(`../../dist/esm/${name}.js`);
  const { outputFiles } = await build({
    entryPoints: [path("page.js")],
    alias: { summitry: dist("index"), "summitry/interact": dist("interact/index") },
    bundle: true,
    format: "esm",
    minify: true,
    write: false,
  });
  return {
    "/": ["text/html; charset=utf-8", await readFile(path("index.html"), "utf8")],
    "/page.js": ["text/javascript; charset=utf-8", outputFiles[0].text],
    "/page.css": ["text/css; charset=utf-8", await readFile(path("page.css"), "utf8")],
  };
}
