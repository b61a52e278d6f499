import { createReadStream, statSync } from "node:fs";
import { createServer } from "node:http";
import { extname, join, resolve, sep } from "node:path";

const types = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".svg": "image/svg+xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".md": "text/markdown; charset=utf-8",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".webp": "image/webp",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/** The file that an address means: in the mount with the longest fitting prefix, never outside of it. */
function fileFor(path, mounts) {
  const [prefix, folder] = mounts.find(([prefix]) => path.startsWith(prefix)) ?? [];
  if (folder === undefined || path.includes("\0")) return undefined;
  const base = resolve(folder);
  const wanted = resolve(join(base, path.slice(prefix.length)));
  if (wanted !== base && !wanted.startsWith(base + sep)) return undefined;
  const file = path.endsWith("/") ? join(wanted, "index.html") : wanted;
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

/**
 * Serves a folder on 127.0.0.1: `serve({ root, port, mounts, headers }) → { url, port, close }`. Port 0 is any
 * free one. `mounts` puts further folders at prefixes (`{ "/dist/": "dist" }`), `headers` is added to
 * every answer. Rejects with EADDRINUSE when the port is taken.
 */
export function serve({ root, port = 0, mounts = {}, headers = {} }) {
  const places = [...Object.entries(mounts), ["/", root]].sort(([a], [b]) => b.length - a.length);
  const server = createServer((request, response) => {
    let file;
    try {
      file = fileFor(decodeURIComponent(request.url.split(/[?#]/)[0]), places);
    } catch {
      // A broken escape or a file used as a folder: nothing of ours.
    }
    const allowed = request.method === "GET" || request.method === "HEAD";
    const type = file === undefined ? types[".txt"] : (types[extname(file)] ?? "application/octet-stream");
    const status = allowed ? (file === undefined ? 404 : 200) : 405;
    response.writeHead(status, { ...headers, "content-type": type, "cache-control": "no-cache" });
    if (status !== 200) response.end(status === 404 ? "Not found\n" : "Only GET and HEAD\n");
    else if (request.method === "HEAD") response.end();
    else
      createReadStream(file)
        .on("error", () => response.destroy())
        .pipe(response);
  });
  return new Promise((done, fail) => {
    server.once("error", fail);
    server.listen(port, "127.0.0.1", () => {
      const taken = server.address().port;
      const close = () =>
        new Promise((closed) => {
          server.close(() => closed());
          server.closeAllConnections();
        });
      done({ url: `http://127.0.0.1:${taken}/`, port: taken, close });
    });
  });
}
