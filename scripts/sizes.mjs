// npm run sizes: writes the sizes of the built package, in bytes, to tests/package/sizes.json.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./lib/run.mjs";
import { measure } from "./lib/sizes.mjs";

const sizes = await measure();
writeFileSync(join(root, "tests/package/sizes.json"), `${JSON.stringify(sizes, null, 2)}\n`);
console.table(sizes);
