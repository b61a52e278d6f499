import type { Meta, StoryObj } from "@storybook/html-vite";
import { axis, legend, points, spans } from "../../src/components/index.js";
import { zoom } from "../../src/interact/index.js";
import type { TimelineOptions } from "../../src/timeline/index.js";
import { doubtful } from "../data/rows.js";

// What is not known is drawn: hatching, soft ends, brackets and fading mean nothing else.
const meta: Meta<TimelineOptions> = {
  title: "Components/Dates",
  args: { data: doubtful, components: [legend(), spans(), axis()], interactions: [zoom()] },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

/** Every way in which a date can be known, each with its name. */
export const Default: Story = {};

/** The same dates as points. */
export const Points: Story = { args: { components: [legend(), points(), axis()] } };

/** Soft ends are as long as what is not known: zoomed in, a year takes its room. */
export const Near: Story = { args: { domain: "1950/1954" } };

/** Time runs down. */
export const Phone: Story = { globals: { width: "360" } };

/** Time runs from right to left; what is open at the end fades to the left. */
export const RightToLeft: Story = { args: { dir: "rtl" } };

/** On a dark page. */
export const Dark: Story = { globals: { theme: "dark" } };
