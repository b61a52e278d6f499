import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { faults } from "../support/xml.js";

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

/** Tests that drawings are well-formed, that what they refer to is inside of them, and that numbers are numbers. */
export function checkMarkup(drawings: Readonly<Record<string, () => string>>): void {
  test.each(Object.keys(drawings))("%s is well-formed and refers to nothing outside of itself", (name) => {
    const body = drawings[name]!().replace(/<style>[^<]*<\/style>/, "");
    expect(faults(body)).toEqual([]);
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, id] of body.matchAll(/url\(#([^)]+)\)/g)) expect(ids).toContain(id);
    const named = /aria-labelledby="([^"]+)"/.exec(body)?.[1]?.split(" ") ?? [];
    expect(named).toHaveLength(2);
    for (const id of named) expect(ids).toContain(id);
    expect(body).not.toMatch(/NaN|Infinity|undefined|<script|<image|href=/);
  });
}
