import { expect, test } from "vitest";
import { clusterAlong } from "../../../src/layout/clusters.js";

test("neighbours closer than the distance join, those at the distance do not", () => {
  expect(clusterAlong([0, 5, 17, 30], 12)).toEqual([
    [0, 2],
    [2, 3],
    [3, 4],
  ]);
});

test("events of one instant are one cluster", () => {
  expect(clusterAlong([7, 7, 7], 12)).toEqual([[0, 3]]);
});

test("a long dense run becomes a row of counts, cut at multiples of the tile", () => {
  const positions = Array.from({ length: 30 }, (_, i) => i * 10);
  expect(clusterAlong(positions, 12, 100)).toEqual([
    [0, 10],
    [10, 20],
    [20, 30],
  ]);
});

test("nothing gives no clusters", () => {
  expect(clusterAlong([], 12)).toEqual([]);
});

test("positions out of order are refused", () => {
  expect(() => clusterAlong([3, 1], 12)).toThrow(new RangeError("positions must ascend, got 1 after 3"));
});
