import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../scripts/serve.mjs";
import { openBrowser } from "./browser.mjs";
import { buildPages } from "./build.mjs";
import { Capped, measure } from "./cell.mjs";
import { versionOf } from "./peers.mjs";
import { markdown } from "./table.mjs";

// Isolated from other origins, a page gets clocks of full precision.
const headers = {
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-embedder-policy": "require-corp",
};

function say({ run, size, peer, capped, failed }, ms) {
  const columns = [
    `run ${run + 1}`,
    String(size).padStart(8),
    peer.padEnd(16),
    `${(ms / 1000).toFixed(1)} s`.padStart(7),
  ];
  console.error([...columns, capped ? `capped in ${capped}` : (failed ?? "")].join("  ").trimEnd());
}

/**
 * Every cell of the table `runs` times; one that took more than `slow` seconds once, and a peer that was capped or
 * failed no more at that size or above.
 */
async function measureAll({ peers, sizes, runs, cap, slow, out }, url, save) {
  const cells = [];
  const limit = new Map();
  const once = new Set();
  let open = await openBrowser();
  const version = open.browser.version();
  const one = async (cell, picture) => {
    const { browser, whole } = open;
    try {
      Object.assign(cell, await measure({ browser, whole, url, cap: cap * 1000, picture, ...cell }));
    } catch (error) {
      limit.set(cell.peer, cell.size);
      if (error instanceof Capped) Object.assign(cell, error.partial, { capped: error.phase });
      else cell.failed = String(error.message ?? error).split("\n")[0];
      // A page that hangs is ended with its browser.
      await open.close();
      open = await openBrowser();
    }
  };
  // The browser's own start is nobody's.
  await one({ peer: "empty", size: sizes[0] }, () => undefined);
  for (let run = 0; run < runs; run++) {
    for (const size of sizes) {
      // Each run begins with another peer, so that none always follows the same one.
      const turn = peers.map((_, i) => peers[(i + run * 4) % peers.length]);
      for (const { name: peer, at } of turn) {
        if (size >= (limit.get(peer) ?? Infinity) || once.has(`${peer} ${size}`)) continue;
        const cell = { peer, size, run, ...(at === undefined ? {} : { at }) };
        const begun = performance.now();
        await one(cell, (step) => (run === 0 ? join(out, `${peer}-${size}-${step}.png`) : undefined));
        const took = performance.now() - begun;
        if (took > slow * 1000) once.add(`${peer} ${size}`);
        cells.push(cell);
        say(cell, took);
      }
      await save({ browser: `Chromium ${version}`, cells });
    }
  }
  await open.close();
}

/** Builds the pages, measures, and writes `peers.json`, `peers.md` and the first run's pictures into `out`. */
export async function runAll(options) {
  const { peers, sizes, runs, cap, slow, out } = options;
  const folder = await mkdtemp(join(tmpdir(), "summitry-peers-"));
  const started = Date.now();
  const server = await serve({ root: folder, headers });
  try {
    await buildPages(peers, folder);
    await mkdir(out, { recursive: true });
    let report;
    // After each size, so that a run which is ended early has not been for nothing.
    await measureAll(options, server.url, async (measured) => {
      report = {
        date: new Date(started).toISOString().slice(0, 10),
        minutes: (Date.now() - started) / 60_000,
        cores: availableParallelism(),
        ...measured,
        ...{ runs, cap, slow, sizes },
        peers: peers.map((peer) => ({ ...peer, version: versionOf(peer, new URL("../", import.meta.url)) })),
      };
      await writeFile(join(out, "peers.json"), JSON.stringify(report, null, 1));
      await writeFile(join(out, "peers.md"), markdown(report));
    });
    return report;
  } finally {
    await server.close();
    await rm(folder, { recursive: true, force: true });
  }
}
