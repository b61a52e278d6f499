import type { Meta, StoryObj } from "@storybook/html-vite";
import "../../src/element/define.js";
import { waitFor } from "storybook/test";

// The tag as a page writes it. The list inside is what a page without script shows, and what stays when data fail.
interface Attributes {
  readonly data: string;
  readonly view: string;
  readonly domain?: string;
  readonly theme?: string;
}

const meta: Meta<Attributes> = {
  title: "Uses/Element",
  args: { data: "us-russia", view: "summits" },
  argTypes: {
    data: {
      control: "select",
      options: ["us-russia", "us-russia-record"],
      description: "A bundled dataset.",
    },
    view: {
      control: "select",
      options: ["history", "summits", "threats", "deadlines", "list"],
      description: "A view by its name.",
    },
    domain: { control: "text", description: "The time shown at first." },
    theme: { control: "select", options: ["auto", "light", "dark"], description: "Colours." },
  },
  render: (args) => {
    const element = document.createElement("history-timeline");
    for (const name of ["data", "view", "domain", "theme"] as const)
      if (args[name] !== undefined) element.setAttribute(name, args[name]);
    const item = element.appendChild(document.createElement("ol")).appendChild(document.createElement("li"));
    item.textContent = "11–12 October 1986: Reagan and Gorbachev meet in Reykjavík";
    return element;
  },
  play: async ({ canvasElement }) => {
    const element = canvasElement.querySelector("history-timeline")!;
    await waitFor(() => {
      if (element.shadowRoot?.querySelector("figure") == null) throw new Error("not drawn yet");
    });
  },
};
export default meta;
type Story = StoryObj<Attributes>;

/** Two attributes make a figure. */
export const Default: Story = {};

/** A part of the time, on a dark page. */
export const Deadlines: Story = { args: { view: "deadlines", theme: "dark" } };
