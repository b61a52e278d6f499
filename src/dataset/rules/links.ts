import { quote } from "../issue.js";
import { find, textOf, texts, walk } from "../query.js";
import type { Work } from "../work.js";
import { error, warning, type Findings, type Rule } from "./rule.js";

// Links that have a direction in time, so that a circle of them makes no sense.
const DIRECTED = ["supersedes", "reply-to", "follows", "caused-by", "deadline-of", "outcome-of", "part-of"];

interface Arrow {
  readonly type: string;
  readonly from: string;
  readonly to: string;
  readonly pointer: string;
}

/** No event is linked to itself. */
export const selfLinks: Rule = function* (dataset): Findings {
  for (const { from, to, type, pointer } of yield* arrows(dataset)) {
    yield;
    if (from === to) yield error("self-link", pointer, `${quote(from)} is linked to itself by "${type}"`);
  }
};

/** No event supersedes, follows or causes itself by way of others. Each circle is reported once. */
export const linkCycles: Rule = function* (dataset): Findings {
  const all = (yield* arrows(dataset)).filter(({ from, to }) => from !== to);
  for (const type of DIRECTED) {
    const next = new Map<string, Arrow[]>();
    for (const arrow of all) {
      yield;
      if (arrow.type === type) next.set(arrow.from, [...(next.get(arrow.from) ?? []), arrow]);
    }
    const done = new Set<string>();
    for (const id of next.keys()) {
      yield;
      const circle = circleFrom(id, next, done);
      const [first] = circle;
      if (!first) continue;
      const ids = [...circle.map((arrow) => quote(arrow.from)), quote(first.from)];
      yield warning("link-cycle", first.pointer, `"${type}" goes in a circle: ${ids.join(" → ")}`);
    }
  }
};

/** What was moved or superseded has a successor that says so. */
export const successors: Rule = function* (dataset): Findings {
  const superseded = new Set(
    (yield* arrows(dataset)).filter(({ type }) => type === "supersedes").map(({ to }) => to),
  );
  for (const { value: event, pointer } of yield* walk(dataset, "events/*")) {
    yield;
    const ids = [textOf(event, "id"), ...texts(event, "aliases/*").map(({ value }) => value)];
    if (textOf(event, "kind") !== "deadline" || ids.some((id) => id !== undefined && superseded.has(id))) {
      continue;
    }
    for (const { value, pointer: at } of [
      ...texts(event, "moments/*/type", pointer),
      ...texts(event, "outcome/type", pointer),
    ]) {
      if (value !== "moved" && value !== "superseded") continue;
      yield warning(
        "no-successor",
        at,
        `the deadline was ${value}, but no event has a "supersedes" link to it`,
      );
    }
  }
};

function* arrows(dataset: unknown): Work<Arrow[]> {
  const self = textOf(dataset, "id");
  const all: Arrow[] = [];
  for (const { value: event, pointer: at } of yield* walk(dataset, "events/*")) {
    yield;
    for (const { value: link, pointer } of find(event, "links/*", at)) {
      const [from, to, type] = [textOf(event, "id"), textOf(link, "to"), textOf(link, "type")];
      if ((textOf(link, "in") ?? self) !== self || from === undefined) continue;
      if (to !== undefined && type !== undefined) all.push({ type, from, to, pointer: `${pointer}/to` });
    }
  }
  return all;
}

/** The arrows of a circle that can be reached, none when there is none. Walks each event once. */
function circleFrom(start: string, next: ReadonlyMap<string, readonly Arrow[]>, done: Set<string>): Arrow[] {
  const path: Arrow[] = [];
  const left: (readonly Arrow[])[] = [[...(done.has(start) ? [] : (next.get(start) ?? []))]];
  const onPath = [start];
  while (left.length > 0) {
    const arrow = (left.at(-1) as Arrow[]).shift();
    if (!arrow) {
      left.pop();
      path.pop();
      done.add(onPath.pop()!);
      continue;
    }
    const back = onPath.indexOf(arrow.to);
    if (back >= 0) {
      for (const id of onPath) done.add(id);
      return [...path, arrow].slice(back);
    }
    if (done.has(arrow.to)) continue;
    path.push(arrow);
    onPath.push(arrow.to);
    left.push([...(next.get(arrow.to) ?? [])]);
  }
  return [];
}
