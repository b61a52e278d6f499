import { join } from "node:path";
import { chromium as launcher, type Browser, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import { chromium } from "../support/chromium.js";
import { files, root, text } from "../support/tree.js";

// Every example page in a browser, on a phone, a tablet and a desk: it draws, says nothing, asks nobody else, and nothing
// moves while it comes.

let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  server = await serve({ root: join(root, "examples"), mounts: { "/dist/": join(root, "dist") } });
  browser = await launcher.launch(chromium);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** In the page, before anything else: how far things move that nobody touched. */
function watchShifts(): void {
  const seen = globalThis as unknown as { shifts: string[] };
  seen.shifts = [];
  type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean; sources: { node?: Node }[] };
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as Shift[])
      if (!entry.hadRecentInput)
        seen.shifts.push(
          `${entry.value} ${entry.sources.map(({ node }) => node?.textContent?.trim().slice(0, 40)).join("; ")}`,
        );
  }).observe({ type: "layout-shift", buffered: true });
}

async function open(path: string, width: number): Promise<{ page: Page; said: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  const said: string[] = [];
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) said.push(message.text());
  });
  page.on("pageerror", (error) => said.push(String(error)));
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(server.url)) said.push(request.url());
  });
  await page.addInitScript(watchShifts);
  await page.goto(server.url + path);
  return { page, said };
}

const shifts = (page: Page): Promise<string[]> => page.evaluate("shifts");

/** Marks of events in the page and in its frames. */
const marks = async (page: Page): Promise<number> => {
  const counts = page.frames().map((frame) => frame.locator("svg .mark[data-event]").count());
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
};

const pages = files("examples", (path) => path.endsWith(".html") && !/duckdb|built\/summits/.test(path)).map(
  (path) => path.slice("examples/".length),
);

test("all of them are made, and listed where people look", () => {
  const made = ["iframe", "script", "static", "amp"].map((name) => `built/${name}.html`);
  expect(pages).toEqual(
    expect.arrayContaining([
      ...made,
      ...["module", "classic", "hostile", "react", "vue", "svelte"].map((name) => `${name}.html`),
    ]),
  );
  for (const path of pages) expect(text("examples/README.md")).toContain(path);
});

describe.each([360, 768, 1200])("on %s pixels", (width) => {
  // The article's lists are there to be read; the next tests hold that nothing moves where room was left.
  test.each(pages)("%s draws, says nothing and asks nobody else", async (path) => {
    const { page, said } = await open(path, width);
    await expect.poll(() => marks(page), { timeout: 20_000 }).toBeGreaterThan(2);
    await page.waitForTimeout(300);
    expect(said).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    if (path !== "index.html") expect(await shifts(page)).toEqual([]);
    await page.close();
  });
});

test.each(["react", "vue", "svelte"])("in %s a property is read and an event is heard", async (name) => {
  const { page, said } = await open(`${name}.html`, 1200);
  const element = page.locator("history-timeline");
  await element.locator(".mark").first().waitFor({ state: "attached" });
  expect(await element.locator(".headline").textContent()).toBe(
    "A limit set, moved twice, and left to lapse",
  );
  expect(await page.locator("output").textContent()).toBe("none");
  await element.locator('[data-command="next"]').click();
  await expect.poll(() => page.locator("output").textContent()).toBe("“50 days”");
  expect(said).toEqual([]);
  await page.close();
});

test("a hostile style sheet reaches neither the drawing nor the card", async () => {
  const looks = async (path: string): Promise<object> => {
    const { page } = await open(path, 1200);
    await page.locator("history-timeline .mark").first().waitFor({ state: "attached" });
    await page.locator("history-timeline [data-command=next]").click();
    await page.locator("history-timeline .card").waitFor();
    const found = await page.evaluate(() => {
      const inside = document.querySelector("history-timeline")!.shadowRoot!;
      const of = (selector: string): string[] => {
        const style = getComputedStyle(inside.querySelector(selector)!);
        return [
          "font-size",
          "letter-spacing",
          "text-transform",
          "text-shadow",
          "color",
          "box-sizing",
          "float",
          "max-width",
        ].map((name) => style.getPropertyValue(name));
      };
      const names = [
        ".headline",
        ".summitry-chart",
        "text.label tspan",
        ".controls button",
        ".card .name",
        ".card .summary",
      ];
      const { width, height } = inside.querySelector(".summitry-chart")!.getBoundingClientRect();
      const drawing = of(".summitry-chart");
      return { looks: names.map((name) => [name, ...of(name)]), drawing, height, wide: width > 900 };
    });
    await page.close();
    return found;
  };
  const [plain, hostile] = [await looks("module.html"), await looks("hostile.html")] as [
    { looks: string[][]; drawing: string[]; wide: boolean; height: number },
    { looks: string[][]; drawing: string[]; wide: boolean; height: number },
  ];
  expect(hostile.wide).toBe(true);
  expect(hostile.drawing).toEqual(plain.drawing);
  // Readers who space their letters wider have that in what they read; a drawing is measured beforehand.
  const spacing = 2;
  const without = (rows: string[][]): string[][] => rows.map((row) => row.filter((_, i) => i !== spacing));
  expect(without(hostile.looks)).toEqual(without(plain.looks));
});

test("the page without script has every fact in its list, and no button that does nothing", async () => {
  const { page, said } = await open("built/static.html", 1200);
  expect(await page.locator("script:not([type='application/ld+json'])").count()).toBe(0);
  expect(await page.locator(".entries > li").count()).toBeGreaterThanOrEqual(15);
  const buttons = await page
    .locator("button, input, select")
    .evaluateAll((all) => all.filter((one) => (one as HTMLElement).checkVisibility()).length);
  expect(buttons).toBe(0);
  expect(said).toEqual([]);
  await page.close();
});
