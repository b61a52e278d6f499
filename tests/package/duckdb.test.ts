import { existsSync, readFileSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as launcher, type Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { npm, root, run } from "../../scripts/lib/run.mjs";
import { installNeeded } from "../../scripts/lib/install.mjs";
import { chromium } from "../support/chromium.js";
import { seeded } from "../support/crowd.js";

// The example over a real engine. Its dependencies are its own; where they cannot be installed (no binary for this
// machine, no network) its tests are skipped and counted as skipped.
const folder = join(root, "examples/duckdb");
const rows = 200_000;
const seed = 20261122;

/** Whether the engine is here and runs. */
async function provide(): Promise<boolean> {
  const asked = ["ci", "--no-fund", "--no-audit"];
  const installed = installNeeded(folder)
    ? await npm(asked, { cwd: folder, quiet: true, timeout: 50_000 })
    : { code: 0, output: "" };
  if (installed.code !== 0) console.warn(`DuckDB could not be installed:\n${installed.output}`);
  const script = `const { DuckDBInstance } = await import("@duckdb/node-api"); await DuckDBInstance.create(":memory:");`;
  const { code } = await run(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: folder,
    quiet: true,
  });
  return code === 0;
}

interface Row {
  readonly id: string;
  readonly track: string;
  readonly start: number;
  readonly stop: number;
}
interface Counts {
  readonly starts: number[][];
  readonly active: number[][];
}
interface Served {
  readonly url: string;
  close(): Promise<void>;
}

const isHere = await provide();
let place = "";
let served: Served;
let all: Row[] = [];
let tracks: string[] = [];
let extent: [number, number] = [0, 0];

beforeAll(async () => {
  if (!isHere) return;
  place = await mkdtemp(join(tmpdir(), "summitry-duckdb-"));
  const file = join(place, "events.parquet");
  const generated = await run(
    process.execPath,
    ["generate.mjs", "--rows", String(rows), "--seed", String(seed), "--out", file],
    { cwd: folder, quiet: true },
  );
  expect(generated.code, generated.output).toBe(0);
  const [{ serve }, { pageFiles }] = (await Promise.all([
    import(join(folder, "server.mjs")),
    import(join(folder, "page-files.mjs")),
  ])) as [
    { serve: (file: string, options: object) => Promise<Served> },
    { pageFiles: () => Promise<Record<string, [string, string]>> },
  ];
  served = await serve(file, { files: await pageFiles() });
  // The same rows by a plain scan: the oracle.
  const dump = `const { DuckDBInstance } = await import("@duckdb/node-api");
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    const file = process.argv[1];
    const sql = "SELECT id::VARCHAR AS id, track, start::DOUBLE AS start, stop::DOUBLE AS stop FROM read_parquet($file)";
    const { writeFileSync } = await import("node:fs");
    const read = await connection.runAndReadAll(sql, { file });
    writeFileSync(file + ".json", JSON.stringify(read.getRowObjectsJS()));`;
  const dumped = await run(process.execPath, ["--input-type=module", "--eval", dump, file], {
    cwd: folder,
    quiet: true,
  });
  expect(dumped.code, dumped.output).toBe(0);
  all = JSON.parse(await readFile(`${file}.json`, "utf8")) as Row[];
  const about = (await (await fetch(`${served.url}about`)).json()) as {
    extent: [number, number];
    tracks: { id: string }[];
  };
  extent = about.extent;
  tracks = about.tracks.map(({ id }) => id);
}, 120_000);

afterAll(async () => {
  await served?.close();
  if (place !== "") await rm(place, { recursive: true, force: true });
});

/** What a window holds, by looking at every row. */
function scan(from: number, to: number, bins: number, asked: readonly string[]): Counts & { ids: string[] } {
  const zeros = (): number[][] => asked.map(() => new Array<number>(bins).fill(0));
  const [starts, active, ids] = [zeros(), zeros(), [] as string[]];
  const length = (to - from) / bins;
  for (const { id, track, start, stop } of all) {
    const i = asked.indexOf(track);
    if (i < 0 || start >= to || stop <= from) continue;
    ids.push(id);
    for (
      let j = Math.max(0, Math.floor((start - from) / length));
      j < bins && from + j * length < stop;
      j++
    ) {
      active[i]![j]!++;
      if (start >= from + j * length && start < from + (j + 1) * length) starts[i]![j]!++;
    }
  }
  return { starts, active, ids };
}

const windowAt = (from: number, to: number, bins: number, asked: readonly string[]): Promise<Response> =>
  fetch(`${served.url}window?from=${from}&to=${to}&bins=${bins}&tracks=${asked.join()}`);

// Else a lock that npm refuses would look like a machine without the engine.
test("its lock is complete for every machine, and names no host", () => {
  const lock = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8")) as {
    packages: Record<string, Record<string, Record<string, string> | undefined>>;
  };
  const entries = Object.entries(lock.packages);
  const wanted = entries.flatMap(([, one]) =>
    Object.keys({ ...one["dependencies"], ...one["optionalDependencies"] }),
  );
  expect(wanted.length).toBeGreaterThan(8);
  for (const name of wanted) expect(lock.packages, name).toHaveProperty([`node_modules/${name}`]);
  for (const [path, one] of entries) expect(Object.keys(one), path).not.toContain("resolved");
  const own = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { dependencies: unknown };
  expect(lock.packages[""]!["dependencies"]).toEqual(own.dependencies);
});

describe.skipIf(!isHere)("a Parquet file behind DuckDB", () => {
  test(`of ${rows} rows from seed ${seed} is the same in every run`, () => {
    expect(all).toHaveLength(rows);
    expect(tracks).toEqual(["calls", "complaints", "inspections", "outages", "permits", "repairs"]);
    expect(extent).toEqual([
      all.reduce((t, { start }) => Math.min(t, start), Infinity),
      all.reduce((t, { stop }) => Math.max(t, stop), 0),
    ]);
  });

  test("answers windows as a scan of the same rows does: counts, or the events where they are few", async () => {
    const random = seeded(seed);
    const found = { counts: 0, events: 0 };
    for (let i = 0; i < 60; i++) {
      const length = 2 ** Math.floor(14 + 24 * random());
      const bins = 2 ** Math.floor(10 * random());
      const from = Math.floor((extent[0] + (extent[1] - extent[0]) * random()) / length) * length;
      const asked = tracks.filter(() => random() < 0.7);
      if (asked.length === 0 || length % bins !== 0) continue;
      const answer = (await (await windowAt(from, from + length, bins, asked)).json()) as Counts & {
        events?: Row[];
      };
      const plain = scan(from, from + length, bins, asked);
      if (answer.events === undefined) {
        found.counts++;
        expect(plain.ids.length).toBeGreaterThan(400);
        expect(answer.starts).toEqual(plain.starts);
        expect(answer.active).toEqual(plain.active);
      } else {
        found.events++;
        expect(answer.events.map(({ id }) => id).sort()).toEqual(plain.ids.sort());
      }
    }
    expect(found.counts).toBeGreaterThan(10);
    expect(found.events).toBeGreaterThan(10);
  }, 120_000);

  test("refuses what is out of bounds, and takes nothing of a request for SQL", async () => {
    for (const query of [
      "from=0&to=10&bins=0&tracks=calls",
      "from=0&to=10&bins=4096&tracks=calls",
      "from=0&to=10&bins=3&tracks=calls",
      "from=10&to=0&bins=1&tracks=calls",
      "from=0;DROP&to=10&bins=1&tracks=calls",
      "from=0&to=1e99&bins=1&tracks=calls",
      "from=0&to=10&bins=1&tracks=calls')--",
      "to=10&bins=1&tracks=calls",
    ]) {
      const response = await fetch(`${served.url}window?${query}`);
      expect(response.status, query).toBe(400);
    }
    expect((await fetch(`${served.url}../windows.mjs`)).status).toBe(404);
  });
});

describe.skipIf(!isHere)("its page", () => {
  let browser: Browser;
  beforeAll(async () => void (browser = await launcher.launch(chromium)));
  afterAll(() => browser?.close());

  test("draws, zooms to single events, and drops what nobody waits for any more", async () => {
    expect(existsSync(join(root, "dist/esm/index.js"))).toBe(true);
    const page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    const said: string[] = [];
    page.on(
      "console",
      (message) => void (["error", "warning"].includes(message.type()) && said.push(message.text())),
    );
    page.on("pageerror", (error) => said.push(String(error)));
    const failed: string[] = [];
    let asked = 0;
    page.on("request", (request) => void (request.url().includes("/window?") && asked++));
    page.on("requestfailed", (request) => failed.push(request.failure()?.errorText ?? ""));
    const words = page.locator(".source-status [role=status]");
    const told = (text: RegExp): Promise<void> =>
      words.filter({ hasText: text }).waitFor({ timeout: 20_000 });
    await page.goto(served.url);
    await told(/^200,000 events in the time shown\. Zoom in/);
    expect(await page.locator("path.density").count()).toBeGreaterThanOrEqual(6);

    // Hold the answers up, and go elsewhere before they come: each is aborted.
    let held = 0;
    await page.route("**/window?*", async (route) => {
      held++;
      await new Promise((done) => setTimeout(done, 1_500));
      await route.continue().catch(() => {});
    });
    await page.evaluate(`chart.zoomTo(["1999-01-01", "2000-12-31"])`);
    await expect.poll(() => held, { timeout: 10_000 }).toBeGreaterThan(0);
    const stale = held;
    await page.evaluate(`chart.zoomTo(["2011-01-01", "2012-12-31"])`);
    await expect.poll(() => failed.length, { timeout: 10_000 }).toBe(stale);
    expect(failed.every((text) => text.includes("ABORTED"))).toBe(true);
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await told(/^About [\d,]+ events/);

    await page.evaluate(`chart.zoomTo(["1994-03-01", "1994-03-04"])`);
    await told(/^\d+ events? in the time shown\.$/);
    expect(await page.locator(".mark[data-event]").count()).toBeGreaterThan(3);
    const from = Date.UTC(1994, 2, 1);
    const { ids } = scan(from, from + 4 * 86_400_000, 1, tracks);
    expect(await words.textContent()).toBe(`${ids.length} events in the time shown.`);
    expect(said).toEqual([]);

    // A wheel that turns for two seconds asks a few times, not in each frame.
    const before = asked;
    await page.mouse.move(600, 200);
    await page.keyboard.down("Control");
    for (let i = 0; i < 60; i++) {
      await page.mouse.wheel(0, 60);
      await page.waitForTimeout(16);
    }
    await page.keyboard.up("Control");
    await told(/Zoom in to see single events/);
    expect(asked - before).toBeGreaterThan(0);
    expect(asked - before).toBeLessThan(40);
    await page.close();
  }, 90_000);
});
