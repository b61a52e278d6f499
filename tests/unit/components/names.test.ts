import { expect, test } from "vitest";
import { axis, compose, points, spans, type ChartOptions } from "../../../src/components/index.js";
import { datasetFromCsv } from "../../../src/dataset/csv.js";
import { parseDataset, type Dataset } from "../../../src/dataset/index.js";
import { historyView } from "../../../src/views/index.js";

const missions = [
  ["1957-10-04", "flight", "Sputnik 1 orbits the Earth"],
  ["1959-09-13", "landing", "Luna 2 hits the Moon"],
  ["1961-04-12", "flight", "Gagarin orbits the Earth"],
  ["1966-02-03", "landing", "Luna 9 lands softly"],
  ["1968-12-24", "flight", "Apollo 8 orbits the Moon"],
  ["1969-05-22", "flight", "Apollo 10 rehearses"],
  ["1969-07-20", "landing", "Apollo 11 lands"],
  ["1969-11-19", "landing", "Apollo 12 lands"],
  ["1970-04-14", "flight", "Apollo 13 fails"],
  ["1971-02-05", "landing", "Apollo 14 lands"],
  ["1972-12-11", "landing", "Apollo 17 lands"],
  ["1976-08-18", "landing", "Luna 24 brings soil home"],
  ["2013-12-14", "landing", "Chang’e 3 lands"],
  ["2023-08-23", "landing", "Chandrayaan-3 lands"],
] as const;

/** The way to the Moon; `more` events of little importance on the days of Apollo 11. */
function moon(more: number): Dataset {
  const rows = missions.map(([when, kind, title]) => `${when},${title},${kind},3,NASA`);
  const small = Array.from({ length: more }, (_, i) => `1969-07-${16 + (i % 8)},Day ${i + 1},landing,1,NASA`);
  const text = ["when,title,kind,importance,source", ...rows, ...small].join("\n");
  return parseDataset(datasetFromCsv(text, { id: "moon", title: "To the Moon" }).input);
}

/** What stands beside marks, in words, when all is shown. */
function namesOf(options: ChartOptions): string[] {
  const chart = compose(options);
  const marks = chart.scene(chart.home).layers.flatMap((layer) => layer.marks);
  return marks.flatMap((mark) =>
    mark.type === "text" && mark.role === "label" ? [mark.lines.map(({ text }) => text).join(" ")] : [],
  );
}

const drawings = {
  points: { components: [points(), axis()] },
  spans: { components: [spans(), axis()] },
  history: { view: historyView },
} satisfies Record<string, Partial<ChartOptions>>;

test.each(
  Object.keys(drawings).flatMap((name) =>
    [1200, 768, 360].map((width) => [name as keyof typeof drawings, width] as const),
  ),
)("all that matters most is named in %s at %i px, however unevenly it is spread", (name, width) => {
  const names = namesOf({ data: moon(0), width, ...drawings[name] });
  expect(names.toSorted()).toEqual(missions.map(([, , title]) => title).toSorted());
});

test.each([1200, 360])("what matters most in a ring is named beside it at %i px", (width) => {
  for (const drawing of Object.values(drawings)) {
    const names = namesOf({ data: moon(16), width, ...drawing });
    expect(names).toContain("Apollo 11 lands");
    expect(names).toContain("Apollo 14 lands");
  }
});

test.each([1200, 360])("all that share a day are named beside their ring at %i px", (width) => {
  const titles = ["Login fails", "Patch", "Page is slow", "Build", "Invoice lost", "Rollback"];
  const rows = titles.map((title) => `2024-01-30,${title},talk,2,us`);
  const text = ["when,title,kind,importance,source", ...rows].join("\n");
  const data = parseDataset(datasetFromCsv(text, { id: "day", title: "One day" }).input);
  for (const component of [points(), spans()])
    expect(namesOf({ data, width, components: [component, axis()] }).toSorted()).toEqual(titles.toSorted());
});

test("labels stay clear of other marks only where all have room so", () => {
  const titles = [
    ["2001-09-12", 2, 2],
    ["2000-06-23", 1, 3],
    ["2000-06-18", 8, 3],
    ["2002-12-19", 6, 2],
    ["2002-12-19", 2, 2],
    ["2001-09-12", 7, 2],
    ["2001-09-12", 8, 2],
    ["2000-06-18", 4, 1],
    ["2000-06-18", 6, 2],
  ] as const;
  const rows = titles.map(([when, n, rank], i) => `${when},${"Ab".repeat(n)}${i},talk,${rank},Gazette`);
  const text = ["when,title,kind,importance,source", ...rows].join("\n");
  const data = parseDataset(datasetFromCsv(text, { id: "talks", title: "Talks" }).input);
  const names = namesOf({ data, components: [points({ label: "title" })], width: 565, height: 300 });
  expect(names).toContain("AbAbAbAbAbAbAb5");
  expect(names).toHaveLength(7);
});
