/** Symbols of marks, told apart without colour. */
export const shapes = [
  "circle",
  "square",
  "diamond",
  "triangle",
  "flag",
  "cross",
  "star",
  "wye",
  "dot",
  "ring",
  "bar",
  "line",
] as const;

/** The name of a symbol. */
export type Shape = (typeof shapes)[number];

const poly = (points: readonly (readonly [number, number])[]): string =>
  `M${points.map(([x, y]) => `${num(x)},${num(y)}`).join("L")}Z`;

/** A number for SVG: at most two decimals, no negative zero. */
export function num(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

function star(r: number): string {
  const points = Array.from({ length: 10 }, (_, i) => {
    const radius = i % 2 === 0 ? r : r * 0.45;
    const angle = (Math.PI * i) / 5;
    return [radius * Math.sin(angle), -radius * Math.cos(angle)] as const;
  });
  return poly(points);
}

function cross(r: number, arm: number): string {
  const w = r * arm;
  return poly([
    [-w, -r], [w, -r], [w, -w], [r, -w], [r, w], [w, w], [w, r], [-w, r], [-w, w], [-r, w], [-r, -w], [-w, -w],
  ]); // prettier-ignore
}

function circle(r: number): string {
  return `M${num(-r)},0A${num(r)},${num(r)} 0 1 1 ${num(r)},0A${num(r)},${num(r)} 0 1 1 ${num(-r)},0Z`;
}

/**
 * The outline of a symbol around 0,0 as SVG path data. Sizes are tuned so that all shapes weigh the same.
 *
 * @example shapePath("square", 10) // "M-4.5,-4.5L4.5,-4.5L4.5,4.5L-4.5,4.5Z"
 */
export function shapePath(shape: Shape, size: number): string {
  const r = size / 2;
  switch (shape) {
    case "circle":
    case "ring":
      return circle(r);
    case "dot":
      return circle(r * 0.6);
    case "square":
      return poly([[-r * 0.9, -r * 0.9], [r * 0.9, -r * 0.9], [r * 0.9, r * 0.9], [-r * 0.9, r * 0.9]]); // prettier-ignore
    case "diamond":
      return poly([[0, -r * 1.25], [r * 1.25, 0], [0, r * 1.25], [-r * 1.25, 0]]); // prettier-ignore
    case "triangle":
      return poly([[0, -r * 1.1], [r * 1.1, r * 0.85], [-r * 1.1, r * 0.85]]); // prettier-ignore
    case "flag":
      return poly([[-r * 0.7, -r * 1.2], [r, -r * 0.55], [-r * 0.4, r * 0.1], [-r * 0.4, r * 1.2], [-r * 0.7, r * 1.2]]); // prettier-ignore
    case "cross":
      return cross(r * 1.05, 0.35);
    case "wye":
      return poly([[-r, -r * 0.9], [r, -r * 0.9], [0, r * 1.1]]); // prettier-ignore
    case "star":
      return star(r * 1.3);
    case "bar":
      return poly([[-r * 1.2, -r * 0.5], [r * 1.2, -r * 0.5], [r * 1.2, r * 0.5], [-r * 1.2, r * 0.5]]); // prettier-ignore
    case "line":
      return poly([[-r * 0.32, -r * 1.3], [r * 0.32, -r * 1.3], [r * 0.32, r * 1.3], [-r * 0.32, r * 1.3]]); // prettier-ignore
  }
}
