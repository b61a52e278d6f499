import type { Meta, StoryObj } from "@storybook/html-vite";
import { expect, waitFor } from "storybook/test";
import history from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import { timeline, type TimelineOptions } from "../../src/timeline/index.js";
import { historyView, summitsView } from "../../src/views/index.js";

// What a page may set from outside: custom properties, which win wherever they stand. All are in docs/theming.md.
const meta: Meta<TimelineOptions> = {
  title: "Figure/Theming",
  args: { data: history, record, view: summitsView, selected: null },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

/** A story whose figure stands inside of an element with custom properties, as in a page. */
const inside = (
  properties: Readonly<Record<string, string>>,
  more: Partial<TimelineOptions> = {},
): Story => ({
  render: (args) => {
    const around = document.createElement("div");
    for (const [name, value] of Object.entries(properties)) around.style.setProperty(name, value);
    around.append(timeline({ ...args, ...more } as Parameters<typeof timeline>[0]).node);
    return around;
  },
});

const paper = {
  "--timeline-scheme": "light",
  "--timeline-surface": "#f6f1ea",
  "--timeline-wash": "#ece4d8",
  "--timeline-line": "#c9bda9",
  "--timeline-grid": "#e2d8c8",
  "--timeline-muted": "#5d564b",
  "--timeline-serif": "Georgia, 'Liberation Serif', serif",
};

/** The paper and lines of a newspaper, its headlines' font. */
export const Paper: Story = {
  ...inside(paper),
  play: async ({ canvasElement }) => {
    const figure = canvasElement.querySelector("figure")!;
    await waitFor(() => expect(getComputedStyle(figure).backgroundColor).toBe("rgb(246, 241, 234)"));
  },
};

/** Hues of one's own, one for light and one for dark each. */
export const Hues: Story = inside({
  "--timeline-blue": "light-dark(#00456e, #8ccbff)",
  "--timeline-red": "light-dark(#8a1c4a, #ff9dbb)",
  "--timeline-green": "light-dark(#3d5a00, #b6d96a)",
  "--timeline-purple": "light-dark(#5a3d8a, #cdb4ff)",
});

/** Dark because of something around it, in a light page. */
export const DarkByPage: Story = {
  name: "Dark by the page",
  ...inside({ "--timeline-scheme": "dark" }, { view: historyView }),
  play: async ({ canvasElement }) => {
    const figure = canvasElement.querySelector("figure")!;
    await waitFor(() => expect(getComputedStyle(figure).backgroundColor).toBe("rgb(20, 23, 27)"));
  },
};

/** Text in the colour that the page has, and a font that it names. */
export const PagesText: Story = {
  name: "Text as in the page",
  ...inside({
    "--timeline-scheme": "light",
    "--timeline-ink": "currentColor",
    "--timeline-sans": "'Liberation Sans', Arial, sans-serif",
    color: "#1b2a4a",
  }),
};

export const Phone: Story = { ...inside(paper), globals: { width: "360" } };
