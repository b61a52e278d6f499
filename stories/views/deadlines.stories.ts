import type { Meta, StoryObj } from "@storybook/html-vite";
import history from "../../src/generated/us-russia.js";
import { zoom } from "../../src/interact/index.js";
import type { TimelineOptions } from "../../src/timeline/index.js";
import { deadlinesView } from "../../src/views/index.js";
import { courtCalendar } from "../data/court-calendar.js";
import { openDeadlines } from "../data/open-deadlines.js";
import { productLaunch } from "../data/product-launch.js";

const meta: Meta<TimelineOptions> = {
  title: "Views/Deadlines",
  args: { data: history, view: deadlinesView, interactions: [zoom()] },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

/** Set, shortened twice, let lapse, and what happened instead. The chain is found in the data, not named. */
export const Default: Story = {};

/** Below 480 pixels time runs down; the words settle in a column in the order of their days. */
export const Phone: Story = { globals: { width: "360" } };

/** The same drawing on a dark page. */
export const Dark: Story = { globals: { theme: "dark" } };

/** Time runs from right to left. */
export const RightToLeft: Story = { args: { dir: "rtl" } };

/** As known at the end of 30 July 2025: later events and outcomes are not there, the last limit is open. */
export const AsKnown: Story = { name: "As known on 30 July 2025", args: { asOf: "2025-07-30" } };

/** A launch that slips three times and is then met. */
export const ProductLaunch: Story = { args: { data: productLaunch } };

/** Kept early, extended, kept late, withdrawn and let lapse; the kind brings its own colour. */
export const CourtCalendar: Story = { args: { data: courtCalendar } };

/** Due days that lie after `now`: the part ahead is lighter, the ring stays open, a due month is soft. */
export const Ahead: Story = { args: { data: openDeadlines, now: "2026-05-18" } };
