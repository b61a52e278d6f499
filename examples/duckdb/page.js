import { axis, fromColumns, legend, overview, spans, timeline } from "summitry";
import { brush, zoom } from "summitry/interact";

const { extent, tracks } = await (await fetch("about")).json();

/** Rows as they come from the database, as a dataset. */
function toDataset(rows) {
  const place = new Map(tracks.map(({ id }, i) => [id, i]));
  return fromColumns({
    starts: Float64Array.from(rows, ({ start }) => start),
    ends: Float64Array.from(rows, ({ stop }) => stop),
    tracks: Uint16Array.from(rows, ({ track }) => place.get(track)),
    id: (i) => rows[i].id,
    title: (i) => rows[i].title,
    meta: { tracks },
  });
}

const source = {
  extent,
  tracks,
  async window([from, to], bins, asked, signal) {
    const url = new URL("window", location.href);
    for (const [name, value] of Object.entries({ from, to, bins, tracks: asked.join() }))
      url.searchParams.set(name, value);
    const response = await fetch(url, { signal });
    if (!response.ok) throw new Error(await response.text());
    const answer = await response.json();
    return answer.events === undefined ? answer : toDataset(answer.events);
  },
};

const chart = timeline({
  source,
  headline: "Events of a city's services",
  components: [legend(), spans(), axis(), overview()],
  interactions: [zoom(), brush()],
});
document.querySelector("main").append(chart.node);
globalThis.chart = chart; // to try things in the console
