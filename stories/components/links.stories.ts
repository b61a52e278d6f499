import type { Meta, StoryObj } from "@storybook/html-vite";
import { axis, links, points } from "../../src/components/index.js";
import { zoom } from "../../src/interact/index.js";
import type { TimelineOptions } from "../../src/timeline/index.js";
import { productLaunch } from "../data/product-launch.js";

const meta: Meta<TimelineOptions> = {
  title: "Components/Links",
  args: { data: productLaunch, components: [points(), links(), axis()], interactions: [zoom()] },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

/** An arrow from what came first to what came of it; each type has its dashes. */
export const Default: Story = {};

/** With right angles. */
export const Elbows: Story = { args: { components: [points(), links({ shape: "elbow" }), axis()] } };

/** Links of some events only. */
export const Where: Story = {
  args: { components: [points(), links({ where: ({ importance }) => importance === 3 }), axis()] },
};

/** One type of link, in one colour. */
export const OneType: Story = {
  args: { components: [points(), links({ types: ["outcome-of"], paint: "blue" }), axis()] },
};
