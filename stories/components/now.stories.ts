import type { Meta, StoryObj } from "@storybook/html-vite";
import { axis, now, spans } from "../../src/components/index.js";
import { zoom } from "../../src/interact/index.js";
import type { TimelineOptions } from "../../src/timeline/index.js";
import { nested } from "../data/rows.js";

const meta: Meta<TimelineOptions> = {
  title: "Components/Now",
  args: {
    data: nested,
    now: "2024-08-15",
    components: [spans(), now(), axis()],
    interactions: [zoom()],
  },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

/** A hairline with its date; what lies ahead is lightly washed. It never reads the clock. */
export const Default: Story = {};

/** Words of one's own. */
export const Words: Story = { args: { components: [spans(), now({ label: "as we go to print" }), axis()] } };

/** A present outside the extent is not drawn, and takes no room. */
export const Outside: Story = { args: { now: "2030-01-01" } };

/** Time runs down. */
export const Phone: Story = { globals: { width: "360" } };

/** On a dark page. */
export const Dark: Story = { globals: { theme: "dark" } };
