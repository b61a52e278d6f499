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
import { readPDF, type Read } from "../support/pdf.js";
import { root } from "../support/tree.js";

// Pages of paper: what a newsroom's reader gets who prints, sheet by sheet.

const views: Readonly<Record<string, HTMLOptions>> = {
  summits: { data, record, view: summitsView },
  history: { data, record, view: historyView },
  reading: { data, record, view: deadlinesView, steps: data.meta.readings[0]!.id },
  list: { data, record, view: listView },
};

const many = 1000;
/** More events than a list on a screen shows at once, each with an address of its own. */
const crowd = {
  id: "crowd",
  title: "A thousand days",
  kinds: [{ id: "day", label: "Day" }],
  sources: [
    {
      id: "log",
      type: "article",
      title: "The log",
      publisher: "Log",
      url: "https://paper.example/log",
      published: "2020-01-01",
    },
  ],
  events: Array.from({ length: many }, (_, i) => ({
    id: `day-${i}`,
    kind: "day",
    title: `Day number ${i}`,
    importance: 1,
    when: new Date(Date.UTC(1990, 0, 1 + i * 5)).toISOString().slice(0, 10),
    sources: [{ source: "log", states: null, basis: "none" }],
  })),
};

const page = (body: string): string =>
  `<!doctype html><html lang="en"><meta charset="utf-8"><title>Print</title><link rel="icon" href="data:,">` +
  `<link rel="stylesheet" href="/dist/summitry.css"><script type="module" src="/dist/embed.js"></script>` +
  `<p>Before.</p>${body}<p>After.</p>`;

let folder = "";
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "summitry-print-"));
  for (const [name, options] of Object.entries(views)) {
    const view = name === "reading" ? "deadlines" : name;
    const element = `<history-timeline data="us-russia" view="${view}">${toHTML(options)}</history-timeline>`;
    await writeFile(join(folder, `${name}.html`), page(element));
  }
  await writeFile(join(folder, "crowd.json"), JSON.stringify(crowd));
  await writeFile(join(folder, "crowd.html"), page(`<history-timeline src="crowd.json"></history-timeline>`));
  await writeFile(
    join(folder, "crowd-list.html"),
    page(`<history-timeline src="crowd.json" view="list"></history-timeline>`),
  );
  server = await serve({ root: folder, mounts: { "/dist/": join(root, "dist") } });
  browser = await launcher.launch(chromium);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(name: string, script: boolean): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1000, height: 800 }, javaScriptEnabled: script });
  await page.goto(`${server.url}${name}.html`);
  if (script)
    await page.locator("figure[data-live] .outline [data-event]").first().waitFor({ state: "attached" });
  return page;
}

const margin = { top: "15mm", bottom: "15mm", left: "15mm", right: "15mm" };

async function print(page: Page, format: "A4" | "Letter"): Promise<Read> {
  return readPDF(await page.pdf({ format, margin, tagged: true }));
}

const split = ({ parts }: Read, type: string): number =>
  parts.filter((part) => part.type === type && part.kids.some((kid) => kid !== "TH") && part.pages.length > 1)
    .length;
const count = ({ parts }: Read, type: string): number =>
  parts.filter((part) => part.type === type && part.pages.length > 0).length;

describe.each(["A4", "Letter"] as const)("on %s", (format) => {
  test.each(
    Object.keys(views).flatMap((name) => [
      [name, "with a script", true] as const,
      [name, "without a script", false] as const,
    ]),
  )("no event of %s is split between two pages, %s", async (name, _, script) => {
    const page = await open(name, script);
    const read = await print(page, format);
    const rows = name === "list" ? "TR" : "LI";
    const expected = await page
      .locator(`figure[${script ? "data-live" : "data-static"}] .outline [data-event]`)
      .count();
    expect(read.pages).toBeGreaterThan(2);
    expect(count(read, rows)).toBeGreaterThanOrEqual(expected);
    expect(split(read, rows)).toBe(0);
    // Every source of an event can be found from the paper, on the page that it is named on.
    const cited = new Set(read.links.flat());
    for (const { url } of data.meta.sources.filter(({ type }) => type === "article"))
      if (name === "history" || name === "list") expect(cited).toContain(url);
    await page.close();
  });
});

test("no button, field or card is printed, and every address stands beside its source in words", async () => {
  for (const script of [true, false]) {
    const page = await open("history", script);
    if (script) {
      await page.locator("figure[data-live] [data-command=next]").click();
      await page.locator("figure[data-live] .card").waitFor();
    }
    await page.emulateMedia({ media: "print" });
    if (script) await page.locator("figure[data-live] .outline.paper").waitFor();
    const figure = page.locator(script ? "figure[data-live]" : "figure[data-static]");
    const controls = "button:not(.item), input, select, .card, .readout, .hint, .keys, .brush, .go, .tools";
    expect(await figure.locator(`:is(${controls}):visible`).count()).toBe(0);
    const names = await figure
      .locator(script ? ".outline.paper .cites cite > a" : ".bibliography cite > a")
      .evaluateAll((all) =>
        all.map((one) => [getComputedStyle(one, "::after").content, one.getAttribute("href")!] as const),
      );
    expect(names.length).toBeGreaterThan(50);
    for (const [said, address] of names) expect(said).toContain(address);
    await page.close();
  }
});

describe("a list that the screen shows in parts", () => {
  test.each(["crowd", "crowd-list"])(
    "is printed as a whole, and is as it was afterwards: %s",
    async (name) => {
      const page = await open(name, true);
      const shown = (): Promise<number> => page.locator("figure[data-live] .outline [data-event]").count();
      const before = await shown();
      expect(before).toBeLessThan(many / 2);
      const read = await print(page, "A4");
      const rows = name === "crowd" ? "LI" : "TR";
      expect(count(read, rows)).toBeGreaterThanOrEqual(many);
      expect(split(read, rows)).toBe(0);
      expect(await shown()).toBe(before);
      expect(await page.locator(".paper").count()).toBe(0);
      await page.close();
    },
  );
});
