// Windows of time over a Parquet file, answered by DuckDB. Nothing of a request ever becomes a part of a query's text.
import { BIGINT, DuckDBInstance, LIST, VARCHAR, listValue } from "@duckdb/node-api";

const most = 400; // a window with more events than this is answered with counts

const inWindow = `FROM read_parquet($file)
  WHERE start < $to AND stop > $from AND track IN (SELECT unnest($tracks))`;
const counts = `
  WITH hit AS (
    SELECT track, start >= $from AS begins, greatest(0, (start - $from) // $length)::INTEGER AS first,
           least($bins - 1, (stop - 1 - $from) // $length)::INTEGER AS last ${inWindow}
  )
  SELECT track, first, last, (count(*) FILTER (begins))::INTEGER AS begun, count(*)::INTEGER AS touching
  FROM hit GROUP BY GROUPING SETS ((track, first), (track, last))`;
const events = `
  SELECT id::VARCHAR AS id, title, track, start::DOUBLE AS start, stop::DOUBLE AS stop ${inWindow}
  ORDER BY start, id LIMIT ${most}`;
const whole = `
  SELECT track AS id, min(start)::DOUBLE AS start, max(stop)::DOUBLE AS stop
  FROM read_parquet($file) GROUP BY track ORDER BY track`;
const types = { from: BIGINT, to: BIGINT, bins: BIGINT, length: BIGINT, tracks: LIST(VARCHAR) };

/** What is going on in a bin: what has begun by its end, less what was over before it. */
function toBins(rows, tracks, bins) {
  const zeros = () => tracks.map(() => new Array(bins).fill(0));
  const [starts, active, over] = [zeros(), zeros(), zeros()];
  for (const { track, first, last, begun, touching } of rows) {
    const i = tracks.indexOf(track);
    if (last !== null) over[i][last] = touching;
    else [starts[i][first], active[i][first]] = [begun, touching];
  }
  for (const [i, own] of active.entries())
    for (let j = 1; j < bins; j++) own[j] += own[j - 1] - over[i][j - 1];
  return { starts, active };
}

/** Open a file: what it holds, and a function that answers for a window. */
export async function openWindows(file) {
  const instance = await DuckDBInstance.create(":memory:");
  async function ask(sql, values, signal) {
    const connection = await instance.connect();
    const stop = () => connection.interrupt();
    signal?.addEventListener("abort", stop);
    try {
      return (await connection.runAndReadAll(sql, { file, ...values }, types)).getRowObjectsJS();
    } finally {
      signal?.removeEventListener("abort", stop);
      connection.closeSync();
    }
  }
  const found = await ask(whole);
  return {
    extent: [Math.min(...found.map(({ start }) => start)), Math.max(...found.map(({ stop }) => stop))],
    tracks: found.map(({ id }) => ({ id, label: id[0].toUpperCase() + id.slice(1) })),
    async window({ from, to, bins, tracks }, signal) {
      const values = { from: BigInt(from), to: BigInt(to), tracks: listValue(tracks) };
      const length = BigInt((to - from) / bins);
      const rows = await ask(counts, { ...values, length, bins: BigInt(bins) }, signal);
      const size = rows.reduce((sum, { last, touching }) => sum + (last === null ? touching : 0), 0);
      return size > most ? toBins(rows, tracks, bins) : { events: await ask(events, values, signal) };
    },
    close: () => instance.closeSync(),
  };
}
