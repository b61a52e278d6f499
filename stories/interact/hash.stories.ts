import type { Meta, StoryObj } from "@storybook/html-vite";
import { expect, waitFor } from "storybook/test";
import { axis, points } from "../../src/components/index.js";
import history from "../../src/generated/us-russia.js";
import { hash } from "../../src/interact/index.js";
import type { TimelineOptions } from "../../src/timeline/index.js";

// Links to events: #2018-helsinki-summit opens the summit, now and whenever the address changes.
const meta: Meta<TimelineOptions> = {
  title: "Interact/Hash",
  args: { data: history, components: [points(), axis()], interactions: [hash()] },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

export const Default: Story = {
  play: async ({ canvasElement }) => {
    const before = location.href;
    location.hash = "2018-helsinki-summit";
    await waitFor(() =>
      expect(
        canvasElement.querySelector('[data-event="2018-helsinki-summit"] [aria-pressed=true]'),
      ).not.toBeNull(),
    );
    window.history.replaceState(window.history.state, "", before);
  },
};
