import { excerptOf } from "../dataset/excerpt.js";
import type { Dataset, TimelineEvent } from "../dataset/index.js";
import {
  axis,
  eras,
  isEra,
  legend,
  now,
  overview,
  rail,
  railSides,
  spans,
  type Component,
  type Plan,
  type SpansOptions,
  type ViewInput,
} from "../components/index.js";
import { hues, type Hue } from "../scene/index.js";
import { wordsFor } from "../time/index.js";
import { correctionsOf, type Corrections } from "./correction-notes.js";

/** How events stand on their tracks. */
function optionsFor(data: Dataset, { star }: Corrections, { context }: ViewInput): SpansOptions {
  // Without eras there is nothing to leave out, and a million events need not be looked at one by one.
  const some = data.meta.kinds.some(({ symbol }) => symbol === "era");
  return {
    ...(some ? { where: (event: TimelineEvent): boolean => !isEra(data, event) } : {}),
    label: (event) => event.title + star(event),
    detail: (event) => wordsFor(data.when(data.index(event.id)), context.locale, { style: "short" }),
    hollow: (event: TimelineEvent) => event.official === false,
  };
}

/** An overview under the drawing. When time runs down the page itself scrolls, and its room belongs to the words. */
function overviewBelow(): Component {
  const whole = overview() as Component;
  return {
    ...whole,
    size: (prepared, room, context) => (room.vertical ? 0 : whole.size(prepared, room, context)),
    gutter: (prepared, room, context) => (room.vertical ? 0 : (whole.gutter?.(prepared, room, context) ?? 0)),
    layout: (prepared, frame, context) =>
      frame.vertical ? { layers: [] } : whole.layout(prepared, frame, context),
  };
}

/** What is marked as corrected; of a crowd, which nobody looks through event by event, nothing. */
function starsFor(data: Dataset, { context }: ViewInput): Corrections {
  const plain = data.plainKinds !== undefined;
  const events = plain ? [] : Array.from({ length: data.size }, (_, i) => data.event(i));
  return correctionsOf(
    data,
    events.filter((event) => !isEra(data, event)),
    context,
  );
}

/**
 * Everything: all events on the dataset's tracks, what is background as eras behind them, rails of those in office,
 * and a legend of what occurs. For exploring, with zoom, filters and search.
 */
export function historyView(input: ViewInput): Plan {
  const { data, record } = input;
  const stars = starsFor(data, input);
  const options = optionsFor(data, stars, input);
  const terms = record !== undefined && record.meta.terms.length > 0 ? record : data;
  const [first, second] = railSides(terms);
  const hueOf = (i: number): Hue => hues[i]!;
  return {
    // Of an excerpt a search would find only what happens to be loaded.
    search: excerptOf(data) === undefined,
    notes: stars.notes,
    brief: stars.brief,
    record: terms === record && first !== undefined ? record : undefined,
    name: "history",
    components: [
      legend({ tracks: options }),
      ...(first === undefined ? [] : [rail({ side: first, data: terms, hue: hueOf(0), edge: "start" })]),
      eras(),
      spans(options),
      ...(second === undefined ? [] : [rail({ side: second, data: terms, hue: hueOf(1), edge: "end" })]),
      now(),
      axis({ over: first !== undefined }),
      overviewBelow(),
    ],
  };
}
