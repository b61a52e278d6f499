// node generate.mjs [--rows 200000] [--seed 1] [--out events.parquet]: events of a city's services, the same for a seed.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { BIGINT, DuckDBInstance, LIST, VARCHAR, listValue } from "@duckdb/node-api";

const tracks = ["calls", "complaints", "inspections", "outages", "permits", "repairs"];

/** A number from 0 to 1 that belongs to a row: no two machines or runs differ. */
const chance = (salt) => `(hash(i, $seed, ${salt}) % 1000000007) / 1000000007.0`;

// A seventh lasts for days, the rest for minutes or no time at all: an instant takes one millisecond.
const query = `
  SELECT i AS id, track, upper(track[1]) || track[2:] || ' no. ' || i AS title, start,
         start + 1 + (CASE WHEN kind < 0.15 THEN 2.6e9 * size * size * size
                           WHEN kind < 0.6 THEN 3.6e6 * size ELSE 0 END)::BIGINT AS stop
  FROM (
    SELECT i, $tracks[1 + floor(len($tracks) * pow(${chance(1)}, 1.5))::INTEGER] AS track,
           (epoch_ms(TIMESTAMP '1990-01-01') + 1.13e12 * pow(${chance(2)}, 0.6)
             + 6e9 * sin(i % 97))::BIGINT AS start,
           ${chance(3)} AS kind, ${chance(4)} AS size
    FROM range($rows) AS rows(i)
  )
  ORDER BY start, id`;

/** Write a Parquet file of so many events, in order of their starts. */
export async function generate(file, rows, seed) {
  const instance = await DuckDBInstance.create(":memory:");
  const connection = await instance.connect();
  // The name of a file cannot be a parameter of COPY; it is ours, and never comes from a request.
  const target = `'${file.replaceAll("'", "''")}'`;
  await connection.run(
    `COPY (${query}) TO ${target} (FORMAT parquet, COMPRESSION zstd)`,
    { seed: BigInt(seed), rows: BigInt(rows), tracks: listValue(tracks) },
    { seed: BIGINT, rows: BIGINT, tracks: LIST(VARCHAR) },
  );
  connection.closeSync();
  instance.closeSync();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const options = { rows: { type: "string" }, seed: { type: "string" }, out: { type: "string" } };
  const { rows = "200000", seed = "1", out = "events.parquet" } = parseArgs({ options }).values;
  await generate(out, Number(rows), Number(seed));
  console.log(`${out}: ${rows} events`);
}
