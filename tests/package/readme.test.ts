import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { build, transform } from "esbuild";
import { type Browser, type Page, chromium as engine } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run, tool } from "../../scripts/lib/run.mjs";
import { chromium } from "../support/chromium.js";
import { pkg, root, text } from "../support/tree.js";

// Every fenced block of README.md is run as a reader would run it: code with the built package in
// node_modules, pages in a browser, commands in a folder of their own. A block stands for itself; a
// language that is not known here fails, so that nothing goes unseen.

interface Block {
  readonly language: string;
  readonly code: string;
  /** As in `README.md:12`, for the test's title. */
  readonly at: string;
}
const page = text("README.md");
const blocks: Block[] = [...page.matchAll(/^```(\w*)[^\n]*\n([\s\S]*?)^```$/gm)].map(
  ({ 1: language, 2: code, index }) => ({
    language: language!,
    code: code!,
    at: `README.md:${page.slice(0, index).split("\n").length}`,
  }),
);
const of = (...languages: string[]) => blocks.filter(({ language }) => languages.includes(language));
const modules = of("ts", "js");
/** Entries and names that only make sense on a page. */
const needsPage = (code: string) =>
  /\b(document|window|customElements)\b|["']summitry\/(element|interact|embed)/.test(code);
const draws = (code: string) => /<history-timeline|["']history-timeline["']|\btimeline\(/.test(code);

let folder: string;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "summitry-readme-"));
  mkdirSync(join(folder, "node_modules/@types"), { recursive: true });
  symlinkSync(root, join(folder, "node_modules", pkg.name), "junction");
  for (const name of ["d3", "@types/d3", "@types/node"])
    symlinkSync(join(root, "node_modules", name), join(folder, "node_modules", name), "junction");
  writeFileSync(join(folder, "package.json"), '{ "type": "module", "private": true }\n');
  browser = await engine.launch(chromium);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A page on which the built package answers for every address that ends in one of its files. */
async function open(
  html: string,
  check: (page: Page, problems: string[]) => Promise<void>,
): Promise<string[]> {
  const problems: string[] = [];
  const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  await page.route("**/*", async (route) => {
    const path = new URL(route.request().url()).pathname;
    const own = join(root, "dist", path.replace(/^.*\/(?=(chunks|data)\/)|^.*\//, ""));
    const headers = { "access-control-allow-origin": "*" };
    if (path === "/") await route.fulfill({ body: html, contentType: "text/html; charset=utf-8" });
    else if (path === "/favicon.ico") await route.fulfill({ status: 204 });
    else if (existsSync(own)) await route.fulfill({ path: own, headers });
    // "Your own dataset" is played by ours.
    else if (path.endsWith(".json"))
      await route.fulfill({ path: join(root, "dist/data/us-russia.json"), headers });
    else {
      problems.push(`asks for ${route.request().url()}`);
      await route.abort();
    }
  });
  try {
    await page.goto("https://readme.example/");
    await check(page, problems);
  } finally {
    await page.close();
  }
  return problems;
}

const drawn = async (page: Page, problems: string[]) => {
  const mark = page.locator("svg [data-event]").first();
  await mark.waitFor({ state: "attached", timeout: 15_000 }).catch(() => problems.push("draws no event"));
};

test("the README has code, a page and commands", () => {
  for (const languages of [["ts", "js"], ["html"], ["sh", "bash"]])
    expect(of(...languages).length, languages[0]).toBeGreaterThan(0);
});

test("every block is in a language that is run here", () => {
  const known = ["ts", "js", "html", "css", "json", "sh", "bash", "text"];
  expect(blocks.filter(({ language }) => !known.includes(language))).toEqual([]);
});

test("the code of the README fits the package's types", async () => {
  modules.forEach(({ code, language }, i) =>
    // The mark makes a module of a block without imports, and keeps the lines where they are.
    writeFileSync(join(folder, `block-${i}.${language}`), `${code}\nexport {};\n`),
  );
  const compilerOptions = {
    ...{ target: "es2022", lib: ["es2023", "dom", "dom.iterable"], module: "nodenext", types: ["node"] },
    ...{ strict: true, noEmit: true, allowJs: true, checkJs: true, resolveJsonModule: true },
    ...{ exactOptionalPropertyTypes: true, skipLibCheck: false },
  };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, include: ["block-*"] }));
  const { code, output } = await tool("typescript/bin/tsc", ["-p", folder, "--pretty", "false"], {
    quiet: true,
  });
  expect(output).toBe("");
  expect(code).toBe(0);
});

describe("code", () => {
  test.each(modules)("$at runs", async ({ code, language, at }) => {
    if (!needsPage(code)) {
      const { code: plain } = await transform(code, { loader: language as "ts" | "js", format: "esm" });
      const file = join(folder, `run-${at.split(":")[1]!}.mjs`);
      writeFileSync(file, plain);
      const result = await run(process.execPath, [file], {
        cwd: folder,
        quiet: true,
        env: { NODE_NO_WARNINGS: "1" },
      });
      expect(result.code, result.output).toBe(0);
      return;
    }
    const { outputFiles } = await build({
      stdin: { contents: code, loader: language as "ts" | "js", resolveDir: folder },
      ...{ bundle: true, format: "esm", write: false, logLevel: "silent" },
    });
    // What the code looks for must be there.
    const wanted = [...code.matchAll(/(?:querySelector(?:<\w+>)?\(["']#|getElementById\(["'])([\w-]+)/g)];
    const places = wanted.map(([, id]) => `<div id="${id!}"></div>`).join("");
    const script = outputFiles[0]!.text.replaceAll("</script", "<\\/script");
    const html = `<!doctype html><title>README</title><body>${places}<script type="module">${script}</script>`;
    expect(await open(html, draws(code) ? drawn : (page) => page.waitForTimeout(200))).toEqual([]);
  });
});

describe("pages", () => {
  test.each(of("html"))("$at opens", async ({ code }) => {
    const html = /<html|<!doctype/i.test(code) ? code : `<!doctype html><title>README</title><body>${code}`;
    // A page that only shows parts loads the script itself.
    const loads = /embed\.js|summitry\.iife\.js/.test(code);
    const whole = loads ? html : `${html}<script type="module" src="/dist/embed.js"></script>`;
    expect(await open(whole, draws(code) ? drawn : (page) => page.waitForTimeout(200))).toEqual([]);
  });

  test.each(of("css"))("$at is a style sheet of documented properties", async ({ code }) => {
    const read = async (page: Page, problems: string[]) => {
      const rules = await page.evaluate((css) => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(css);
        return sheet.cssRules.length;
      }, code);
      if (rules === 0) problems.push("no rule is understood");
    };
    expect(await open("<!doctype html><title>README</title>", read)).toEqual([]);
    for (const [, name] of code.matchAll(/(--[\w-]+)\s*:/g)) expect(name).toMatch(/^--timeline-/);
  });
});

/** Runs one command line of the README, or checks what cannot be run here; undefined when all is well. */
async function command(line: string): Promise<string | undefined> {
  const words = line
    .replace(/\s+#.*$/, "")
    .trim()
    .split(/\s+/);
  if (words[0] === "npx") words.shift();
  const [program, ...args] = words;
  if (program === "git" || program === "cd") return undefined;
  if (program === "npm") {
    if (["install", "i"].includes(args[0]!))
      return args.includes(pkg.name) ? undefined : `installs something else: ${line}`;
    const script = args[0] === "run" ? args.find((word, i) => i > 0 && !word.startsWith("-"))! : args[0]!;
    return script in pkg.scripts ? undefined : `no such script: ${script}`;
  }
  if (program === "bash") return existsSync(join(root, args[0]!)) ? undefined : `no such file: ${args[0]!}`;
  if (program !== pkg.name) return `not known how to run: ${line}`;
  for (const name of args.filter((word, i) => /\.json$/.test(word) && args[i - 1] !== "-o"))
    cpSync(join(root, "dist/data/us-russia.json"), join(folder, basename(name)));
  const plain = args.map((word) =>
    /\.json$/.test(word) ? basename(word) : word.replace(/^["']|["']$/g, ""),
  );
  const cli = join(root, pkg.bin[pkg.name]!);
  const { code, output } = await run(process.execPath, [cli, ...plain], { cwd: folder, quiet: true });
  if (code !== 0) return `exit ${code}: ${output}`;
  const out = plain[plain.indexOf("-o") + 1];
  return plain.includes("-o") && !existsSync(join(folder, out!)) ? `wrote no ${out!}` : undefined;
}

describe("commands", () => {
  const lines = of("sh", "bash").flatMap(({ code, at }) =>
    code
      .replace(/\\\n\s*/g, "")
      .split("\n")
      .map((line) => line.replace(/^\$ /, "").trim())
      .filter((line) => line !== "" && !line.startsWith("#"))
      .map((line) => ({ at, line })),
  );
  test.each(lines)("$at: $line", async ({ line }) => {
    expect(await command(line)).toBeUndefined();
  });
});

test("what is called JSON is JSON", () => {
  for (const { code, at } of of("json")) expect(() => JSON.parse(code) as unknown, at).not.toThrow();
});

test("files and pictures that the README links to exist", () => {
  const links = [
    ...page.matchAll(/\]\((?!https?:|#|mailto:)([^)#\s]+)|\bsrc="(?!https?:|\/)([^"]+\.(?:svg|png))"/g),
  ];
  const outside = page.replace(/^```[\s\S]*?^```$/gm, "");
  const missing = links
    .map(([, link, picture]) => (link ?? picture)!)
    .filter((path) => outside.includes(path) && !existsSync(join(root, path)));
  expect(missing).toEqual([]);
  expect(readFileSync(join(root, "README.md"), "utf8").length).toBeGreaterThan(500);
});
