import { inflateSync } from "node:zlib";

/** A picture as pixels: four bytes each, row after row. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** Reads a PNG of 8 bits in RGBA without interlace, which is what the command writes. */
export function readPNG(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  if (bytes[24] !== 8 || bytes[25] !== 6 || bytes[28] !== 0)
    throw new Error("not 8 bits in RGBA without interlace");
  const parts: Uint8Array[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === "IDAT") parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return { width, height, pixels: unfilter(inflateSync(Buffer.concat(parts)), width, height) };
}

/** Takes off the filter of each row (RFC 2083, 6). */
function unfilter(data: Uint8Array, width: number, height: number): Uint8Array {
  const stride = width * 4;
  const out = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    const filter = data[y * (stride + 1)]!;
    for (let i = 0; i < stride; i++) {
      const raw = data[y * (stride + 1) + 1 + i]!;
      const left = i < 4 ? 0 : out[y * stride + i - 4]!;
      const up = y === 0 ? 0 : out[(y - 1) * stride + i]!;
      const corner = y === 0 || i < 4 ? 0 : out[(y - 1) * stride + i - 4]!;
      const guess = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter]!;
      out[y * stride + i] = (raw + guess) & 255;
    }
  }
  return out;
}

function paeth(a: number, b: number, c: number): number {
  const p = a + b - c;
  const [pa, pb, pc] = [Math.abs(p - a), Math.abs(p - b), Math.abs(p - c)];
  return pa <= pb && pa <= pc ? a : pb <= pc ? b : c;
}

/** The colour of a pixel as `#rrggbb`. */
export function colourAt({ width, pixels }: Picture, x: number, y: number): string {
  const at = (y * width + x) * 4;
  return `#${Buffer.from(pixels.subarray(at, at + 3)).toString("hex")}`;
}
