import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { hashOf, shinglesOf } from "../../scripts/shingles.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const list = JSON.parse(readFileSync(join(root, "data/us-russia/shingles.json"), "utf8")) as { hashes: string[] };
const known = new Set(list.hashes);
const borrowed = (text: string): string[] => shinglesOf(text).filter((shingle) => known.has(hashOf(shingle)));

/** Titles are facts about a source, so they may stand anywhere. */
const titles = (
  JSON.parse(readFileSync(join(root, "data/us-russia/sources.json"), "utf8")) as { title?: string }[]
).flatMap((source) => source.title ?? []);
const allowed = new Set(titles.flatMap(shinglesOf));

function below(folder: string, ending: RegExp): string[] {
  const path = join(root, folder);
  if (!existsSync(path)) return [];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && ending.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/node_modules|storybook-static|shingles\.json$/.test(file));
}

/** Every text in a JSON value with its pointer, without what is exempt. */
function texts(value: unknown, pointer = ""): [string, string][] {
  if (typeof value === "string") return [[pointer, value]];
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${pointer}/${key}`));
}
const exempt = /\/corrections\/\d+\/stated$|\/url$/;

describe("no sentence of the articles", () => {
  it("is in the list by accident: it has thousands of runs of six words, and finds one that is there", () => {
    expect(known.size).toBeGreaterThan(4000);
    // The title of an article is the one text of it that may stand here.
    expect(borrowed("Will the upcoming Trump-Putin meeting mark a thaw in US-Russia relations?")).toHaveLength(8);
    expect(borrowed("will the UPCOMING trump putin meeting …")).toHaveLength(1);
    expect(borrowed("Reagan and Gorbachev met in the Icelandic capital in October of that year.")).toEqual([]);
  });

  it("is in a title, summary, note or other text of the data", () => {
    const files = below("data", /\.json$/);
    expect(files.length).toBeGreaterThan(20);
    const found = files.flatMap((file) =>
      texts(JSON.parse(readFileSync(file, "utf8")))
        .filter(([pointer]) => !exempt.test(pointer))
        .filter(([pointer]) => !(file.endsWith("sources.json") && pointer.endsWith("/title")))
        .flatMap(([pointer, text]) => borrowed(text).map((run) => `${file} ${pointer}: ${run}`)),
    );
    expect(found).toEqual([]);
  });

  it("is in the readme, the documents, the stories or the examples", () => {
    const written = /\.(md|mdx|ts|mjs|js|html|json|css|txt)$/;
    const files = [
      ...["README.md", "CONTRIBUTING.md", "CHANGELOG.md"].map((name) => join(root, name)).filter(existsSync),
      ...["docs", "stories", "examples", "data", "src"].flatMap((folder) => below(folder, written)),
    ]
      .filter((file) => !(file.includes("/data/") && file.endsWith(".json")))
      // What is made from the data holds what they hold, and that has its own test.
      .filter((file) => !/\/(src\/generated|examples\/built)\/|\/node_modules\//.test(file));
    const found = files.flatMap((file) =>
      borrowed(readFileSync(file, "utf8"))
        .filter((run) => !allowed.has(run))
        .map((run) => `${file}: ${run}`),
    );
    expect(found).toEqual([]);
  });
});
