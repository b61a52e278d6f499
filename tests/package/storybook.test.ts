import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type Browser, chromium as engine, type Page } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import { chromium } from "../support/chromium.js";
import { root } from "../support/tree.js";

// The stories pass as tests in development; this opens what readers get. It finds what only a build
// does: a module that was shaken away leaves every page blank without any error.

interface Entry {
  readonly id: string;
  readonly title: string;
  readonly name: string;
  readonly type: "story" | "docs";
  readonly tags?: readonly string[];
}
const folder = join(root, "storybook-static");
const index = JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as {
  entries: Record<string, Entry>;
};
const entries = Object.values(index.entries);

let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;
// Pages of one context, used again and again: what the stories share is fetched and compiled once.
const free: Page[] = [];
beforeAll(async () => {
  server = await serve({ root: folder });
  browser = await engine.launch(chromium);
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  for (let i = 0; i < 3; i++) free.push(await context.newPage());
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

test("there are stories", () => {
  expect(entries.filter(({ type }) => type === "story").length).toBeGreaterThan(0);
});

// Several at once: most of the time a page waits for itself.
test.concurrent.each(entries)(
  "$title / $name opens, draws and asks no other host",
  async ({ id, type, tags }) => {
    const page = free.pop()!;
    try {
      const problems: string[] = [];
      page.on("pageerror", (error) => problems.push(error.message));
      page.on("console", (message) => {
        const wanted = !message.location().url.endsWith("/favicon.ico");
        if (message.type() === "error" && wanted) problems.push(message.text());
      });
      page.on("request", (request) => {
        const { protocol, origin } = new URL(request.url());
        if (protocol.startsWith("http") && origin !== new URL(server.url).origin)
          problems.push(request.url());
      });
      await page.goto(`${server.url}iframe.html?id=${id}&viewMode=${type}`);
      // A story without a drawing (a list, a table) says so by its tag.
      const drawn = tags?.includes("no-drawing") ? "#storybook-root > *" : "svg *";
      const where = type === "docs" ? "#storybook-docs .sb-story" : "#storybook-root";
      const mark =
        type === "docs"
          ? page.locator(where).first()
          : page.locator(drawn.startsWith("#") ? drawn : `${where} ${drawn}`).first();
      await mark
        .waitFor({ state: "attached", timeout: 90_000 })
        .catch(() => problems.push(`nothing drawn in ${where}`));
      // A story with globals is drawn again when they arrive: it need not have its height at once.
      const high = page
        .locator(type === "docs" ? where : "#storybook-root")
        .first()
        .evaluate(async (element) => {
          for (let i = 0; i < 100 && element.getBoundingClientRect().height < 20; i++) {
            await new Promise((next) => setTimeout(next, 100));
          }
          return element.getBoundingClientRect().height >= 20;
        })
        .catch(() => false);
      if (!(await high)) problems.push("blank");
      expect(problems).toEqual([]);
    } finally {
      page.removeAllListeners();
      await page.goto("about:blank");
      free.push(page);
    }
  },
);
