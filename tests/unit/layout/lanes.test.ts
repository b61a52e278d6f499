import { expect, test } from "vitest";
import { assignLanes } from "../../../src/layout/lanes.js";

test("an interval may begin in the lane of one that ends at that moment", () => {
  expect([...assignLanes([0, 1, 4], [4, 6, 9]).lane]).toEqual([0, 1, 0]);
});

test("an open end keeps its lane for good", () => {
  expect([...assignLanes([-Infinity, 1, 5], [Infinity, 3, 8]).lane]).toEqual([0, 1, 1]);
});

test("with a gap, a lane is free only that much later", () => {
  expect(assignLanes([0, 4], [4, 6]).count).toBe(1);
  expect(assignLanes([0, 4], [4, 6], undefined, 1).count).toBe(2);
});

test("no intervals need no lanes", () => {
  expect(assignLanes([], []).count).toBe(0);
});

test("more lanes than the first tree has room for keep their order", () => {
  const starts = Array.from({ length: 100 }, (_, i) => i);
  const { lane, count } = assignLanes(
    starts,
    starts.map(() => Infinity),
  );
  expect(count).toBe(100);
  expect([...lane]).toEqual(starts);
});

test("starts out of order are refused, as lanes would overlap", () => {
  expect(() => assignLanes([3, 1], [4, 5])).toThrow(new RangeError("starts must ascend, got 1 after 3"));
  expect(() => assignLanes([NaN], [4])).toThrow(RangeError);
});
