import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { type Browser, chromium as engine } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import { chromium } from "../support/chromium.js";

type Api = typeof import("../memory/page.js");
/** In the page: the global of its script. */
declare const api: Api;

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "summitry-memory-"));
  await build({
    entryPoints: ["tests/memory/page.ts"],
    bundle: true,
    format: "iife",
    globalName: "api",
    outfile: join(folder, "page.js"),
    logLevel: "error",
  });
  writeFileSync(
    join(folder, "index.html"),
    '<!doctype html><meta charset="utf-8"><title>memory</title><main></main><script src="page.js"></script>',
  );
  server = await serve({ root: folder });
  // Frames as fast as they can be made: a thousand of them at the rate of a screen would only be waited for.
  const frames = ["--disable-gpu-vsync", "--disable-frame-rate-limit"];
  // Code is not compiled: what the engine keeps of a function that has got warm, up to 1 MB of it in this run, is in
  // the same heap, comes when it likes, and is not of any timeline.
  const args = [...(chromium.args ?? []), ...frames, "--js-flags=--jitless"];
  browser = await engine.launch({ ...chromium, args });
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** Bytes of the heap that each of the timelines after the first 200 leaves, of 1,000; or of fewer that leak. */
async function slope(
  times: number,
  keep: boolean,
): Promise<{ bytes: number; listeners: string[]; nodes: number }> {
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  const errors: string[] = [];
  page.on("pageerror", (error) => errors.push(error.message));
  await page.goto(server.url);
  const session = await page.context().newCDPSession(page);
  const used = async (): Promise<number> => {
    // What ends in a later task, or is collected only after something else, is gone after the second time.
    for (let i = 0; i < 2; i++) {
      await page.waitForTimeout(50);
      await session.send("HeapProfiler.collectGarbage");
    }
    return (await session.send("Runtime.getHeapUsage")).usedSize;
  };
  const before = await page.evaluate(() => (api.watch(), api.nodes()));
  const early = times / 5;
  await page.evaluate(([n, k]) => api.cycle(n, k), [early, keep] as const);
  const low = await used();
  await page.evaluate(([n, k]) => api.cycle(n, k), [times - early, keep] as const);
  const high = await used();
  const listeners = await page.evaluate(() => api.listeners());
  const nodes = (await page.evaluate(() => api.nodes())) - before;
  await page.close();
  expect(errors).toEqual([]);
  return { bytes: (high - low) / (times - early), listeners, nodes };
}

test("1,000 timelines that came and went leave at most 1 kB each, no listener and no node", async () => {
  const { bytes, listeners, nodes } = await slope(1000, false);
  expect(bytes).toBeLessThanOrEqual(1000);
  expect(listeners).toEqual([]);
  expect(nodes).toBe(0);
}, 300_000);

test("a drawing that is kept for each would be noticed", async () => {
  expect((await slope(50, true)).bytes).toBeGreaterThan(10_000);
}, 60_000);
