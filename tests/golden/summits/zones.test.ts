import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { root } from "../../support/tree.js";
import { drawings } from "./drawings.js";

const run = promisify(execFile);
// Half an hour off the whole hours, past the date line, and three quarters of an hour off.
const zones = { UTC: 0, "America/St_Johns": 150, "Pacific/Apia": -780, "Asia/Kathmandu": -345 };
const locales = ["en_US.UTF-8", "de_DE.UTF-8", "ar_EG.UTF-8"];

const script = `
  const { createHash } = await import("node:crypto");
  const { drawings } = await import(process.argv[1]);
  const sums = Object.values(drawings).map((draw) => createHash("sha256").update(draw()).digest("hex"));
  // What the process really runs in: without this the test could not fail.
  const offset = new Date(2025, 5, 15).getTimezoneOffset();
  const locale = new Intl.NumberFormat().resolvedOptions().locale;
  console.log(JSON.stringify({ offset, locale, sums }));
`;

interface Report {
  readonly offset: number;
  readonly locale: string;
  readonly sums: readonly string[];
}

describe("toSVG gives the same bytes", () => {
  const here = Object.values(drawings).map((draw) => createHash("sha256").update(draw()).digest("hex"));
  let folder = "";
  let entry = "";

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "summitry-golden-"));
    const outfile = join(folder, "drawings.mjs");
    await build({
      entryPoints: [join(root, "tests/golden/summits/drawings.ts")],
      bundle: true,
      format: "esm",
      platform: "node",
      outfile,
    });
    entry = pathToFileURL(outfile).href;
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true, force: true }));

  const report = async (env: Record<string, string>): Promise<Report> => {
    const args = ["--input-type=module", "-e", script, entry];
    const { stdout } = await run(process.execPath, args, { env: { ...process.env, ...env } });
    return JSON.parse(stdout) as Report;
  };

  test.each(Object.entries(zones))("in the zone %s", async (zone, offset) => {
    const seen = await report({ TZ: zone });
    expect(seen.offset).toBe(offset);
    expect(seen.sums).toEqual(here);
  });

  test.each(locales)("in the locale %s", async (locale) => {
    const seen = await report({ LANG: locale, LC_ALL: locale, LANGUAGE: "" });
    expect(seen.locale.slice(0, 2)).toBe(locale.slice(0, 2));
    expect(seen.sums).toEqual(here);
  });
});
