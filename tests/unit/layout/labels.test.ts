import { describe, expect, test } from "vitest";
import type { LabelInput } from "../../../src/layout/label-input.js";
import { LabelTiles, placeLabels } from "../../../src/layout/labels.js";
import type { LabelCandidate } from "../../../src/layout/sides.js";

const point = (key: string, along: number, more: Partial<LabelCandidate> = {}): LabelCandidate => ({
  key,
  along0: along,
  along1: along,
  across: 50,
  size: 5,
  width: 40,
  height: 14,
  rank: 0,
  sides: ["right"],
  ...more,
});
const bar = (
  key: string,
  along0: number,
  along1: number,
  more: Partial<LabelCandidate> = {},
): LabelCandidate => ({
  ...point(key, along0, more),
  along1,
});
const level = (candidates: LabelCandidate[], more: Partial<LabelInput> = {}): LabelInput => ({
  candidates,
  obstacles: [],
  height: 100,
  ...more,
});
const placed = (input: LabelInput): string =>
  placeLabels(input)
    .labels.map(({ key, side, align }) => `${key} ${side} ${align}`)
    .join(", ");

describe("sides", () => {
  test("a label takes the first side that is free", () => {
    const obstacles = [{ along0: 130, along1: 130, size: 5, across0: 45, across1: 55 }];
    expect(placed(level([point("a", 100, { sides: ["right", "left", "above"] })], { obstacles }))).toBe(
      "a left end",
    );
  });

  test("beside a point it stands clear of the symbol, beside a bar clear of its end", () => {
    const [a, b] = placeLabels(level([point("a", 100), bar("b", 300, 350)])).labels;
    expect(a).toMatchObject({ at: 100, box: { dAlong0: 9, dAlong1: 49, across0: 43, across1: 57 } });
    expect(b).toMatchObject({ at: 350, box: { dAlong0: 4, dAlong1: 44 } });
  });

  test("above and below it is centred, or begins or ends with its mark", () => {
    const sides = ["above"] as const;
    expect(placed(level([point("a", 100, { sides })]))).toBe("a above middle");
    // At the left edge of the figure only a label that begins with its mark fits.
    expect(placed(level([point("a", 10, { sides })], { along: [0, 500] }))).toBe("a above start");
    expect(placed(level([point("a", 490, { sides })], { along: [0, 500] }))).toBe("a above end");
  });

  test("a label moved a row away has a leader from its mark to its box", () => {
    const [label] = placeLabels(level([point("a", 100, { sides: ["above-2"] })])).labels;
    expect(label!.box).toMatchObject({ across0: 9, across1: 23 });
    expect(label!.leader).toEqual([
      [0, 45],
      [0, 23],
    ]);
  });

  test("a title is put inside its bar only where the bar is long and high enough", () => {
    const inside = { sides: ["inside", "right"] as const, size: 8 };
    expect(placed(level([bar("a", 0, 60, inside)]))).toBe("a inside start");
    expect(placed(level([bar("a", 0, 45, inside)]))).toBe("a right start");
    expect(placed(level([bar("a", 0, 60, { ...inside, size: 5 })]))).toBe("a right start");
  });

  test("an open bar has its title at its start, never at infinity", () => {
    expect(placed(level([bar("a", 0, Infinity, { sides: ["right", "above"] })]))).toBe("a above start");
  });
});

describe("priority", () => {
  test("of two labels that would meet, the better rank is placed", () => {
    expect(placed(level([point("a", 100, { rank: 2 }), point("b", 110, { rank: 1 })]))).toBe("b right start");
  });

  test("an earlier round comes first in every tile, also where an even tile would have gone before", () => {
    const candidates = [
      point("minor", 2040, { round: 1 }),
      point("major", 2060, { sides: ["left"], round: 0 }),
    ];
    expect(placed(level(candidates))).toBe("major left end");
    expect(placed(level(candidates.map((c) => ({ ...c, round: 0 }))))).toBe("minor right start");
  });

  test("a tile keeps to its cap, and counts the rest", () => {
    const candidates = Array.from({ length: 10 }, (_, i) => point(`e${i}`, i * 100, { rank: i }));
    const { labels, dropped } = placeLabels(level(candidates, { cap: 3 }));
    expect(labels.map(({ key }) => key)).toEqual(["e0", "e1", "e2"]);
    expect(dropped).toEqual([3, 4, 5, 6, 7, 8, 9]);
  });
});

describe("the order of anchors", () => {
  test("a label anchored after another mark does not stand before it, as zooming in would bring them together", () => {
    // The box lies left of the mark at 60 now, but its anchor is right of it.
    const obstacles = [{ along0: 98, along1: 98, size: 1, across0: 0, across1: 60 }];
    expect(placed(level([point("a", 100, { sides: ["left"] })], { obstacles }))).toBe("");
  });

  test("a label anchored inside another's bar stands in another row", () => {
    const obstacles = [{ along0: 0, along1: 105, across0: 45, across1: 55 }];
    // Wholly after the bar now, yet the bar's end would run into it.
    const candidate = point("a", 100, { sides: ["right", "above"] });
    expect(placed(level([candidate], { obstacles }))).toBe("a above middle");
  });
});

describe("a count of what is left out", () => {
  const chip = (): { width: number; height: number } => ({ width: 16, height: 12 });
  const crowd = [
    point("a", 100),
    point("b", 104, { rank: 1 }),
    point("c", 108, { rank: 2 }),
    point("far", 900),
  ];

  test("stands beside one of the marks it counts", () => {
    const { groups } = placeLabels(level(crowd, { chip }));
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ members: [1, 2], key: "b", across: 50, place: { side: "above" } });
  });

  test("keeps its members also where there is no room for it", () => {
    const { groups } = placeLabels(level(crowd, { chip: () => ({ width: 16, height: 90 }) }));
    expect(groups.map(({ members, place }) => [members, place])).toEqual([[[1, 2], undefined]]);
  });

  test("is joined to the next of its row when it has no room itself", () => {
    const candidates = [...crowd, point("d", 1000, { sides: [], rank: 3 })];
    const wall = { along0: 40, along1: 300, across0: 0, across1: 100 };
    const { groups } = placeLabels(level(candidates, { chip, obstacles: [wall] }));
    expect(groups).toHaveLength(1);
    expect(groups[0]).toMatchObject({ members: [0, 1, 2, 4], key: "d" });
  });
});

test("tiles far from the epoch are placed like those near it", () => {
  const far = 2048 * 2 ** 30;
  const at = (by: number): unknown =>
    placeLabels(
      level([point("a", by + 100), point("b", by + 120, { rank: 1, sides: ["right", "above"] })]),
    ).labels.map(({ key, side, box }) => [key, side, box]);
  expect(at(-far)).toEqual(at(0));
  expect(at(far)).toEqual(at(0));
});

test("a window of a deep level names only tiles that hold something", () => {
  const tiles = new LabelTiles(level([point("a", 0), point("b", 1e12)]));
  expect(tiles.within(-1e13, 1e13)).toEqual([0, Math.floor(1e12 / 2048)]);
  expect(tiles.within(-100, 100)).toEqual([0]);
  expect(tiles.tile(5)).toEqual({ labels: [], dropped: [], groups: [] });
});

test("a bar over a billion tiles hinders labels in each of them", () => {
  const obstacles = [{ along0: -1e13, along1: 1e13, across0: 42, across1: 58 }];
  const input = level([point("a", 1e12, { sides: ["right", "below"] })], { obstacles });
  expect(placed(input)).toBe("a below middle");
});

test("a position that is no number is refused with its key", () => {
  expect(() => placeLabels(level([point("a", -Infinity)]))).toThrow(
    new RangeError('a label needs a finite position, "a" is at -Infinity'),
  );
  expect(() => new LabelTiles(level([], { tile: 0 }))).toThrow("tile width must be positive: 0");
});

test("begun again under another rule, labels are those of tiles made for it", () => {
  const obstacles = [{ along0: 115, along1: 115, size: 5, across0: 45, across1: 55, key: "other" }];
  const input = level([point("a", 100, { sides: ["above", "left"] })], { obstacles });
  const [first, last] = [-1e4, 1e4] as const;
  const read = (tiles: LabelTiles): string =>
    JSON.stringify(tiles.within(first, last).map((i) => tiles.tile(i)));
  const tiles = new LabelTiles({ ...input, clear: true });
  const [clear, free] = [read(tiles), read(tiles.again(false))];
  expect(clear).toBe(read(new LabelTiles({ ...input, clear: true })));
  expect(free).toBe(read(new LabelTiles(input)));
  expect(read(tiles.again(true))).toBe(clear);
  expect(free).not.toBe(clear);
});
