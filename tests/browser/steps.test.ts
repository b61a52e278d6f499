import axe from "axe-core";
import { afterEach, describe, expect, test, vi } from "vitest";
import { timeline, type Timeline, type TimelineOptions } from "../../src/timeline/index.js";
import { listView, summitsView } from "../../src/views/index.js";
import { toDomain } from "../../src/scales/index.js";
import data from "../../src/generated/us-russia.js";
import { drawn, keepStill, mount, summits } from "./support.js";

keepStill();
afterEach(() => {
  history.replaceState(null, "", location.pathname + location.search);
  window.scrollTo(0, 0);
});

const reading = data.meta.readings.find(({ id }) => id === "who-hosted-whom")!;
const guided: TimelineOptions = { ...summits, steps: reading.id, views: { summits: summitsView } };

async function guide(width: number, options: TimelineOptions = guided): Promise<Timeline> {
  const { chart } = await mount(width, options);
  await vi.waitFor(() => expect(chart.node.querySelector(".steps")).not.toBeNull());
  await drawn();
  return chart;
}

const current = (chart: Timeline) =>
  chart.node.querySelector(".step[aria-current]")!.querySelector("h3")!.textContent;
const turn = async (chart: Timeline, to: "next" | "previous") => {
  chart.node.querySelector<HTMLElement>(`[data-turn=${to}]`)!.click();
  await drawn();
};

describe("by buttons", () => {
  test("each step shows its time and sets its event apart, without a card over the drawing", async () => {
    const chart = await guide(1000);
    for (const [i, step] of reading.steps.entries()) {
      expect(current(chart)).toBe(step.title);
      expect(chart.node.querySelector(".at")!.textContent).toBe(`Step ${i + 1} of 7`);
      expect(chart.state.selected).toBe(step.selected);
      const [from, to] = toDomain(step.domain!);
      const [t0, t1] = chart.state.domain;
      expect(Math.abs(t0 - from) + Math.abs(t1 - to)).toBeLessThan((to - from) * 0.2);
      expect(chart.node.querySelector(".card")).toBeNull();
      await turn(chart, "next");
    }
    expect(current(chart)).toBe(reading.steps.at(-1)!.title);
    await turn(chart, "previous");
    expect(current(chart)).toBe(reading.steps.at(-2)!.title);
  });

  test("longer and shorter steps leave the drawing where it is", async () => {
    const chart = await guide(700);
    const top = () => chart.node.querySelector(".stage")!.getBoundingClientRect().top;
    const before = top();
    for (let i = 0; i < 6; i++) {
      await turn(chart, "next");
      expect(top()).toBeCloseTo(before, 0);
    }
  });

  test("a step opens the view that it names", async () => {
    const steps = [
      { title: "Drawn", text: "A drawing.", view: "summits" },
      { title: "Told", text: "A table.", view: "list" },
    ];
    const chart = await guide(1000, { ...summits, steps, views: { summits: summitsView, list: listView } });
    expect(chart.node.querySelector("table")).toBeNull();
    await turn(chart, "next");
    expect(chart.node.querySelector("table")).not.toBeNull();
  });

  test("selecting the event that a step has set apart opens its card", async () => {
    const chart = await guide(1000);
    chart.select("1986-reykjavik-summit");
    await vi.waitFor(() =>
      expect(chart.node.querySelector(".card h3")?.textContent).toBe("Reykjavík summit"),
    );
  });

  test("an address leads to a step, now and later, and is never written", async () => {
    history.replaceState(null, "", "#step-3");
    const chart = await guide(1000);
    expect(current(chart)).toBe(reading.steps[2]!.title);
    location.hash = "#us-russia-summits-step-5";
    await vi.waitFor(() => expect(current(chart)).toBe(reading.steps[4]!.title));
    await turn(chart, "next");
    expect(location.hash).toBe("#us-russia-summits-step-5");
  });

  test.each([360, 1000])("axe finds no fault at %i pixels", async (width) => {
    for (const theme of ["light", "dark"] as const) {
      const chart = await guide(width, { ...guided, theme });
      const { violations } = await axe.run(chart.node, { resultTypes: ["violations"] });
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
  });
});

describe("by scrolling", () => {
  test("the step in the middle of the window is shown, and the drawing stays in sight", async () => {
    const chart = await guide(1100, { ...guided, stepsBy: "scroll" });
    const steps = [...chart.node.querySelectorAll(".step")];
    for (const i of [2, 4, 0]) {
      steps[i]!.scrollIntoView({ block: "center" });
      await vi.waitFor(() => expect(current(chart)).toBe(reading.steps[i]!.title));
      expect(chart.state.selected).toBe(reading.steps[i]!.selected);
      const stage = chart.node.querySelector(".stage")!.getBoundingClientRect();
      expect(stage.top).toBeGreaterThanOrEqual(0);
      expect(stage.top).toBeLessThan(window.innerHeight / 2);
    }
  });

  test("the column stands beside the drawing, not over it", async () => {
    const chart = await guide(1100, { ...guided, stepsBy: "scroll" });
    const stage = chart.node.querySelector(".stage")!.getBoundingClientRect();
    const svg = chart.node.querySelector(".stage svg")!.getBoundingClientRect();
    expect(chart.node.querySelector(".steps")!.getBoundingClientRect().right).toBeLessThanOrEqual(stage.left);
    expect(svg.right).toBeLessThanOrEqual(stage.right + 1);
  });

  test("without room for a column there are buttons", async () => {
    const chart = await guide(360, { ...guided, stepsBy: "scroll" });
    expect(chart.node.querySelector("[data-turn=next]")).not.toBeNull();
  });
});

test("a reading that the data do not have is refused at the call, by name", () => {
  expect(() => timeline({ ...summits, steps: "no-such-thing" })).toThrow('with the id: "no-such-thing"');
});

test("steps come and go with the option, and go with the timeline", async () => {
  const { chart, place } = await mount(1000);
  expect(chart.node.querySelector(".steps")).toBeNull();
  chart.update({ steps: [{ title: "One", text: "First." }] });
  await vi.waitFor(() => expect(chart.node.querySelector(".step h3")?.textContent).toBe("One"));
  chart.destroy();
  expect(place.querySelector(".steps")).toBeNull();
});
