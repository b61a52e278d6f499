import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { type Browser, type Page, chromium as engine } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import { chromium } from "../support/chromium.js";

type Api = typeof import("../gestures/page.js");
/** In the page: the global of its script. */
declare const api: Api;

let folder: string;
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "summitry-gestures-"));
  await build({
    entryPoints: ["tests/gestures/page.ts"],
    bundle: true,
    format: "iife",
    globalName: "api",
    outfile: join(folder, "page.js"),
    logLevel: "error",
  });
  for (const weight of [400, 600]) {
    copyFileSync(
      `node_modules/@fontsource/inter/files/inter-latin-${weight}-normal.woff2`,
      join(folder, `inter-${weight}.woff2`),
    );
  }
  const faces = [400, 600]
    .map((w) => `@font-face{font-family:Inter;font-weight:${w};src:url(inter-${w}.woff2)}`)
    .join("");
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><meta charset="utf-8"><title>gestures</title><style>${faces}body{margin:20px}</style><main></main><script src="page.js"></script>`,
  );
  server = await serve({ root: folder });
  browser = await engine.launch(chromium);
});
afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A seeded generator (mulberry32); the seed stands in the test's name. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

type Box = ReturnType<Api["plotBox"]>;

/** One gesture, as a reader would make it; returns its name. */
async function gesture(page: Page, box: Box, next: () => number): Promise<string> {
  const x = box.x + box.width * (0.05 + 0.9 * next());
  const y = box.y + box.height * (0.1 + 0.8 * next());
  const kind = next();
  if (kind < 0.45) {
    const by = (next() < 0.55 ? -1 : 1) * (40 + 300 * next());
    await page.mouse.move(x, y);
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, by);
    await page.keyboard.up("Control");
    return `wheel ${by.toFixed(0)} at ${x.toFixed(0)}`;
  }
  if (kind < 0.75) {
    const to = x + (next() - 0.5) * 600;
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move((x + to) / 2, y);
    await page.mouse.move(to, y + 3);
    await page.mouse.up();
    return `drag from ${x.toFixed(0)} to ${to.toFixed(0)}`;
  }
  if (kind < 0.85) {
    const name = ["zoomIn", "zoomOut", "fit", "next", "previous"][Math.floor(next() * 5)]!;
    // An open card may lie over the buttons; its reader closes it first.
    const close = page.locator(".card .close");
    if (await close.isVisible()) await close.click();
    // A command that would change nothing may be clicked all the same.
    await page.click(`[data-command=${name}]`, { force: true });
    return `button ${name}`;
  }
  const key = ["ArrowRight", "ArrowLeft", "Home", "End", "+", "-", "PageUp", "PageDown", "Enter", "Escape"][
    Math.floor(next() * 10)
  ]!;
  await page.locator('.item[tabindex="0"]').focus();
  await page.keyboard.press(key);
  return `key ${key}`;
}

const cases = [
  { n: 0, font: "", gestures: 300, seed: 11 },
  { n: 0, font: "Inter", gestures: 300, seed: 12 },
  { n: 500, font: "", gestures: 60, seed: 13 },
  { n: 5_000, font: "Inter", gestures: 60, seed: 14 },
  { n: 50_000, font: "", gestures: 60, seed: 15 },
];

test.each(cases)(
  "after each of $gestures gestures on $n events (0: the history) in font '$font' no label overlaps, all are counted, focus is seen (seed $seed)",
  async ({ n, font, gestures, seed }) => {
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 }, reducedMotion: "reduce" });
    const errors: string[] = [];
    page.on("pageerror", (error) => errors.push(error.message));
    await page.goto(server.url);
    await page.evaluate(([many, family]) => api.show(many, family), [n, font] as const);
    await page.waitForTimeout(100);
    const next = random(seed);
    const done: string[] = [];
    for (let i = 0; i < gestures; i++) {
      const box = await page.evaluate(() => api.plotBox());
      done.push(await gesture(page, box, next));
      const state = await page.evaluate(async () => {
        await new Promise((frame) => requestAnimationFrame(() => requestAnimationFrame(frame)));
        return { faults: api.faults(), counts: api.counts(), focus: api.focusFault() };
      });
      const after = `after ${done.slice(-3).join(", ")} (gesture ${i})`;
      expect(state.faults.slice(0, 4).join("; "), after).toBe("");
      expect(state.counts.shown, after).toBeGreaterThanOrEqual(state.counts.least);
      expect(state.counts.shown, after).toBeLessThanOrEqual(state.counts.most);
      // A wheel or a drag may leave the focus behind: the reader moved the view on purpose. Browsing may not.
      if (/^key (Arrow|Home|End|Page|\+|-)/.test(done[i]!)) expect(state.focus, after).toBe("");
    }
    expect(errors).toEqual([]);
    await page.close();
  },
  180_000,
);
