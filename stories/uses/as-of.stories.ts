import type { Meta, StoryObj } from "@storybook/html-vite";
import history from "../../src/generated/us-russia.js";
import { zoom } from "../../src/interact/index.js";
import type { TimelineOptions } from "../../src/timeline/index.js";
import { deadlinesView, threatsView } from "../../src/views/index.js";

// What was known on a day: move the control to go there.
const day = (text: string): number => Date.parse(`${text}T12:00:00Z`);
const slider = (from: string, to: string) => ({
  asOf: { control: { type: "range", min: day(from), max: day(to), step: 86_400_000 } } as const,
});

const meta: Meta<TimelineOptions> = {
  title: "Uses/As known on",
  args: { data: history, interactions: [zoom()] },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

/** From 14 July to 20 August 2025, a day at a time: a limit that has not run out yet is open. */
export const Deadlines: Story = {
  args: { view: deadlinesView, asOf: day("2025-07-30"), extent: "2025-07-10/2025-09-20" },
  argTypes: slider("2025-07-14", "2025-08-20"),
};

/** Before a line was crossed, nobody knew that it would be. */
export const Threats: Story = {
  args: { view: threatsView, asOf: day("2023-12-31"), extent: "2022-03/2026-03" },
  argTypes: slider("2022-06-06", "2025-08-20"),
};
