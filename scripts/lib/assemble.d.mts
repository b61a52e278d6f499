import type { Finding } from "../../src/dataset/issue.js";
import type { Position, Scan } from "../../src/dataset/scanner.js";

export interface Assembled {
  readonly input: Readonly<Record<string, unknown>>;
  readonly findings: readonly (Finding & Position & { readonly file: string })[];
}

/** One dataset from the files of a folder, with where each part came from. */
export function assemble(folder: string, scan: (text: string) => Scan): Assembled;

/** A finding with the file, line and column of what it is about. */
export function placeOf(one: Assembled, finding: Finding): Finding & Position & { readonly file: string };
