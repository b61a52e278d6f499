import type { Meta, StoryObj } from "@storybook/html-vite";
import { parseDataset } from "../../src/dataset/index.js";
import type { Dataset, DatasetInput, TimelineEvent } from "../../src/dataset/index.js";
import { axis, points, spans } from "../../src/components/index.js";
import { zoom } from "../../src/interact/index.js";
import type { TimelineOptions } from "../../src/timeline/index.js";
import { ages, forty } from "../data/rows.js";

// Nothing in the library knows about summits: these are other people's subjects, and hard cases.
const meta: Meta<TimelineOptions> = {
  title: "Uses/Your own data",
  args: { components: [points(), axis()], interactions: [zoom()] },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

type Row = readonly [when: string, kind: string, title: string, importance?: 1 | 2 | 3];

/** A dataset from rows; `parseDataset` is the door for all data that is not known to be good. */
function dataset(
  id: string,
  title: string,
  kinds: readonly { id: string; label: string }[],
  rows: readonly Row[],
): Dataset {
  const source = { source: "ours", states: null, basis: "none" } as const;
  const events = rows.map(([when, kind, name, importance = 2], i): TimelineEvent => ({
    ...{ id: `${id}-${i}`, kind, title: name, importance, when, sources: [source] },
  }));
  const sources = [{ id: "ours", type: "article", publisher: "Made up for this story" }] as const;
  const input: DatasetInput = { id, title, language: "en", kinds, sources, events };
  return parseDataset(input);
}

const kinds = [
  { id: "release", label: "Releases" },
  { id: "incident", label: "Incidents" },
];

const releases: readonly Row[] = [
  ["2023-02-14", "release", "1.0", 3],
  ["2023-04-03", "release", "1.1"],
  ["2023-06-20", "release", "1.2"],
  ["2023-06-22", "incident", "Search is down for an hour"],
  ["2023-09-12", "release", "1.3"],
  ["2023-12-01", "release", "2.0 beta"],
  ["2024-01-30", "release", "2.0", 3],
  ["2024-02-01/2024-02-03", "incident", "Mail arrives late", 3],
  ["2024-05-15", "release", "2.1"],
  ["2024-08~", "incident", "Logins fail now and then"],
  ["2024-10-08", "release", "2.2"],
  ["2025-03-18", "release", "3.0", 3],
  ["2025-11", "release", "3.1, planned"],
];

/** Two kinds of events are two lanes; nothing else needs to be said. */
export const Releases: Story = {
  args: { data: dataset("product", "A product’s releases", kinds, releases) },
};

const rulers: readonly Row[] = [
  ["-0508~", "rome", "The republic begins", 3],
  ["-0478", "greece", "Plataea"],
  ["-0489-09?", "greece", "Marathon", 3],
  ["-0389~", "rome", "The Gauls take Rome"],
  ["-0335", "greece", "Alexander becomes king", 3],
  ["-0322-06", "greece", "Alexander dies", 3],
  ["-0215-08-02", "rome", "Cannae"],
  ["-0145", "rome", "Carthage falls", 3],
  ["-0145", "greece", "Corinth falls"],
  ["-0043-03-15", "rome", "Caesar dies", 3],
  ["-0030-09-02", "rome", "Actium"],
  ["0009", "rome", "The Teutoburg forest"],
];

/** Years before the common era: the year 44 BCE is written `-0043`. */
export const Antiquity: Story = {
  args: {
    data: dataset(
      ...(["antiquity", "Greece and Rome"] as const),
      [
        { id: "greece", label: "Greece" },
        { id: "rome", label: "Rome" },
      ],
      rulers,
    ),
  },
};

/** No events at all: the figure says so. */
export const Empty: Story = { args: { data: dataset("empty", "Nothing yet", kinds, []) } };

/** One event, and no length of time to show it in. */
export const OneEvent: Story = {
  args: { data: dataset("one", "One event", kinds, [["2024-01-30", "release", "2.0"]]) },
};

/** Everything on one day: marks fan out, names go where there is room, the rest is counted. */
export const OneDay: Story = {
  args: {
    data: dataset(
      ...(["day", "Everything on one day"] as const),
      kinds,
      Array.from({ length: 12 }, (_, i): Row => ["2024-01-30", kinds[i % 2]!.id, `Step ${i + 1} of 12`]),
    ),
  },
};

const sentence =
  "A title for which somebody wrote a whole sentence, with a comma, a second thought and a third one, because " +
  "the field took it, and nobody said that a title is a name rather than a summary";
const long = sentence.padEnd(200, " and so on");

/** Titles of two hundred characters. */
export const LongTitles: Story = {
  args: {
    data: dataset(
      ...(["long", "Titles of two hundred characters"] as const),
      kinds,
      releases.slice(0, 6).map(([when, kind, , importance]): Row => [when, kind, long, importance ?? 2]),
    ),
  },
};

/** The same on a phone. */
export const LongTitlesOnAPhone: Story = { ...LongTitles, globals: { width: "360" } };

/** Forty that go on at once: each has a bar and, where time runs across, its name. */
export const FortyAtOnce: Story = { args: { data: forty, components: [spans(), axis()] } };

/** Three thousand years, from before the common era to the days of a battle. */
export const ThreeThousandYears: Story = { args: { data: ages, components: [spans(), axis()] } };
