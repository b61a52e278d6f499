import { figureWords, type Chart } from "../components/index.js";
import { machineDate } from "./machine-date.js";
import { mainSources } from "./main-sources.js";
import { h, link, type ElementNode } from "./node.js";
import { outlineItem } from "./outline-item.js";

/** What a view draws faintly from the record, as a list to be opened: no mark is without words. */
export function others(chart: Chart): ElementNode | undefined {
  const { plan, context } = chart;
  const data = plan.faint;
  if (data === undefined || data.size === 0) return undefined;
  const rows = Array.from({ length: data.size }, (_, row) => {
    const { when, title, place } = outlineItem({ ...chart, data }, row);
    const cites = mainSources(data, data.event(row)).map(({ url, publisher }) =>
      h("cite", {}, link(url, publisher)),
    );
    return [
      h("dt", {}, h("time", { datetime: machineDate(data.when(row)) }, when)),
      h(
        "dd",
        {},
        h("span", { class: "title" }, title),
        place === "" ? undefined : h("span", { class: "place" }, `, ${place}`),
        h("span", { class: "cites" }, ...cites),
      ),
    ];
  });
  return h(
    "details",
    { class: "others" },
    h("summary", {}, figureWords(context.messages).others(data.size)),
    // Not items of the list above: nothing opens.
    h("dl", {}, ...rows.flat()),
  );
}
