import type { Meta, StoryObj } from "@storybook/html-vite";
import { fromColumns, type Dataset, type TimelineEvent } from "../../src/dataset/index.js";
import { brush, zoom } from "../../src/interact/index.js";
import { canvas } from "../../src/render/canvas.js";
import { timeline, type TimelineOptions } from "../../src/timeline/index.js";
import { historyView } from "../../src/views/index.js";

const meta: Meta<TimelineOptions> = { title: "Uses/A million events" };
export default meta;
type Story = StoryObj<TimelineOptions>;

const [from, to] = [Date.UTC(1985, 0), Date.UTC(2025, 0)];
const tracks = ["Ports", "Rail", "Roads", "Rivers", "Air", "Border"].map((label, i) => ({
  id: `track-${i}`,
  label,
}));

/** A small seeded generator (mulberry32), so that every reader sees the same events. */
function random(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Invented events in waves; a fifth of them last for days. */
function many(n: number): Dataset {
  const next = random(7);
  const lanes = Uint16Array.from({ length: n }, () => Math.floor(next() ** 1.5 * tracks.length));
  const starts = Float64Array.from(lanes, (lane) => {
    const wave = Math.floor(next() * 12) / 12 + next() ** 2 / 14 + lane * 0.01;
    return from + (next() < 0.6 ? wave % 1 : next()) * (to - from);
  });
  const ends = starts.map((t) => (next() < 0.2 ? t + next() ** 3 * 2e9 : t));
  return fromColumns({
    starts,
    ends,
    tracks: lanes,
    title: (i) => `Event ${i}`,
    id: (i) => `event-${i}`,
    meta: { id: "million", title: `${n.toLocaleString("en")} invented events`, tracks },
  });
}

let kept: Dataset | undefined;
const million = (): Dataset => (kept ??= many(1_000_000));
const shown = (options: Omit<TimelineOptions, "data">): HTMLElement =>
  timeline({ ...options, data: million(), view: historyView, interactions: [zoom(), brush()] }).node;

/** Counts where events are dense. Zoom in: counts become rings, rings become marks with words. */
export const Whole: Story = { render: () => shown({}) };

/** Three weeks of them. */
export const ThreeWeeks: Story = { render: () => shown({ domain: "1998-09-01/1998-09-21" }) };

/** The same weeks with the marks on a canvas; words and what is pointed at stay elements. */
export const OnACanvas: Story = {
  render: () => shown({ domain: "1998-09-01/1998-09-21", renderer: canvas() }),
};

/** A live feed: a hundred events more with each press, while what is shown stays where it is. */
export const LiveFeed: Story = {
  render: () => {
    const chart = timeline({
      data: many(50_000),
      view: historyView,
      domain: "2024-10-01/2024-12-31",
      interactions: [zoom(), brush()],
    });
    const next = random(8);
    let count = 0;
    const batch = (): TimelineEvent[] =>
      Array.from({ length: 100 }, () => ({
        id: `new-${count++}`,
        kind: "event",
        title: `New event ${count}`,
        track: tracks[Math.floor(next() * tracks.length)]!.id,
        importance: 2,
        when: new Date(Date.UTC(2024, 9, 1) + next() * 92 * 864e5).toISOString().slice(0, 10),
        sources: [],
      }));
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "A hundred more";
    button.addEventListener("click", () => void chart.append(batch()));
    const page = document.createElement("div");
    page.append(button, chart.node);
    return page;
  },
};
