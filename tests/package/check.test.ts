import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Issue } from "../../src/dataset/index.js";

const BROKEN = join(import.meta.dirname, "../fixtures/broken");
const names = readdirSync(BROKEN)
  .filter((name) => name.endsWith(".json"))
  .sort();

let folder: string;
let command: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "summitry-check-"));
  command = join(folder, "dist/cli/summitry.mjs");
  writeFileSync(join(folder, "package.json"), JSON.stringify({ version: "9.8.7" }));
  await build({
    entryPoints: [join(import.meta.dirname, "../../src/cli/summitry.ts")],
    outfile: command,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "node20",
    logLevel: "error",
    // Binaries that other commands load at need.
    external: ["@resvg/*"],
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  code: number;
  out: string;
  err: string;
}

function summitry(args: readonly string[], cwd = folder): Promise<Run> {
  return new Promise((resolve) => {
    execFile(process.execPath, [command, ...args], { cwd }, (error, out, err) =>
      resolve({ code: error ? Number(error.code) : 0, out, err }),
    );
  });
}

function file(name: string, content: unknown): string {
  writeFileSync(join(folder, name), typeof content === "string" ? content : JSON.stringify(content, null, 2));
  return name;
}

function dataset(id: string, event: object = {}): object {
  return {
    id,
    title: "A talk",
    kinds: [{ id: "summit", label: "Summit" }],
    sources: [{ id: "gazette", type: "article", publisher: "The Gazette" }],
    events: [
      {
        id: `${id}-talk`,
        kind: "summit",
        title: "A talk",
        importance: 1,
        when: "1986-10-11",
        sources: [{ source: "gazette", states: "1986-10-11", basis: "stated" }],
        ...event,
      },
    ],
  };
}

test("there are at least forty broken datasets, each with its messages", () => {
  expect(names.length).toBeGreaterThanOrEqual(40);
  const expected = readdirSync(BROKEN).filter((name) => name.endsWith(".expected.txt"));
  expect(expected.sort()).toEqual(names.map((name) => name.replace(/json$/, "expected.txt")).sort());
});

test("every broken dataset gets exactly its messages and exit code 1", async () => {
  for (const name of names) {
    const { code, out, err } = await summitry(["check", name], BROKEN);
    expect(out, name).toBe(readFileSync(join(BROKEN, name.replace(/json$/, "expected.txt")), "utf8"));
    expect([code, err], name).toEqual([1, ""]);
  }
});

test("all broken datasets in one call get the messages of each, in the order of the call", async () => {
  const { code, out } = await summitry(["check", ...names], BROKEN);
  expect(code).toBe(1);
  for (const name of names) {
    const expected = readFileSync(join(BROKEN, name.replace(/json$/, "expected.txt")), "utf8");
    expect(out).toContain(expected);
  }
});

test("--json prints the same problems as an array with the file of each", async () => {
  const name = "several-faults.json";
  const { code, out } = await summitry(["check", "--json", name], BROKEN);
  const issues = JSON.parse(out) as Issue[];
  const lines = issues.map(({ file, line, column, pointer, severity, message, code }) => {
    const mark = severity === "warning" ? "warning: " : "";
    return `${file}:${line}:${column} ${pointer || "/"} ${mark}${message} (${code})\n`;
  });
  expect(code).toBe(1);
  expect(lines.join("")).toBe(readFileSync(join(BROKEN, "several-faults.expected.txt"), "utf8"));
});

test("a clean dataset prints nothing and is exit code 0", async () => {
  expect(await summitry(["check", file("clean.json", dataset("a"))])).toEqual({ code: 0, out: "", err: "" });
});

test("--json of a clean dataset is an empty array", async () => {
  const { code, out } = await summitry(["check", file("clean.json", dataset("a")), "--json"]);
  expect([code, JSON.parse(out)]).toEqual([0, []]);
});

test("warnings alone are printed and are exit code 0", async () => {
  const { code, out } = await summitry(["check", file("odd.json", dataset("a", { title: "x".repeat(61) }))]);
  expect(code).toBe(0);
  expect(out).toBe(
    "odd.json:21:16 /events/0/title warning: the title has 61 characters: expected at most 60 (long-title)\n",
  );
});

test("a link into another dataset of the same call is followed, and one into a dataset not given is not", async () => {
  const links = [{ type: "same-as", to: "b-tlak", in: "b" }];
  const a = file("a.json", dataset("a", { links }));
  const b = file("b.json", dataset("b"));
  const both = await summitry(["check", a, b]);
  expect(both.code).toBe(1);
  expect(both.out).toContain(
    'a.json:34:17 /events/0/links/0/to unknown event "b-tlak" in "b": did you mean "b-talk"?',
  );
  expect(await summitry(["check", a])).toEqual({ code: 0, out: "", err: "" });
});

test("wrong usage is exit code 2, says what is wrong and prints nothing else", async () => {
  for (const [args, message] of [
    [[], "usage: summitry COMMAND"],
    [["chekc", "a.json"], 'unknown command "chekc": did you mean "check"?'],
    [["--vresion"], 'unknown option "--vresion": did you mean "--version"?'],
    [["check"], "check needs at least one FILE"],
    [["check", "missing.json"], 'cannot read "missing.json": no such file'],
    [["check", "."], 'cannot read ".": it is a folder'],
    [["check", "--jsno", "a.json"], 'unknown option "--jsno": did you mean "--json"?'],
    [["check", "--json=yes", "a.json"], 'option "--json" takes no value, got "yes"'],
    [["toString"], 'unknown command "toString"'],
  ] as const) {
    const { code, out, err } = await summitry(args);
    expect([code, out], args.join(" ")).toEqual([2, ""]);
    expect(err).toContain(message);
  }
});

test("--help names every command, and a command's --help its usage", async () => {
  const { code, out } = await summitry(["--help"]);
  expect(code).toBe(0);
  expect(out).toContain("summitry check FILE… [--json]");
  expect((await summitry(["check", "--help"])).out).toContain("summitry check FILE… [--json]");
});

test("--version prints the version of the package", async () => {
  expect((await summitry(["--version"])).out).toBe("9.8.7\n");
});

test("names and texts of a file cannot send controls to the terminal", async () => {
  const { out } = await summitry(["check", file("escape.json", '{"\\u001b[31m \\ud800": "\\u001b"}')]);
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  expect(out).toContain("/%1B[31m%20");
});

test("tables are checked as datasets are, with the place of each cell", async () => {
  file("talks.csv", "when,title,source\n11.10.1986,A talk,The Gazette\n");
  const { code, out } = await summitry(["check", "talks.csv"]);
  expect(out).toBe(
    'talks.csv:2:1 /events/0/when row 2, column "when": not a date at character 1: expected a year of four digits, did you mean "1986-10-11"? "11.10.1986" (date)\n',
  );
  expect(code).toBe(1);
  file("good.csv", "when;title;source\n1986-10-11;A talk;The Gazette\n");
  expect(await summitry(["check", "good.csv"])).toEqual({ code: 0, out: "", err: "" });
});
