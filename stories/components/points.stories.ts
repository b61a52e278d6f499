import type { Meta, StoryObj } from "@storybook/html-vite";
import { axis, points } from "../../src/components/index.js";
import history from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import type { TimelineOptions } from "../../src/timeline/index.js";

const meta: Meta<TimelineOptions> = { title: "Components/Points", args: { data: history } };
export default meta;
type Story = StoryObj<TimelineOptions>;

/** All events in lanes by track. What finds no room for its words is counted. */
export const Default: Story = { args: { components: [points(), axis()] } };

/** Some of the events, by a test. */
export const Where: Story = {
  args: { components: [points({ where: (event) => event.kind === "threat" }), axis()] },
};

/** Lanes of one's own: by the kind of event instead of its track. */
export const Lanes: Story = {
  args: {
    components: [
      points({
        lane: "kind",
        lanes: [
          { id: "summit", label: "Summits", paint: "blue", shape: "circle" },
          { id: "meeting", label: "Meetings", paint: "green", shape: "diamond" },
          { id: "sanctions", label: "Sanctions", paint: "red", shape: "square" },
        ],
      }),
      axis(),
    ],
  },
};

/** A second line under each title, hairlines through the whole depth, and hollow marks. */
export const Details: Story = {
  args: {
    components: [
      points({
        where: (event) => event.kind === "summit" || event.kind === "meeting",
        detail: (event) => event.place?.name ?? "",
        hollow: (event) => event.official === false,
        hairlines: true,
      }),
      axis(),
    ],
  },
};

/** A second dataset, small and pale behind the first. */
export const Faint: Story = {
  args: {
    components: [
      points({
        where: (event) => event.kind === "summit",
        lane: "kind",
        lanes: [{ id: "summit", label: "Summits", paint: "blue", shape: "circle" }],
        faint: record.where((event) => event.kind === "summit"),
      }),
      axis(),
    ],
  },
};

/** A stretch of a lane with a name, and the pale events of the record in lanes of their own choice. */
export const Gap: Story = {
  args: {
    components: [
      points({
        where: (event) => event.kind === "summit",
        lane: () => "summit",
        lanes: [{ id: "summit", label: "Summits", paint: "green", shape: "diamond" }],
        faint: record,
        faintLane: () => "summit",
        gaps: [
          {
            lane: "summit",
            start: Date.UTC(2001, 10, 16),
            end: Date.UTC(2010, 5, 23),
            texts: ["eight years", "8"],
          },
        ],
      }),
      axis(),
    ],
  },
};

/** Doubt is drawn: dates that are coarse, open, approximate or one of several. */
export const Doubt: Story = {
  args: {
    domain: "2021/2025",
    components: [points({ where: (event) => /[~?[]|\.\.|^\d{4}(-\d\d)?$/.test(event.when) }), axis()],
  },
};

/** On a phone the lanes stand side by side and time runs down. */
export const Phone: Story = {
  args: { components: [points({ where: (event) => event.kind === "threat" }), axis()] },
  globals: { width: "360" },
};
