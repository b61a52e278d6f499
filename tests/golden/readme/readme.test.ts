import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import data from "../../../src/generated/us-russia.js";
import { checkDrawings } from "../check.js";
import { drawings } from "./drawings.js";

checkDrawings(fileURLToPath(new URL(".", import.meta.url)), drawings);

const readme = readFileSync(new URL("../../../README.md", import.meta.url), "utf8");

test("the readme shows this picture and says how many events there are", () => {
  expect(readme).toContain("](tests/golden/readme/summits.svg)");
  expect(/(\d+) events/.exec(readme)?.[1]).toBe(String(data.size));
});
