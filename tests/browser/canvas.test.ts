import { expect, test } from "vitest";
import { axis, compose, points, spans, type Chart } from "../../src/components/index.js";
import { fromColumns, type Dataset } from "../../src/dataset/index.js";
import { printSVG } from "../../src/print/index.js";
import { canvas } from "../../src/render/canvas.js";
import type { Scene, View } from "../../src/scene/index.js";
import { parseObject } from "../../src/dataset/index.js";
import { random } from "../support/random.js";

/** Pixels of what a canvas shows. */
const pixelsOf = (source: HTMLCanvasElement): Uint8ClampedArray =>
  source.getContext("2d")!.getImageData(0, 0, source.width, source.height).data;

/** The scene with the marks that a canvas draws, and nothing else. */
function strokesOf(scene: Scene): Scene {
  const layers = scene.layers
    .filter(({ moves }) => moves === "time")
    .map((layer) => ({ ...layer, marks: layer.marks.filter(({ type }) => type !== "text") }));
  return { ...scene, layers };
}

/** The printed SVG of a scene as pixels, on white. */
async function printed(scene: Scene, view: View): Promise<HTMLCanvasElement> {
  const text = printSVG(scene, view, {
    id: "x",
    theme: "light",
    standalone: true,
    title: "",
    description: "",
  });
  const image = new Image();
  image.src = URL.createObjectURL(new Blob([text], { type: "image/svg+xml" }));
  await image.decode();
  const sheet = document.createElement("canvas");
  Object.assign(sheet, { width: scene.width, height: scene.height });
  sheet.getContext("2d")!.drawImage(image, 0, 0);
  return sheet;
}

/** The same on the canvas renderer, on white. */
function painted(scene: Scene, view: View): HTMLCanvasElement {
  const renderer = canvas()({ document, id: "x" });
  const figure = document.createElement("figure");
  figure.className = "summitry";
  figure.append(renderer.node);
  document.body.append(figure);
  renderer.scene(scene, view);
  const own = renderer.node.querySelector("canvas")!;
  const sheet = document.createElement("canvas");
  Object.assign(sheet, { width: scene.width, height: scene.height });
  const context = sheet.getContext("2d")!;
  context.fillStyle = "#fff";
  context.fillRect(0, 0, scene.width, scene.height);
  context.drawImage(own, 0, 0, scene.width, scene.height);
  renderer.destroy();
  figure.remove();
  return sheet;
}

/** Pixels that are further apart than smoothing of edges makes them: their share, and that of pixels with ink. */
function apart(a: HTMLCanvasElement, b: HTMLCanvasElement): { wrong: number; ink: number } {
  const [p, q] = [pixelsOf(a), pixelsOf(b)];
  let [wrong, ink] = [0, 0];
  for (let i = 0; i < p.length; i += 4) {
    const far = Math.max(...[0, 1, 2].map((c) => Math.abs(p[i + c]! - q[i + c]!)));
    if (far > 64) wrong++;
    if (Math.min(p[i]!, p[i + 1]!, p[i + 2]!) < 200) ink++;
  }
  return { wrong: (wrong / p.length) * 4, ink: (ink / p.length) * 4 };
}

function doubtful(): Dataset {
  const whens = [
    "1990",
    "1991~",
    "1992?",
    "[1993..1994]",
    "[1995-02-01,1995-09-01]",
    "1996/..",
    "../1989",
    "1997-05/1999",
    "1997~/1998~",
    "2000-03-04",
  ];
  return parseObject({
    id: "doubt",
    title: "Doubt",
    kinds: [
      { id: "a", label: "A" },
      { id: "b", label: "B", symbol: "star" },
    ],
    parties: [],
    sources: [{ id: "s", type: "reference", publisher: "P" }],
    events: whens.map((when, i) => ({
      ...{ id: `e${i}`, kind: i % 2 === 0 ? "a" : "b", title: `Event ${i}`, importance: 2, when },
      sources: [{ source: "s", states: null, basis: "none" }],
    })),
  });
}

function crowd(n: number): Dataset {
  const next = random(n);
  const [from, to] = [Date.UTC(1985, 0), Date.UTC(2025, 0)];
  const starts = Float64Array.from({ length: n }, () => from + next() * (to - from)).sort();
  const ends = starts.map((t) => (next() < 0.2 ? t + next() * 9e8 : t));
  return fromColumns({ starts, ends, tracks: Uint16Array.from({ length: n }, () => Math.floor(next() * 4)) });
}

const drawings: readonly (readonly [string, () => Chart, share: number])[] = [
  ["every form of doubt", () => compose({ data: doubtful(), components: [spans(), axis()], width: 900 }), 1],
  ["doubt about points", () => compose({ data: doubtful(), components: [points(), axis()], width: 900 }), 1],
  ["time that runs down", () => compose({ data: doubtful(), components: [spans(), axis()], width: 360 }), 1],
  [
    "time that runs to the left",
    () => compose({ data: doubtful(), components: [spans(), axis()], width: 900, dir: "rtl" }),
    0.7,
  ],
  [
    "a crowd, as counts",
    () => compose({ data: crowd(50_000), components: [spans(), axis()], width: 900 }),
    0.9,
  ],
  [
    "a crowd, as rings and marks",
    () => compose({ data: crowd(50_000), components: [spans(), axis()], width: 900 }),
    0.008,
  ],
];

test.each(drawings)("a canvas shows what an SVG file shows: %s", async (_, chartOf, share) => {
  const chart = chartOf();
  const [t0, t1] = chart.home;
  const middle = t0 + (t1 - t0) * 0.6;
  const half = ((t1 - t0) * share) / 2;
  const domain = chart.clamp([middle - half, middle + half]);
  const scene = strokesOf(chart.scene(domain));
  const view = chart.view(scene, domain);
  const { wrong, ink } = apart(painted(scene, view), await printed(scene, view));
  // There is a picture, and it is the same but for the edges.
  expect(ink).toBeGreaterThan(0.002);
  expect(wrong).toBeLessThan(Math.min(0.002, ink / 20));
});

test("a canvas takes the colours of its theme, also when it changes", async () => {
  const node = document.createElement("figure");
  const renderer = canvas()({ document, id: "t" });
  node.append(renderer.node);
  document.body.append(node);
  node.style.setProperty("--own", "rgb(1, 2, 3)");
  for (const token of ["blue", "blue-soft"]) node.style.setProperty(`--t-${token}`, "var(--own)");
  const chart = compose({ data: crowd(20_000), components: [spans(), axis()], width: 600 });
  const scene = chart.scene(chart.home);
  renderer.scene(scene, chart.view(scene, chart.home));
  const own = renderer.node.querySelector("canvas")!;
  const holds = (r: number, g: number, b: number): boolean => {
    const p = pixelsOf(own);
    for (let i = 0; i < p.length; i += 4)
      if (p[i] === r && p[i + 1] === g && p[i + 2] === b && p[i + 3] === 255) return true;
    return false;
  };
  await expect.poll(() => holds(1, 2, 3)).toBe(true);
  node.style.setProperty("--own", "rgb(9, 99, 199)");
  await expect.poll(() => holds(9, 99, 199)).toBe(true);
  expect(holds(1, 2, 3)).toBe(false);
  renderer.destroy();
  node.remove();
});
