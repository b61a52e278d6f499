import type { Meta, StoryObj } from "@storybook/html-vite";
import history from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import { css } from "../../src/figure/css.js";
import { toHTML, type HTMLOptions } from "../../src/static.js";
import { deadlinesView, listView, summitsView, threatsView } from "../../src/views/index.js";
import { productLaunch } from "../data/product-launch.js";

// What `toHTML` writes, shown as a page without script shows it. It is text from our own printer, so it may be parsed.
const meta: Meta<HTMLOptions> = {
  title: "Uses/Without script",
  args: { data: history, record, view: summitsView },
  render: (args, { globals }) => {
    const page = document.createElement("div");
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    const root = page.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [sheet];
    const place = document.createElement("div");
    place.innerHTML = toHTML({ theme: globals["theme"] as "light" | "dark", ...args });
    root.append(place);
    return page;
  },
};
export default meta;
type Story = StoryObj<HTMLOptions>;

/** A drawing for the width, every event with all that is known of it, every source. */
export const Default: Story = {};

/** The drawing for a phone. */
export const Phone: Story = { globals: { width: "360" } };

/** Between the widths the nearest drawing is shown smaller. */
export const Tablet: Story = { globals: { width: "768" } };

export const Dark: Story = { globals: { theme: "dark" } };

/** Colours other than black on white come from `summitry.css`; the element takes this figure over. */
export const Threats: Story = { args: { view: threatsView } };

export const Deadlines: Story = { args: { view: deadlinesView, widths: [360, 640, 960] } };

/** The table, without its buttons. */
export const Table: Story = { args: { view: listView }, tags: ["no-drawing"] };

/** Anyone's data. */
export const Launch: Story = {
  name: "A product launch",
  args: { data: productLaunch, view: listView },
  tags: ["no-drawing"],
};

/** What survives in feeds and mail: words and links. */
export const Feed: Story = {
  args: { mode: "feed", page: "https://paper.example/summits" },
  tags: ["no-drawing"],
};
