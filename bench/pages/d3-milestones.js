// Points only, on one line; it cannot zoom or pan.
import milestones from "d3-milestones";
import "d3-milestones/build/d3-milestones.css";

export const prepare = ({ n, starts, title }) =>
  Array.from({ length: n }, (_, i) => ({ at: new Date(starts[i]).toISOString(), title: title(i) }));

export function draw(box, data) {
  box.firstChild?.remove();
  milestones(box)
    .mapping({ timestamp: "at", text: "title" })
    .parseTime("%Y-%m-%dT%H:%M:%S.%LZ")
    .aggregateBy("day")
    .render(data);
}

export const drawn = (box) => box.querySelector(".milestones__group") !== null;
