import { afterEach, describe, expect, test } from "vitest";
import { HistoryTimelineElement } from "../../src/element/history-timeline.js";
import { listData } from "../../src/element/list.js";
import data from "../../src/generated/us-russia.js";
import { toHTML } from "../../src/static.js";
import { historyView } from "../../src/views/index.js";
import { drawn, keepStill } from "./support.js";

keepStill();
HistoryTimelineElement.define();
afterEach(() => document.body.replaceChildren());

/** An element with a list in it, in the page. */
function put(items: string, attributes: string = ""): HistoryTimelineElement {
  const place = document.body.appendChild(document.createElement("div"));
  place.style.width = "800px";
  place.innerHTML = `<history-timeline ${attributes}><ol>${items}</ol></history-timeline>`;
  return place.querySelector("history-timeline")!;
}

/** What the first item of a list is read as. */
function read(item: string): Record<string, unknown> {
  const { data } = listData(put(item));
  return data.event(0) as unknown as Record<string, unknown>;
}

describe("an item of a list", () => {
  test("says when it was in its time, and what it was in its words", () => {
    expect(
      read(`<li><time datetime="1986-10-11">11 October 1986</time> Reagan and Gorbachev in Reykjavík</li>`),
    ).toEqual({
      id: "item-1",
      kind: "event",
      title: "Reagan and Gorbachev in Reykjavík",
      importance: 2,
      when: "1986-10-11",
      sources: [],
    });
  });

  test.each<[string, string, string]>([
    ["a date on its own", `<time>2001</time>`, "2001"],
    ["a date in English", `<time>11–12 October 1986</time>`, "1986-10-11/1986-10-12"],
    ["a month in words", `<time>August 2025</time>`, "2025-08"],
    ["a date with hours", `<time datetime="2001-05-03 10:30">then</time>`, "2001-05-03T10:30"],
    [
      "first and last day",
      `<time datetime="2001-05-03">3</time>–<time datetime="2001-05-05">5 May</time>`,
      "2001-05-03/2001-05-05",
    ],
  ])("understands %s", (_, time, when) => {
    expect(read(`<li>${time}: A talk</li>`)).toMatchObject({ when, title: "A talk" });
  });

  test("may say more: id, kind, a date in doubt, a host, summary and place", () => {
    const item = `<li data-event="first-talk" data-kind="red-line" data-when="[2025-08-07..2025-08-09]" data-host="us">
      <time>early August</time> <b class="title">The first talk</b>, <span class="place">Geneva</span>
      <p>They spoke   for an hour.</p></li>`;
    const element = put(item);
    const { data: list, issues } = listData(element);
    expect(issues).toEqual([]);
    expect(list.event(0)).toMatchObject({
      id: "first-talk",
      kind: "red-line",
      when: "[2025-08-07..2025-08-09]",
      title: "The first talk",
      summary: "They spoke for an hour.",
      place: { name: "Geneva", host: "us" },
    });
    expect(list.meta.kinds).toEqual([{ id: "red-line", label: "Red line" }]);
    expect(list.meta.parties).toEqual([{ id: "us", name: "US", type: "state" }]);
  });

  test("cites its sources, each known once, with an address that readers may be sent to", () => {
    const cite = `<cite><a href="https://gazette.example/1">The Gazette</a></cite>`;
    const bad = `<cite><a href="javascript:alert(1)">The Herald</a></cite>`;
    const { data: list } = listData(
      put(`<li><time>2001</time> One (${cite})</li><li><time>2002</time> Two, ${cite} ${bad}</li>`),
    );
    expect(list.meta.sources).toEqual([
      { id: "source-1", type: "article", publisher: "The Gazette", url: "https://gazette.example/1" },
      { id: "source-2", type: "article", publisher: "The Herald" },
    ]);
    expect(list.event(0).title).toBe("One");
    expect(list.event(1).sources.map(({ source }) => source)).toEqual(["source-1", "source-2"]);
  });

  test("keeps its text as text", () => {
    expect(read(`<li><time>2001</time> &lt;img src=x onerror=alert(1)&gt; &amp;amp;</li>`)["title"]).toBe(
      "<img src=x onerror=alert(1)> &amp;",
    );
  });
});

test("what cannot be read is told all at once, and what can be read is there", () => {
  const { data: list, issues } = listData(
    put(
      `<li>No date at all</li><li><time>soon</time> A talk</li><li><time>2001</time> Good</li>` +
        `<li data-event="twice"><time>2002</time> One</li><li data-event="twice"><time>2003</time> Two</li><li><time>8/7/2025</time> Which?</li>`,
    ),
  );
  expect(list.size).toBe(3);
  expect(issues!.map(({ severity, pointer }) => `${severity} ${pointer}`)).toEqual([
    "error /events/0",
    "error /events/1/when",
    "warning /events/4/id",
    "error /events/5/when",
  ]);
  expect(new Set([0, 1, 2].map((i) => list.id(i))).size).toBe(3);
});

describe("an element with nothing but a list", () => {
  const ready = (element: HistoryTimelineElement): Promise<Event[]> =>
    new Promise((done) => {
      const heard: Event[] = [];
      element.addEventListener("timeline-error", (event) => heard.push(event));
      element.addEventListener("timeline-ready", () => setTimeout(() => done(heard), 50));
    });

  test("draws it, and the list stays in the document", async () => {
    const element = put(
      `<li><time>2001</time> One</li><li><time>2004</time> Two</li>`,
      'aria-label="Two talks"',
    );
    expect(await ready(element)).toEqual([]);
    await drawn();
    const figure = element.shadowRoot!.querySelector("figure")!;
    expect(figure.querySelector(".headline")!.textContent).toBe("Two talks");
    expect([...figure.querySelectorAll("li .title")].map((one) => one.textContent)).toEqual(["One", "Two"]);
    expect(figure.querySelectorAll("[data-event].mark").length).toBe(2);
    expect(element.querySelectorAll(":scope>ol>li")).toHaveLength(2);
    expect(element.querySelector("ol")!.getBoundingClientRect().height).toBe(0);
  });

  test("shows the list under the drawing where something of it could not be drawn", async () => {
    const element = put(`<li><time>2001</time> One</li><li><time>one day</time> Two</li>`);
    const heard = await ready(element);
    expect(heard).toHaveLength(1);
    expect((heard[0] as CustomEvent<{ issues: unknown[] }>).detail.issues).toHaveLength(1);
    expect(element.querySelector("ol")!.getBoundingClientRect().height).toBeGreaterThan(20);
    expect(element.shadowRoot!.querySelectorAll("figure .mark").length).toBeGreaterThan(0);
  });

  test("shows it where a view draws nothing of it", async () => {
    const element = put(`<li><time>2001</time> One</li>`, 'view="summits"');
    await ready(element);
    expect(element.querySelector("ol")!.getBoundingClientRect().height).toBeGreaterThan(10);
  });
});

test("the list of a printed figure can be read back: same ids, dates, kinds and titles", () => {
  const place = document.createElement("div");
  place.innerHTML = toHTML({ data, view: historyView, widths: [360] });
  const element = document.createElement("history-timeline");
  element.append(place.querySelector("ol.entries")!);
  const { data: list, issues } = listData(element);
  expect(issues).toEqual([]);
  expect(list.size).toBe(data.size);
  for (let i = 0; i < data.size; i++) {
    const { id, kind, title, when, summary, place } = data.event(i);
    const back = list.get(id)!;
    expect([back.kind, back.title, back.when, back.summary, back.place?.name]).toEqual([
      kind,
      title,
      when,
      summary,
      place?.name,
    ]);
  }
});
