import { expectTypeOf, test } from "vitest";
import { points, spans } from "../../../src/components/index.js";
import usRussia, { type HistoryEvent } from "../../../src/generated/us-russia.js";
import type { Dataset } from "../../../src/dataset/index.js";
import type { timeline, TimelineOptions } from "../../../src/timeline/index.js";
import type { HistoryTimelineElement } from "../../../src/element/history-timeline.js";
import { toHTML } from "../../../src/print/page.js";
import { toSVG } from "../../../src/print/index.js";
import { summitsView } from "../../../src/views/index.js";

/** Never called: what compiles is the test. */
export function options(make: typeof timeline, anyone: Dataset): void {
  const view = summitsView;
  make({
    data: usRussia,
    view,
    selected: "1986-reykjavik-summit",
    filter: { kinds: ["summit"], parties: ["trump"] },
  });
  make({ data: anyone, view, selected: "whatever", filter: { kinds: ["any"] } });
  // @ts-expect-error a misspelt event id
  make({ data: usRussia, view, selected: "1986-reykjavk-summit" });
  // @ts-expect-error a misspelt kind
  make({ data: usRussia, view, filter: { kinds: ["sumit"] } });
  // @ts-expect-error a misspelt party
  make({ data: usRussia, view, filter: { parties: ["trmp"] } });
}

/** Never called: a component's own functions may ask for the events of a typed dataset. */
export function ownFunctions(): void {
  points({ where: (e: HistoryEvent) => e.kind === "summit", label: (e: HistoryEvent) => e.title });
  spans({ where: (e: HistoryEvent) => e.by?.includes("trump") ?? false });
  points({ where: (e) => e.kind === "any" });
  // @ts-expect-error a misspelt kind
  points({ where: (e: HistoryEvent) => e.kind === "sumit" });
  // @ts-expect-error a misspelt party
  spans({ where: (e: HistoryEvent) => e.by?.includes("trmp") ?? false });
  // @ts-expect-error a misspelt kind in another accessor
  points({ lane: (e: HistoryEvent) => (e.kind === "sumit" ? "a" : "b") });
  // @ts-expect-error what an event is not
  points({ where: (e: number) => e === 1 });
}

/** Never called: text of the same dataset, and the element's own events. */
export function elsewhere(some: string, element: HistoryTimelineElement): void {
  const data = usRussia;
  usRussia.get(some);
  usRussia.get("1986-reykjavik-summit");
  // @ts-expect-error a misspelt event id
  usRussia.get("1986-reykjavk-summit");
  toSVG({ data, view: summitsView, filter: { kinds: ["summit"] } });
  // @ts-expect-error a misspelt kind
  toSVG({ data, view: summitsView, filter: { kinds: ["sumit"] } });
  // @ts-expect-error a misspelt event id
  toHTML({ data, view: summitsView, selected: "1986-reykjavk-summit" });
  element.addEventListener("timeline-select", ({ detail }) => detail.id?.length);
  document.addEventListener("timeline-ready", ({ detail }) => detail.timeline.destroy());
  // @ts-expect-error what the event does not say
  element.addEventListener("timeline-select", ({ detail }) => detail.name);
}

test("options kept in a variable are taken as they are", () => {
  expectTypeOf<TimelineOptions>().toExtend<Parameters<typeof timeline>[0]>();
});
