import type { Meta, StoryObj } from "@storybook/html-vite";
import { axis, eras, isEra, points, spans } from "../../src/components/index.js";
import { zoom } from "../../src/interact/index.js";
import type { TimelineOptions } from "../../src/timeline/index.js";
import { ages } from "../data/rows.js";

const meta: Meta<TimelineOptions> = {
  title: "Components/Eras",
  args: {
    data: ages,
    components: [eras(), spans({ where: (event) => !isEra(ages, event) }), axis()],
    interactions: [zoom()],
  },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

/** Events of kinds whose symbol is "era" are background; their names slide with what is visible. */
export const Default: Story = {};

/** Any events that last can be eras. */
export const Where: Story = {
  args: {
    components: [
      eras({ where: ({ kind }) => kind === "reign", paint: () => "amber" }),
      points({ where: ({ kind }) => kind === "battle" }),
      axis(),
    ],
  },
};

/** Names of one's own. */
export const Label: Story = {
  args: {
    components: [
      eras({ label: ({ title }) => title.toUpperCase() }),
      spans({ where: (event) => !isEra(ages, event) }),
      axis(),
    ],
  },
};

/** Time runs down: names stand where their era begins, and other words keep clear of them. */
export const Phone: Story = { globals: { width: "360" } };

/** On a dark page. */
export const Dark: Story = { globals: { theme: "dark" } };

/** Time runs from right to left. */
export const RightToLeft: Story = { args: { dir: "rtl" } };
