import type { Meta, StoryObj } from "@storybook/html-vite";
import history from "../../src/generated/us-russia.js";
import { zoom } from "../../src/interact/index.js";
import type { TimelineOptions } from "../../src/timeline/index.js";
import { threatsView } from "../../src/views/index.js";
import { villageQuarrel } from "../data/village-quarrel.js";

const meta: Meta<TimelineOptions> = {
  title: "Views/Threats",
  args: { data: history, view: threatsView, interactions: [zoom()] },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

/** A lane for each side that threatened; a line runs as far as anything followed. */
export const Default: Story = {};

/** Below 480 pixels time runs down. */
export const Phone: Story = { globals: { width: "360" } };

/** The same drawing on a dark page. */
export const Dark: Story = { globals: { theme: "dark" } };

/** Time runs from right to left. */
export const RightToLeft: Story = { args: { dir: "rtl" } };

/** As known at the end of 2023: what came later is not there. */
export const AsKnown: Story = { name: "As known in 2023", args: { asOf: "2023" } };

/** Someone else's quarrel, with every way a threat can end. */
export const EveryEnd: Story = { args: { data: villageQuarrel } };
