import type { Meta, StoryObj } from "@storybook/html-vite";
import { axis, points } from "../../src/components/index.js";
import { parseDataset } from "../../src/dataset/index.js";
import history from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import { zoom } from "../../src/interact/index.js";
import type { TimelineOptions } from "../../src/timeline/index.js";
import { deadlinesView, historyView, summitsView } from "../../src/views/index.js";

// The card of an event opens beside its mark; in a narrow column it is a sheet under the drawing.
const meta: Meta<TimelineOptions> = {
  title: "Figure/Card",
  args: { data: history, record, view: summitsView, interactions: [zoom()] },
  argTypes: { card: { control: false, table: { disable: true } } },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

/** What the source printed, what is right and who says so; another date with its reason. */
export const Correction: Story = { args: { selected: "1986-reykjavik-summit" } };

/** What an article calls mid-2021, and the days that others give. */
export const HowADateIsKnown: Story = {
  name: "How a date is known",
  args: { selected: "2021-geneva-summit" },
};

/** Two accounts of one evening. */
export const Dispute: Story = { args: { selected: "2017-hamburg-second-talk" } };

/** One of two days, and what each would mean. */
export const TwoDays: Story = {
  name: "One of two days",
  args: { view: historyView, selected: "2025-march-threat" },
};

/** Issued, moved, due: its course, what replaced it, what it belongs to. */
export const Deadline: Story = { args: { view: deadlinesView, selected: "2025-deadline-10-to-12-days" } };

/** Figures, each with who counted and when. */
export const Poll: Story = { args: { view: historyView, selected: "2021-putin-approval" } };

/** On a phone a sheet under the drawing, which stays in sight while the drawing does. */
export const Phone: Story = { args: { selected: "1986-reykjavik-summit" }, globals: { width: "360" } };

export const Dark: Story = { args: { selected: "2018-helsinki-summit" }, globals: { theme: "dark" } };

/** With an address to which readers report errors. */
export const Report: Story = {
  args: { selected: "2010-washington-summit", report: "mailto:desk@paper.example" },
};

/** A card of one's own, which keeps ours and adds to it; null shows none. */
export const Own: Story = {
  name: "A card of one’s own",
  args: {
    selected: "2018-helsinki-summit",
    card: (event, { document, standard }) => {
      const node = standard();
      const line = document.createElement("p");
      line.textContent = `Our correspondents on ${event.title}: page 3.`;
      node.querySelector(".summary")?.after(line);
      return node;
    },
  },
};

const harbour = new URL("./harbour.svg?no-inline", import.meta.url);

/** A picture with its caption and credit, loaded when the card opens. */
export const Picture: Story = {
  args: {
    data: parseDataset({
      id: "harbour",
      title: "The harbour",
      language: "en",
      kinds: [{ id: "work", label: "Work" }],
      sources: [{ id: "log", type: "article", publisher: "Harbour log", title: "Volume 3" }],
      events: [
        {
          id: "quay",
          kind: "work",
          title: "The new quay opens",
          summary: "Ships no longer wait for the tide.",
          importance: 3,
          when: "1874-05-02",
          url: "https://harbour.example/quay",
          media: [
            {
              type: "image",
              url: harbour.href,
              alt: "A two-masted ship in calm water",
              caption: "The first ship at the quay.",
              credit: "Drawing: harbour office",
            },
          ],
          sources: [{ source: "log", paragraph: 7, states: "1874-05-02", basis: "stated" }],
        },
        {
          id: "lamp",
          kind: "work",
          title: "The lamp is lit",
          importance: 2,
          when: "1879-11",
          sources: [{ source: "log", paragraph: 31, states: "1879-11", basis: "stated" }],
        },
      ],
    }),
    components: [points(), axis()],
    selected: "quay",
  },
};
