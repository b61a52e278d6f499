import { expect, test } from "vitest";
import { axis, compose, points } from "../../../src/components/index.js";
import { parseDataset } from "../../../src/dataset/index.js";
import { sample, talk } from "../dataset/sample.js";

const many = ["a", "b", "c", "d", "e"].map((id) => talk(id, "1987-05-05"));
const data = parseDataset({ ...sample(), events: [...sample().events, ...many] });

test.each(["horizontal", "vertical"] as const)(
  "a cluster's number stands in the middle of its ring when time runs %sly",
  (orient) => {
    const chart = compose({ data, components: [points(), axis()], orient, width: 700 });
    const marks = chart.scene(chart.home).layers.flatMap((layer) => layer.marks);
    const ring = marks.find((mark) => mark.type === "symbol" && mark.role === "cluster");
    const text = marks.find((mark) => mark.type === "text" && mark.role === "count");
    if (ring?.type !== "symbol" || text?.type !== "text") throw new Error("no cluster is drawn");
    const [along, across] = orient === "vertical" ? [text.height, text.width] : [text.width, text.height];
    expect(text.lines[0]?.text).toBe("5");
    expect(text.at.a + (text.at.da ?? 0) + along / 2).toBe(ring.at.a + (ring.at.da ?? 0));
    expect(text.at.c + across / 2).toBe(ring.at.c);
  },
);
