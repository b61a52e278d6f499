import { describe, expect, test } from "vitest";
import { num, shapePath, shapes } from "../../../src/scene/index.js";

interface Outline {
  readonly points: readonly (readonly [number, number])[];
  readonly round: boolean;
}

/** The points of a path of absolute M, L and A; an arc here is half a circle around 0,0. */
function outlineOf(d: string): Outline {
  const points = [...d.matchAll(/[ML]?(-?[\d.]+),(-?[\d.]+)(?=[MLAZ])/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );
  return { points, round: d.includes("A") };
}

function area({ points, round }: Outline): number {
  if (round) return Math.PI * points[0]![0] ** 2;
  return Math.abs(
    points.reduce((sum, [x, y], i) => {
      const [nx, ny] = points[(i + 1) % points.length]!;
      return sum + (x * ny - nx * y) / 2;
    }, 0),
  );
}

describe.each(shapes)("%s", (shape) => {
  test("is one closed outline of numbers", () => {
    expect(shapePath(shape, 13)).toMatch(/^M[-\d.,LA ]+Z$/);
    expect(outlineOf(shapePath(shape, 13)).points.length).toBeGreaterThanOrEqual(3);
  });

  test("stays within three fifths more than its size, and around its place", () => {
    const { points } = outlineOf(shapePath(shape, 100));
    for (const [x, y] of points) expect(Math.hypot(x, y)).toBeLessThanOrEqual(80);
    for (const axis of [0, 1] as const) {
      const along = points.map((point) => point[axis]);
      if (shape !== "circle" && shape !== "ring" && shape !== "dot") {
        expect(Math.min(...along)).toBeLessThan(0);
        expect(Math.max(...along)).toBeGreaterThan(0);
      }
    }
  });

  test("grows with its size", () => {
    const ratio = area(outlineOf(shapePath(shape, 200))) / area(outlineOf(shapePath(shape, 100)));
    expect(ratio).toBeCloseTo(4, 1);
  });
});

test("no two shapes look the same but the ring and the circle, which differ by their fill", () => {
  const others = shapes.filter((shape) => shape !== "ring");
  expect(new Set(others.map((shape) => shapePath(shape, 13))).size).toBe(others.length);
});

test("marks that stand side by side weigh about the same", () => {
  const circle = area(outlineOf(shapePath("circle", 100)));
  for (const shape of ["square", "diamond", "triangle", "star", "wye"] as const) {
    const share = area(outlineOf(shapePath(shape, 100))) / circle;
    expect(share, shape).toBeGreaterThan(0.45);
    expect(share, shape).toBeLessThan(1.25);
  }
});

test("numbers have two decimals at most and no negative zero", () => {
  expect([0.005, -0.001, 1 / 3, 12, -4.005, 1e-9].map(num)).toEqual(["0.01", "0", "0.33", "12", "-4", "0"]);
});
