import type { Meta, StoryObj } from "@storybook/html-vite";
import { parseDataset, type TimelineEvent } from "../../src/dataset/index.js";
import history from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import { zoom } from "../../src/interact/index.js";
import type { TimelineOptions } from "../../src/timeline/index.js";
import { summitsView } from "../../src/views/index.js";

const meta: Meta<TimelineOptions> = {
  title: "Views/Summits",
  args: { data: history, record, view: summitsView, interactions: [zoom()] },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

/** Who met whom on whose soil: lanes by host, rails of those in office, the whole record pale behind. */
export const Default: Story = {};

/** Below 480 pixels time runs down and the page scrolls. */
export const Phone: Story = { globals: { width: "360" } };

/** The same drawing on a dark page. */
export const Dark: Story = { globals: { theme: "dark" } };

/** From 2014 up to the end of 2025: a domain as text includes both of its years. */
export const Domain: Story = { args: { domain: "2014/2025" } };

/** Without the record's meetings; the switch under the drawing says the same. The longest gap is still the record's. */
export const WithoutRecord: Story = { args: { filter: { record: false } } };

/** Titles and dates in Russian, as far as the data has them. */
export const Russian: Story = { args: { locale: "ru" } };

/** Time runs from right to left. */
export const RightToLeft: Story = { args: { dir: "rtl" } };

/** Some meetings have no place: they stand in a lane that says so. */
export const MissingPlaces: Story = {
  args: {
    data: parseDataset({
      ...({ id: "places", title: "Meetings, some nobody knows where", language: "en" } as const),
      kinds: [{ id: "meeting", label: "Meetings" }],
      parties: [
        { id: "north", name: "North", type: "state" },
        { id: "south", name: "South", type: "state" },
        { id: "ann", name: "Ann North", type: "person", side: "north" },
        { id: "bo", name: "Bo South", type: "person", side: "south" },
      ],
      sources: [{ id: "ours", type: "article", publisher: "Made up for this story" }],
      events: (["north", undefined, "south", undefined, "north"] as const).map((host, i): TimelineEvent => ({
        ...{ id: `meeting-${i}`, kind: "meeting", title: `Meeting ${i + 1}`, importance: 3 },
        ...{ when: `202${i}-05-0${i + 1}`, with: ["ann", "bo"] },
        ...(host === undefined
          ? {}
          : { place: { name: `Town ${i + 1}`, country: "NO", host, setting: "bilateral" } as const }),
        sources: [{ source: "ours", states: null, basis: "none" }],
      })),
    }),
    record: undefined,
  },
};
