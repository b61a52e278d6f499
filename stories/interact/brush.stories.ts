import type { Meta, StoryObj } from "@storybook/html-vite";
import { expect, fireEvent, waitFor } from "storybook/test";
import { axis, overview, points } from "../../src/components/index.js";
import history from "../../src/generated/us-russia.js";
import { brush, zoom } from "../../src/interact/index.js";
import type { TimelineOptions } from "../../src/timeline/index.js";

// Drag the window of the overview or its ends, press beside it, double-click for everything; or use the arrow keys.
const meta: Meta<TimelineOptions> = {
  title: "Interact/Brush",
  args: {
    data: history,
    components: [points(), axis(), overview()],
    extent: "1985/2026",
    domain: "2000/2009",
    interactions: [zoom(), brush()],
  },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

export const Default: Story = {};

/** Arrows move the window by a tenth of its length, here 365 days; on a handle they move that end. */
export const Keys: Story = {
  play: async ({ canvas }) => {
    const window = canvas.getByRole("slider", { name: "Time shown" });
    await expect(window).toHaveAttribute("aria-valuetext", "January 2000 – December 2009");
    window.focus();
    await fireEvent.keyDown(window, { key: "ArrowRight" });
    await waitFor(() => expect(window).toHaveAttribute("aria-valuetext", "December 2000 – January 2011"));
    const start = canvas.getByRole("slider", { name: "Start of the time shown" });
    await fireEvent.keyDown(start, { key: "Home" });
    await waitFor(() => expect(start).toHaveAttribute("aria-valuetext", "January 1985"));
  },
};
