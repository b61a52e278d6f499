import type { Meta, StoryObj } from "@storybook/html-vite";
import { expect, waitFor } from "storybook/test";
import history from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import { keyboard, pointer } from "../../src/interact/index.js";
import type { TimelineOptions } from "../../src/timeline/index.js";
import { summitsView } from "../../src/views/index.js";

// Keys and pointer are always there, whatever interactions a page adds. Tab into the list: arrows go from event to
// event and from lane to lane, Enter opens, Escape closes, + − 0 zoom, Page Up and Page Down move.
const meta: Meta<TimelineOptions> = {
  title: "Interact/Keys",
  args: { data: history, record, view: summitsView, interactions: [keyboard(), pointer()] },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

/** An arrow goes on to the next event, and Enter opens its card. */
export const Default: Story = {
  play: async ({ canvasElement, userEvent }) => {
    canvasElement.querySelector<HTMLElement>(".outline .item[tabindex='0']")!.focus();
    await userEvent.keyboard("{ArrowRight}");
    await expect(document.activeElement?.textContent).toContain("Camp David");
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(canvasElement.querySelector(".card h3")?.textContent).toContain("Camp David"));
  },
};
