import { readFileSync } from "node:fs";
import { join } from "node:path";
import { chromium as launcher, type Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import { chromium } from "../support/chromium.js";
import { root } from "../support/tree.js";

// The classic script is what pages without modules have: all of the package but the bundled data.
let browser: Browser;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  server = await serve({ root: join(root, "tests/fixtures"), mounts: { "/dist/": join(root, "dist") } });
  browser = await launcher.launch(chromium);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test("the global of the classic script has all that the modules export", async () => {
  const page = await browser.newPage();
  await page.addScriptTag({ path: join(root, "dist/summitry.iife.js") });
  const names = await page.evaluate("Object.keys(summitry)");
  const modules = await Promise.all(
    ["index", "interact/index"].map((name) => import(join(root, `dist/esm/${name}.js`)) as Promise<object>),
  );
  expect(names).toEqual(
    expect.arrayContaining([...modules.flatMap((one) => Object.keys(one)), "HistoryTimelineElement"]),
  );
  await page.close();
});

test("with the classic script alone a page draws each view, a composition and a gesture", async () => {
  const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  await page.setContent(`<!doctype html><title>Classic</title><div id="place"></div>`);
  await page.addScriptTag({ path: join(root, "dist/summitry.iife.js") });
  const text = readFileSync(join(root, "dist/data/us-russia.json"), "utf8");
  const drawn = await page.evaluate((json) => {
    const all = (globalThis as unknown as { summitry: Record<string, (given?: unknown) => unknown> })
      .summitry;
    const call = (name: string, given?: unknown): unknown => all[name]!(given);
    const data = call("parseDataset", json);
    const count = (options: object): number => {
      const chart = call("timeline", { data, width: 900, ...options }) as {
        node: HTMLElement;
        destroy(): void;
      };
      document.querySelector("#place")!.append(chart.node);
      const marks = chart.node.querySelectorAll(".mark, tbody [data-event]").length;
      chart.destroy();
      return marks;
    };
    const views = ["summits", "threats", "deadlines", "history", "list"].map((name) => `${name}View`);
    return [
      ...views.map((name) => [name, count({ view: all[name], interactions: [call("zoom"), call("hash")] })]),
      ["components", count({ components: [call("points"), call("links"), call("axis")] })],
    ];
  }, text);
  expect(problems).toEqual([]);
  for (const [name, marks] of drawn) expect(Number(marks), String(name)).toBeGreaterThan(3);
  await page.close();
});
