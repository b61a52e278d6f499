import type { Meta, StoryObj } from "@storybook/html-vite";
import history from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import { brush, zoom } from "../../src/interact/index.js";
import type { TimelineOptions } from "../../src/timeline/index.js";
import { historyView } from "../../src/views/index.js";
import { parties as congress } from "../data/many.js";
import { ages, empty, longTitles, oneDay } from "../data/rows.js";

const meta: Meta<TimelineOptions> = {
  title: "Views/History",
  args: { data: history, record, view: historyView, interactions: [zoom(), brush()] },
};
export default meta;
type Story = StoryObj<TimelineOptions>;

/** All of it: wars as background, rails of those in office, a track for each subject, an overview below. */
export const Default: Story = {};

/** Eleven years: clusters part into days. */
export const Years: Story = { args: { domain: "2014/2025" } };

/** Two months: deadlines are bars, days have their dates. */
export const Months: Story = { args: { domain: "2025-07/2025-08" } };

/** One day, in hours. */
export const Day: Story = { args: { domain: "2025-08-08" } };

/** Time runs down; the legend explains the symbols, as columns have no names. */
export const Phone: Story = { globals: { width: "360" } };

/** Two months on a phone. */
export const PhoneMonths: Story = { args: { domain: "2025-07/2025-08" }, globals: { width: "360" } };

/** A tablet's width. */
export const Tablet: Story = { globals: { width: "768" } };

/** On a dark page. */
export const Dark: Story = { globals: { theme: "dark" } };

/** Time runs from right to left. */
export const RightToLeft: Story = { args: { dir: "rtl" } };

/** Only what a filter lets through; the time shown stays the same. */
export const Filtered: Story = { args: { filter: { kinds: ["summit", "meeting", "threat", "deadline"] } } };

/** Only events in which a word occurs. */
export const Search: Story = { args: { filter: { text: "crimea" } } };

/** Opens the panel of search and filters, as a reader does, and types into it. */
const search =
  (text: string, facet: string) =>
  async ({ canvasElement }: { readonly canvasElement: HTMLElement }): Promise<void> => {
    const find = async (selector: string): Promise<HTMLElement> => {
      for (;;) {
        const found = canvasElement.querySelector<HTMLElement>(selector);
        if (found !== null) return found;
        await new Promise(requestAnimationFrame);
      }
    };
    (await find("[data-search]")).click();
    const field = (await find(".search .text")) as HTMLInputElement;
    field.value = text;
    field.dispatchEvent(new Event("input", { bubbles: true }));
    if (facet !== "") (await find(`[data-of=${facet}] summary`)).click();
  };

/** A search sets its matches apart and moves nothing; Enter goes from one to the next. */
export const SearchOpen: Story = { play: search("crimea", "") };

/** Filters by kind, party and source: what is chosen is the option `filter`. */
export const FiltersOpen: Story = { args: { filter: { parties: ["putin"] } }, play: search("", "parties") };

/** The panel on a phone. */
export const PhoneSearch: Story = { globals: { width: "360" }, play: search("crimea", "kinds") };

/** Four hundred names: the most frequent are listed, all can be searched for. */
export const ManyNames: Story = {
  args: { data: congress, record: undefined, filter: { parties: ["person-399"] } },
  play: search("", "parties"),
};

/** With a present: what lies ahead is lightly washed. */
export const Now: Story = { args: { now: "2025-06-01", domain: "2024/2025" } };

/** Somebody else's three thousand years. */
export const Millennia: Story = { args: { data: ages, record: undefined } };

/** A programme in hours. */
export const OneDay: Story = { args: { data: oneDay, record: undefined } };

/** Titles of two hundred characters. */
export const LongTitles: Story = { args: { data: longTitles, record: undefined } };

/** No events. */
export const Empty: Story = { args: { data: empty, record: undefined } };
