import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, expect, test } from "vitest";
import { npm } from "../../scripts/lib/run.mjs";
import { pkg, root, text } from "../support/tree.js";

const targets = Object.entries(pkg.exports).flatMap(([entry, target]) =>
  typeof target === "string"
    ? [{ entry, file: target }]
    : [
        { entry, file: target.types },
        { entry, file: target.default },
      ],
);

let packed: string[] = [];
beforeAll(async () => {
  const { code, output } = await npm(
    ["pack", "--dry-run", "--json", "--ignore-scripts", "--loglevel=error"],
    { quiet: true },
  );
  expect(code, output).toBe(0);
  const [tarball] = JSON.parse(output.slice(output.search(/^\[/m))) as [{ files: { path: string }[] }];
  packed = tarball.files.map(({ path }) => path);
});

test.each(targets)("$entry: $file exists and is packed", ({ file }) => {
  expect(existsSync(join(root, file))).toBe(true);
  expect(packed).toContain(file.slice(2));
});

test("the command is packed, begins with its interpreter and is executable by Node", () => {
  const [command] = Object.values(pkg.bin);
  expect(packed).toContain(command!.slice(2));
  expect(text(command!)).toMatch(/^#!\/usr\/bin\/env node\n/);
});

test("the tarball holds the package and nothing else", () => {
  const allowed = /^(dist|src)\/|^(package\.json|README\.md|LICENSE|LICENSE-DATA|CHANGELOG\.md)$/;
  expect(packed.filter((path) => !allowed.test(path))).toEqual([]);
  expect(packed.filter((path) => /\.(test|stories)\.|(^|\/)tests?\/|tsconfig/.test(path))).toEqual([]);
  for (const licence of ["LICENSE", "LICENSE-DATA", "README.md"]) expect(packed).toContain(licence);
});

test("the style sheet reaches users, and the lazy chunks lie beside embed.js", () => {
  expect(packed).toContain("dist/summitry.css");
  const chunks = [...text("dist/embed.js").matchAll(/["']\.\/(chunks\/[^"']+)["']/g)].map(
    (m) => `dist/${m[1]!}`,
  );
  expect(chunks.length).toBeGreaterThan(0);
  for (const chunk of chunks) expect(packed).toContain(chunk);
});

test("what is built in brings its licence along", () => {
  const maps = readdirSync(join(root, "dist"), { recursive: true })
    .map(String)
    .filter((file) => /^(chunks[\\/][^\\/]+|embed|summitry\.iife)\.js\.map$/.test(file));
  const sources = maps.flatMap((file) => (JSON.parse(text(`dist/${file}`)) as { sources: string[] }).sources);
  const names = new Set(
    sources.flatMap((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
  );
  expect(names.size).toBeGreaterThan(3);
  const licences = text("dist/licenses.txt");
  for (const name of names) expect(licences).toMatch(new RegExp(`^${name} \\d`, "m"));
  expect(packed).toContain("dist/licenses.txt");
});

test("what is declared as a side effect exists, in the source and in the build", () => {
  const { sideEffects } = JSON.parse(text("package.json")) as { sideEffects: string[] };
  for (const file of sideEffects.filter((one) => !one.includes("*")))
    expect(existsSync(join(root, file)), file).toBe(true);
});
