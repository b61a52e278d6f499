import type { Meta, StoryObj } from "@storybook/html-vite";
import history from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import { stateOf } from "../../src/figure/index.js";
import { create } from "../../src/render/index.js";
import { timeline, type TimelineOptions } from "../../src/timeline/index.js";
import { english } from "../../src/components/index.js";
import { summitsView } from "../../src/views/index.js";

// What stands around a drawing: headline and deck above; remarks, sources, version and the data below.
const meta: Meta<TimelineOptions> = {
  title: "Figure/Furniture",
  args: { data: history, record, view: summitsView },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

/** Title and description of the dataset, its sources, its version, its files. */
export const Default: Story = {};

/** Words of one's own, and an address for errors. */
export const OwnWords: Story = {
  name: "Words of one’s own",
  args: {
    headline: "Who went to whom",
    deck: "For fifteen years no Russian president was received on American soil.",
    notes: "Meetings at the United Nations are left out.",
    credit: "Graphic: the desk",
    report: "mailto:desk@paper.example",
  },
};

/** Every word of the interface can be replaced, here by German ones. */
export const OtherLanguage: Story = {
  args: {
    locale: "de",
    messages: {
      allOnRecord: "Alle belegten Treffen",
      cite: "Zitieren",
      fit: "Alles zeigen",
      getData: "Daten",
      sources: "Quellen",
      whoMetWhere: "Wer wen traf, und wo",
    },
  },
};

/** Texts measured by the page itself, for a font of one's own: labels are placed by its widths. */
export const OwnMeasure: Story = {
  args: {
    measure: (text, { size, weight }) => {
      const pen = document.createElement("canvas").getContext("2d")!;
      pen.font = `${weight} ${size}px system-ui`;
      return pen.measureText(text).width;
    },
  },
};

/** No event passes the filter: words stand where the drawing was. */
export const Empty: Story = { args: { filter: { text: "no such event" } } };

// The tags stand at each story: the index of the stories is read from the text.
const state = (name: "loading" | "failed"): Story => ({
  render: () => {
    const { node } = timeline({ data: history, view: summitsView });
    node.querySelector(".stage")!.replaceWith(create(stateOf(name, english), document));
    for (const part of node.querySelectorAll(".controls, .readout, .outline")) part.remove();
    return node;
  },
});

/** While the data are on their way. */
export const Loading: Story = { ...state("loading"), tags: ["no-drawing"] };

/** When the data could not be read. */
export const Failed: Story = { ...state("failed"), tags: ["no-drawing"] };

export const Phone: Story = { args: OwnWords.args!, globals: { width: "360" } };
