import type { Meta, StoryObj } from "@storybook/html-vite";
import { axis, overview, points } from "../../src/components/index.js";
import history from "../../src/generated/us-russia.js";
import { brush, zoom } from "../../src/interact/index.js";
import type { TimelineOptions } from "../../src/timeline/index.js";

// The whole extent in little under the plot, with a window over the time shown.
const meta: Meta<TimelineOptions> = {
  title: "Components/Overview",
  args: {
    data: history,
    components: [points(), axis(), overview()],
    extent: "1985/2026",
    domain: "2014/2019",
    interactions: [zoom(), brush()],
  },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

export const Default: Story = {};

/** Everything is shown, and so is the window. */
export const Whole: Story = { args: { domain: "1985/2026" } };

/** A week in forty years: the handles stand on either side of a window that is but a line. */
export const Narrow: Story = { args: { domain: "2018-07-10/2018-07-17" } };

/** Nothing else: years of a history at a glance. */
export const Alone: Story = { args: { components: [overview({ depth: 60 })] } };

export const RightToLeft: Story = { args: { dir: "rtl" } };

/** Where time runs down it is a column at the far edge; a finger scrolls the page, a tap goes there. */
export const Vertical: Story = { args: { orient: "vertical", height: 700 }, globals: { width: "360" } };
