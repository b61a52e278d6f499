/**
 * The code points that a TrueType font has a letter for, from its `cmap` table (format 4 or 12).
 *
 * @throws RangeError when the bytes are no such font
 * @example lettersOf(readFileSync("inter-400.ttf")).has(0x416) // true: Ж
 */
export function lettersOf(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength);
  const tables = view.getUint16(4);
  for (let i = 0; i < tables; i++) {
    const at = 12 + i * 16;
    if (view.getUint32(at) === 0x636d6170) return readMap(view, view.getUint32(at + 8));
  }
  throw new RangeError("the font has no table of letters: cmap");
}

function readMap(view: DataView, at: number): Set<number> {
  const letters = new Set<number>();
  const count = view.getUint16(at + 2);
  for (let i = 0; i < count; i++) {
    const table = at + view.getUint32(at + 8 + i * 8);
    const format = view.getUint16(table);
    if (format === 4) readSegments(view, table, letters);
    else if (format === 12) readGroups(view, table, letters);
  }
  return letters;
}

/** Format 4: segments of the first 65,536 code points, the last of which is a stop. */
function readSegments(view: DataView, table: number, letters: Set<number>): void {
  const segments = view.getUint16(table + 6) / 2;
  const [ends, starts] = [table + 14, table + 16 + segments * 2];
  for (let i = 0; i < segments; i++) {
    const [from, to] = [view.getUint16(starts + i * 2), view.getUint16(ends + i * 2)];
    for (let code = from; code <= to && code < 0xffff; code++) letters.add(code);
  }
}

/** Format 12: groups of any code points. */
function readGroups(view: DataView, table: number, letters: Set<number>): void {
  const groups = view.getUint32(table + 12);
  for (let i = 0; i < groups; i++) {
    const [from, to] = [view.getUint32(table + 16 + i * 12), view.getUint32(table + 20 + i * 12)];
    for (let code = from; code <= to; code++) letters.add(code);
  }
}
