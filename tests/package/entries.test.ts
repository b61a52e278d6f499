import { execFileSync } from "node:child_process";
import { expect, test } from "vitest";
import { moduleEntries, root } from "../support/tree.js";

// Runs in a Node of its own: Vitest adds globals that would hide what an entry adds.
const probe = (entry: string) => `
  const describe = (key) => {
    const { value, get, set } = Object.getOwnPropertyDescriptor(globalThis, key);
    return [value, get, set];
  };
  const snapshot = () => new Map(Reflect.ownKeys(globalThis).map((key) => [key, describe(key)]));
  // Node fills some of its own globals on first use; use them all before.
  for (const key of Reflect.ownKeys(globalThis)) try { globalThis[key]; } catch {}
  const listeners = () => process.eventNames().map((name) => [String(name), process.listenerCount(name)]);
  const [before, heard] = [snapshot(), JSON.stringify(listeners())];
  const names = Object.keys(await import(${JSON.stringify(entry)}));
  const after = snapshot();
  const same = (key) => before.has(key) && before.get(key).every((part, i) => Object.is(part, after.get(key)[i]));
  const touched = [...after.keys(), ...before.keys()].filter((key) => !after.has(key) || !same(key)).map(String);
  if (JSON.stringify(listeners()) !== heard) touched.push("process listeners");
  console.log(JSON.stringify({ names, touched, dom: typeof document }));
`;

const run = (entry: string) =>
  JSON.parse(
    execFileSync(process.execPath, ["--input-type=module", "--eval", probe(entry)], {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, NODE_NO_WARNINGS: "1" },
    }),
  ) as { names: string[]; touched: string[]; dom: string };

test.each(moduleEntries)("$name imports in plain Node and touches no global", ({ name }) => {
  const { names, touched, dom } = run(name);
  expect(dom).toBe("undefined");
  expect(touched).toEqual([]);
  if (!name.endsWith("/define")) expect(names).not.toEqual([]);
});

test.each(["host.js", "frame.js"])("%s, which acts when it is loaded, does nothing in plain Node", (file) => {
  expect(run(`./dist/${file}`)).toEqual({ names: [], touched: [], dom: "undefined" });
});

test("a timeline without a page says what does without", () => {
  const call = `
    const { fromColumns, historyView, timeline } = await import("summitry");
    const [starts, tracks] = [new Float64Array(0), new Uint16Array(0)];
    try { timeline({ data: fromColumns({ starts, ends: starts, tracks }), view: historyView }); }
    catch (error) { console.log(error.name, error.message); }`;
  const args = ["--input-type=module", "--eval", call];
  const out = execFileSync(process.execPath, args, { cwd: root, encoding: "utf8" });
  expect(out).toMatch(/^TypeError timeline needs a page; toSVG and toHTML of summitry\/static do without/);
});

test("the probe sees a global that is touched", () => {
  expect(run("data:text/javascript,globalThis.planted = 1; Array.from = 2; fetch = 3").touched).toEqual(
    expect.arrayContaining(["planted", "fetch"]),
  );
});

test("every module entry of package.json is looked at", () => {
  expect(moduleEntries.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["summitry", "summitry/static", "summitry/interact", "summitry/element/define"]),
  );
});
