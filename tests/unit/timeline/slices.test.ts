import { afterEach, expect, test, vi } from "vitest";
import type { Work } from "../../../src/dataset/work.js";
import { inSlices, slice } from "../../../src/timeline/slices.js";

afterEach(() => vi.restoreAllMocks());

/** Pieces of work of a millisecond each, by a clock that goes with them. */
function* pieces(count: number, done: number[]): Work<string> {
  for (let i = 0; i < count; i++) {
    done.push(i);
    yield;
  }
  return "all";
}

function clockOf(done: readonly number[]): void {
  vi.spyOn(performance, "now").mockImplementation(() => done.length);
}

test("between two slices others have their turn", async () => {
  const done: number[] = [];
  clockOf(done);
  const seen: number[] = [];
  const work = inSlices(pieces(3 * slice, done));
  const look = (): void => {
    seen.push(done.length);
    if (done.length < 3 * slice) setImmediate(look);
  };
  look();
  expect(await work).toBe("all");
  expect(new Set(seen)).toContain(slice);
  expect(new Set(seen)).toContain(2 * slice);
});

test("what is aborted ends after the slice that was begun", async () => {
  const done: number[] = [];
  clockOf(done);
  const stop = new AbortController();
  const work = inSlices(pieces(100, done), stop.signal);
  stop.abort(new Error("not wanted"));
  await expect(work).rejects.toThrow("not wanted");
  expect(done).toHaveLength(slice);
});

test("what the work throws is what the promise is rejected with", async () => {
  // eslint-disable-next-line require-yield -- it fails before it rests
  const failing = function* (): Work<never> {
    throw new RangeError("no work");
  };
  await expect(inSlices(failing())).rejects.toThrow(new RangeError("no work"));
});
