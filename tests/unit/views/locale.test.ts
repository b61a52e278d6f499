import { expect, test } from "vitest";
import data from "../../../src/generated/us-russia.js";
import { toSVG } from "../../../src/static.js";
import { summitsView } from "../../../src/views/index.js";

const words = (locale: string) => toSVG({ data, view: summitsView, locale, width: 1200 });

test("labels are in the reader's language where the data has it", () => {
  expect(words("ru")).toContain("Саммит в Рейкьявике");
  expect(words("en")).not.toContain("Саммит в Рейкьявике");
  expect(words("fr")).toContain("Reykjavík");
});
