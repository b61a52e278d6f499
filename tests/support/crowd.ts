import { fromColumns, type Dataset } from "../../src/dataset/index.js";

/** Numbers from 0 to 1, the same in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

export const crowdExtent = [Date.UTC(1990, 0), Date.UTC(2026, 0)] as const;

/** Many events on some tracks: a fifth of them lasts, some are instants, some have no end. */
export function crowd(size: number, tracks: number = 4, seed: number = 7): Dataset {
  const random = seeded(seed);
  const [t0, t1] = crowdExtent;
  const starts = new Float64Array(size);
  const ends = new Float64Array(size);
  const own = new Uint16Array(size);
  for (let i = 0; i < size; i++) {
    // Thicker towards the end, with a swing through the years.
    const share = 1 - random() ** 1.6;
    starts[i] = Math.floor(t0 + (t1 - t0) * Math.min(1, Math.max(0, share + 0.02 * Math.sin(share * 60))));
    const kind = random();
    const length = kind < 0.2 ? 20 * 86_400_000 * random() ** 2 : kind < 0.6 ? 3_600_000 * random() : 0;
    ends[i] = starts[i]! + Math.floor(length);
    own[i] = Math.floor(random() * random() * tracks);
  }
  const names = ["Calls", "Repairs", "Storms", "Visits", "Permits", "Complaints", "Outages", "Tests"];
  const meta = {
    id: "crowd",
    title: "A crowd of events",
    tracks: Array.from({ length: tracks }, (_, i) => ({ id: `t${i}`, label: names[i] ?? `Track ${i}` })),
  };
  return fromColumns({
    starts,
    ends,
    tracks: own,
    title: (i) => `${names[own[i]!] ?? "Track"} no. ${i}`,
    meta,
  });
}
