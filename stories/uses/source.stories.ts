import type { Meta, StoryObj } from "@storybook/html-vite";
import { axis, overview, points, spans } from "../../src/components/index.js";
import { brush, zoom } from "../../src/interact/index.js";
import { memorySource, type TimelineOptions, type TimelineSource } from "../../src/timeline/index.js";
import { crowd } from "../../tests/support/crowd.js";

// Data that stay elsewhere: 100,000 events, of which the page holds what is in view.
const source = memorySource(crowd(100_000));

/** A source that answers after a while, as one behind a network does; it stops when nobody waits any more. */
function slow(inner: TimelineSource, delay: number): TimelineSource {
  return {
    ...inner,
    async window(domain, pixels, tracks, signal) {
      await new Promise((done, stop) => {
        const timer = setTimeout(done, delay);
        signal.addEventListener("abort", () => {
          clearTimeout(timer);
          stop(signal.reason);
        });
      });
      return inner.window(domain, pixels, tracks, signal);
    },
  };
}

/** A source that answers for long stretches of time only. */
function failing(inner: TimelineSource): TimelineSource {
  const { extent } = inner;
  return {
    ...inner,
    window(domain, pixels, tracks, signal) {
      if (domain[1] - domain[0] < (extent[1] - extent[0]) / 4) throw new Error("the database is away");
      return inner.window(domain, pixels, tracks, signal);
    },
  };
}

const meta: Meta<TimelineOptions> = {
  title: "Uses/Data that stay elsewhere",
  args: {
    source,
    components: [spans(), axis(), overview()],
    interactions: [zoom(), brush()],
    wheel: "free",
  },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

/** Counts from afar, marks from nearby. */
export const InMemory: Story = {};

/** The same as points: each lane counts what goes on, and closer up has its marks where they fall. */
export const Points: Story = { args: { components: [points(), axis(), overview()] } };

/** Each answer takes a second: what was drawn stays until then, and is scaled as one zooms. */
export const Slow: Story = { args: { source: slow(source, 1_000) } };

/** Zoom in: what cannot be loaded is said in words, and the last picture stays. */
export const Failing: Story = { args: { source: failing(source) } };

/** A few days, event by event. */
export const Close: Story = { args: { domain: [Date.UTC(2001, 5, 1), Date.UTC(2001, 5, 9)] } };

/** On a phone time runs down. */
export const Phone: Story = { args: { width: 360 } };
