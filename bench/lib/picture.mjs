import { PNG } from "pngjs";

/** The box of every page, in pixels of the page. */
export const box = { x: 40, y: 40, width: 1200, height: 600 };

/** What of a screenshot is not of its commonest colour, from 0 to 1. */
export function ink(png) {
  const colors = new Uint32Array(png.data.buffer, png.data.byteOffset, png.width * png.height);
  const counts = new Map();
  for (const color of colors) counts.set(color, (counts.get(color) ?? 0) + 1);
  return 1 - Math.max(...counts.values()) / colors.length;
}

/** The share of pixels that differ between two screenshots of one size. */
export function change(a, b) {
  const [left, right] = [a, b].map(
    (png) => new Uint32Array(png.data.buffer, png.data.byteOffset, png.width * png.height),
  );
  return left.reduce((sum, color, i) => sum + (color === right[i] ? 0 : 1), 0) / left.length;
}

/** A screenshot of the box; `path` keeps it for people. */
export async function shoot(page, path) {
  return PNG.sync.read(await page.screenshot({ clip: box, path, timeout: 60_000, animations: "allow" }));
}
