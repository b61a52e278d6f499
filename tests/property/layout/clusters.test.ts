import fc from "fast-check";
import { expect, test } from "vitest";
import { clusterAlong } from "../../../src/layout/clusters.js";

const seed = 20261122;
const positions = fc
  .array(
    fc.integer({ min: -9000, max: 9000 }).map((tenths) => tenths / 10),
    { maxLength: 200, size: "max" },
  )
  .map((list) => list.sort((a, b) => a - b));
const distance = fc.integer({ min: 1, max: 40 });

test("clusters partition the points: each in one, in order, none empty", () => {
  fc.assert(
    fc.property(positions, distance, (positions, distance) => {
      const clusters = clusterAlong(positions, distance);
      const members = clusters.flatMap(([i0, i1]) => Array.from({ length: i1 - i0 }, (_, j) => i0 + j));
      expect(members).toEqual(positions.map((_, i) => i));
      expect(clusters.every(([i0, i1]) => i1 > i0)).toBe(true);
    }),
    { seed, numRuns: 500 },
  );
});

test("marks of clusters, drawn in the middle, never come nearer than the distance, also at the edges of tiles", () => {
  fc.assert(
    fc.property(positions, distance, (positions, distance) => {
      const middles = clusterAlong(positions, distance).map(
        ([i0, i1]) => (positions[i0]! + positions[i1 - 1]!) / 2,
      );
      for (const [i, next] of middles.slice(1).entries())
        expect(next - middles[i]!).toBeGreaterThanOrEqual(distance);
    }),
    { seed, numRuns: 2000 },
  );
});

test("no cluster is longer than a tile, and points of different clusters are apart or in different tiles", () => {
  fc.assert(
    fc.property(positions, distance, (positions, distance) => {
      const clusters = clusterAlong(positions, distance, 100);
      for (const [n, [i0, i1]] of clusters.entries()) {
        expect(positions[i1 - 1]! - positions[i0]!).toBeLessThanOrEqual(100);
        const next = clusters[n + 1];
        if (next === undefined) continue;
        const apart = positions[next[0]]! - positions[i1 - 1]! >= distance;
        expect(apart || Math.floor(positions[next[0]]! / 100) !== Math.floor(positions[i1 - 1]! / 100)).toBe(
          true,
        );
      }
    }),
    { seed, numRuns: 500 },
  );
});

test("moving everything by whole tiles changes no cluster", () => {
  fc.assert(
    fc.property(positions, distance, fc.integer({ min: -50, max: 50 }), (positions, distance, tiles) => {
      const moved = positions.map((x) => x + tiles * 4 * distance * 1024);
      expect(clusterAlong(moved, distance)).toEqual(clusterAlong(positions, distance));
    }),
    { seed, numRuns: 200 },
  );
});

test("what happened long before or after changes no cluster: membership is constant over 200 random pans", () => {
  fc.assert(
    fc.property(positions, distance, fc.integer({ min: 1, max: 9999 }), (positions, distance, far) => {
      const before = [-2000 - far, -1990 - far, -1100 - distance];
      const after = [1100 + distance, 2000 + far];
      const alone = clusterAlong(positions, distance);
      const among = clusterAlong([...before, ...positions, ...after], distance).filter(
        ([i0, i1]) => i0 >= before.length && i1 <= before.length + positions.length,
      );
      expect(among.map(([i0, i1]) => [i0 - before.length, i1 - before.length])).toEqual(alone);
    }),
    { seed, numRuns: 200 },
  );
});
