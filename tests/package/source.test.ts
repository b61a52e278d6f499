import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { chromium as launcher, type Browser, type Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import { chromium } from "../support/chromium.js";
import { root } from "../support/tree.js";

// What `src` names comes from real servers here, with everything that servers do: none of it may break a page.

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** What the server with the data has seen: requests as they came, bytes sent, connections that were left. */
interface Seen {
  readonly requests: IncomingMessage[];
  bytes: number;
  left: number;
}

const dataset = JSON.stringify({
  id: "own",
  title: "Own talks",
  kinds: [{ id: "talk", label: "Talk" }],
  sources: [{ id: "g", type: "article", publisher: "The Gazette" }],
  events: [2001, 2004].map((year) => ({
    id: `t${year}`,
    kind: "talk",
    title: `Talk of ${year}`,
    importance: 2,
    when: String(year),
    sources: [{ source: "g", states: null, basis: "none" }],
  })),
});
const table = "when,title,source\n2001-05-01,First talk,The Gazette\n2004,Second talk,The Herald\n";
const json = { "content-type": "application/json" };
const anyone = { "access-control-allow-origin": "*" };

const seen: Seen = { requests: [], bytes: 0, left: 0 };
const answers: Record<string, Answer> = {
  "/good.json": (_, response) => response.writeHead(200, { ...json, ...anyone }).end(dataset),
  "/no-type": (_, response) => response.writeHead(200, anyone).end(`\ufeff  ${dataset}`),
  "/talks.csv": (_, response) =>
    response.writeHead(200, { "content-type": "text/plain", ...anyone }).end(table),
  "/table": (_, response) =>
    response.writeHead(200, { "content-type": "text/csv; charset=utf-8", ...anyone }).end(table),
  "/download": (_, response) =>
    response.writeHead(200, { "content-type": "application/octet-stream", ...anyone }).end(table),
  "/faulty.csv": (_, response) =>
    response
      .writeHead(200, { "content-type": "text/csv", ...anyone })
      .end(table.replace("2001-05-01", "1 May 2001").replace("The Gazette\n", "\n")),
  "/slow.json": (_, response) => response.writeHead(200, { ...json, ...anyone }).write("{"),
  "/never.json": () => {},
  "/later.json": (_, response) =>
    void setTimeout(() => response.writeHead(200, { ...json, ...anyone }).end(dataset), 400),
  "/huge.json": huge,
  "/said-huge.json": (_, response) =>
    response.writeHead(200, { ...json, ...anyone, "content-length": "30000000" }).write("{"),
  "/gone.json": (_, response) => response.writeHead(404, { ...json, ...anyone }).end("{}"),
  "/page.json": (_, response) =>
    response.writeHead(200, { ...json, ...anyone }).end("<!doctype html><script>alert(1)</script>"),
  "/closed.json": (_, response) => response.writeHead(200, json).end(dataset),
  "/other.json": (_, response) =>
    response.writeHead(200, { ...json, "access-control-allow-origin": "https://paper.example" }).end(dataset),
  "/moved.json": (_, response) =>
    response.writeHead(302, { location: `${elsewhere}good.json`, ...anyone }).end(),
  "/moved-to-closed.json": (_, response) =>
    response.writeHead(302, { location: `${elsewhere}closed.json`, ...anyone }).end(),
  "/round.json": (_, response) => response.writeHead(302, { location: "/round.json", ...anyone }).end(),
  "/broken-off.json": (_, response) => {
    response.writeHead(200, { ...json, ...anyone, "content-length": "5000" }).write(dataset);
    setTimeout(() => response.destroy(), 50);
  },
  "/faulty.json": (_, response) =>
    response
      .writeHead(200, { ...json, ...anyone })
      .end(dataset.replace('"2001"', '"20O1"').replace('"when":"2004"', '"when":"2004-13"')),
};

/** Sends without end, as fast as it is read. */
function huge(_: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { ...json, ...anyone });
  const block = " ".repeat(65_536);
  const send = (): void => {
    while (!response.destroyed) {
      seen.bytes += block.length;
      if (!response.write(block)) return void response.once("drain", send);
    }
  };
  send();
}

const listening = (server: Server): Promise<string> =>
  new Promise((done) =>
    server.listen(0, "127.0.0.1", () => done(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)),
  );

const answering = (): Server =>
  createServer((request, response) => {
    seen.requests.push(request);
    response.on("close", () => {
      if (!response.writableFinished) seen.left += 1;
    });
    answers[request.url!.split("?")[0]!]!(request, response);
  });
const servers = [answering(), answering()];
/** The pages are answers too: one that the test makes up has no address that could be told from another's. */
const site = createServer((request, response) =>
  response
    .writeHead(200, { "content-type": "text/html; charset=utf-8" })
    .end(htmlOf.get(request.url ?? "") ?? ""),
);
const htmlOf = new Map<string, string>();
let home = "";
let files = "";
let elsewhere = "";
let pages: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

beforeAll(async () => {
  [files, elsewhere, home] = (await Promise.all([...servers, site].map(listening))) as [
    string,
    string,
    string,
  ];
  pages = await serve({ root: join(root, "dist"), headers: anyone });
  browser = await launcher.launch(chromium);
});
afterAll(async () => {
  await browser?.close();
  await pages?.close();
  for (const server of [...servers, site]) {
    server.closeAllConnections();
    server.close();
  }
});
afterEach(() => {
  seen.requests.length = 0;
  seen.bytes = seen.left = 0;
});

interface Heard {
  readonly type: string;
  readonly message: string;
  readonly issues: readonly { readonly pointer: string; readonly line: number }[];
}

const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000 });

/** A page with one element and its list; the options stand in the element before it is defined, as a page would. */
async function open(
  src: string,
  options: object = {},
): Promise<{ page: Page; said: string[]; heard: () => Promise<Heard[]> }> {
  const page = await browser.newPage({ viewport: { width: 900, height: 700 } });
  const said: string[] = [];
  page.on("console", (message) => {
    // What the browser itself says about a failed request is not ours.
    if (message.text().startsWith("history-timeline")) said.push(`${message.type()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => said.push(`thrown: ${error}`));
  const html = `<!doctype html><title>Source</title><p>Before</p>
    <history-timeline src="${src}"><ol><li>The list</li></ol></history-timeline><p id="after">After</p>
    <script>
      globalThis.heard = [];
      for (const type of ["ready", "error"])
        document.addEventListener("timeline-" + type, ({ type, detail }) =>
          heard.push({ type, message: String(detail.error ?? ""), issues: detail.issues ?? [] }));
      customElements.whenDefined("history-timeline").then(() => {
        document.querySelector("history-timeline").options = ${JSON.stringify(options)};
      });
    </script>
    <script type="module" src="${pages.url}embed.js"></script>`;
  htmlOf.set("/source.html", html);
  await page.goto(`${home}source.html`);
  return { page, said, heard: () => page.evaluate<Heard[]>("heard") };
}

/** In the page: how far things have moved that nobody touched. */
const shifts = (): Promise<number> =>
  new Promise((done) => {
    const sum = (list: PerformanceObserverEntryList): number =>
      list
        .getEntries()
        .reduce((total, entry) => total + (entry as PerformanceEntry & { value: number }).value, 0);
    new PerformanceObserver((list) => done(sum(list))).observe({ type: "layout-shift", buffered: true });
    setTimeout(() => done(0), 200);
  });

const list = (page: Page): Promise<boolean> => page.locator("history-timeline ol > li").first().isVisible();
const words = (page: Page): Promise<string[]> => page.locator("history-timeline .state").allTextContents();
const marks = (page: Page): Promise<number> => page.locator("history-timeline .stage .mark").count();

describe("a dataset is drawn, and asked for once and without credentials", () => {
  test.each([
    ...["good.json", "no-type", "moved.json"],
    // A table is one by its media type, by its name, or by how it begins.
    ...["table", "talks.csv", "download"],
  ])("%s", async (name) => {
    const { page, said, heard } = await open(files + name);
    await page.context().addCookies([{ name: "who", value: "reader", url: files }]);
    await page.reload();
    await eventually(heard).toEqual([{ type: "timeline-ready", message: "", issues: [] }]);
    expect(await marks(page)).toBe(2);
    expect(await list(page)).toBe(false);
    expect(await words(page)).toEqual([]);
    expect(said).toEqual([]);
    expect(seen.requests.length).toBeGreaterThan(0);
    for (const { headers } of seen.requests) expect(headers.cookie).toBeUndefined();
    await page.close();
  });

  test("whatever else is said about the element while it comes", async () => {
    const { page, heard } = await open(`${files}later.json`);
    await page.evaluate(() => {
      const element = document.querySelector("history-timeline")!;
      element.setAttribute("theme", "dark");
      return new Promise((done) => setTimeout(done, 100)).then(() => element.setAttribute("lang", "en"));
    });
    await eventually(heard).toEqual([{ type: "timeline-ready", message: "", issues: [] }]);
    expect(seen.requests.filter(({ method }) => method === "GET")).toHaveLength(1);
    await page.close();
  });
});

test("while loading takes long, one line says so, and nothing in the page moves", async () => {
  const { page, said } = await open(`${files}slow.json`);
  await eventually(() => words(page)).toEqual(["Loading the timeline…"]);
  expect(await page.locator("history-timeline .state").getAttribute("aria-busy")).toBe("true");
  expect(await list(page)).toBe(true);
  expect(await page.evaluate(shifts)).toBe(0);
  expect(said).toEqual([]);
  await page.close();
});

describe("the list stays, one line says that there is no drawing, and the page is told why", () => {
  test.each<[name: string, why: RegExp, options?: object]>([
    ["slow.json", /RangeError: no answer within 300 ms: http.*slow\.json/, { timeout: 300 }],
    ["never.json", /RangeError: no answer within 300 ms/, { timeout: 300 }],
    ["said-huge.json", /RangeError: larger than 20000000 bytes/],
    ["good.json", /RangeError: larger than 100 bytes: http.*good\.json/, { maxBytes: 100 }],
    ["good.json", /RangeError: maxBytes must be more than 0, is -1/, { maxBytes: -1 }],
    ["good.json", /RangeError: timeout must be more than 0, is 0/, { timeout: 0 }],
    ["gone.json", /TypeError: the server answered 404: http.*gone\.json/],
    ["page.json", /TypeError: a page and not a dataset: http.*page\.json/],
    ["closed.json", /TypeError: not reachable, or not allowed to this page/],
    ["other.json", /TypeError: not reachable, or not allowed to this page/],
    ["moved-to-closed.json", /TypeError: not reachable, or not allowed to this page/],
    ["round.json", /TypeError: not reachable, or not allowed to this page/],
    ["broken-off.json", /Error: /],
  ])("%s, %s", async (name, why, options) => {
    const { page, said, heard } = await open(files + name, options);
    await eventually(heard).toHaveLength(1);
    const [{ type, message, issues }] = (await heard()) as [Heard];
    expect(type).toBe("timeline-error");
    expect(message).toMatch(why);
    expect(issues).toEqual([]);
    expect(await list(page)).toBe(true);
    expect(await words(page)).toEqual(["The timeline could not be drawn."]);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(/^error: history-timeline: /);
    expect(await page.locator("history-timeline figure").count()).toBe(0);
    await page.close();
  });

  test("a faulty table, with the line and column of every cell", async () => {
    const { page, said, heard } = await open(`${files}faulty.csv`);
    await eventually(heard).toHaveLength(1);
    const [{ issues }] = (await heard()) as [Heard];
    expect(issues.map(({ line }) => line)).toEqual([2, 2]);
    expect(said).toHaveLength(2);
    for (const [i, pointer] of ["sources", "when"].entries())
      expect(said[i]).toMatch(
        new RegExp(`^error: history-timeline: http\\S+faulty\\.csv:2:1 /events/0/${pointer} `),
      );
    expect(await list(page)).toBe(true);
    await page.close();
  });

  test("a faulty dataset, with every problem in the event and in the console", async () => {
    const { page, said, heard } = await open(`${files}faulty.json`);
    await eventually(heard).toHaveLength(1);
    const [{ issues }] = (await heard()) as [Heard];
    expect(issues.map(({ pointer }) => pointer)).toEqual(["/events/0/when", "/events/1/when"]);
    expect(issues[0]!.line).toBe(1);
    expect(said).toHaveLength(2);
    for (const [i, line] of said.entries())
      expect(line).toMatch(
        new RegExp(
          `^error: history-timeline: http\\S+faulty\\.json:1:\\d+ /events/${i}/when .+ \\([a-z-]+\\)$`,
        ),
      );
    expect(await words(page)).toEqual(["The timeline could not be drawn."]);
    await page.close();
  });
});

test("a file without end is left as soon as it is too large", async () => {
  const { page, heard } = await open(`${files}huge.json`);
  await eventually(heard).toHaveLength(1);
  expect((await heard())[0]!.message).toMatch(/RangeError: larger than 20000000 bytes/);
  await eventually(() => seen.left).toBe(1);
  // What was on its way when the limit was met lies in buffers; it is not the file.
  expect(seen.bytes).toBeGreaterThan(20_000_000);
  expect(seen.bytes).toBeLessThan(60_000_000);
  await page.close();
});

test("an element that leaves the page, or asks for something else, leaves the connection", async () => {
  const { page, said, heard } = await open(`${files}slow.json`);
  await eventually(() => seen.requests.length).toBe(1);
  await page.evaluate(
    (src) => document.querySelector("history-timeline")!.setAttribute("src", src),
    `${files}never.json`,
  );
  await eventually(() => seen.left).toBe(1);
  await eventually(() => seen.requests.length).toBe(2);
  await page.evaluate(() => document.querySelector("history-timeline")!.remove());
  await eventually(() => seen.left).toBe(2);
  expect(await heard()).toEqual([]);
  expect(said).toEqual([]);
  await page.close();
});

test("src is relative to the page, also where a base element moves it", async () => {
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const html = `<!doctype html><title>Base</title><base href="${files}deep/"><history-timeline src="../good.json"></history-timeline>
    <script type="module" src="${pages.url}embed.js"></script>`;
  htmlOf.set("/base.html", html);
  await page.goto(`${home}base.html`);
  await eventually(() => marks(page)).toBe(2);
  expect(asked).toContain(`${files}good.json`);
  await page.close();
});
