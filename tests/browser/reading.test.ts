import { afterEach, expect, test, vi } from "vitest";
import { HistoryTimelineElement } from "../../src/element/history-timeline.js";
import { parseDataset } from "../../src/dataset/index.js";
import { keepStill } from "./support.js";

keepStill();
HistoryTimelineElement.define();
afterEach(() => document.body.replaceChildren());

const count = 4000;
const events = Array.from({ length: count }, (_, i) => ({
  id: `e${i}`,
  ...{ kind: "talk", title: `Talk ${i}`, importance: 2, when: String(1000 + (i % 1000)) },
  sources: [{ source: "g", states: null, basis: "none" }],
}));
const json = JSON.stringify({
  ...{ id: "many", title: "Many talks", kinds: [{ id: "talk", label: "Talk" }] },
  sources: [{ id: "g", type: "article", publisher: "The Gazette" }],
  events,
});
const rows = events.map(({ title, when }) => `${when},${title},The Gazette`);
const csv = ["when,title,source", ...rows].join("\n");

function put(attributes: string, inside = ""): HistoryTimelineElement {
  const place = document.body.appendChild(document.createElement("div"));
  place.innerHTML = `<history-timeline ${attributes}>${inside}<ol><li>One talk</li></ol></history-timeline>`;
  return place.querySelector("history-timeline")!;
}

const told = (element: Element, type: string): Promise<unknown> =>
  new Promise((resolve) => element.addEventListener(type, resolve, { once: true }));

/** How many states of the work a task of the page has seen until something happens; rows and rules fill maps. */
async function statesUntil(end: Promise<unknown>): Promise<number> {
  const filled = vi.spyOn(Map.prototype, "set");
  let total = 0;
  const seen = new Set<number>();
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    seen.add((total += filled.mock.calls.length));
    filled.mockClear();
    port2.postMessage(null);
  };
  port2.postMessage(null);
  await end;
  port1.close();
  filled.mockRestore();
  return seen.size;
}

const fileOf = (text: string, type: string): string => URL.createObjectURL(new Blob([text], { type }));

test.each([
  ["a script with JSON inside", () => put("", `<script type="application/json">${json}</script>`)],
  ["a JSON file", () => put(`src="${fileOf(json, "application/json")}"`)],
  ["a table", () => put(`src="${fileOf(csv, "text/csv")}"`)],
])("while very many events are read from %s the page has its turn", async (_, make) => {
  const element = make();
  const ready = told(element, "timeline-ready");
  // Some hundred milliseconds of work, in slices of a few.
  expect(await statesUntil(ready)).toBeGreaterThan(15);
  expect(element.timeline!.state.selected).toBeNull();
  expect(element.shadowRoot!.querySelector("figure")).not.toBeNull();
});

test("an element that is taken away while its events are read draws nothing and tells nothing", async () => {
  const element = put("", `<script type="application/json">${json}</script>`);
  const heard: string[] = [];
  for (const type of ["timeline-ready", "timeline-error"])
    element.addEventListener(type, () => heard.push(type));
  await new Promise((resolve) => setTimeout(resolve, 20));
  element.remove();
  // Another that is read meanwhile from its beginning is ready no sooner than the first would be.
  await told(put("", `<script type="application/json">${json}</script>`), "timeline-ready");
  expect(heard).toEqual([]);
  expect(element.timeline).toBeUndefined();
});

test.each<[string, (element: HistoryTimelineElement) => void]>([
  ["is told to read nothing any more", (element) => element.removeAttribute("src")],
  ["is given data", (element) => (element.options = { data: parseDataset(json) })],
])("an element that %s does not wait for its file", async (_, change) => {
  const asked = vi.spyOn(window, "fetch").mockImplementation(() => new Promise(() => {}));
  const element = put('src="/never.json"');
  await vi.waitFor(() => expect(asked).toHaveBeenCalled());
  const { signal } = asked.mock.calls[0]![1]!;
  change(element);
  await vi.waitFor(() => expect(signal!.aborted).toBe(true));
  asked.mockRestore();
});
