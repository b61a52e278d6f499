import { expect, test } from "vitest";
import { compose, type ChartOptions } from "../../src/components/index.js";
import data from "../../src/generated/us-russia.js";
import record from "../../src/generated/us-russia-record.js";
import { deadlinesView, historyView, summitsView, threatsView } from "../../src/views/index.js";

const views = { summitsView, threatsView, deadlinesView, historyView };
const domains = [undefined, "2014/2025"];
/** Columns of phones: their own widths, and with margins left and right. */
const drawings = Object.keys(views).flatMap((name) =>
  [288, 320, 328, 360].flatMap((width) => domains.map((domain) => ({ name, width, domain }))),
);

// The number of a correction is no word.
const wordsOf = (text: string): string[] => text.replace(/\*[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, "").split(/[^\p{L}\p{N}\p{M}…]+/u).filter(Boolean);
// What the data say, and what the views say of them: years, parties, fates.
const known = new Set(wordsOf(JSON.stringify([data, record].map((set) => Array.from({ length: set.size }, (_, i) => set.event(i))))));

function textsOf(options: ChartOptions): string[] {
  const chart = compose(options);
  return chart
    .scene(chart.home)
    .layers.flatMap(({ marks }) => marks)
    .flatMap((mark) => (mark.type === "text" && mark.role !== "tick" ? mark.lines : []))
    .map(({ text }) => text);
}

test.each(drawings)("no word is broken in $name at $width px ($domain)", (drawing) => {
  const { name, width, domain } = drawing;
  const when = domain === undefined ? {} : { domain };
  const options = { data, record, view: views[name as keyof typeof views], ...when };
  const wide = new Set(textsOf({ ...options, width: 1600 }).flatMap(wordsOf));
  const broken = textsOf({ ...options, width, height: 1400 }).filter((text) =>
    wordsOf(text).some((word) => !word.endsWith("…") && !known.has(word) && !wide.has(word)),
  );
  expect(broken).toEqual([]);
});
