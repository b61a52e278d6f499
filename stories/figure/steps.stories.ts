import type { Meta, StoryObj } from "@storybook/html-vite";
import history from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import { zoom } from "../../src/interact/index.js";
import type { TimelineOptions } from "../../src/timeline/index.js";
import { deadlinesView, listView, summitsView } from "../../src/views/index.js";

// A guided reading: each step has a title, a text, a time and an event. `#step-2` in the address opens the second.
const meta: Meta<TimelineOptions> = {
  title: "Figure/Steps",
  args: {
    data: history,
    record,
    view: summitsView,
    views: { summits: summitsView, deadlines: deadlinesView, list: listView },
    interactions: [zoom()],
  },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

/** Seven steps through the soil of the summits, by buttons. */
export const WhoHostedWhom: Story = { name: "Who hosted whom", args: { steps: "who-hosted-whom" } };

/** Seven steps through one ultimatum. */
export const Deadline: Story = {
  name: "How a deadline lapsed",
  args: { steps: "how-a-deadline-lapsed", view: deadlinesView },
};

/** By scrolling: a column of steps beside a drawing that stays in sight. */
export const Scroll: Story = {
  name: "By scrolling",
  args: { steps: "who-hosted-whom", stepsBy: "scroll" },
};

/** Steps of one's own, from one view to another. */
export const Own: Story = {
  name: "Steps of one’s own",
  args: {
    steps: [
      { title: "The picture", text: "Forty years in one view.", view: "summits", domain: "1986/2025" },
      { title: "The day", text: "And one day in it.", view: "summits", selected: "2018-helsinki-summit" },
      { title: "The facts", text: "The same as a table.", view: "list" },
    ],
  },
};

/** On a phone the steps stay on top while the page scrolls along the time. */
export const Phone: Story = { args: { steps: "who-hosted-whom" }, globals: { width: "360" } };
