import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { run } from "../../scripts/lib/run.mjs";
import { root } from "../support/tree.js";

interface Step {
  readonly main: number;
}
interface Cell {
  readonly peer: string;
  readonly failed?: string;
  readonly capped?: string;
  readonly errors: readonly string[];
  readonly first: number;
  readonly ink1: number;
  readonly zooms: number;
  readonly pans: number;
  readonly bytes: number;
  readonly zoom: Step;
  readonly pan: Step;
}

const installed = existsSync(join(root, "bench/node_modules/uplot"));

test.skipIf(!installed)(
  "the benchmark of other libraries draws, zooms and pans the same events with ours, and says what each cost",
  async () => {
    const out = mkdtempSync(join(tmpdir(), "summitry-bench-"));
    try {
      const args = ["--built", "--sizes", "40", "--runs", "1", "--peers", "uplot,summitry", "--out", out];
      const { code, output } = await run(process.execPath, ["bench/peers.mjs", ...args], { quiet: true });
      expect(output).toContain("### First render, ms");
      expect(code).toBe(0);
      const { cells } = JSON.parse(readFileSync(join(out, "peers.json"), "utf8")) as { cells: Cell[] };
      expect(cells.map(({ peer }) => peer)).toEqual(["empty", "summitry", "uplot"]);
      for (const cell of cells) {
        expect(cell).toMatchObject({ errors: [] });
        expect(cell.failed ?? cell.capped).toBeUndefined();
        const drawn = cell.peer === "empty" ? 0 : 1;
        expect(Number(cell.ink1 > 0.001)).toBe(drawn);
        expect(Number(cell.zooms > 0.001)).toBe(drawn);
        expect(Number(cell.pans > 0.001)).toBe(drawn);
        expect(Math.min(cell.first, cell.zoom.main, cell.pan.main, cell.bytes)).toBeGreaterThan(0);
      }
    } finally {
      rmSync(out, { recursive: true, force: true });
    }
  },
);
