import type { DatasetInput, TimelineEvent } from "../../../src/dataset/index.js";

export type Sample = DatasetInput<"summit" | "deadline", "north" | "south", "first" | "second" | "demand">;

/** A small dataset without a fault, new at each call. */
export function sample(): Sample {
  return {
    id: "talks",
    title: "Two talks and a deadline",
    kinds: [
      { id: "summit", label: "Summit" },
      { id: "deadline", label: "Deadline" },
    ],
    tracks: [{ id: "talks", label: "Talks" }],
    parties: [
      { id: "north", name: "The North", type: "state" },
      { id: "south", name: "The South", type: "state" },
    ],
    sources: [{ id: "gazette", type: "article", publisher: "The Gazette" }],
    events: [
      {
        ...talk("second", "1987-12-08/1987-12-10"),
        id: "second",
        aliases: ["talk-2"],
        title: "Second talk",
        track: "talks",
      },
      {
        ...talk("demand", "1987-01-01/1987-01-31"),
        id: "demand",
        kind: "deadline",
        title: "A demand",
        moments: [{ type: "due", when: "1987-01-31" }],
      },
      {
        ...talk("first", "1986-10-11/1986-10-12"),
        id: "first",
        title: "First talk",
        track: "talks",
        with: ["north", { party: "south", as: "foreign minister" }],
      },
    ],
  };
}

/** An event without a fault in the dataset above. */
export function talk(id: string, when: string): TimelineEvent<"summit", "north" | "south", never> {
  return {
    id: id as never,
    kind: "summit",
    title: `Talk ${id}`,
    importance: 2,
    when,
    sources: [{ source: "gazette", states: null, basis: "none" }],
  };
}

/** The sample, changed at JSON pointers; a value of undefined removes. */
export function changed(changes: Readonly<Record<string, unknown>>): unknown {
  const copy = JSON.parse(JSON.stringify(sample())) as Record<string, unknown>;
  for (const [pointer, value] of Object.entries(changes)) {
    const keys = pointer.split("/").slice(1);
    const last = keys.pop()!;
    let parent = copy;
    for (const key of keys) parent = (parent[key] ??= {}) as Record<string, unknown>;
    if (value === undefined) delete parent[last];
    else parent[last] = value;
  }
  return copy;
}
