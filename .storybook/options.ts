import type { ArgTypes } from "@storybook/html-vite";

// What the table of controls says of each option of a timeline. A story that does not set one can set it there.
const none = { control: false } as const;
const text = { control: "text" } as const;
const number = { control: "number" } as const;
const object = { control: "object" } as const;
const choice = (...options: string[]) => ({ control: "select", options }) as const;

// Neither datasets nor functions can be edited in a table, and drawing one of either takes for ever.
const kinds: Readonly<Record<string, readonly [category: string, control: object, description: string]>> = {
  data: ["What", none, "The dataset, as `parseDataset` makes one."],
  source: ["What", none, "In place of `data`: they stay elsewhere."],
  record: ["What", none, "A second dataset, drawn faintly and used for rails."],
  view: ["What", none, "A function from a dataset to components."],
  components: ["What", none, "Components from top to bottom, in place of a view."],
  filter: ["What", object, "Which events to show: `{kinds, parties, sources, text, record}`."],
  asOf: ["What", text, "Draw what was known then, as EDTF."],
  now: ["What", text, "The present, as EDTF; the newest date of the data when absent."],
  selected: ["What", text, "The id of the event that is open."],
  sort: ["What", choice("date", "-date", "kind", "-kind", "place", "-place"), "What a table is sorted by."],
  domain: ["When and where", text, "The time shown at first, as EDTF: `2014/2025`."],
  extent: ["When and where", text, "The time that can be reached, as EDTF."],
  width: ["When and where", number, "Pixels; that of the page when absent."],
  height: ["When and where", number, "Pixels along time that runs down."],
  orient: ["When and where", choice("auto", "horizontal", "vertical"), "Which way time runs."],
  dir: ["When and where", choice("auto", "ltr", "rtl"), "Which way the page is read."],
  theme: ["Looks", choice("auto", "light", "dark"), "Colours; the toolbar sets them, too."],
  measure: ["Looks", none, "How wide a text is, for fonts of one’s own."],
  renderer: ["Looks", none, "What draws; SVG when absent."],
  headline: ["Words", text, "Over the drawing; the dataset’s title when absent."],
  deck: ["Words", text, "Under the headline; the dataset’s description when absent."],
  notes: ["Words", text, "A remark under the drawing."],
  credit: ["Words", text, "Who made the figure."],
  report: ["Words", text, "Where readers report errors: a `mailto:` or `https:` address."],
  locale: ["Words", text, "The language of dates, and of titles where the data have them."],
  messages: ["Words", object, "Words of the interface, in place of the English ones."],
  card: ["What readers do", none, "Replaces what the card of an event says."],
  interactions: ["What readers do", none, "Added to keys and pointer, which are always there."],
  wheel: ["What readers do", choice("ctrl", "free", "off"), "What the wheel does."],
  steps: ["What readers do", object, "A guided reading: the id of one, or steps of one’s own."],
  stepsBy: ["What readers do", choice("buttons", "scroll"), "One step at a time, or all in a column."],
  views: ["What readers do", none, "The views that steps name."],
  id: ["In a page", text, "Prefix of ids inside the drawing."],
  maxBytes: ["In a page", none, "The element only: most bytes read of `src`."],
  timeout: ["In a page", none, "The element only: milliseconds until loading is given up."],
  signal: ["In a page", none, "Ends the timeline when aborted."],
};

/** Every option of a timeline with its control. */
export const options: ArgTypes = Object.fromEntries(
  Object.entries(kinds).map(([name, [category, control, description]]) => [
    name,
    { ...control, description, table: { category } },
  ]),
) as ArgTypes;
