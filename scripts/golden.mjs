// npm run golden: draws the golden pictures again. Each tests/golden/NAME/drawings.ts exports `drawings`,
// from file names to functions that return the file; the test beside it compares without writing.
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./lib/run.mjs";
import { loadTs } from "./load.mjs";

const golden = join(root, "tests/golden");
const names = readdirSync(golden).filter((name) => existsSync(join(golden, name, "drawings.ts")));
for (const name of names.sort()) {
  const folder = join(golden, name);
  const { drawings } = await loadTs(join(folder, "drawings.ts"));
  for (const [file, draw] of Object.entries(drawings)) {
    const path = join(folder, file);
    const text = draw();
    if (existsSync(path) && readFileSync(path, "utf8") === text) continue;
    writeFileSync(path, text);
    console.log(`tests/golden/${name}/${file} is new: look at it`);
  }
  for (const file of readdirSync(folder).filter((file) => /\.(svg|html)$/.test(file)))
    if (!Object.hasOwn(drawings, file)) rmSync(join(folder, file));
}
