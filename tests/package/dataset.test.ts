import { expect, test } from "vitest";
import { checkDataset, parseDataset } from "../../src/dataset/index.js";
import { text } from "../support/tree.js";

test("the least dataset of docs/dataset.md has no problem, not even a warning", () => {
  const blocks = [...text("docs/dataset.md").matchAll(/^```json\n([\s\S]*?)^```$/gm)].map(
    ([, code]) => code!,
  );
  expect(blocks).toHaveLength(1);
  expect(checkDataset(blocks[0]!)).toEqual([]);
  expect(parseDataset(blocks[0]!).get("apollo-11")?.title).toBe("Apollo 11");
});
