import type { Meta, StoryObj } from "@storybook/html-vite";
import history from "../../src/generated/us-russia.js";
import type { TimelineOptions } from "../../src/timeline/index.js";
import { listView } from "../../src/views/index.js";
import { productLaunch } from "../data/product-launch.js";

// The equal of the picture: dates in words, corrections in place, every source linked. HTML only.
const meta: Meta<TimelineOptions> = {
  title: "Views/List",
  args: { data: history, view: listView },
  argTypes: {
    sort: { control: "select", options: ["date", "-date", "kind", "-kind", "place", "-place"] },
  },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

/** By date, under the decades. */
export const Default: Story = {};

/** Sorted by place; events without one come last. */
export const ByPlace: Story = { name: "By place", args: { sort: "place" } };

/** The newest first. */
export const NewestFirst: Story = { name: "Newest first", args: { sort: "-date" } };

/** What a filter leaves. */
export const Filtered: Story = { args: { filter: { kinds: ["threat", "deadline"] } } };

/** An event selected: its row is marked, its card stands under it. */
export const Selected: Story = { args: { selected: "1986-reykjavik-summit" } };

/** On a phone each row is a block of its own. */
export const Phone: Story = { globals: { width: "360" } };

export const Tablet: Story = { globals: { width: "768" } };

export const Dark: Story = { globals: { theme: "dark" } };

/** Titles in Russian where the data have them. */
export const Russian: Story = { args: { locale: "ru" } };

/** Anyone's data. */
export const Launch: Story = { name: "A product launch", args: { data: productLaunch } };
