import { afterEach, describe, expect, test, vi } from "vitest";
import { HistoryTimelineElement } from "../../src/element/history-timeline.js";
import { bundled } from "../../src/element/bundled.js";
import { toSVG } from "../../src/print/index.js";
import { timeline, type TimelineOptions } from "../../src/timeline/index.js";
import { drawn, keepStill, summits } from "./support.js";

keepStill();
for (const [name, load] of bundled) HistoryTimelineElement.datasets.set(name, load);
HistoryTimelineElement.define();
afterEach(() => document.body.replaceChildren());

/** Whether the earliest of two events stands right of the latest. */
function isMirrored(root: ParentNode): boolean {
  const x = (id: string): number => root.querySelector(`svg [data-event="${id}"]`)!.getBoundingClientRect().x;
  return x("1986-reykjavik-summit") > x("2018-helsinki-summit");
}

async function drawIn(
  dir: string,
  options: Partial<TimelineOptions> = {},
): Promise<ReturnType<typeof timeline>> {
  const place = document.body.appendChild(document.createElement("div"));
  place.style.width = "900px";
  place.dir = dir;
  const chart = timeline({ ...summits, ...options });
  place.append(chart.node);
  await drawn();
  return chart;
}

describe("where the page is read from right to left", () => {
  test.each<[Partial<TimelineOptions>, boolean]>([
    [{}, true],
    [{ dir: "auto" }, true],
    [{ dir: "ltr" }, false],
    [{ dir: "rtl" }, true],
  ])("a timeline with %j runs with it: %s", async (options, mirrored) => {
    const chart = await drawIn("rtl", options);
    expect(isMirrored(chart.node)).toBe(mirrored);
    const file = document.body.appendChild(document.createElement("div"));
    file.innerHTML = chart.toSVG();
    expect(isMirrored(file)).toBe(mirrored);
  });

  test("the element does so too, and its own attribute wins", async () => {
    for (const [attribute, mirrored] of [
      ["", true],
      [' dir="ltr"', false],
    ] as const) {
      document.body.innerHTML = `<div dir="rtl" style="width:900px"><history-timeline data="us-russia"${attribute}></history-timeline></div>`;
      const element = document.querySelector("history-timeline")!;
      await vi.waitFor(() => expect(element.timeline).toBeDefined(), { timeout: 5000 });
      expect(isMirrored(element.shadowRoot!), attribute).toBe(mirrored);
    }
  });
});

test("elsewhere time runs from left to right, also in a file", async () => {
  expect(isMirrored((await drawIn("ltr")).node)).toBe(false);
  expect(isMirrored((await drawIn("ltr", { dir: "rtl" })).node)).toBe(true);
  expect(toSVG({ ...summits, dir: "auto" })).toBe(toSVG(summits));
});
