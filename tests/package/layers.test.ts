import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { files, text } from "../support/tree.js";

/** The folders of src from left to right. A folder imports from itself and from those to its left. */
const order = [
  ...["time", "dataset", "scales", "layout", "scene", "components", "figure", "views"],
  ...["print", "render", "interact", "timeline", "element", "embed"],
];

/** Folders that stand beside or inside one of the order, with what they add to its rules. */
const beside: Record<string, string> = { formats: "dataset", generated: "dataset", card: "figure" };
const place = (folder: string) => order.indexOf(beside[folder] ?? folder);

interface Import {
  readonly from: string;
  readonly to: string;
  readonly lazy: boolean;
  readonly typeOnly: boolean;
}

/** The import and export-from specifiers of a source text; comments do not count. */
function importsOf(file: string): Import[] {
  const code = text(file).replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, "");
  const fixed = /^\s*(?:import|export)\b(\s+type\b)?(?:[^"';]*?\bfrom)?\s*["']([^"']+)["']/gm;
  const lazy = /\bimport\(\s*["']([^"']+)["']/g;
  return [
    ...[...code.matchAll(fixed)].map((m) => ({
      from: file,
      to: m[2]!,
      lazy: false,
      typeOnly: Boolean(m[1]),
    })),
    ...[...code.matchAll(lazy)].map((m) => ({ from: file, to: m[1]!, lazy: true, typeOnly: false })),
  ];
}

const sources = files("src", (path) => path.endsWith(".ts") && !path.endsWith(".d.ts"));
const imports = sources.flatMap(importsOf);
const local = imports.filter(({ to }) => to.startsWith("."));
const target = ({ from, to }: Import) => join(dirname(from), to).replaceAll("\\", "/").slice("src/".length);
const folderOf = (path: string) => (path.includes("/") ? path.split("/")[0]! : "");
const say = (one: Import) => `${one.from} imports ${one.to}`;

/** Why an import of our own file is not allowed, or undefined. */
function offence(one: Import): string | undefined {
  const from = folderOf(one.from.slice("src/".length));
  const to = folderOf(target(one));
  // The classic script is all that users may import, under one global name.
  if (target(one) === "index.js" && one.from === "src/embed/script.ts") return undefined;
  if (target(one) === "index.js") return "nobody imports index.ts";
  if (to === "") return "the entries are for users, not for the library";
  if (to === "cli" && from !== "cli") return "nobody imports the command line";
  if (from === "cli" || from === "" || from === to) return undefined;
  // The bundled data are large: whoever is loaded first may only ask for them later.
  if (to === "generated") {
    const late = ["element", "embed"].includes(from) && one.lazy;
    return late || one.typeOnly ? undefined : "the bundled data load late, from element or embed";
  }
  if (to === "card" && from !== "figure") return "card is a part of figure";
  if (place(to) > place(from)) return `${to} stands to the right of ${from}`;
  if (place(to) === place(from) && !(from === "generated" && to === "dataset") && to !== "card")
    return from === "formats" && to === "dataset" ? undefined : `${from} and ${to} stand beside each other`;
  return undefined;
}

test("every folder of src has its place in the order", () => {
  const known = [...order, ...Object.keys(beside), "cli", ""];
  const unknown = sources
    .map((path) => path.slice("src/".length))
    .filter((path) => !known.includes(folderOf(path)));
  expect(unknown).toEqual([]);
});

test("imports are found at all", () => {
  expect(local.length).toBeGreaterThan(10);
});

test("a folder imports only from itself and from folders to its left", () => {
  expect(local.flatMap((one) => offence(one)?.concat(": ", say(one)) ?? [])).toEqual([]);
});

test("the rules name an offender of each sort", () => {
  const planted = [
    ["src/time/when.ts", "../print/svg.js", "print stands to the right of time"],
    ["src/element/define.ts", "../index.js", "nobody imports index.ts"],
    ["src/timeline/timeline.ts", "../cli/summitry.js", "nobody imports the command line"],
    [
      "src/views/history.ts",
      "../generated/us-russia.js",
      "the bundled data load late, from element or embed",
    ],
    ["src/timeline/timeline.ts", "../card/card.js", "card is a part of figure"],
    ["src/dataset/dataset.ts", "../formats/csv.js", "dataset and formats stand beside each other"],
    ["src/formats/csv.ts", "../dataset/dataset.js", undefined],
    ["src/figure/figure.ts", "../card/card.js", undefined],
  ] as const;
  for (const [from, to, reason] of planted)
    expect(offence({ from, to, lazy: false, typeOnly: false }), from).toBe(reason);
});

test("only the named d3 modules are imported, and those of gestures in interact alone", () => {
  const d3 = imports.filter(({ to }) => /^d3(-|$)/.test(to));
  const gestures = ["d3-zoom", "d3-brush", "d3-drag"];
  const wrong = d3.filter(
    ({ from, to }) => to === "d3" || (gestures.includes(to) && !from.startsWith("src/interact/")),
  );
  expect(wrong.map(say)).toEqual([]);
});

test("relative imports end in .js, as they do in the built package", () => {
  expect(local.filter(({ to }) => !/\.(js|json)$/.test(to)).map(say)).toEqual([]);
});
