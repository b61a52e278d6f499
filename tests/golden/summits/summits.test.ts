import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { faults } from "../../support/xml.js";
import { checkDrawings } from "../check.js";
import { drawings } from "./drawings.js";

checkDrawings(fileURLToPath(new URL(".", import.meta.url)), drawings);

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
