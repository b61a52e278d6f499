// npm runs this after an install in a clone, before packing, and when installed from git. It builds
// dist, quietly, unless it is there and made of what is here: `npm install PATH` runs this in the clone at PATH, where
// somebody may be serving it. Without the development tools (`--omit=dev`) there is nothing to build with and
// nothing to do; SUMMITRY_SKIP_PREPARE is set by `npm start` and `npm test`, which build themselves.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { build } from "./build.mjs";
import { isBuilt } from "./lib/fresh.mjs";
import { root } from "./lib/run.mjs";

const tools = ["typescript", "rollup", "rollup-plugin-esbuild"];
const present = tools.every((name) => existsSync(join(root, "node_modules", name, "package.json")));
const wanted = present && !process.env.SUMMITRY_SKIP_PREPARE && !isBuilt();
if (wanted && !(await build({ quiet: true }))) process.exitCode = 1;
