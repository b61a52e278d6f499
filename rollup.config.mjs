import { chmodSync, cpSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import json from "@rollup/plugin-json";
import resolve from "@rollup/plugin-node-resolve";
import terser from "@rollup/plugin-terser";
import esbuild from "rollup-plugin-esbuild";
import { groups } from "./scripts/lib/groups.mjs";
import { slim } from "./scripts/lib/slim.mjs";
import { loadTs } from "./scripts/load.mjs";

const pkg = JSON.parse(readFileSync(new URL("./package.json", import.meta.url), "utf8"));
const banner = `/*! ${pkg.name} ${pkg.version} | ${pkg.license} | what is built in: licenses.txt */`;
const d3 = "/*! d3-scale 4 | Copyright 2010-2026 Mike Bostock | ISC */";
const dependencies = Object.keys(pkg.dependencies).map((name) => new RegExp(`^${name}(/|$)`));

/** The modules of the public ESM entries: what `exports` in package.json points to, back in src. */
const entries = Object.fromEntries(
  Object.values(pkg.exports)
    .map((target) => target.default)
    .filter((file) => file?.startsWith("./dist/esm/"))
    .map((file) => file.slice("./dist/esm/".length, -".js".length))
    .map((name) => [name, `src/${name}.ts`]),
);

// Any warning (an unresolved import, a cycle) ends the build: nobody reads warnings.
const onwarn = (warning) => {
  throw new Error(`${warning.code ?? "WARNING"}: ${warning.message}`);
};

const plugins = (...more) => [
  slim,
  resolve({ extensions: [".ts", ".mjs", ".js"], preferBuiltins: true }),
  json({ preferConst: true }),
  esbuild({ target: "es2022", tsconfig: "tsconfig.json", include: /src\/.*\.ts$/ }),
  ...more,
];
const small = () => terser({ ecma: 2020, compress: { passes: 2 }, format: { comments: /^!/ } });

/**
 * The modules that do something when they are imported, as `sideEffects` in package.json says. Of the others only
 * what is used is kept, and chunks follow what is used.
 */
const treeshake = {
  moduleSideEffects: (id) => /\/src\/(embed\/|element\/define)/.test(id.replaceAll("\\", "/")),
};

/** Files that are there by the time that code of one of them runs: each imports those before it. */
const groundwork = ["element", "drawing"];

/** A lazy file and the files that it imports are asked for at once, not one after the other. */
const atOnce = {
  name: "at-once",
  renderDynamicImport({ chunk, getTargetChunkImports }) {
    const here = groundwork.slice(0, groundwork.indexOf(chunk.name) + 1);
    const more = (getTargetChunkImports() ?? []).filter(
      ({ fileName, name }) => fileName !== chunk.fileName && !here.includes(name),
    );
    if (more.length === 0) return null;
    const others = more.map(({ resolvedImportPath }) => `import(${resolvedImportPath})`).join(",");
    return { left: "Promise.all([import(", right: `),${others}]).then((all) => all[0])` };
  },
};

/** The style sheet as a file; data files and schema as they are. */
const copies = {
  name: "copies",
  async writeBundle() {
    const { css } = await loadTs("src/figure/css.ts");
    const { hardened } = await loadTs("src/figure/hard-css.ts");
    writeFileSync("dist/summitry.css", `${css}\n${hardened(css)}\n`);
    cpSync("src/dataset/schema.json", "dist/schema.json");
    for (const file of readdirSync("src/generated").filter((name) => name.endsWith(".json")))
      cpSync(`src/generated/${file}`, `dist/data/${file}`);
  },
};

/** Whose code is built in, with the terms that have to come along. */
const licenses = {
  name: "licenses",
  generateBundle(_options, bundle) {
    const ids = Object.values(bundle).flatMap((file) => Object.keys(file.modules ?? {}));
    const inside = ids.flatMap(
      (id) => id.replaceAll("\\", "/").match(/node_modules\/((?:@[^/]+\/)?[^/]+)/)?.[1] ?? [],
    );
    const terms = [...new Set(inside)].sort().map((name) => {
      const folder = `node_modules/${name}/`;
      const { version } = JSON.parse(readFileSync(`${folder}package.json`, "utf8"));
      const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
      if (file === undefined) this.error(`${name} is built in, and has no licence to bring along`);
      return `${name} ${version}\n\n${readFileSync(folder + file, "utf8").trim()}\n`;
    });
    this.emitFile({ type: "asset", fileName: "licenses.txt", source: terms.join(`\n${"-".repeat(72)}\n\n`) });
  },
};

/** A page that brings its own data must not pay for ours, and a classic script has no lazy chunks. */
const noBundledData = {
  name: "no-bundled-data",
  generateBundle(_options, bundle) {
    const data = Object.values(bundle)
      .flatMap((chunk) => Object.keys(chunk.modules ?? {}))
      .find((id) => id.replaceAll("\\", "/").includes("/src/generated/"));
    if (data !== undefined) this.error(`the classic script must not contain bundled data, but has ${data}`);
  },
};

/** npm links the command as it is: it needs the first line and the permission. */
const executable = {
  name: "executable",
  renderChunk: (code, chunk) =>
    chunk.isEntry && !code.startsWith("#!") ? { code: `#!/usr/bin/env node\n${code}`, map: null } : null,
  writeBundle: () => {
    chmodSync("dist/cli/summitry.js", 0o755);
    cpSync("src/cli/fonts", "dist/cli/fonts", { recursive: true });
  },
};

const element = { input: "src/embed/embed.ts", onwarn, treeshake, plugins: plugins() };
const { cache, manualChunks } = await groups(element, {
  drawing: "src/timeline/inside.ts",
  views: ["summits", "history", "threats", "deadlines"].map((name) => `src/views/${name}.ts`),
});

export default [
  {
    input: entries,
    external: dependencies,
    onwarn,
    treeshake,
    plugins: plugins(copies),
    output: {
      dir: "dist/esm",
      format: "es",
      sourcemap: true,
      preserveModules: true,
      preserveModulesRoot: "src",
      // npm packs no folder called node_modules: what is built in lies in one of its own, and says whose it is.
      entryFileNames: ({ name }) => `${name.replace(/^.*(?:node_modules|_virtual)\/.*d3-/, "d3/")}.js`,
      banner: ({ fileName }) => (fileName === "d3/scale.js" ? d3 : ""),
    },
  },
  {
    ...element,
    cache,
    output: {
      dir: "dist",
      format: "es",
      sourcemap: true,
      entryFileNames: "embed.js",
      chunkFileNames: "chunks/[name]-[hash].js",
      manualChunks,
      onlyExplicitManualChunks: true,
      banner,
      plugins: [atOnce, small()],
    },
  },
  {
    input: "src/embed/script.ts",
    onwarn,
    treeshake,
    plugins: plugins(),
    output: {
      file: "dist/summitry.iife.js",
      format: "iife",
      name: "summitry",
      sourcemap: true,
      inlineDynamicImports: true,
      banner,
      plugins: [noBundledData, licenses, small()],
    },
  },
  // The page around a frame, and the page in it: one classic script each.
  ...["host", "frame"].map((name) => ({
    input: `src/embed/${name}.ts`,
    onwarn,
    treeshake,
    plugins: plugins(),
    output: { file: `dist/${name}.js`, format: "iife", sourcemap: true, banner, plugins: [small()] },
  })),
  {
    input: "src/cli/summitry.ts",
    external: [...dependencies, "@resvg/resvg-js", /^node:/],
    onwarn,
    plugins: plugins(),
    output: {
      dir: "dist/cli",
      format: "es",
      entryFileNames: "summitry.js",
      chunkFileNames: "chunks/[name]-[hash].js",
      plugins: [executable],
    },
  },
];
