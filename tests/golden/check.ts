import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const repair = "run npm run golden and look at every difference";

/** Where two texts part, with what stands there in each: an SVG of one line makes no readable diff. */
export function firstDifference(golden: string, drawn: string): string | undefined {
  if (golden === drawn) return undefined;
  let at = 0;
  while (golden[at] === drawn[at]) at++;
  const around = (text: string) => text.slice(Math.max(0, at - 60), at + 100);
  return `at character ${at}\n  committed: ${around(golden)}\n  drawn now: ${around(drawn)}\n${repair}`;
}

/**
 * Tests that the committed pictures of a folder are what is drawn today, and that none is left over. One that
 * differs is written beside the old one, as NAME.new.svg, so that both can be looked at.
 */
export function checkDrawings(folder: string, drawings: Readonly<Record<string, () => string>>): void {
  test.each(Object.keys(drawings))("%s is what is drawn today", (name) => {
    const path = join(folder, name);
    const beside = path.replace(/\.(?=\w+$)/, ".new.");
    const drawn = drawings[name]!();
    const difference = existsSync(path)
      ? firstDifference(readFileSync(path, "utf8"), drawn)
      : `not committed: ${repair}`;
    if (difference === undefined) rmSync(beside, { force: true });
    else writeFileSync(beside, drawn);
    expect(difference, `${path} (drawn now: ${beside})`).toBeUndefined();
  });

  test("no picture is left from a drawing that is gone", () => {
    const pictures = readdirSync(folder).filter((name) => /(?<!\.new)\.(svg|html)$/.test(name));
    expect(pictures.filter((name) => !Object.hasOwn(drawings, name))).toEqual([]);
  });
}
