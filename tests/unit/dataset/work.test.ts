import { expect, test } from "vitest";
import { parsingCsv } from "../../../src/dataset/csv.js";
import { checkDataset, DatasetError, parseDataset } from "../../../src/dataset/index.js";
import { parsing } from "../../../src/dataset/parse.js";
import type { Work } from "../../../src/dataset/work.js";
import { sample, talk } from "./sample.js";

const count = 2000;

/** A dataset with very many events, in no order. */
function many(): Record<string, unknown> & { events: Record<string, unknown>[] } {
  const events = Array.from({ length: count }, (_, i) => ({
    ...talk(`e${i}`, String(1900 + ((i * 37) % 100))),
    title: `Event ${i}`,
    track: "talks",
  }));
  return { ...sample(), events: [...sample().events, ...events] as unknown as Record<string, unknown>[] };
}

/** What work comes to, and how often it rests. */
function counted<T>(work: Work<T>): { value: T; rests: number } {
  for (let rests = 0; ; rests++) {
    const step = work.next();
    if (step.done === true) return { value: step.value, rests };
  }
}

test("a text is read in pieces, and comes to the same as at once", () => {
  const text = JSON.stringify(many(), null, 1);
  const { value, rests } = counted(parsing(text));
  expect(JSON.stringify(value)).toBe(JSON.stringify(parseDataset(JSON.parse(text))));
  // Each event is scanned, made and looked at by two dozen rules.
  expect(rests).toBeGreaterThan(10 * count);
});

test("a table is read in pieces", () => {
  const rows = Array.from({ length: count }, (_, i) => `${1900 + (i % 100)},Event ${i},Gazette`);
  const { value, rests } = counted(parsingCsv(["when,title,source", ...rows].join("\n")));
  expect(value.size).toBe(count);
  expect(rests).toBeGreaterThan(10 * count);
});

test("a long list has the problems that a short one has, in the same order", () => {
  const broken = many();
  Object.assign(broken.events[7]!, { importance: 4, with: ["north", { party: 3 }] });
  Object.assign(broken.events[1500]!, { titel: "x", sources: [] });
  Reflect.deleteProperty(broken.events[1501]!, "id");
  (broken.events as unknown[])[1999] = "none";
  Object.assign(broken, { readings: "none", titel: 1, kinds: [{ id: "a b", label: "" }, ...sample().kinds] });
  // The same in a list that is short enough to be looked at as a whole.
  const kept = [0, 1, 2, 7, 1500, 1501, 1999];
  const short = { ...broken, events: kept.map((i) => broken.events[i]) };
  const expected = checkDataset(short).map((issue) => ({
    ...issue,
    pointer: issue.pointer.replace(/^\/events\/(\d+)/, (_, i) => `/events/${kept[Number(i)]}`),
  }));
  expect(checkDataset(broken)).toEqual(expected);
  const pointers = expected.map(({ pointer }) => pointer);
  expect(pointers).toContain("/events/7/with/1/party");
  expect(pointers).toContain("/events/1500/titel");
  expect(pointers).toContain("/events/1999");
});

test("what is wrong with a long text is told with its line", () => {
  const broken = many();
  broken.events[1234]!.when = "198x";
  const text = JSON.stringify(broken, null, 1);
  const lines = text.split("\n");
  const read = (): unknown => counted(parsing(text));
  expect(read).toThrow(DatasetError);
  const [issue] = checkDataset(text).filter(({ severity }) => severity === "error");
  expect(issue).toMatchObject({ code: "date", pointer: "/events/1234/when" });
  expect(lines[issue!.line! - 1]).toContain('"when": "198x"');
});

test("values are those of the text, whatever a property is called and however a number is written", () => {
  const extra = '{"__proto__": {"a": 1}, "2": 1e3, "1": [-0.5, []], "a/b~c": null, "": "\\u00e9", "1": 2}';
  const text = JSON.stringify(sample()).replace('"importance":', `"extra": ${extra}, "importance":`);
  const { value } = counted(parsing(text.replace('"1": [', '"0": [')));
  const [event] = JSON.parse(text.replace('"1": [', '"0": [')).events as { id: string; extra: unknown }[];
  expect(JSON.stringify(value.get(event!.id)!.extra)).toBe(JSON.stringify(event!.extra));
});

test("what an object inherits or hides counts, however long its lists are", () => {
  const { title, events, ...rest } = many();
  expect(checkDataset(Object.assign(Object.create({ title }) as object, { ...rest, events }))).toEqual([]);
  const hiding = Object.defineProperty({ ...rest, title, events }, "title", { enumerable: false });
  expect(checkDataset(hiding)).toEqual([]);
});
