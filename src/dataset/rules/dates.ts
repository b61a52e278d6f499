import { tryWhen, type When } from "../../time/when.js";
import { quote } from "../issue.js";
import { find, texts, textOf, walk, walkTexts } from "../query.js";
import { error, warning, type Findings, type Rule } from "./rule.js";

const DATES = [
  "updated",
  "period",
  "terms/*/when",
  "sources/*/accessed",
  "sources/*/published",
  "events/*/when",
  "events/*/alternatives/*/when",
  "events/*/alternatives/*/due",
  "events/*/moments/*/when",
  "events/*/outcome/when",
  "events/*/values/*/when",
  "events/*/sources/*/states",
  "readings/*/steps/*/domain",
];

// What may well happen before an event begins.
const BEFOREHAND = ["proposed", "announced"];

/** Every date is one. */
export const dates: Rule = function* (dataset): Findings {
  for (const { value, pointer } of yield* walkTexts(dataset, DATES)) {
    yield;
    if (value === "") continue; // the schema has said so
    const result = tryWhen(value);
    if ("error" in result) yield error("date", pointer, result.error.message);
  }
};

/** What comes of an event comes after its start, and so does most of what happens in its course. */
export const momentsInOrder: Rule = function* (dataset): Findings {
  for (const { value: event, pointer } of yield* walk(dataset, "events/*")) {
    yield;
    const when = dateOf(event, "when");
    if (!when) continue;
    const outcome = find(event, "outcome", pointer)[0];
    const ended = dateOf(outcome?.value, "when");
    if (outcome && ended && ended.end <= when.start) {
      const message = `the outcome of ${ended.text} lies before the event's start, ${when.text}`;
      yield warning("outcome-before-start", `${outcome.pointer}/when`, message);
    }
    for (const { value: moment, pointer: at } of find(event, "moments/*", pointer)) {
      const day = dateOf(moment, "when");
      const type = textOf(moment, "type") ?? "";
      if (!day || day.end > when.start || BEFOREHAND.includes(type)) continue;
      const message = `the moment "${type}" of ${day.text} lies before the event's start, ${when.text}`;
      yield warning("moment-before-start", `${at}/when`, message);
    }
  }
};

/** A deadline has a due date, and its bar runs to it. */
export const dueDates: Rule = function* (dataset): Findings {
  for (const { value: event, pointer } of yield* walk(dataset, "events/*")) {
    yield;
    if (textOf(event, "kind") !== "deadline") continue;
    const due = find(event, "moments/*", pointer).filter(({ value }) => textOf(value, "type") === "due");
    if (due.length === 0) {
      yield warning("no-due-date", pointer, 'the deadline has no "due" moment: expected one in "moments"');
    }
    const when = dateOf(event, "when");
    const issued = find(event, "moments/*").find(({ value }) => textOf(value, "type") === "issued");
    const since = dateOf(issued?.value, "when");
    for (const { value: moment, pointer: at } of due) {
      const day = dateOf(moment, "when");
      if (since && day && day.end <= since.start)
        yield warning(
          "due-before-issued",
          `${at}/when`,
          `due on ${day.text}, before it was issued, ${since.text}`,
        );
      if (!when || !day || day.end <= when.end) continue;
      const message = `due on ${day.text}, after the end of the deadline, ${when.text}`;
      yield warning("due-after-end", `${at}/when`, message);
    }
  }
};

/** Events lie in the period that the dataset declares. */
export const insidePeriod: Rule = function* (dataset): Findings {
  const period = dateOf(dataset, "period");
  if (!period) return;
  for (const { value: event, pointer } of yield* walk(dataset, "events/*")) {
    yield;
    const when = dateOf(event, "when");
    if (!when || (when.end > period.start && when.start < period.end)) continue;
    const message = `${when.text} lies outside the period of the dataset, ${period.text}`;
    yield warning("outside-period", `${pointer}/when`, message);
  }
};

/** A repeated event says on which further days. */
export const repeatedDays: Rule = function* (dataset): Findings {
  for (const { value: event, pointer } of yield* walk(dataset, "events/*")) {
    yield;
    if (find(event, "repeated")[0]?.value !== true) continue;
    if (texts(event, "moments/*/type").some(({ value }) => value === "restated")) continue;
    yield warning("no-further-day", `${pointer}/repeated`, 'repeated, but no "restated" moment says when');
  }
};

/** A source is read after it was published. */
export const readAfterPublished: Rule = function* (dataset): Findings {
  for (const { value: source, pointer } of yield* walk(dataset, "sources/*")) {
    yield;
    const published = dateOf(source, "published");
    const accessed = dateOf(source, "accessed");
    if (!published || !accessed || accessed.end > published.start) continue;
    const message = `read on ${accessed.text}, before it was published, ${published.text}`;
    yield warning("accessed-before-published", `${pointer}/accessed`, message);
  }
};

/** No event is there twice. */
export const twins: Rule = function* (dataset): Findings {
  const seen = new Map<string, string>();
  for (const { value: event, pointer } of yield* walk(dataset, "events/*")) {
    yield;
    const [title, when] = [textOf(event, "title"), textOf(event, "when")];
    if (title === undefined || when === undefined) continue;
    const both = JSON.stringify([title, when]);
    const first = seen.get(both);
    if (first === undefined) seen.set(both, pointer);
    else yield warning("same-event", pointer, `${quote(title)} on ${when} is there already, at ${first}`);
  }
};

function dateOf(value: unknown, key: string): When | undefined {
  const text = textOf(value, key);
  const result = text === undefined ? undefined : tryWhen(text);
  return result && "when" in result ? result.when : undefined;
}
