import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as launcher, type Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import data from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import { toHTML } from "../../src/static.js";
import { deadlinesView, listView, summitsView } from "../../src/views/index.js";
import { chromium } from "../support/chromium.js";
import { root } from "../support/tree.js";

// A figure of text stands in the page's own tree, where the page's rules reach it: those that content systems are known to
// have must change nothing in it.

const figures = {
  summits: toHTML({ data, record, view: summitsView, steps: data.meta.readings[1]!.id }),
  deadlines: toHTML({ data, record, view: deadlinesView }),
  list: toHTML({ data, record, view: listView }),
};
const sheets = {
  "of the example": "/examples/hostile.css",
  "with limits for pictures": "/limits.css",
  "that resets all": "/reset.css",
};

let folder = "";
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "summitry-hostile-"));
  const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
  await write(
    "limits.css",
    "svg,img{max-width:50px!important;float:left!important}p{max-width:20ch!important}",
  );
  await write(
    "reset.css",
    "*{margin:0!important;padding:0!important;line-height:3!important;color:red!important}ol,ul{list-style:square!important}table{font-size:40px!important}",
  );
  for (const [name, figure] of Object.entries(figures))
    for (const [i, sheet] of ["/none.css", ...Object.values(sheets)].entries())
      await write(
        `${name}-${i}.html`,
        `<!doctype html><html lang="en"><meta charset="utf-8"><title>Hostile</title><link rel="icon" href="data:,">` +
          `<link rel="stylesheet" href="/dist/summitry.css"><link rel="stylesheet" href="${sheet}">${figure}`,
      );
  await write("none.css", "");
  server = await serve({
    root: folder,
    mounts: { "/dist/": join(root, "dist"), "/examples/": join(root, "examples") },
  });
  browser = await launcher.launch(chromium);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

/** How every element of the figure looks that can be seen. Spacing of letters is left to readers who need it. */
async function looks(name: string, width: number): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, javaScriptEnabled: false });
  await page.goto(`${server.url}${name}.html`);
  const found = await page.evaluate(() =>
    [...document.querySelectorAll(".summitry, .summitry *")]
      .filter((one) => one.checkVisibility() && !one.matches("defs *, script"))
      .map((one) => {
        const style = getComputedStyle(one);
        const names = [
          "font-size",
          "line-height",
          "color",
          "display",
          "float",
          "max-width",
          "text-transform",
          "text-shadow",
          "box-sizing",
          "padding",
          "fill",
        ];
        return `${one.tagName}.${one.getAttribute("class") ?? ""} ${names.map((each) => style.getPropertyValue(each)).join(" | ")}`;
      }),
  );
  await page.close();
  return found;
}

test.each(
  Object.keys(figures).flatMap((name) =>
    Object.keys(sheets).map((sheet, i) => [name, sheet, i + 1] as const),
  ),
)("%s looks the same beside a style sheet %s", async (name, _, i) => {
  for (const width of [400, 1000]) {
    const [plain, hostile] = [await looks(`${name}-0`, width), await looks(`${name}-${i}`, width)];
    expect(plain.length).toBeGreaterThan(100);
    expect(hostile.filter((one, n) => one !== plain[n]).slice(0, 8)).toEqual([]);
    expect(hostile.length).toBe(plain.length);
    const charts = hostile.filter((one) => one.startsWith("svg.summitry-chart"));
    expect(charts.length).toBe(name === "list" ? 0 : 1);
  }
});

test("a page may still set what the figure offers: its properties", async () => {
  const page = await browser.newPage();
  await page.goto(`${server.url}summits-1.html`);
  await page.addStyleTag({ content: "body{--timeline-ink:rgb(1,2,3);--timeline-sans:monospace}" });
  const seen = await page.locator("figure .headline").evaluate((node) => getComputedStyle(node).color);
  expect(seen).toBe("rgb(1, 2, 3)");
  const font = await page.locator("figure .deck").evaluate((node) => getComputedStyle(node).fontFamily);
  expect(font).toBe("monospace");
  await page.close();
});
