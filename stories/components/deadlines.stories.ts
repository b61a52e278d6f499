import type { Meta, StoryObj } from "@storybook/html-vite";
import { axis, deadlines, links } from "../../src/components/index.js";
import { zoom } from "../../src/interact/index.js";
import type { TimelineOptions } from "../../src/timeline/index.js";
import { courtCalendar } from "../data/court-calendar.js";
import { productLaunch } from "../data/product-launch.js";

const meta: Meta<TimelineOptions> = {
  title: "Components/Deadlines",
  args: { data: productLaunch, components: [axis(), deadlines()], interactions: [zoom()] },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

/** One row for each deadline: solid while in force, empty once a newer limit overtook it. */
export const Default: Story = {};

/** Without the row of what happened instead, and in another colour. */
export const Plain: Story = {
  args: { components: [axis(), deadlines({ instead: false, paint: () => "purple" })] },
};

/** Only some of the deadlines. */
export const Some: Story = {
  args: {
    data: courtCalendar,
    components: [axis(), deadlines({ where: (event) => event.id.startsWith("disclosure") })],
  },
};

/** With the links that the rows do not show already. */
export const Linked: Story = {
  args: { components: [axis(), deadlines(), links({ types: ["outcome-of"] })] },
};
