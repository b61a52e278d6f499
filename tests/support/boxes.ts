import { placeAttributes, stretchOf } from "../../src/print/index.js";
import type { Layer, Scene, TextMark, View } from "../../src/scene/index.js";

/** A box on the page in pixels, with whose it is. */
export interface Box {
  readonly key: string;
  readonly role: string;
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
}

/** The boxes of the texts of a scene as a view shows them; hidden ones and those beyond the plot are left out. */
export function textBoxes(scene: Scene, view: View, layers: (layer: Layer) => boolean = () => true): Box[] {
  return scene.layers.filter(layers).flatMap((layer) => {
    const stretch = stretchOf(layer, scene, view);
    const shift = layer.moves === "frame" ? 0 : scene.orientation.mirrored ? -view.shift : view.shift;
    return layer.marks.flatMap((mark): Box[] => {
      if (mark.type !== "text") return [];
      const { transform, visibility } = placeAttributes(mark, scene.orientation, stretch);
      if (visibility === "hidden") return [];
      const [x, y] = /translate\(([^,]+),([^)]+)\)/.exec(transform!)!.slice(1).map(Number) as [
        number,
        number,
      ];
      return [boxOf(mark, x, y, shift, scene)].filter((box) => isSeen(box, layer, scene));
    });
  });
}

function boxOf(mark: TextMark, x: number, y: number, shift: number, scene: Scene): Box {
  const { vertical } = scene.orientation;
  const anchor = mark.align === "middle" ? 0.5 : mark.align === "end" ? 1 : 0;
  const x0 = x - anchor * mark.width + (vertical ? 0 : shift);
  const y0 = y + (vertical ? shift : 0);
  const text = mark.lines.map((line) => line.text).join(" ");
  return { key: mark.key, role: mark.role ?? "", text, x0, x1: x0 + mark.width, y0, y1: y0 + mark.height };
}

function isSeen(box: Box, layer: Layer, scene: Scene): boolean {
  if (layer.moves === "frame") return true;
  const { vertical, mirrored, length } = scene.orientation;
  const [from, to] = scene.plot;
  if (vertical) return box.y1 > from && box.y0 < to;
  return mirrored ? box.x1 > length - to && box.x0 < length - from : box.x1 > from && box.x0 < to;
}

/** Pairs of boxes that overlap by more than `tolerance` pixels both ways, as readable sentences. */
export function overlaps(boxes: readonly Box[], tolerance = 0.5): string[] {
  const found: string[] = [];
  for (const [i, a] of boxes.entries()) {
    for (const b of boxes.slice(i + 1)) {
      const dx = Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0);
      const dy = Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0);
      if (dx > tolerance && dy > tolerance)
        found.push(
          `"${a.text}" (${a.key}) and "${b.text}" (${b.key}) by ${dx.toFixed(1)} × ${dy.toFixed(1)}`,
        );
    }
  }
  return found;
}
