import { expect, expectTypeOf, test } from "vitest";
import type { Dataset } from "../../../src/dataset/index.js";
import data, { type EventId, type Kind, type Party } from "../../../src/generated/us-russia.js";

test("a misspelt kind, party or event id of the bundled history does not compile", () => {
  const event = data.event(0);
  // @ts-expect-error -- no such kind
  expect(event.kind === "sumit").toBe(false);
  // @ts-expect-error -- no such party
  expect(event.by?.includes("regan") ?? false).toBe(false);
  // @ts-expect-error -- no such event
  expect(data.get("1986-reykjavk")).toBeUndefined();
});

test("the types name exactly what the data hold", () => {
  expectTypeOf(data).toEqualTypeOf<Dataset<Kind, Party, EventId>>();
  expectTypeOf<string>().not.toExtend<EventId>();
  expectTypeOf<"summit">().toExtend<Kind>();
  expect(data.size).toBeGreaterThan(0);
  for (let i = 0; i < data.size; i++) expect(data.index(data.id(i))).toBe(i);
});
