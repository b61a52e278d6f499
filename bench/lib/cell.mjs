import { gzipSync } from "node:zlib";
import { box, change, ink, shoot } from "./picture.mjs";

/** A phase took longer than it may. What was measured before it is in `partial`. */
export class Capped extends Error {
  constructor(phase, partial) {
    super(`${phase} took longer than it may`);
    this.phase = phase;
    this.partial = partial;
  }
}

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

function within(phase, ms, partial, work) {
  let timer;
  const late = new Promise((_, fail) => {
    timer = setTimeout(() => fail(new Capped(phase, partial)), ms);
  });
  const task = work();
  task.catch(() => undefined);
  return Promise.race([task, late]).finally(() => clearTimeout(timer));
}

/** Seconds of CPU so far: of the page's main thread, and of all the browser's processes and threads. */
async function cpu(page, whole) {
  const [{ metrics }, { processInfo }] = await Promise.all([
    page.send("Performance.getMetrics"),
    whole.send("SystemInfo.getProcessInfo"),
  ]);
  return {
    main: metrics.find(({ name }) => name === "TaskDuration").value * 1000,
    all: processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0) * 1000,
  };
}

/**
 * CPU so far once the page is quiet: half a second has passed, and of the last quarter less than a twentieth was
 * worked. What draws on and on is waited for ten seconds.
 */
async function quiet(clients) {
  await sleep(250);
  let at = await cpu(...clients);
  for (let i = 0; i < 40; i++) {
    const { main } = at;
    await sleep(250);
    at = await cpu(...clients);
    if (at.main - main < 12) break;
  }
  return at;
}

/**
 * Waits until the browser as a whole rests, at most ten seconds: with a page it opens others of its own, which nobody
 * sees, and whose start takes a second of CPU from what is measured by the clock.
 */
async function rested(clients) {
  let { all } = await cpu(...clients);
  for (let i = 0, still = 0; i < 40 && still < 2; i++) {
    await sleep(250);
    const now = await cpu(...clients);
    still = now.all - all < 25 ? still + 1 : 0;
    all = now.all;
  }
}

/** What the steps of a list cost each: CPU until the page is quiet, and time from the input to its frame. */
async function steps(clients, page, list, last = () => undefined) {
  const before = await cpu(...clients);
  const waits = [];
  for (const step of list) {
    const start = performance.now();
    await step();
    await page.evaluate(() => globalThis.bench.settle());
    waits.push(performance.now() - start);
  }
  await last();
  const after = await quiet(clients);
  const each = (key) => (after[key] - before[key]) / list.length;
  return { main: each("main"), all: each("all"), wait: waits.sort((a, b) => a - b)[waits.length >> 1] };
}

/** Bytes on the JavaScript heap, of typed arrays and of the page's elements, after a collection. */
async function heap(client) {
  await client.send("HeapProfiler.collectGarbage");
  const {
    usedSize,
    embedderHeapUsedSize = 0,
    backingStorageSize = 0,
  } = await client.send("Runtime.getHeapUsage");
  return usedSize + embedderHeapUsedSize + backingStorageSize;
}

const x = box.x + box.width / 2;

/** Twelve notches closer in the end, with some back in between. */
const wheel = (mouse) =>
  [...Array(8).fill(-100), ...Array(4).fill(100), ...Array(8).fill(-100)].map(
    (dy) => () => mouse.wheel(0, dy),
  );

const drag = (mouse, y) => Array.from({ length: 20 }, (_, i) => () => mouse.move(x - 12 * (i + 1), y));

/**
 * One peer with one number of events, once. Throws `Capped`.
 *
 * @param at where the pointer is, as a share of the box's height
 * @returns first render, CPU of it, heap, nodes, bytes, CPU per zoom and pan step, and how much of the picture is
 * drawn and changes with each
 */
export async function measure({ browser, whole, url, peer, size, at = 0.5, cap, picture }) {
  const y = box.y + box.height * at;
  const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
  const page = await context.newPage();
  const result = { bytes: 0, errors: [] };
  page.on("pageerror", (error) => result.errors.push(String(error.message ?? error).slice(0, 200)));
  const files = [];
  page.on("requestfinished", (request) => files.push(request));
  await page.goto(`${url}${peer}.html`);
  const client = await context.newCDPSession(page);
  // Time that the thread ran, not that it waited for a turn on a busy machine.
  await client.send("Performance.enable", { timeDomain: "threadTicks" });
  const clients = [client, whole];
  const timed = (phase, work) => within(phase, cap, result, work);

  await timed("prepare", () =>
    page.evaluate(
      async ([name, n]) => {
        globalThis.bench = await import("/harness.js");
        await globalThis.bench.prepare(name, n);
      },
      [peer, size],
    ),
  );
  await client.send("HeapProfiler.collectGarbage");
  await page.mouse.move(x, y);
  await rested(clients);

  await timed("draw", async () => {
    const before = await cpu(...clients);
    Object.assign(result, await page.evaluate(() => globalThis.bench.draw()));
    const after = await quiet(clients);
    result.drawMain = after.main - before.main;
    result.drawAll = after.all - before.all;
  });
  const pictures = [];
  const look = (name) =>
    timed("screenshot", async () => {
      const png = await shoot(page, picture(name));
      pictures.push(png);
      result[`ink${pictures.length}`] = ink(png);
    });
  await look("drawn");
  await timed("heap", async () => {
    result.heap = await heap(client);
    result.nodes = (await client.send("Memory.getDOMCounters")).nodes;
  });
  await timed("zoom", async () => {
    result.zoom = await steps(clients, page, wheel(page.mouse));
  });
  await look("zoomed");
  await page.mouse.down();
  await timed("pan", async () => {
    // Held still before letting go: what glides on after a throw is no step.
    const last = async () => {
      await sleep(200);
      await page.mouse.up();
    };
    result.pan = await steps(clients, page, drag(page.mouse, y), last);
  });
  await look("panned");
  result.zooms = change(pictures[0], pictures[1]);
  result.pans = change(pictures[1], pictures[2]);
  for (const request of files) {
    if (!request.url().includes(`/${peer}/`)) continue;
    result.bytes += gzipSync(await (await request.response()).body(), { level: 9 }).length;
  }
  await context.close();
  return result;
}
