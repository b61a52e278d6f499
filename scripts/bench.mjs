// npm run bench: what a frame costs, in Chromium, beside a reference loop in the same page. Nothing here fails:
// milliseconds are printed with their targets, and tests hold ratios and counts.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { chromium } from "playwright";
import { latency } from "./bench/latency.mjs";
import { memory } from "./bench/memory.mjs";
import { findBrowser } from "./lib/browser.mjs";
import { serve } from "./serve.mjs";

const folder = await mkdtemp(join(tmpdir(), "summitry-bench-"));
await build({
  entryPoints: ["scripts/bench/page.ts"],
  bundle: true,
  format: "esm",
  minify: true,
  outfile: join(folder, "page.js"),
  logLevel: "error",
});
await import("node:fs/promises").then(({ writeFile }) =>
  writeFile(
    join(folder, "index.html"),
    '<!doctype html><meta charset="utf-8"><title>bench</title><body></body>',
  ),
);
const server = await serve({ root: folder, mounts: { "/dist/": "dist" } });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ["--no-sandbox", "--disable-gpu"],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
await page.goto(server.url);
const call = (name, ...args) =>
  page.evaluate(([n, a]) => import("/page.js").then((m) => m[n](...a)), [name, args]);
const ms = (value) => `${value.toFixed(2)} ms`.padStart(10);

console.log(
  `reference loop: ${ms(await call("reference"))} (two million square roots; compare machines by this)\n`,
);
const { pan, zoom, crossing } = await call("renderer");
console.log("500 marks and 100 labels, script + style + layout of one frame");
console.log(
  `  pan ${ms(pan)}  (target 1)   zoom ${ms(zoom)}  (target 4)   level crossing without layout ${ms(crossing)}  (target 6)\n`,
);
console.log("whole timelines of 8 tracks, zoomed until about 400 events are in view");
for (const n of [40, 500, 5_000, 50_000]) {
  const { marks, labels, ...times } = await call("whole", n);
  const list = Object.entries(times).map(([name, value]) => `${name} ${ms(value)}`);
  console.log(
    `  ${String(n).padStart(6)} events: ${list.join("  ")}  (${marks} marks, ${labels} labels in the window)`,
  );
}
console.log(`\nlayout of one level with 10,000 events: ${ms(await call("layout", 10_000))}  (target 8)`);
const million = 1_000_000;
await call("given", million);
const before = await memory(page);
const time = await call("columns");
const made = await memory(page);
await call("settled");
const drawn = await memory(page);
await call("drop");
const each = (after) => `${((after - before) / million).toFixed(0)} bytes each`;
console.log(
  `\na million unsorted events: fromColumns ${ms(time)}  (target 400)   besides the arrays given ${each(made)}, drawn and sorted ${each(drawn)}  (target 60)`,
);
console.log(
  "\nlive, spans on 8 tracks; pan and zoom are medians at the dearest of four depths, tasks under 50 ms count as 0",
);
for (const n of [40, 1_000, 10_000, 100_000, 1_000_000]) {
  const list = Object.entries(await call("live", n)).map(([name, value]) => `${name} ${ms(value)}`);
  console.log(`  ${String(n).padStart(7)} events: ${list.join("  ")}`);
}
await latency(browser, server.url);
console.log(`reference loop again: ${ms(await call("reference"))}`);
await browser.close();
await server.close();
await rm(folder, { recursive: true, force: true });
