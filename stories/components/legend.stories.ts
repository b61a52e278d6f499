import type { Meta, StoryObj } from "@storybook/html-vite";
import { axis, legend, spans } from "../../src/components/index.js";
import history from "../../src/generated/us-russia.js";
import { zoom } from "../../src/interact/index.js";
import type { TimelineOptions } from "../../src/timeline/index.js";
import { nested } from "../data/rows.js";

const meta: Meta<TimelineOptions> = {
  title: "Components/Legend",
  args: { data: history, components: [legend(), spans(), axis()], interactions: [zoom()] },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

/** The kinds that occur as they are painted, then the forms of doubt that occur. */
export const Default: Story = {};

/** A kind of which everything lasts is explained by a bar. */
export const Bars: Story = { args: { data: nested } };

/** Entries of one's own. */
export const Entries: Story = {
  args: {
    data: nested,
    components: [
      legend({
        entries: [
          { id: "official", label: "Announced", paint: "blue", shape: "circle" },
          { id: "unofficial", label: "Rumoured", paint: "blue", shape: "circle", hollow: true },
        ],
      }),
      spans(),
      axis(),
    ],
  },
};

/** Of some events only, without the forms of doubt, sorted as the drawing below sorts them. */
export const Some: Story = {
  args: {
    components: [
      legend({
        where: ({ kind }) => kind === "deadline" || kind === "threat",
        doubt: false,
        tracks: { where: ({ kind }) => kind === "deadline" || kind === "threat" },
      }),
      spans({ where: ({ kind }) => kind === "deadline" || kind === "threat" }),
      axis(),
    ],
  },
};

/** It stands across the top whichever way time runs, and wraps. */
export const Phone: Story = { globals: { width: "360" } };

/** From right to left. */
export const RightToLeft: Story = { args: { dir: "rtl" } };

/** On a dark page. */
export const Dark: Story = { globals: { theme: "dark" } };
