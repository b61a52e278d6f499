import type { Stand } from "./companion.js";
import type { Box } from "./place.js";

/** The least height in pixels that is worth showing in the visible part. */
const short = 300;

/** Where the event is drawn: its marks, as far as they can be seen. */
export function drawnBox(
  { figure, chart, window }: Stand,
  id: string,
  labelled: boolean = false,
): Box | undefined {
  const row = figure.item(id);
  if (chart.plan.table !== undefined && row !== null) return row.getBoundingClientRect();
  const stage = figure.stage.getBoundingClientRect();
  const name = window.CSS.escape(id);
  const own = [...figure.stage.querySelectorAll(`[data-event="${name}"]`)];
  const marks = own.filter((one) => one.matches(".mark"));
  // A line leads on to another event: the card belongs to what stands in its own row.
  const solid = own.filter((one) => one.tagName !== "line");
  const labels = labelled ? [...figure.stage.querySelectorAll(`[data-label="${name}"]`)] : [];
  const boxes = [...([marks, solid].find((some) => some.length > 0) ?? own), ...labels]
    .filter((one) => one.getAttribute("visibility") !== "hidden")
    .map((one) => one.getBoundingClientRect())
    .filter(
      ({ width, height, right, left }) => width + height > 0 && right > stage.left && left < stage.right,
    );
  if (boxes.length === 0) return undefined;
  return {
    left: Math.max(stage.left, Math.min(...boxes.map((box) => box.left))),
    right: Math.min(stage.right, Math.max(...boxes.map((box) => box.right))),
    top: Math.max(stage.top, Math.min(...boxes.map((box) => box.top))),
    bottom: Math.min(stage.bottom, Math.max(...boxes.map((box) => box.bottom))),
  };
}

/** The labels that can be seen. */
export function labelBoxes({ figure }: Stand): readonly Box[] {
  return [...figure.stage.querySelectorAll("text[data-label]")]
    .filter((one) => one.getAttribute("visibility") !== "hidden")
    .map((one) => one.getBoundingClientRect())
    .filter(({ width }) => width > 0);
}

/** An event without a mark of its own: its moment in the middle of the drawing. */
export function middleBox({ figure, chart, placeOf }: Stand, id: string): Box {
  const stage = figure.stage.getBoundingClientRect();
  const along = Math.max(0, Math.min(chart.orientation.length, placeOf(id)));
  const [x, y] = chart.orientation.vertical
    ? [stage.left + stage.width / 2, stage.top + along]
    : [stage.left + along, stage.top + stage.height / 2];
  return { left: x, right: x, top: y, bottom: y };
}

/** Where the buttons under the drawing are; nowhere where there are none. */
export function buttonsBox({ figure }: Stand, at: (box: Box) => Box): Box {
  const boxes = [...(figure.part("controls")?.querySelectorAll(":scope > :not(.keys)") ?? [])]
    .map((one) => one.getBoundingClientRect())
    .filter(({ width }) => width > 0);
  return at({
    left: Math.min(...boxes.map((box) => box.left)),
    right: Math.max(...boxes.map((box) => box.right)),
    top: Math.min(...boxes.map((box) => box.top)),
    bottom: Math.max(...boxes.map((box) => box.bottom)),
  });
}

/** The room for the card: from the top of the drawing to the foot of the figure, of that what can be seen. */
export function roomOf({ figure, chart, window }: Stand, at: (box: Box) => Box, mark: Box): Box {
  const whole = at(figure.node.getBoundingClientRect());
  const from = chart.plan.table !== undefined ? figure.part("outline")! : figure.stage;
  const top = at(from.getBoundingClientRect()).top;
  const all = whole.bottom - top < short ? whole : { ...whole, top };
  const seen = at({ left: 0, right: 0, top: 8, bottom: window.innerHeight - 8 });
  const part = { ...all, top: Math.max(all.top, seen.top), bottom: Math.min(all.bottom, seen.bottom) };
  const isSeen = mark.bottom > part.top && mark.top < part.bottom;
  return isSeen && part.bottom - part.top >= short ? part : all;
}
