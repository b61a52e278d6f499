import fc from "fast-check";
import { expect, test } from "vitest";
import type { Item } from "../../../src/render/item.js";
import { Row } from "../../../src/render/row.js";

const seed = 20261129;

/** An element of a list that stands for a page. */
class Outer {
  readonly #page: Outer[];
  constructor(page: Outer[]) {
    this.#page = page;
  }
  remove(): void {
    this.#page.splice(this.#page.indexOf(this), 1);
  }
}

function insertBefore(page: Outer[], outer: Outer, next: Outer | null): void {
  if (page.includes(outer)) outer.remove();
  page.splice(next === null ? page.length : page.indexOf(next), 0, outer);
}

/** Marks of a layer by key, some of them words; those with an odd key are words of an event. */
const layer = fc.uniqueArray(
  fc.record({ key: fc.integer({ min: 0, max: 30 }), type: fc.constantFrom("symbol", "text") }),
  { selector: ({ key }) => key, maxLength: 20 },
);
type Marks = typeof layer extends fc.Arbitrary<infer T> ? T : never;

const partOf = ({ key, type }: Marks[number]): string | undefined =>
  type === "text" && key % 2 === 1 ? "label" : undefined;
const kindOf = (mark: Marks[number]): string => `${mark.type} ${partOf(mark) ?? ""}`;

/** Let the items of one layer show another, as the renderer does. Returns the page, and what was made and moved. */
function change(
  before: Marks,
  after: Marks,
): { shown: number[]; made: number; moved: number; kept: boolean } {
  const page: Outer[] = [];
  const make = (mark: Marks[number]): Item =>
    ({ outer: new Outer(page), mark, kind: kindOf(mark) }) as unknown as Item;
  const old = before.map(make);
  page.push(...old.map(({ outer }) => outer as unknown as Outer));
  const known = new Map(before.map((mark, i) => [mark.key, old[i]!]));
  const staying = new Map<number, Item>();
  for (const mark of after) {
    const item = known.get(mark.key);
    if (item === undefined || kindOf(item.mark as never) !== kindOf(mark)) continue;
    staying.set(mark.key, item);
    known.delete(mark.key);
  }
  const row = new Row(old, new Set(known.values()));
  const shows = new Map<Outer, number>();
  let [made, moved] = [0, 0];
  for (const mark of after) {
    const stays = staying.get(mark.key);
    if (stays !== undefined) row.keep(stays);
    const there = stays ?? row.take(kindOf(mark));
    const item = there ?? make(mark);
    if (there === undefined) made++;
    const outer = item.outer as unknown as Outer;
    shows.set(outer, mark.key);
    if (stays !== undefined && row.isAway(stays)) moved++;
    if (there === undefined || row.isAway(there))
      insertBefore(page, outer, row.next as unknown as Outer | null);
  }
  row.end();
  const kept = [...staying].every(([key, { outer }]) => shows.get(outer as unknown as Outer) === key);
  return { shown: page.map((outer) => shows.get(outer)!), made, moved, kept };
}

test("what is drawn is the new layer in its order, and what stays keeps its element", () => {
  fc.assert(
    fc.property(layer, layer, (before, after) => {
      const { shown, kept } = change(before, after);
      expect(shown).toEqual(after.map(({ key }) => key));
      expect(kept).toBe(true);
    }),
    { seed, numRuns: 2000 },
  );
});

test("what stays in its order is not moved, whatever comes and goes around it", () => {
  fc.assert(
    fc.property(layer, layer, (before, coming) => {
      const keys = new Set(before.map(({ key }) => key));
      const stays = before.filter(({ key }) => key % 3 > 0);
      const comes = coming.filter(({ key }) => !keys.has(key));
      const after = [...stays, ...comes].sort((a, b) => (a.key % 7) - (b.key % 7));
      const sorted = [...before].sort((a, b) => (a.key % 7) - (b.key % 7));
      expect(change(sorted, after).moved).toBe(0);
    }),
    { seed, numRuns: 2000 },
  );
});

test("no element is made while one of its kind is thrown away", () => {
  fc.assert(
    fc.property(layer, layer, (before, after) => {
      const count = (marks: Marks, kind: string): number =>
        marks.filter((mark) => kindOf(mark) === kind).length;
      const kinds = ["symbol ", "text ", "text label"];
      const least = kinds.reduce(
        (sum, kind) => sum + Math.max(0, count(after, kind) - count(before, kind)),
        0,
      );
      expect(change(before, after).made).toBe(least);
    }),
    { seed, numRuns: 2000 },
  );
});
