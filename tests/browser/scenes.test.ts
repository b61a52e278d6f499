import { describe, expect, test } from "vitest";
import {
  axis,
  compose,
  deadlines,
  legend,
  points,
  spans,
  type Component,
} from "../../src/components/index.js";
import data from "../../src/generated/us-russia.js";
import { SVGRenderer } from "../../src/render/index.js";
import type { Domain } from "../../src/scales/index.js";
import { bytesOf, keepStill, random, renderer, show } from "./support.js";

const seed = 20261123;
const kinds: Record<string, () => Component<unknown>> = { points, spans, deadlines } as never;
keepStill();

/** A stretch of the extent, from all of it to some days. */
function anyDomain([e0, e1]: Domain, next: () => number): Domain {
  const length = (e1 - e0) * 2 ** (-10 * next());
  const start = e0 + next() * (e1 - e0 - length);
  return [start, start + length];
}

describe.each(Object.keys(kinds))("%s", (name) => {
  test.each([
    { width: 900, dir: "ltr" },
    { width: 900, dir: "rtl" },
    { width: 360, dir: "ltr" },
  ] as const)(
    `drawn over another scene are what they are on an empty page, byte for byte (seed ${seed}, $width, $dir)`,
    (size) => {
      const next = random(seed);
      const chart = compose({ data, components: [kinds[name]!(), axis()], ...size });
      const used = renderer();
      for (let i = 0; i < 12; i++) {
        const domain = anyDomain(chart.extent, next);
        show(used, chart, domain);
        const fresh = renderer();
        show(fresh, chart, domain);
        expect(bytesOf(used.node), `scene ${i}, ${domain.join(" to ")}`).toBe(bytesOf(fresh.node));
      }
      expect(used.node.querySelectorAll(".layer > *").length).toBeGreaterThan(5);
    },
  );
});

test(`a scene of one component over that of another leaves nothing of it (seed ${seed})`, () => {
  const next = random(seed);
  const charts = Object.values(kinds).map((kind) =>
    compose({ data, components: [kind(), axis()], width: 900 }),
  );
  const used = renderer();
  for (let i = 0; i < 18; i++) {
    const chart = charts[Math.floor(next() * charts.length)]!;
    const domain = anyDomain(chart.extent, next);
    show(used, chart, domain);
    const fresh = renderer();
    show(fresh, chart, domain);
    expect(bytesOf(used.node), `scene ${i}`).toBe(bytesOf(fresh.node));
  }
});

test.each([360, 900])(
  "a legend stays whole wherever the drawing is moved (seed 20261123, %i pixels)",
  (width) => {
    const next = random(seed);
    const chart = compose({ data, components: [legend(), points(), axis()], width });
    const used = renderer();
    const names = ({ node }: SVGRenderer): (string | null)[] =>
      [...node.querySelectorAll(".legend-name")].map(({ textContent }) => textContent).sort();
    show(used, chart, chart.extent);
    expect(names(used).length).toBeGreaterThan(10);
    for (let i = 0; i < 12; i++) {
      const domain = anyDomain(chart.extent, next);
      show(used, chart, domain);
      const scene = chart.scene(domain);
      const entries = scene.layers.flatMap(({ marks }) => marks).filter(({ role }) => role === "legend-name");
      expect(entries.length).toBeGreaterThan(10);
      const texts = entries.map((mark) => (mark.type === "text" ? mark.lines[0]!.text : "")).sort();
      expect(names(used), `domain ${i}`).toEqual(texts);
    }
  },
);

test("a word that a quick pan takes beyond the plot's edge is hidden there", () => {
  const chart = compose({ data, components: [points(), axis()], width: 900 });
  const [e0, e1] = chart.extent;
  const length = (e1 - e0) / 4;
  const used = renderer();
  show(used, chart, [e0, e0 + length]);
  const box = used.node.querySelector(".plot")!.getBoundingClientRect();
  // A tick at the very edge has half of its year beyond.
  const beyond = (): string[] =>
    [...used.node.querySelectorAll<SVGGraphicsElement>(".axis text")].flatMap((text) => {
      const { left, right } = text.getBoundingClientRect();
      const isSeen = getComputedStyle(text).visibility === "visible";
      return isSeen && (left < box.left - 20 || right > box.right + 20) ? [text.textContent ?? ""] : [];
    });
  // Thirty pixels a frame.
  for (let at = e0; at < e1 - length; at += length / 28) {
    const domain: Domain = [at, at + length];
    const scene = chart.scene(domain);
    used.scene(scene, chart.view(scene, domain));
    expect(beyond()).toEqual([]);
  }
});
