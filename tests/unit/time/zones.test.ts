import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const run = promisify(execFile);
// Half an hour off the whole hours, past the date line, and three quarters of an hour off.
const ZONES = { UTC: 0, "America/St_Johns": 150, "Pacific/Apia": -780, "Asia/Kathmandu": -345 };

const TEXTS = [
  "1986-10-11",
  "1986-10-11/1986-10-12",
  // Samoa had no 30 December 2011, and clocks change on these days elsewhere.
  "2011-12-30",
  "2025-03-09",
  "2025-11-02/2025-11-03",
  "2021-06~",
  "[..2018-07-16]",
  "[2025-08-07..2025-08-09]",
  "2014-03/..",
  "201X",
  "2001-24",
  "-0043-03-15",
  "0099-12-31",
  "2025-08-08T23:30",
  "2025-08-08T23:30+05:45",
];

const SCRIPT = `
  const { parseWhen, wordsFor, whenBetween, floorTo, monthName, yearName } = await import(process.argv[1]);
  const dates = ${JSON.stringify(TEXTS)}.map((text) => {
    const when = parseWhen(text);
    const words = ["en", "de", "ru", "ja"].map((locale) => wordsFor(when, locale));
    const again = [when.start, when.end].every(Number.isFinite) ? whenBetween(when.start, when.end).text : "";
    return [text, String(when.start), String(when.end), again, ...words];
  });
  const units = ["day", "month", "season", "year"].map((unit) => floorTo(1e12, unit));
  const names = ["en", "de"].map((locale) => monthName(1, locale) + yearName(1986, locale));
  // The local offset proves that the zone is really another one.
  const offset = new Date(2025, 5, 15).getTimezoneOffset();
  console.log(JSON.stringify({ offset, result: [dates, units, names] }));
`;

describe("a calendar day is the same day for every reader", () => {
  let folder = "";
  const reports = new Map<string, { offset: number; result: unknown }>();

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "summitry-time-"));
    const outfile = join(folder, "time.mjs");
    await build({ entryPoints: [resolve("src/time/index.ts")], bundle: true, format: "esm", outfile });
    for (const zone of Object.keys(ZONES)) {
      const args = ["--input-type=module", "-e", SCRIPT, pathToFileURL(outfile).href];
      const { stdout } = await run(process.execPath, args, { env: { ...process.env, TZ: zone } });
      reports.set(zone, JSON.parse(stdout) as { offset: number; result: unknown });
    }
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it.each(Object.entries(ZONES))("the process really runs in %s", (zone, offset) => {
    expect(reports.get(zone)?.offset).toBe(offset);
  });

  it.each(Object.keys(ZONES))("dates, words and units in %s are those in UTC", (zone) => {
    expect(reports.get(zone)?.result).toEqual(reports.get("UTC")?.result);
  });

  it("and the day is the one written", () => {
    const [dates] = reports.get("Pacific/Apia")?.result as [string[][]];
    expect(dates[2]?.slice(0, 5)).toEqual([
      "2011-12-30",
      "1325203200000",
      "1325289600000",
      "2011-12-30",
      "30 December 2011",
    ]);
  });
});
