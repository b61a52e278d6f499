import fc from "fast-check";
import { expect, test } from "vitest";
import {
  besides,
  chooseCard,
  clearPointer,
  placeCard,
  pointerTo,
  type Box,
} from "../../../src/timeline/place.js";

const seed = 20261122;
const bounds: Box = { left: 0, top: 0, right: 1200, bottom: 640 };
const dot = (x: number, y: number): Box => ({ left: x - 8, right: x + 8, top: y - 8, bottom: y + 8 });
const overlaps = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test("a card stands to the right, else to the left of its mark", () => {
  expect(placeCard(dot(300, 300), bounds, () => 400).side).toBe("right");
  expect(placeCard(dot(1100, 300), bounds, () => 400).side).toBe("left");
});

test("a card keeps its side while there is room there", () => {
  expect(placeCard(dot(600, 300), bounds, () => 400, "left").side).toBe("left");
  expect(placeCard(dot(100, 300), bounds, () => 400, "left").side).toBe("right");
});

test("beside a bar as long as the drawing there is no room: the card stands below or above it", () => {
  const bar = { left: 0, right: 1200, top: 100, bottom: 120 };
  expect(placeCard(bar, bounds, () => 400).side).toBe("below");
  expect(placeCard({ ...bar, top: 560, bottom: 580 }, bounds, () => 400).side).toBe("above");
});

test(`a card never covers its mark and stays inside the figure (seed ${seed})`, () => {
  const figure = fc.record({
    width: fc.integer({ min: 480, max: 1600 }),
    height: fc.integer({ min: 120, max: 900 }),
  });
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(figure, share, share, share, fc.integer({ min: 80, max: 560 }), (size, x, y, long, tall) => {
      const all = { left: 0, top: 0, right: size.width, bottom: size.height };
      const left = x * (size.width - 16);
      const top = y * (size.height - 16);
      const mark = { left, top, right: left + 16 + long * (size.width - 16 - left), bottom: top + 16 };
      const placed = placeCard(mark, all, () => tall);
      const card = {
        left: placed.left,
        top: placed.top,
        right: placed.left + placed.width,
        bottom: placed.top + placed.height,
      };
      expect(overlaps(card, mark)).toBe(false);
      expect(card.left).toBeGreaterThanOrEqual(-1e-6);
      expect(card.top).toBeGreaterThanOrEqual(-1e-6);
      expect(card.right).toBeLessThanOrEqual(size.width + 1e-6);
      expect(card.bottom).toBeLessThanOrEqual(size.height + 1e-6);
    }),
    { seed },
  );
});

test("a card that would cover the buttons ends above them, or stands beside them where that leaves too little", () => {
  const buttons = { left: 0, right: 230, top: 600, bottom: 632 };
  const above = { ...bounds, bottom: 592 };
  const rooms = [bounds, above, ...besides(bounds, buttons)];
  const low = chooseCard([dot(60, 500)], rooms, buttons, () => 500);
  expect(low.top + low.height).toBeLessThanOrEqual(592);
  const shallow = { ...buttons, top: 280, bottom: 312 };
  const few = [bounds, { ...bounds, bottom: 272 }, ...besides(bounds, shallow)];
  const placed = chooseCard([dot(60, 200)], few, shallow, () => 500);
  expect(placed.left).toBeGreaterThanOrEqual(shallow.right);
  expect(placed.height).toBe(500);
});

test("a card that cannot leave the buttons free stands where it would without them", () => {
  const all = { left: 0, top: 0, right: 480, bottom: 400 };
  const wide = { left: 0, right: 480, top: 150, bottom: 250 };
  const rooms = [all, { ...all, bottom: 142 }, ...besides(all, wide)];
  expect(chooseCard([dot(60, 200)], rooms, wide, () => 500)).toEqual(placeCard(dot(60, 200), all, () => 500));
});

test(`a line leads from the edge of a mark to the edge of its card, and crosses neither (seed ${seed})`, () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  let lines = 0;
  fc.assert(
    fc.property(
      share,
      share,
      fc.integer({ min: 4, max: 500 }),
      fc.integer({ min: 200, max: 560 }),
      (x, y, long, tall) => {
        const left = x * 1100;
        const top = y * 600;
        const mark = { left, right: Math.min(1200, left + long), top, bottom: top + 16 };
        const placed = placeCard(mark, bounds, () => tall);
        const line = pointerTo(mark, placed);
        if (line === undefined) return;
        lines += 1;
        const { side } = placed;
        const across = side === "right" || side === "left";
        if (across) expect(line.top).toBe(line.bottom);
        else expect(line.left).toBe(line.right);
        const ends = across ? [line.left, line.right] : [line.top, line.bottom];
        const near = { right: mark.right, left: mark.left, below: mark.bottom, above: mark.top }[side];
        const far = {
          right: placed.left,
          left: placed.left + placed.width,
          below: placed.top,
          above: placed.top + placed.height,
        }[side];
        expect(Math.min(...ends.map((end) => Math.abs(end - near)))).toBeCloseTo(2, 6);
        expect(Math.min(...ends.map((end) => Math.abs(end - far)))).toBeCloseTo(0, 6);
        expect(overlaps({ ...line, bottom: line.bottom + 0.01, right: line.right + 0.01 }, mark)).toBe(false);
      },
    ),
    { seed },
  );
  expect(lines).toBeGreaterThan(80);
});

test("no line leads past a card that stands higher or lower than its mark", () => {
  const placed = { side: "right", fits: true, left: 320, top: 0, width: 300, height: 200 } as const;
  expect(pointerTo(dot(300, 400), placed)).toBeUndefined();
  expect(pointerTo(dot(300, 100), placed)).toMatchObject({ left: 310, right: 320, top: 100 });
});

test("the line to a card crosses no label: it begins where the mark's own ends, or there is none", () => {
  const mark = dot(100, 300);
  const own = { left: 112, right: 200, top: 292, bottom: 308 };
  const named = { ...mark, right: 200 };
  const card = placeCard(named, bounds, () => 300);
  expect(clearPointer([mark, named], [], card)).toEqual(pointerTo(mark, card));
  const line = clearPointer([mark, named], [own], card)!;
  expect(line.left).toBeGreaterThan(own.right);
  expect(line.right).toBe(card.left);
  // Somebody else's label between the two.
  const other = { left: 60, right: 400, top: 280, bottom: 320 };
  expect(clearPointer([mark, named], [own, other], card)).toBeUndefined();
});
