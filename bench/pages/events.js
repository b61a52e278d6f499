// The same seeded events for every peer: forty years, eight tracks, a fifth of them intervals.

export const tracks = Array.from({ length: 8 }, (_, i) => `Track ${i + 1}`);
export const colors = [
  "#3366aa",
  "#bb4433",
  "#338855",
  "#775599",
  "#aa7711",
  "#557788",
  "#aa3377",
  "#444444",
];
export const from = Date.UTC(1985, 0);
export const to = Date.UTC(2025, 0);

/** A small seeded generator (mulberry32). */
function random(seed) {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * Columns sorted by start, in UTC milliseconds. An instant ends where it starts; an interval lasts at most twice the
 * mean distance between two events of a track, so that the picture is as crowded with them at every size.
 */
export function events(n) {
  const next = random(n);
  const longest = (2 * 8 * (to - from)) / n;
  const starts = Float64Array.from({ length: n }, () => from + next() * (to - from)).sort();
  const ends = starts.map((t) => (next() < 0.2 ? Math.min(to, t + next() * longest) : t));
  const track = Uint16Array.from({ length: n }, () => Math.floor(next() * 8));
  return { n, starts, ends, track, title: (i) => `Event ${i}` };
}

/** Row numbers by track. */
export function byTrack({ n, track }) {
  const rows = tracks.map(() => []);
  for (let i = 0; i < n; i++) rows[track[i]].push(i);
  return rows;
}
