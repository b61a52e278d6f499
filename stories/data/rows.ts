import { parseDataset } from "../../src/dataset/index.js";
import type { Dataset, DatasetInput, TimelineEvent } from "../../src/dataset/index.js";

/** One event of a made-up dataset. */
export type Row = Pick<TimelineEvent, "when" | "kind" | "title"> &
  Partial<Pick<TimelineEvent, "importance" | "track" | "summary">>;

/** A dataset from a few words about each event: nothing of the bundled history is in it. */
export function fromRows(
  id: string,
  title: string,
  meta: Pick<DatasetInput, "kinds"> & Partial<Pick<DatasetInput, "tracks">>,
  rows: readonly Row[],
): Dataset {
  const source = { source: "ours", states: null, basis: "none" } as const;
  const events = rows.map((row, i): TimelineEvent => ({
    ...{ id: `${id}-${i}`, importance: 2, sources: [source] },
    ...row,
  }));
  const sources = [{ id: "ours", type: "article", publisher: "Made up for this story" }] as const;
  return parseDataset({ id, title, language: "en", ...meta, sources, events });
}

const year = (y: number): string => `${y < 0 ? "-" : ""}${String(Math.abs(y)).padStart(4, "0")}`;

/** Three thousand years of reigns, battles and ages, from before our era. */
export const ages: Dataset = fromRows(
  "ages",
  "Three thousand years",
  {
    kinds: [
      { id: "age", label: "Age", symbol: "era" },
      { id: "reign", label: "Reign" },
      { id: "battle", label: "Battle", symbol: "star" },
    ],
  },
  [
    { when: "-0799/-0500", kind: "age", title: "Archaic age" },
    { when: "-0508/0476", kind: "age", title: "Republic and empire" },
    { when: "0476/1492", kind: "age", title: "Middle ages" },
    ...Array.from({ length: 16 }, (_, i): Row => ({
      ...{ when: `${year(-1200 + i * 190)}/${year(-1060 + i * 190)}`, kind: "reign", title: `House ${i + 1}` },
    })),
    { when: "-0489-09-12", kind: "battle", title: "Marathon", importance: 3 },
    { when: "-0047-08-09", kind: "battle", title: "Pharsalus" },
    { when: "1066-10-14", kind: "battle", title: "Hastings", importance: 3 },
    { when: "1415-10-25", kind: "battle", title: "Agincourt" },
  ],
);

/** Forty projects that all go on at once. */
export const forty: Dataset = fromRows(
  "forty",
  "Forty at once",
  { kinds: [{ id: "project", label: "Projects" }] },
  Array.from({ length: 40 }, (_, i): Row => ({
    ...{ when: `${2000 + (i % 7)}-0${1 + (i % 9)}-01/${2012 + (i % 13)}-03-01`, kind: "project" },
    ...{ title: `Project ${i + 1}` },
  })),
);

/** Tracks under a track, with days and spans on each. */
export const nested: Dataset = fromRows(
  "nested",
  "An orchestra's season",
  {
    kinds: [
      { id: "tour", label: "Tour" },
      { id: "concert", label: "Concert", symbol: "diamond" },
    ],
    tracks: [
      { id: "orchestra", label: "Orchestra" },
      { id: "strings", label: "Strings", parent: "orchestra" },
      { id: "winds", label: "Winds", parent: "orchestra" },
      { id: "choir", label: "Choir" },
    ],
  },
  Array.from({ length: 36 }, (_, i): Row => {
    const [month, track] = [String(1 + (i % 12)).padStart(2, "0"), ["strings", "winds", "choir"][i % 3]!];
    return i % 4 === 0
      ? { when: `2024-${month}-03/2024-${month}-24`, kind: "tour", title: `Tour ${i / 4 + 1}`, track }
      : { when: `2024-${month}-${10 + (i % 9)}`, kind: "concert", title: `Concert ${i}`, track };
  }),
);

const doubts: readonly (readonly [when: string, title: string])[] = [
  ["1951-03-02/1959-06-30", "Exact days"],
  ["1951/1959", "Two years: soft as long as each is not known"],
  ["1952-01-01~/1960-01-01~", "About: soft ends"],
  ["1952-01-01?/1961-01-01", "Doubtful: hatched"],
  ["1955-01-01/..", "Open: fades out"],
  ["../1953-01-01", "Open start"],
  ["1957-01-01/", "An end that nobody knows"],
  ["[1953-01-01..1959-12-31]", "Somewhere within"],
  ["[1954-05-01,1961-05-01]", "One of two days"],
  ["1963", "A year"],
  ["1964-05~", "About May"],
  ["196X", "Some year of the sixties"],
  ["1950-05-04", "A day"],
  ["1966-05-04?", "A day, perhaps"],
];

/** One event for each way in which a date can be known. */
export const doubtful: Dataset = fromRows(
  "doubtful",
  "Ways to know a date",
  { kinds: [{ id: "known", label: "Known as", symbol: "circle" }] },
  doubts.map(([when, title]) => ({ when, kind: "known", title })),
);

const long =
  "A title as long as people write them, with commas, a clause or two that could have been left out, " +
  "and an ending which whoever wrote it can hardly have expected anybody to read on a line";

/** Titles of two hundred characters. */
export const longTitles: Dataset = fromRows(
  "long",
  "Long titles",
  {
    kinds: [
      { id: "span", label: "Span" },
      { id: "day", label: "Day", symbol: "square" },
    ],
  },
  [
    { when: "1950-01-01/1990-01-01", kind: "span", title: long },
    { when: "1970-01-01/1972-01-01", kind: "span", title: long },
    { when: "1960-05-05", kind: "day", title: long },
    { when: "1985-01-01", kind: "day", title: long },
  ],
);

/** Everything on one day. */
export const oneDay: Dataset = fromRows(
  "one-day",
  "One day",
  {
    kinds: [
      { id: "talk", label: "Talks" },
      { id: "break", label: "Breaks", symbol: "square" },
    ],
  },
  [
    { when: "2024-05-01T09:00Z/2024-05-01T10:30Z", kind: "talk", title: "Opening", importance: 3 },
    { when: "2024-05-01T10:30Z/2024-05-01T11:00Z", kind: "break", title: "Coffee" },
    { when: "2024-05-01T11:00Z/2024-05-01T12:30Z", kind: "talk", title: "Two papers" },
    { when: "2024-05-01T11:00Z/2024-05-01T12:00Z", kind: "talk", title: "A panel" },
    { when: "2024-05-01T12:30Z/2024-05-01T14:00Z", kind: "break", title: "Lunch" },
    { when: "2024-05-01T14:00Z/2024-05-01T17:00Z", kind: "talk", title: "Workshops" },
  ],
);

/** Nothing yet. */
export const empty: Dataset = fromRows("empty", "Nothing yet", { kinds: [{ id: "any", label: "Any" }] }, []);
