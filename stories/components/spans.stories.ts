import type { Meta, StoryObj } from "@storybook/html-vite";
import { axis, spans } from "../../src/components/index.js";
import { zoom } from "../../src/interact/index.js";
import type { TimelineOptions } from "../../src/timeline/index.js";
import { ages, empty, forty, longTitles, nested, oneDay } from "../data/rows.js";

const meta: Meta<TimelineOptions> = {
  title: "Components/Spans",
  args: { data: nested, components: [spans(), axis()], interactions: [zoom()] },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

/** Days share the first row of a track, what lasts stands in lanes below it; tracks may stand under a track. */
export const Default: Story = {};

/** Zoomed in, short spans become bars and each day gets its second line; no row has moved. */
export const Near: Story = { args: { domain: "2024-03/2024-05" } };

/** A track that nobody needs now is one thin strip of counts. */
export const Collapsed: Story = { args: { components: [spans({ collapsed: ["choir"] }), axis()] } };

/** Forty at once: more lanes than allowed become a strip that says how many it counts. */
export const Density: Story = { args: { data: forty } };

/** The same forty with all the lanes they need. */
export const ManyLanes: Story = { args: { data: forty, components: [spans({ maxLanes: 40 }), axis()] } };

/** Accessors in Plot's manner: which events, on which track, with which words. */
export const Accessors: Story = {
  args: {
    components: [
      spans({
        where: ({ kind }) => kind === "concert",
        track: "kind",
        tracks: [{ id: "concert", label: "All concerts" }],
        label: (event) => event.title.replace("Concert", "No."),
      }),
      axis(),
    ],
  },
};

/** Three thousand years, years before our era among them. */
export const Millennia: Story = { args: { data: ages } };

/** A programme in hours. */
export const OneDay: Story = { args: { data: oneDay } };

/** Titles of two hundred characters are cut; the list has all of them. */
export const LongTitles: Story = { args: { data: longTitles } };

/** Time runs down: days in a column for each track, bars side by side, words in a column of their own. */
export const Phone: Story = { globals: { width: "360" } };

/** Time runs from right to left. */
export const RightToLeft: Story = { args: { dir: "rtl" } };

/** On a dark page. */
export const Dark: Story = { globals: { theme: "dark" } };

/** No events. */
export const Empty: Story = { args: { data: empty } };
