import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as launcher, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import { chromium } from "../support/chromium.js";
import { drawnFrame, heightsOf, summitry } from "../support/frames.js";
import { text } from "../support/tree.js";

// The hour before publication, as docs/newsroom.md tells it: its table, its commands, and the snippets that come out,
// pasted into pages with the policies that it names. Each step is timed and the times are printed; none is tested.

const page = text("docs/newsroom.md");
const table = /```csv\n([\s\S]*?)```/.exec(page)![1]!;
const commands = [...page.matchAll(/^npx summitry (.+)$/gm)].map(([, args]) => args!.split(" "));
const address = /--url (\S+)/.exec(page)![1]!;

let folder: string;
let host: Awaited<ReturnType<typeof serve>>;
let files: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
const times: string[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "summitry-newsroom-"));
  host = await serve({ root: folder });
  files = await serve({ root: join(folder, "talks"), headers: { "access-control-allow-origin": "*" } });
  browser = await launcher.launch(chromium);
  writeFileSync(join(folder, "talks.csv"), table);
});

afterAll(async () => {
  await browser?.close();
  await host?.close();
  await files?.close();
  rmSync(folder, { recursive: true, force: true });
  console.log(`an hour before publication: ${times.join(", ")}`);
});

async function timed<T>(name: string, step: () => Promise<T>): Promise<T> {
  const start = performance.now();
  const result = await step();
  times.push(`${name} ${((performance.now() - start) / 1000).toFixed(1)} s`);
  return result;
}

test("the README leads to the page", () => {
  expect(text("README.md")).toContain("docs/newsroom.md");
});

test.each(commands.map((args) => ({ call: args.join(" "), args })))("summitry $call", async ({ args }) => {
  const given = args.map((arg) => (arg === address ? files.url : arg));
  const { code, err } = await timed(args[0]!, () => summitry(given, folder));
  expect({ code, err }).toEqual({ code: 0, err: "" });
});

async function paste(
  name: string,
  policy: string,
  javaScriptEnabled = true,
): Promise<{ page: Page; said: string[] }> {
  const snippet = readFileSync(join(folder, `talks/snippets/${name}.html`), "utf8");
  const from = new URL(files.url).origin;
  writeFileSync(
    join(folder, `${name}.html`),
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>News</title><link rel="icon" href="data:,">
<meta http-equiv="Content-Security-Policy" content="${policy.replaceAll("HOST", from)}"></head>
<body><p>Above.</p>${snippet}<p>Below.</p></body></html>`,
  );
  const context = await browser.newContext({ javaScriptEnabled, viewport: { width: 1000, height: 900 } });
  const page = await context.newPage();
  const said: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(String(error)));
  await page.goto(`${host.url}${name}.html`);
  return { page, said };
}

test("the snippet with a frame draws and is as high as its timeline", async () => {
  const policy = "default-src 'none'; frame-src HOST; script-src HOST; img-src data:";
  const { page, said } = await timed("frame", () => paste("iframe", policy));
  const frame = await drawnFrame(page);
  expect(await frame.locator("history-timeline .mark").count()).toBeGreaterThanOrEqual(4);
  await page.waitForTimeout(300);
  const { box, content } = await heightsOf(page, frame);
  expect(box).toBeGreaterThanOrEqual(content);
  expect(said).toEqual([]);
  await page.context().close();
});

test("the snippet with a script draws in the page", async () => {
  const policy =
    "default-src 'none'; script-src HOST; style-src HOST; connect-src HOST; img-src data:; require-trusted-types-for 'script'";
  const { page, said } = await timed("script", () => paste("script", policy));
  await page.waitForFunction(() => document.querySelector("history-timeline")?.timeline !== undefined);
  expect(await page.locator("history-timeline .stage .mark:visible").count()).toBeGreaterThanOrEqual(4);
  expect(said).toEqual([]);
  await page.context().close();
});

test("the snippet without script shows drawing and list where none runs", async () => {
  const { page, said } = await timed("static", () =>
    paste("static", "default-src 'none'; style-src HOST; img-src data:", false),
  );
  expect(await page.locator("figure svg:visible .mark").count()).toBeGreaterThanOrEqual(4);
  await page.getByText("Office of the Historian").first().waitFor({ state: "visible" });
  expect(said).toEqual([]);
  await page.context().close();
});

test("the snippet for AMP has what its validator asks of amp-iframe", () => {
  // AMP's own script comes from its own host, and is not run here.
  const snippet = readFileSync(join(folder, "talks/snippets/amp.html"), "utf8");
  expect(snippet).toMatch(/<amp-iframe src="[^"]+index\.html#amp=1"/);
  for (const part of [" resizable", 'layout="fixed-height"', "<amp-img placeholder", "<div overflow"])
    expect(snippet).toContain(part);
  expect(snippet).toMatch(/sandbox="allow-scripts[^"]*"/);
  expect(snippet).not.toContain("allow-same-origin");
});
