import type { Meta, StoryObj } from "@storybook/html-vite";
import { axis } from "../../src/components/index.js";
import history from "../../src/generated/us-russia.js";
import { zoom } from "../../src/interact/index.js";
import type { TimelineOptions } from "../../src/timeline/index.js";

// Time and nothing else: a year is named once, above the months it holds.
const meta: Meta<TimelineOptions> = {
  title: "Components/Axis",
  args: { data: history, components: [axis()], extent: "1900/2099", interactions: [zoom()] },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

export const Decades: Story = {};

export const Years: Story = { args: { domain: "2014/2025" } };

export const Months: Story = { args: { domain: "2025" } };

export const Days: Story = { args: { domain: "2025-08" } };

export const Hours: Story = { args: { domain: "2025-08-15" } };

/** Months as Russian names them. */
export const Russian: Story = { args: { domain: "2025", locale: "ru" } };

/** Without lines over the depth of the drawing. */
export const WithoutGrid: Story = { args: { domain: "2014/2025", components: [axis({ grid: false })] } };

/** Time runs down, and the dates stand over the far edge instead of in a column. */
export const Over: Story = {
  args: { domain: "2014/2025", orient: "vertical", height: 480, components: [axis({ over: true })] },
};

export const RightToLeft: Story = { args: { domain: "2025", dir: "rtl" } };

/** Time runs down. */
export const Vertical: Story = { args: { domain: "2014/2025", orient: "vertical", height: 480 } };
