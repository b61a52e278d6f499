import type { Finding } from "../issue.js";

/** What a rule may know beyond the dataset. */
export interface RuleContext {
  /** Ids and aliases of the events of other datasets, by dataset id. */
  readonly others: ReadonlyMap<string, ReadonlySet<string>>;
}

/** What a rule finds, with places where it may rest: it does so for every event, as a dataset may hold very many. */
export type Findings = Generator<Finding | undefined>;

/** One thing a schema cannot say. The dataset may have any shape: what is malformed is passed over. */
export type Rule = (dataset: unknown, context: RuleContext) => Findings;

export function error(code: string, pointer: string, message: string): Finding {
  return { code, severity: "error", pointer, message };
}

export function warning(code: string, pointer: string, message: string): Finding {
  return { code, severity: "warning", pointer, message };
}
