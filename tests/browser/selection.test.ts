import { describe, expect, test } from "vitest";
import { axis, points } from "../../src/components/index.js";
import { timeline } from "../../src/timeline/index.js";
import { threatsView } from "../../src/views/index.js";
import { dataset } from "../support/sample.js";
import { keepStill, mount, summits } from "./support.js";

keepStill();

const id = "1986-reykjavik-summit";

describe("a selection that is no longer shown is dropped, and told", () => {
  test.each([
    ["by a filter", { filter: { kinds: ["threat"] } }],
    ["by another view", { view: threatsView }],
    ["by other data", { data: dataset([{ when: "2001" }]), components: [points(), axis()] }],
  ])("%s", async (_, change) => {
    const { chart } = await mount(900);
    chart.select(id);
    const told: (string | null)[] = [];
    chart.on("select", (detail) => told.push(detail.id));
    chart.update(change);
    expect(chart.state.selected).toBeNull();
    expect(told).toEqual([null]);
    expect(chart.node.querySelector("[data-selected]")).toBeNull();
    // What was said can be said again: by a page that keeps the state.
    const again = timeline({ ...summits, ...change, ...chart.state });
    expect(again.state).toEqual(chart.state);
    again.destroy();
  });

  test("also where the options had asked for it", async () => {
    const { chart } = await mount(900, { ...summits, selected: id });
    chart.update({ data: dataset([{ when: "2001" }]), components: [points(), axis()] });
    expect(chart.state.selected).toBeNull();
    expect(() => chart.update({ theme: "dark" })).not.toThrow();
  });

  test("and not when it is still shown", async () => {
    const { chart } = await mount(900);
    chart.select(id);
    chart.update({ filter: { kinds: ["summit"] } });
    expect(chart.state.selected).toBe(id);
  });
});

describe("an event that the data have and the drawing has not", () => {
  test("may be asked for: nothing is open, and a warning says so", async () => {
    const { chart } = await mount(900, { ...summits, view: threatsView, selected: id });
    const warned: string[] = [];
    chart.on("warning", ({ message }) => warned.push(message));
    expect(chart.state.selected).toBeNull();
    chart.select(id);
    expect(chart.state.selected).toBeNull();
    expect(warned).toContain(`the drawing does not show the event: "${id}"`);
  });

  test("but one that nobody has is refused, in every call", async () => {
    const { chart } = await mount(900);
    const refused = /no event with the id: "nope"$/;
    expect(() => timeline({ ...summits, selected: "nope" })).toThrow(refused);
    expect(() => chart.select("nope")).toThrow(refused);
    expect(() => chart.update({ selected: "nope" })).toThrow(refused);
    expect(chart.state.selected).toBeNull();
  });
});

test("an option that is taken back closes what it had opened", async () => {
  const { chart } = await mount(900, { ...summits, selected: id });
  expect(chart.state.selected).toBe(id);
  chart.update({ selected: undefined });
  expect(chart.state.selected).toBeNull();
});
