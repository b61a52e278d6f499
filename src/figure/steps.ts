import type { Reading, Step } from "../dataset/index.js";
import { told } from "../dataset/told.js";
import { cardWords, type Chart } from "../components/index.js";
import { readWhen, wordsFor } from "../time/index.js";
import { h, link, type ElementNode } from "./node.js";

/** How a reader goes from step to step. */
export type StepsBy = "buttons" | "scroll";

/**
 * The steps that the option means: those of a reading of the dataset, by its id, or those given.
 *
 * @throws RangeError for a reading that the dataset does not have
 */
export function readingOf(steps: string | readonly Step[], readings: readonly Reading[]): Reading {
  if (typeof steps !== "string") return { id: "steps", title: "", steps };
  const found = readings.find(({ id }) => id === steps);
  if (found === undefined)
    throw new RangeError(`the data have no reading with the id: ${JSON.stringify(steps)}`);
  return found;
}

/** The number of the step, from 0, that the fragment of an address names: `#step-2` is the second. -1 for none. */
export function stepOfHash(hash: string, id: string, count: number): number {
  const name = hash.replace(/^#/, "").replace(`${id}-step-`, "step-");
  const number = Number(/^step-(\d{1,4})$/.exec(name)?.[1] ?? NaN);
  return number >= 1 && number <= count ? number - 1 : -1;
}

/** Who says what a step says. */
export function stepSources(step: Step, { data }: Chart): readonly ElementNode[] {
  const known = new Map(data.meta.sources.map((source) => [source.id, source]));
  const cited = (step.sources ?? []).map((id) => known.get(id)).filter((source) => source !== undefined);
  return cited.map((source) => link(source.url, source.publisher));
}

/**
 * A guided reading: its steps as a list, all in the page, and buttons that lead through them. By buttons one step is
 * shown at a time, in the room of the longest, so that nothing below moves; by scrolling, all are.
 *
 * @param entry the address, in the page, of what a list without script says of an event: each step leads to its own
 */
export function stepsPanel(
  reading: Reading,
  chart: Chart,
  by: StepsBy,
  entry?: (event: string) => string,
): ElementNode {
  const { data, context, id } = chart;
  const words = cardWords(context.messages);
  const count = reading.steps.length;
  const items = reading.steps.map((step, i) => {
    const links = stepSources(step, chart).flatMap((one, n) => [...(n === 0 ? [] : ["; "]), one]);
    const event = entry === undefined || step.selected === undefined ? undefined : data.get(step.selected);
    return h(
      "li",
      { class: "step", id: `${id}-step-${i + 1}`, "data-step": String(i) },
      h("h3", { tabindex: "-1" }, step.title),
      h("p", {}, step.text),
      links.length === 0 ? undefined : h("p", { class: "by" }, ...links),
      event === undefined
        ? undefined
        : h(
            "p",
            { class: "shown" },
            h("a", { href: `#${entry!(event.id)}` }, told(event, context.locale, data.meta.language).title),
            `, ${wordsFor(readWhen(event.when), context.locale)}`,
          ),
    );
  });
  const button = (name: "previous" | "next", label: string, path: string): ElementNode =>
    h("button", { type: "button", "data-turn": name, "aria-label": label }, path);
  const turn = h(
    "div",
    { class: "turn", hidden: entry === undefined ? undefined : "" },
    button("previous", words.previousStep, "←"),
    h("span", { class: "at", role: "status" }, words.stepOf(1, count)),
    button("next", words.nextStep, "→"),
  );
  return h(
    "section",
    { class: "steps", part: "steps", "data-by": by, "aria-label": reading.title || words.nextStep },
    reading.title === "" ? undefined : h("p", { class: "reading" }, reading.title),
    h("ol", {}, ...items),
    by === "buttons" ? turn : undefined,
  );
}
