// node server.mjs [events.parquet]: a page, and the windows of time that it asks for.
import { createServer } from "node:http";
import { fileURLToPath } from "node:url";
import { openWindows } from "./windows.mjs";

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'";

/** The window that a request asks for, within bounds. Throws a RangeError that names what is wrong. */
function readRequest(query, known) {
  const number = (name, least, greatest) => {
    const value = Number(query.get(name) ?? NaN);
    if (Number.isSafeInteger(value) && value >= least && value <= greatest) return value;
    throw new RangeError(`${name} must be a whole number from ${least} to ${greatest}`);
  };
  const [from, to] = ["from", "to"].map((name) => number(name, -8.64e15, 8.64e15));
  const bins = number("bins", 1, 2048);
  const tracks = [...new Set((query.get("tracks") ?? "").split(","))];
  if (to <= from || (to - from) % bins !== 0) throw new RangeError("bins must be of a whole length");
  if (!tracks.every((id) => known.some((track) => track.id === id))) throw new RangeError("no such track");
  return { from, to, bins, tracks };
}

/** Serve a Parquet file on a port (0: a free one). `files` are pages by path: `[type, text]`. */
export async function serve(file, { port = 0, files = {} } = {}) {
  const { extent, tracks, window, close } = await openWindows(file);
  async function respond({ pathname, searchParams }, signal) {
    const json = (value) => [200, "application/json", JSON.stringify(value)];
    if (pathname === "/about") return json({ extent, tracks });
    if (pathname === "/window") return json(await window(readRequest(searchParams, tracks), signal));
    return files[pathname] === undefined ? [404, "text/plain", "not found"] : [200, ...files[pathname]];
  }
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, "http://localhost");
    const gone = new AbortController();
    response.on("close", () => gone.abort());
    const [status, type, body] = await respond(url, gone.signal).catch((error) =>
      error instanceof RangeError
        ? [400, "text/plain", error.message]
        : [500, "text/plain", "the query failed"],
    );
    // The file does not change, and the same windows are asked for by everybody.
    const cache = url.pathname === "/window" && status === 200 ? "max-age=3600" : "no-store";
    response.writeHead(status, {
      "content-type": type,
      "cache-control": cache,
      "content-security-policy": policy,
    });
    response.end(body);
  });
  await new Promise((done) => server.listen(port, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
      close();
    },
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { pageFiles } = await import("./page-files.mjs");
  const file = process.argv[2] ?? "events.parquet";
  const { url } = await serve(file, { port: Number(process.env.PORT ?? 4180), files: await pageFiles() });
  console.log(`A timeline over ${file}: ${url}`);
}
