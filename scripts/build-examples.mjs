// The example pages that are made and not written: those of `summitry embed`, whose snippets go out of date with every
// release, and those of frameworks, which need a bundler. Into examples/built, which is not committed.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, run } from "./lib/run.mjs";

const out = join(root, "examples/built");
const base = "https://paper.example/summits/";

/** Single-file components of Vue, as the bundler of a Vue project would read them. */
const vue = {
  name: "vue",
  setup: (build) =>
    build.onLoad({ filter: /\.vue$/ }, async ({ path }) => {
      const { parse, compileScript } = await import("vue/compiler-sfc");
      const { descriptor } = parse(readFileSync(path, "utf8"), { filename: path });
      const isCustomElement = (tag) => tag.includes("-");
      const templateOptions = { compilerOptions: { isCustomElement } };
      const { content } = compileScript(descriptor, { id: "example", inlineTemplate: true, templateOptions });
      return { contents: content, loader: "js" };
    }),
};

const svelte = {
  name: "svelte",
  setup: (build) =>
    build.onLoad({ filter: /\.svelte$/ }, async ({ path }) => {
      const { compile } = await import("svelte/compiler");
      const { js } = compile(readFileSync(path, "utf8"), { filename: path, generate: "client" });
      return { contents: js.code, loader: "js" };
    }),
};

async function bundle() {
  const { build } = await import("esbuild");
  await build({
    entryPoints: ["react.jsx", "vue.js", "svelte.js"].map((name) => join(root, "examples/frameworks", name)),
    outdir: out,
    absWorkingDir: root,
    bundle: true,
    splitting: true,
    format: "esm",
    target: "es2022",
    minify: true,
    jsx: "automatic",
    conditions: ["browser"],
    chunkNames: "chunks/[name]-[hash]",
    define: {
      "process.env.NODE_ENV": '"production"',
      __VUE_OPTIONS_API__: "false",
      __VUE_PROD_DEVTOOLS__: "false",
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: "false",
    },
    plugins: [vue, svelte],
    logLevel: "error",
  });
}

const policy = (script) =>
  `default-src 'none'; script-src ${script}; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src 'self'`;

const page = ({ title, lead, body, script = "'self'", after = "" }) => `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy(script)}">
<title>${title}</title>
<link rel="icon" href="../favicon.svg">
<link rel="stylesheet" href="../page.css">
</head>
<body>
<h1>${title}</h1>
<p>${lead}</p>
${body}
${after}<p>And the text goes on.</p>
</body>
</html>
`;

const pages = {
  iframe: {
    title: "In a frame",
    lead: "For systems that allow an iframe and nothing else. The script beside it gives the frame its height.",
  },
  script: {
    title: "As a figure that a script takes over",
    lead: "The figure stands in the page from the start, so that nothing moves when the script comes.",
  },
  static: {
    title: "Without script",
    lead: "A figure of text, with a drawing for each width and every fact in the list. This page allows no script.",
    script: "'none'",
  },
  amp: {
    title: "On a page of AMP",
    lead: "The frame asks AMP for its height. AMP’s own script is on its own server; a small one plays its part here.",
    after: '<script src="../amp.js"></script>\n',
  },
};

/** Makes all of them; resolves to true on success. Needs dist. */
export async function buildExamples({ quiet = false } = {}) {
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const folder = join(out, "summits");
  const command = [
    join(root, "dist/cli/summitry.js"),
    "embed",
    "--view",
    "summits",
    "--out",
    folder,
    "--url",
    base,
  ];
  const [made] = await Promise.all([run(process.execPath, command, { quiet: true }), bundle()]);
  if (made.code !== 0) {
    console.error(made.output);
    return false;
  }
  for (const [name, about] of Object.entries(pages)) {
    const snippet = readFileSync(join(folder, "snippets", `${name}.html`), "utf8");
    const body = snippet.replaceAll(base, "summits/");
    writeFileSync(join(out, `${name}.html`), page({ ...about, body }));
  }
  if (!quiet) console.log(`Example pages: ${Object.keys(pages).join(", ")}, react, vue, svelte`);
  return true;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href)
  process.exitCode = (await buildExamples()) ? 0 : 1;
