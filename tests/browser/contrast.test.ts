import { beforeAll, expect, test, vi } from "vitest";
import { userEvent } from "vitest/browser";
import data from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import type { Dataset } from "../../src/dataset/index.js";
import type { Timeline, TimelineOptions } from "../../src/timeline/index.js";
import { deadlinesView, historyView, listView, summitsView, threatsView } from "../../src/views/index.js";
import { drawn, drawingOf, keepStill, mount } from "./support.js";

keepStill();

// A pointer that others left over the drawing would set one event apart from all others.
beforeAll(async () => {
  const corner = document.body.appendChild(document.createElement("div"));
  corner.style.cssText = "position:fixed;right:0;bottom:0;width:4px;height:4px";
  await userEvent.hover(corner);
  corner.remove();
});

type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** A computed colour; undefined for none and for patterns. */
function colourOf(text: string): Colour | undefined {
  const parts = /^rgba?\(([^)]+)\)$/
    .exec(text)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  return parts === undefined ? undefined : [parts[0]!, parts[1]!, parts[2]!, parts[3] ?? 1];
}

const over = ([r, g, b, a]: Colour, [R, G, B]: Colour): Colour => [
  ...([r * a + R * (1 - a), g * a + G * (1 - a), b * a + B * (1 - a)] as const),
  1,
];

function luminance([r, g, b]: Colour): number {
  const [x, y, z] = [r, g, b].map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * x + 0.7152 * y + 0.0722 * z;
}

/** The contrast of two opaque colours as WCAG counts it. */
function contrast(a: Colour, b: Colour): number {
  const [x, y] = [luminance(a), luminance(b)];
  return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
}

/** How opaque an element is with all that is around it, up to the figure. */
function opacityOf(element: Element): number {
  let share = 1;
  for (let at: Element | null = element; at !== null && !at.matches(".summitry"); at = at.parentElement)
    share *= Number(getComputedStyle(at).opacity);
  return share;
}

const seen = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true }) && getComputedStyle(element).visibility === "visible";

/** The paper under an element of the page: the nearest background, over what is behind it. */
function paper(element: Element): Colour {
  const layers: Colour[] = [];
  for (let at: Element | null = element; at !== null; at = at.parentElement) {
    const colour = colourOf(getComputedStyle(at).backgroundColor);
    if (colour !== undefined && colour[3] > 0) layers.push(colour);
    if (colour?.[3] === 1) break;
  }
  return layers.reduceRight((under, colour) => over(colour, under), [255, 255, 255, 1] as Colour);
}

interface Shape {
  readonly element: SVGGeometryElement;
  readonly fill: Colour | undefined;
  readonly box: DOMRect;
}

/** All shapes of a drawing that are filled, in the order in which they are painted. */
function shapesOf(chart: Timeline): Shape[] {
  return [...drawingOf(chart).querySelectorAll<SVGGeometryElement>("rect, path")]
    .filter((element) => element.closest("defs, mask, pattern") === null && seen(element))
    .map((element) => {
      const fill = colourOf(getComputedStyle(element).fill);
      const alpha = opacityOf(element);
      return {
        element,
        fill: fill && ([fill[0], fill[1], fill[2], fill[3] * alpha] as const),
        box: element.getBoundingClientRect(),
      };
    });
}

/** What is painted at a place of the page before an element of the drawing is. */
function behind(chart: Timeline, shapes: readonly Shape[], element: Element, x: number, y: number): Colour {
  let under = paper(drawingOf(chart));
  const own = element.getAttribute("data-event") ?? element.getAttribute("data-label");
  for (const { element: shape, fill, box } of shapes) {
    if (fill === undefined || x < box.left || x > box.right || y < box.top || y > box.bottom) continue;
    if (!(shape.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
    // The parts of one event's mark are one mark.
    if (element.tagName !== "text" && own !== null && shape.getAttribute("data-event") === own) continue;
    const point = new DOMPoint(x, y).matrixTransform(shape.getScreenCTM()!.inverse());
    if (shape.isPointInFill(point)) under = over(fill, under);
  }
  return under;
}

const faint = (element: Element, what: string, ratio: number, least: number): string[] =>
  ratio >= least
    ? []
    : [
        `${what} "${element.textContent.slice(0, 30)}" (${element.getAttribute("class")}): ${ratio.toFixed(2)}`,
      ];

/** Texts of the drawing that stand out too little. */
function faintTexts(chart: Timeline, shapes: readonly Shape[]): string[] {
  return [...drawingOf(chart).querySelectorAll<SVGTextElement>("text")].filter(seen).flatMap((text) => {
    const halo = colourOf(getComputedStyle(text).stroke);
    return [...text.querySelectorAll("tspan")].flatMap((line) => {
      const { left, right, top, bottom, width } = line.getBoundingClientRect();
      if (width === 0 || line.textContent.trim() === "") return [];
      const middle = (top + bottom) / 2;
      const ratios = [left + 1, (left + right) / 2, right - 1].map((x) => {
        const under = halo ?? behind(chart, shapes, text, x, middle);
        const fill = colourOf(getComputedStyle(line).fill)!;
        return contrast(over([fill[0], fill[1], fill[2], fill[3] * opacityOf(text)], under), under);
      });
      return faint(line, "text", Math.min(...ratios), 4.5);
    });
  });
}

/**
 * Lines that only guide the eye, washes that lie behind what they group, and the soft edge of a date that is known
 * to the year, which fades by its meaning: the mark in its middle is what must be seen.
 */
const decoration = /\b(leader|hairline|era|known)\b/;
/** The body of a span is a wash; the line at its edge, which is held to 3 to 1, makes it a mark. */
const isBody = (mark: Element): boolean =>
  /\bf-\w+-wash\b/.test(mark.getAttribute("class") ?? "") &&
  mark.parentElement!.querySelector(`.edge[data-event="${mark.getAttribute("data-event")}"]`) !== null;

/** Marks of events that stand out too little from what is behind them. */
function faintMarks(chart: Timeline, shapes: readonly Shape[]): string[] {
  const marks = [...drawingOf(chart).querySelectorAll<SVGGeometryElement>("[data-event]")].filter(
    (mark) =>
      seen(mark) &&
      !isBody(mark) &&
      mark.tagName !== "text" &&
      !decoration.test(mark.getAttribute("class") ?? ""),
  );
  return marks.flatMap((mark) => {
    const style = getComputedStyle(mark);
    const { left, right, top, bottom } = mark.getBoundingClientRect();
    // A line is where it runs, not in the middle of what it encloses.
    const at =
      style.fill === "none"
        ? mark.getPointAtLength(mark.getTotalLength() / 2).matrixTransform(mark.getScreenCTM()!)
        : { x: (left + right) / 2, y: (top + bottom) / 2 };
    const under = behind(chart, shapes, mark, at.x, at.y);
    const paints = [style.fill, Number.parseFloat(style.strokeWidth) > 0 ? style.stroke : "none"];
    const ratios = paints.flatMap((paint) => {
      const colour = colourOf(paint);
      if (colour === undefined) return [];
      return [contrast(over([colour[0], colour[1], colour[2], colour[3] * opacityOf(mark)], under), under)];
    });
    if (ratios.length === 0) return [];
    return faint(mark, `mark of ${mark.getAttribute("data-event")}`, Math.max(...ratios), 3);
  });
}

/** Words of the page beside the drawing that stand out too little. */
function faintWords(root: Element): string[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const element = node.parentElement!;
    if (node.textContent!.trim() === "" || element.closest("svg, style, [aria-disabled=true]") !== null)
      continue;
    // The hint about keys is there only for those whom a key leads: that is looked at by itself.
    if (!seen(element) || opacityOf(element) === 0) continue;
    const under = paper(element);
    const colour = colourOf(getComputedStyle(element).color)!;
    const shown = over([colour[0], colour[1], colour[2], colour[3] * opacityOf(element)], under);
    found.push(...faint(element, "words", contrast(shown, under), 4.5));
  }
  return found;
}

const views = { summitsView, threatsView, deadlinesView, historyView, listView } as const;
const cases = Object.keys(views).flatMap((name) =>
  (["light", "dark"] as const).flatMap((theme) => [360, 1200].map((width) => ({ name, theme, width }))),
);

const optionsOf = (name: string, theme: "light" | "dark"): TimelineOptions => ({
  ...{ data, record, theme, view: views[name as keyof typeof views] },
  ...{ headline: "A headline", deck: "A deck", credit: "A credit", report: "mailto:desk@paper.example" },
});

test.each(cases)(
  "$name in $theme on $width pixels: texts 4.5 to 1, marks 3 to 1",
  async ({ name, theme, width }) => {
    const { chart } = await mount(width, optionsOf(name, theme));
    const found = name === "listView" ? [] : [...drawingOf(chart).querySelectorAll("text")];
    if (name !== "listView") expect(found.length).toBeGreaterThan(10);
    const shapes = name === "listView" ? [] : shapesOf(chart);
    const drawing = name === "listView" ? [] : [...faintTexts(chart, shapes), ...faintMarks(chart, shapes)];
    expect([...new Set([...drawing, ...faintWords(chart.node)])]).toEqual([]);
  },
);

test.each(["light", "dark"] as const)("the card and the steps in %s: 4.5 to 1", async (theme) => {
  const options = {
    ...optionsOf("deadlinesView", theme),
    steps: "how-a-deadline-lapsed",
    views: { deadlines: deadlinesView },
  };
  const { chart } = await mount(1000, options);
  for (const id of ["2025-deadline-50-days", "2025-india-duty", "2025-anchorage-summit"]) {
    chart.select(id);
    await vi.waitFor(() =>
      expect(chart.node.querySelector(".card h3")?.textContent).toBe((data as Dataset).get(id)!.title),
    );
    await drawn();
    expect(faintWords(chart.node)).toEqual([]);
  }
});

test.each(["light", "dark"] as const)(
  "the hint about keys in %s, once a key leads the focus",
  async (theme) => {
    const { chart } = await mount(1000, optionsOf("summitsView", theme));
    chart.node.querySelector<HTMLElement>(".controls button")!.focus();
    await userEvent.tab();
    const hint = chart.node.querySelector(".keys")!;
    await vi.waitFor(() => expect(opacityOf(hint)).toBe(1));
    expect(faintWords(hint)).toEqual([]);
  },
);

test("a text as grey as the grid is found, and so is a mark", async () => {
  const { chart } = await mount(1200, optionsOf("summitsView", "light"));
  drawingOf(chart).querySelector<SVGElement>("text tspan")!.style.fill = "#e6eaef";
  const mark = drawingOf(chart).querySelector<SVGElement>('.mark[data-event="2018-helsinki-summit"]')!;
  mark.style.fill = mark.style.stroke = "#e6eaef";
  const shapes = shapesOf(chart);
  expect(faintTexts(chart, shapes)).toHaveLength(1);
  expect(faintMarks(chart, shapes).join()).toContain("2018-helsinki-summit");
});
