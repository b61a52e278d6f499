import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { connect, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium as engine } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isBuilt, noteBuilt, removeOlder, sourcesOf } from "../../scripts/lib/fresh.mjs";
import { installNeeded, nodeTooOld } from "../../scripts/lib/install.mjs";
import { run } from "../../scripts/lib/run.mjs";
import { serve } from "../../scripts/serve.mjs";
import { chromium } from "../support/chromium.js";
import { files, root } from "../support/tree.js";

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "summitry-start-"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the server", () => {
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    const pages = join(folder, "pages");
    mkdirSync(join(pages, "deep"), { recursive: true });
    mkdirSync(join(folder, "pages-secret"));
    writeFileSync(join(pages, "index.html"), "<p>first");
    writeFileSync(join(pages, "deep/index.html"), "<p>deep");
    writeFileSync(join(pages, "ä b.svg"), "<svg/>");
    writeFileSync(join(folder, "secret.txt"), "secret");
    writeFileSync(join(folder, "pages-secret/a.txt"), "secret");
    const headers = { "content-security-policy": "default-src 'self'" };
    server = await serve({ root: pages, mounts: { "/dist/": join(root, "dist") }, headers });
  });
  afterAll(() => server.close());

  /** A request as it is written: `fetch` would tidy the path. */
  const raw = (path: string, method = "GET") =>
    new Promise<string>((done, fail) => {
      let answer = "";
      const socket = connect(server.port, "127.0.0.1", () => {
        socket.write(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`);
      });
      socket.on("data", (data) => (answer += String(data)));
      socket.on("end", () => done(answer)).on("error", fail);
    });

  test.each([
    ["/", "text/html", "<p>first"],
    ["/deep/", "text/html", "<p>deep"],
    ["/?query=1", "text/html", "<p>first"],
    ["/%C3%A4%20b.svg", "image/svg+xml", "<svg/>"],
    ["/dist/embed.js", "text/javascript", "summitry"],
    ["/dist/summitry.css", "text/css", ""],
    ["/dist/data/us-russia.json", "application/json", '"events"'],
  ])("%s is %s", async (path, type, part) => {
    const answer = await fetch(new URL(path, server.url));
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toMatch(type);
    expect(answer.headers.get("content-security-policy")).toBe("default-src 'self'");
    expect(await answer.text()).toContain(part);
  });

  test.each([
    ...["/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/dist/../../secret.txt"],
    ...["/../pages-secret/a.txt", "//etc/passwd", "/%00", "/%E0%A4%A", "/missing", "/deep", "/index.html/"],
  ])("%s is not found", async (path) => {
    const answer = await raw(path);
    expect(answer).toMatch(/^HTTP\/1\.1 404 /);
    expect(answer).not.toContain("secret");
  });

  test("HEAD has no body, and nothing is written to it", async () => {
    expect(await raw("/", "HEAD")).toMatch(/^HTTP\/1\.1 200 [^]*\r\n\r\n$/);
    expect(await raw("/", "POST")).toMatch(/^HTTP\/1\.1 405 /);
  });

  test("a taken port is refused", async () => {
    await expect(serve({ root: folder, port: server.port })).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});

describe("npm start", () => {
  const start = (port: string) =>
    run(process.execPath, ["scripts/start.mjs"], { env: { PORT: port }, quiet: true, timeout: 20_000 });

  test("an asked-for port that is busy ends it at once, with one sentence", async () => {
    const busy = createServer();
    await new Promise<void>((done) => busy.listen(0, "127.0.0.1", done));
    const { port } = busy.address() as AddressInfo;
    expect(await start(String(port))).toEqual({
      code: 1,
      output: `Port ${port} is in use: set PORT to another one.\n`,
    });
    await new Promise((done) => busy.close(done));
  });

  test.each(["four", "-1", "1.5", "70000"])("PORT=%s is refused", async (port) => {
    expect(await start(port)).toEqual({
      code: 1,
      output: `PORT must be a whole number up to 65535, not "${port}".\n`,
    });
  });
});

describe("what is missing", () => {
  const place = (name: string, lock: object, installed?: object, lockIsYounger = true) => {
    const here = join(folder, name);
    mkdirSync(join(here, "node_modules"), { recursive: true });
    const write = (path: string, packages: object, seconds: number) => {
      writeFileSync(join(here, path), JSON.stringify({ packages }));
      utimesSync(join(here, path), seconds, seconds);
    };
    write("package-lock.json", lock, lockIsYounger ? 2000 : 1000);
    if (installed !== undefined) write("node_modules/.package-lock.json", installed, 1500);
    return installNeeded(here);
  };
  const a = (version: string, optional = false) => ({
    "node_modules/a": { version, ...(optional && { optional }) },
  });

  test("nothing installed: install", () => expect(place("none", a("1.0.0"))).toBe(true));
  test("installed after the lock was written: leave it", () =>
    expect(place("new", a("1.0.0"), a("1.0.0"), false)).toBe(false));
  test("a younger lock that asks for another version: install", () =>
    expect(place("other", a("2.0.0"), a("1.0.0"))).toBe(true));
  test("a younger lock that asks for the same, by a checkout: leave it", () =>
    expect(place("same", { "": {}, ...a("1.0.0") }, a("1.0.0"))).toBe(false));
  test("a package for another system is not missed", () =>
    expect(place("optional", a("1.0.0", true), {})).toBe(false));

  test("an old Node is told so", () => {
    expect(nodeTooOld("20.18.3")).toBe("Node 20.19 or newer is needed, this is 20.18.3.");
    for (const good of ["20.19.0", "22.1.0", "24.0.0"]) expect(nodeTooOld(good)).toBeUndefined();
  });
});

describe("preparing the package", () => {
  const clone = (name: string): string => {
    const here = join(folder, name);
    for (const path of ["src", "dist/esm"]) mkdirSync(join(here, path), { recursive: true });
    const exports = { ".": { default: "./dist/esm/index.js" } };
    writeFileSync(join(here, "package.json"), JSON.stringify({ exports }));
    writeFileSync(join(here, "src/index.ts"), "1");
    writeFileSync(join(here, "dist/esm/index.js"), "1");
    noteBuilt(sourcesOf(here), here);
    return here;
  };

  test("builds nothing when dist is made of what is there", () => expect(isBuilt(clone("same"))).toBe(true));

  test.each<[string, (here: string) => void]>([
    ["a source has changed", (here) => writeFileSync(join(here, "src/index.ts"), "2")],
    ["a source is new", (here) => writeFileSync(join(here, "src/more.ts"), "1")],
    ["a source is gone", (here) => rmSync(join(here, "src/index.ts"))],
    ["a file of dist is gone", (here) => rmSync(join(here, "dist/esm/index.js"))],
    ["a build has begun and not ended", (here) => noteBuilt(undefined, here)],
  ])("builds when %s", (name, change) => {
    const here = clone(name);
    change(here);
    expect(isBuilt(here)).toBe(false);
  });

  test("leaves what is served until the new is there, and then nothing of the old", () => {
    const dist = join(clone("old"), "dist");
    mkdirSync(join(dist, "chunks"));
    for (const file of ["chunks/old.js", "old.js", "new.js"]) writeFileSync(join(dist, file), "");
    for (const file of ["chunks/old.js", "old.js"]) utimesSync(join(dist, file), 1000, 1000);
    removeOlder(dist, 2_000_000);
    expect(readdirSync(dist).sort()).toEqual(["esm", "new.js"]);
  });
});

describe("the example pages", () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serve>>;
  beforeAll(async () => {
    server = await serve({ root: join(root, "examples"), mounts: { "/dist/": join(root, "dist") } });
    browser = await engine.launch(chromium);
  });
  afterAll(async () => {
    await browser.close();
    await server.close();
  });

  // Snippets are no pages, and the one over an engine has a server of its own: they have their own tests.
  test.each(files("examples", (path) => /^examples\/[^/]+\.html$/.test(path)))(
    "%s draws and asks no other host",
    async (path) => {
      const page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
      const problems: string[] = [];
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("requestfailed", (request) => problems.push(`failed: ${request.url()}`));
      page.on("response", (answer) => {
        const wanted = answer.status() < 400 || answer.url().endsWith("/favicon.ico");
        if (!wanted) problems.push(`${answer.status()}: ${answer.url()}`);
      });
      page.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith("http") && `${origin}/` !== server.url)
          problems.push(`asks ${request.url()}`);
      });
      await page.goto(server.url + path.slice("examples/".length));
      // A page may have its timeline in a frame.
      const frames = (): Promise<number[]> =>
        Promise.all(page.frames().map((frame) => frame.locator("svg [data-event]").count()));
      const drawn = expect.poll(async () => Math.max(...(await frames())), { timeout: 15_000 });
      await drawn.toBeGreaterThan(0).catch(() => problems.push("draws no event"));
      expect(problems).toEqual([]);
      await page.close();
    },
  );
});
