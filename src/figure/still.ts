import type { Chart, Still } from "../components/index.js";
import { usedSources } from "./bibliography.js";
import { oddOf, partsOf } from "./event-parts.js";
import { citesOf, entryAnchor, factsOf } from "./facts.js";
import { h, link } from "./node.js";

/**
 * What the rows of a table say where no card can be opened, on paper and without script: all that the card does. What
 * the live table does not show has the class `more`.
 */
export function stillOf(chart: Chart): (row: number) => Still {
  const numbers = usedSources(chart);
  return (row) => {
    const event = chart.data.event(row);
    const card = partsOf(event, chart);
    const { messages } = chart.context;
    return {
      id: entryAnchor(chart, event.id),
      title: (title) => (event.url === undefined ? title : link(event.url, title)),
      kind: h("span", { class: "more" }, ...oddOf(card).map((text) => `, ${text}`)),
      corrections: (event.corrections ?? []).map(({ note, support }) =>
        h("span", { class: "more" }, ` ${note}`, card.cites.cite(support)),
      ),
      facts: factsOf(card, chart, [], [card.words.where, messages.correction]),
      // As the live table names them: nothing moves when that comes.
      cites: citesOf(card, chart, numbers, (id) => card.cites.source(id)?.publisher ?? id),
    };
  };
}
