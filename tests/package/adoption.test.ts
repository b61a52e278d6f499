import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as launcher, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import data from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import { toHTML, type HTMLOptions } from "../../src/static.js";
import { deadlinesView, historyView, listView, summitsView } from "../../src/views/index.js";
import { chromium } from "../support/chromium.js";
import { root } from "../support/tree.js";

// A figure of text in the element: what a reader sees before a script is there, and what happens when it comes.
const said = `
  globalThis.shifts = [];
  globalThis.heard = [];
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries()) shifts.push([shift.value, ...shift.sources.map(({ node }) => node?.nodeName + "." + node?.className)]);
  }).observe({ type: "layout-shift", buffered: true });
  for (const type of ["ready", "error"])
    document.addEventListener("timeline-" + type, (e) => heard.push(type));
`;
const summits: HTMLOptions = {
  data,
  record,
  view: summitsView,
  domain: "1986/2025",
  credit: "Graphic: the desk",
};
const figures: Readonly<Record<string, HTMLOptions>> = {
  summits,
  history: { data, record, view: historyView, headline: "All of it", report: "mailto:desk@paper.example" },
  deadlines: { data, record, view: deadlinesView, theme: "dark", widths: [360, 700, 960] },
  list: { data, record, view: listView },
};

/** A page with a text before and after; `embed.js` comes when the test lets it. */
const page = (element: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Adoption</title>` +
  `<link rel="icon" href="/icon.svg"><script src="/said.js"></script>` +
  `<script type="module" src="/dist/embed.js"></script>` +
  `<link rel="stylesheet" href="/dist/summitry.css"><link rel="stylesheet" href="/page.css">` +
  `<p>Before.</p>${element}<p id="after">After.</p>`;

let folder = "";
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "summitry-adoption-"));
  const write = (name: string, text: string): Promise<void> => writeFile(join(folder, name), text);
  await write("said.js", said);
  await write("icon.svg", `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>`);
  await write("page.css", "body{margin:0}p{margin:8px 0;font:16px/1.5 serif}");
  for (const [name, options] of Object.entries(figures)) {
    const view = name;
    await write(
      `${name}.html`,
      page(`<history-timeline data="us-russia" view="${view}">${toHTML(options)}</history-timeline>`),
    );
  }
  await write("alone.html", page(toHTML(summits)));
  await write(
    "unread.html",
    page(`<history-timeline src="/nowhere.json">${toHTML(summits)}</history-timeline>`),
  );
  await write("nameless.html", page(`<history-timeline>${toHTML(summits)}</history-timeline>`));
  const sheet = `<link rel="stylesheet" href="/dist/summitry.css">`;
  await write(
    "declared.html",
    page(
      `<history-timeline data="us-russia" view="summits"><template shadowrootmode="open">${sheet}${toHTML(summits)}</template></history-timeline>`,
    ),
  );
  await write("leftover.html", page(`<div id="cms"></div>`));
  server = await serve({ root: folder, mounts: { "/dist/": join(root, "dist") } });
  browser = await launcher.launch(chromium);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** Let the script come, and wait until the element has drawn. */
  readonly come: (what?: string) => Promise<void>;
}

const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

async function open(
  name: string,
  width: number,
  more: Parameters<Browser["newPage"]>[0] = {},
): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width, height: 2400 }, ...more });
  let let_: () => void = () => {};
  const allowed = new Promise<void>((done) => (let_ = done));
  await page.route("**/dist/embed.js", async (route) => {
    await allowed;
    await route.continue();
  });
  await page.goto(server.url + name, { waitUntil: "commit" });
  await page.locator("#after").waitFor();
  await page.evaluate(() => document.fonts.ready);
  await page.waitForFunction(() => document.styleSheets.length === 2);
  if (more?.javaScriptEnabled !== false) await drawn(page);
  const come = async (what: string = "ready"): Promise<void> => {
    let_();
    await page.waitForFunction(
      (what) => (globalThis as unknown as { heard: string[] }).heard.includes(what),
      what,
    );
    await drawn(page);
    await drawn(page);
  };
  return { page, come };
}

const bottom = (page: Page): Promise<number> =>
  page.locator("#after").evaluate((node) => node.getBoundingClientRect().top);
const shiftsOf = (page: Page): Promise<unknown[]> => page.evaluate("shifts");

describe("at the widths that were drawn the pixels stay the same when the element takes over", () => {
  test.each([
    ["summits.html", 360, "light"],
    ["summits.html", 960, "light"],
    ["summits.html", 960, "dark"],
    ["history.html", 360, "dark"],
    ["history.html", 960, "light"],
    ["deadlines.html", 700, "light"],
    ["list.html", 360, "light"],
    ["list.html", 960, "light"],
  ] as const)("%s at %i, %s", async (name, width, colorScheme) => {
    const { page, come } = await open(name, width, { colorScheme });
    const before = await page.screenshot();
    await come();
    await expect.poll(() => page.locator("history-timeline figure[data-live]").count()).toBe(1);
    const after = await page.screenshot();
    if (!before.equals(after)) {
      await writeFile(join(tmpdir(), `adoption-${name}-${width}-before.png`), before);
      await writeFile(join(tmpdir(), `adoption-${name}-${width}-after.png`), after);
    }
    expect(before.equals(after)).toBe(true);
    await page.close();
  });
});

describe("nothing moves when the element takes over", () => {
  const widths = [
    320, 339, 360, 388, 414, 447, 479, 480, 500, 515, 560, 603, 646, 700, 768, 823, 880, 909, 960, 1024, 1110,
    1200,
  ];
  test.each(widths.flatMap((width) => [["summits.html", width] as const, ["history.html", width] as const]))(
    "%s at %i",
    async (name, width) => {
      const { page, come } = await open(name, width);
      const before = await bottom(page);
      await come();
      expect(await bottom(page)).toBe(before);
      expect(await shiftsOf(page)).toEqual([]);
      await page.close();
    },
  );
});
