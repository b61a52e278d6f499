import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { root } from "./run.mjs";

const gzip = (bytes) => gzipSync(bytes, { level: 9 }).length;
const dist = (path) => readFileSync(join(root, "dist", path));

/**
 * What a user's bundler makes of some code that imports the built package, dependencies in: what is
 * loaded at once, in gzipped bytes and modules. What is imported later is not counted.
 */
export async function bundle(code) {
  const result = await build({
    stdin: { contents: code, resolveDir: root, sourcefile: "user.js" },
    bundle: true,
    splitting: true,
    outdir: "out",
    absWorkingDir: root,
    minify: true,
    format: "esm",
    target: "es2022",
    legalComments: "none",
    metafile: true,
    write: false,
    logLevel: "silent",
  });
  const { outputs } = result.metafile;
  const paths = Object.keys(outputs);
  const now = new Set();
  const visit = (path) => {
    if (now.has(path)) return;
    now.add(path);
    for (const { kind, path: to } of outputs[path].imports) if (kind === "import-statement") visit(to);
  };
  visit(paths.find((path) => outputs[path].entryPoint === "user.js"));
  const loaded = result.outputFiles.filter((file) =>
    now.has(relative(root, file.path).replaceAll("\\", "/")),
  );
  const bytes = loaded.reduce((sum, file) => sum + gzip(file.contents), 0);
  return { bytes, inputs: [...now].flatMap((path) => Object.keys(outputs[path].inputs)) };
}

/** The files that `file` in dist loads at once, itself included. */
function firstLoad(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = dist(file).toString();
  for (const [, to] of code.matchAll(/(?:\bfrom|\bimport)\s*["'](\.[^"']+)["']/g))
    firstLoad(join(dirname(file), to).replaceAll("\\", "/"), seen);
  return seen;
}

/** What is imported later by some files of dist: each with the files it loads and the sources in them. */
function lazyParts(files) {
  const parts = new Map();
  for (const file of files)
    for (const [, to] of dist(file)
      .toString()
      .matchAll(/\bimport\(\s*["'`](\.[^"'`]+)["'`]\s*\)/g)) {
      const entry = join(dirname(file), to).replaceAll("\\", "/");
      const { sources } = JSON.parse(dist(`${entry}.map`).toString());
      parts.set(entry, { files: firstLoad(entry), sources });
    }
  return [...parts.values()];
}

/** The files of the lazy part of embed.js that has `source` in its entry. */
function lazyFiles(first, source) {
  const found = lazyParts(first).find(({ sources }) => sources.some((path) => source.test(path)));
  if (found === undefined) throw new Error(`embed.js loads no part with ${source} later`);
  return found.files;
}

/** Gzipped, minified bytes of everything a user may load, by name. */
export async function measure() {
  const sizes = {};
  const pkg = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  sizes["timeline, points, axis"] = (
    await bundle(`export { timeline, points, axis } from "${pkg.name}"`)
  ).bytes;
  for (const [path, target] of Object.entries(pkg.exports))
    if (target.default?.startsWith("./dist/esm/")) {
      const name = path.replace(/^\./, pkg.name);
      const code = path.startsWith("./data/")
        ? `export { default } from "${name}"`
        : `export * from "${name}"; import "${name}"`;
      sizes[name] = (await bundle(code)).bytes;
    }
  const sum = (files) => [...files].reduce((total, file) => total + gzip(dist(file)), 0);
  const first = firstLoad("embed.js");
  // What a reader waits for, without the data: the element, what draws, and the view that is drawn if none is named.
  const core = lazyFiles(first, /src\/timeline\/timeline\.ts$/);
  const drawn = new Set([...first, ...core, ...lazyFiles(first, /src\/views\/summits\.ts$/)]);
  const later = (source) => [...lazyFiles(first, source)].filter((file) => !drawn.has(file));
  sizes["embed.js, first load"] = sum(first);
  sizes["embed.js, until the summits are drawn"] = sum(drawn);
  sizes["embed.js, gestures"] = sum(later(/node_modules\/d3-zoom\//));
  sizes["embed.js, bundled history"] = sum(later(/generated\/us-russia\.(ts|json)$/));
  sizes["summitry.iife.js"] = gzip(dist("summitry.iife.js"));
  sizes["summitry.css"] = gzip(dist("summitry.css"));
  return sizes;
}
