import { trusting, type Dataset } from "./dataset.js";
import type { DatasetInput } from "./event.js";
import { DatasetError, type Finding, type Issue } from "./issue.js";
import { find, sharing, textOf, walkTexts } from "./query.js";
import { RULES } from "./rules/index.js";
import { shaping } from "./shape.js";
import { finish, type Work } from "./work.js";

// Apart from `parse.ts`, so that who only passes objects need not load the scanner. Measured with esbuild,
// minified and gzipped: `Dataset` 1.5 kB besides `src/time` (4.6 kB); valibot and the schemas 3.5 kB; the rules
// 5 kB; the scanner 1.7 kB. All of `parseDataset` is 17.4 kB, `parseObject` 15.7 kB.

/** What checking may know and tell beyond the dataset. */
export interface ParseOptions {
  /** Other datasets that links lead into by `in`, as objects. Links into datasets not given are not followed. */
  readonly datasets?: readonly unknown[];
  /** Called with each warning. */
  readonly warn?: (issue: Issue) => void;
}

/**
 * Reads a dataset from an object, as `parseDataset` does, but not from text.
 *
 * @throws DatasetError with every issue, when at least one is an error
 * @example
 * parseObject(JSON.parse(text)).size;
 */
export function parseObject(input: unknown, options: ParseOptions = {}): Dataset {
  return datasetOf(input, checkObject(input, options), options);
}

/** Every problem of a dataset given as an object. */
export function checkObject(input: unknown, options: ParseOptions = {}): readonly Issue[] {
  return findingsOf(input, options).map(({ key: _, ...issue }) => issue);
}

/** The dataset, once its issues are known. Throws them when one is an error. */
export function datasetOf(input: unknown, issues: readonly Issue[], options: ParseOptions): Dataset {
  return finish(making(input, issues, options));
}

/** The same in pieces of work. */
export function* making(input: unknown, issues: readonly Issue[], options: ParseOptions): Work<Dataset> {
  if (issues.some((issue) => issue.severity === "error")) throw new DatasetError(issues);
  if (options.warn) issues.forEach((issue) => options.warn?.(issue));
  return yield* trusting(input as DatasetInput);
}

/** Every problem of an object, before places are known. */
export function findingsOf(input: unknown, options: ParseOptions): Finding[] {
  return finish(examining(input, options));
}

/** The same in pieces of work. */
export function* examining(input: unknown, { datasets = [] }: ParseOptions): Work<Finding[]> {
  const others = new Map<string, ReadonlySet<string>>();
  for (const other of datasets) {
    const id = textOf(other, "id");
    const events = yield* walkTexts(other, ["events/*/id", "events/*/aliases/*"]);
    if (id !== undefined) others.set(id, new Set(events.map(({ value }) => value)));
  }
  const shape = yield* shaping(input);
  // Rules look into a dataset, however broken; there is no use in looking into anything else.
  if (find(input, "events").length === 0 && shape.some(({ pointer }) => pointer === "")) return shape;
  return yield* sharing(input, function* (): Work<Finding[]> {
    for (const rule of RULES)
      for (const finding of rule(input, { others }))
        if (finding === undefined) yield;
        else shape.push(finding);
    return shape;
  });
}
