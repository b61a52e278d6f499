import { expect, test } from "vitest";
import { fromColumns } from "../../src/dataset/index.js";
import { timeline } from "../../src/timeline/index.js";
import { keepStill, mount, summits } from "./support.js";

keepStill();

const of = (call: unknown, ...args: readonly unknown[]): (() => unknown) => {
  return () => (call as (...args: readonly unknown[]) => unknown)(...args);
};

test("a call without what it needs is refused in words, and nothing has changed", async () => {
  const { chart } = await mount(900);
  const { update, on } = { update: chart.update.bind(chart), on: chart.on.bind(chart) };
  expect(of(timeline)).toThrow(/^options must be an object, got: undefined$/);
  expect(of(timeline, 5)).toThrow(/^options must be an object, got: 5$/);
  expect(of(timeline, { source: 5 })).toThrow(/^source must be an object, got: 5$/);
  expect(of(fromColumns)).toThrow(/^columns must be an object: undefined$/);
  expect(of(update)).toThrow(/^options must be an object, got: undefined$/);
  expect(of(update, null)).toThrow(/^options must be an object, got: null$/);
  expect(of(update, { renderer: {} })).toThrow(/^renderer must be a function/);
  expect(of(update, { interactions: 5 })).toThrow(/^interactions .*5$/);
  expect(of(on, "nope", () => {})).toThrow(/"nope"$/);
  expect(of(on, "select", 5)).toThrow(/^listener must be a function, got: 5$/);
  await expect(chart.append(5 as never)).rejects.toThrow(/^append needs a list of events, got: 5$/);
  chart.update({ theme: "dark" });
  expect(chart.node.querySelector(".stage svg [data-event]")).not.toBeNull();
});

test("steps that cannot be are refused at the call, not in the page later", async () => {
  const { chart } = await mount(900);
  const step = { title: "One", text: "The first" };
  for (const steps of [5, [5], [{ ...step, domain: "soon" }], [{ ...step, selected: "nope" }]])
    expect(of(timeline, { ...summits, steps })).toThrow(/^steps/);
  expect(() => chart.update({ steps: 5 as never })).toThrow(/^steps .*5$/);
  expect(() => chart.update({ steps: [{ ...step, view: "nope" }], views: {} })).toThrow(/"nope"$/);
});

test("an option that nobody knows is a warning, for whoever listens", async () => {
  const { chart } = await mount(900, { ...summits, widht: 5 } as typeof summits);
  const warned: string[] = [];
  chart.on("warning", ({ message }) => warned.push(message));
  expect(warned).toContain('there is no such option: "widht"');
});
