import { expectTypeOf, test } from "vitest";
import usRussia from "../../../src/generated/us-russia.js";
import type { Dataset } from "../../../src/dataset/index.js";
import type { timeline, TimelineOptions } from "../../../src/timeline/index.js";
import { summitsView } from "../../../src/views/index.js";

/** Never called: what compiles is the test. */
export function options(make: typeof timeline, anyone: Dataset): void {
  const view = summitsView;
  make({
    data: usRussia,
    view,
    selected: "1986-reykjavik-summit",
    filter: { kinds: ["summit"], parties: ["trump"] },
  });
  make({ data: anyone, view, selected: "whatever", filter: { kinds: ["any"] } });
  // @ts-expect-error a misspelt event id
  make({ data: usRussia, view, selected: "1986-reykjavk-summit" });
  // @ts-expect-error a misspelt kind
  make({ data: usRussia, view, filter: { kinds: ["sumit"] } });
  // @ts-expect-error a misspelt party
  make({ data: usRussia, view, filter: { parties: ["trmp"] } });
}

test("options kept in a variable are taken as they are", () => {
  expectTypeOf<TimelineOptions>().toExtend<Parameters<typeof timeline>[0]>();
});
