import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium as launcher, type Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { serve } from "../../scripts/serve.mjs";
import { chromium } from "../support/chromium.js";
import { summitry } from "../support/frames.js";
import { root } from "../support/tree.js";

// A content system may put a snippet into a paragraph. A parser ends that, and the element in it, where the figure
// begins: the element is empty then, and the figure stands behind it.
let folder = "";
let server: Awaited<ReturnType<typeof serve>>;
let browser: Browser;

const dated = `<ol><li><time datetime="1986-10-11">1986</time> Reykjavík</li></ol>`;
const element = (more: string, inside: string): string =>
  `<script type="module" src="/dist/embed.js"></script><history-timeline${more}>\n${inside}</history-timeline>`;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "summitry-paragraph-"));
  server = await serve({ root: folder, mounts: { "/dist/": join(root, "dist") } });
  const talks = join(root, "tests/fixtures/newsroom/talks.csv");
  // From disk the data stand inside the element, with an address in a file.
  for (const more of [[], ["--url", `${server.url}t/`]])
    await summitry(["embed", talks, "--out", join(folder, more.length > 0 ? "t" : "d"), ...more]);
  browser = await launcher.launch(chromium);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  await rm(folder, { recursive: true, force: true });
});

test.each([
  ["data beside it", "t/snippets/script.html"],
  ["data inside it", "d/snippets/script.html"],
  ["a list inside it", undefined],
])(
  "a figure with %s is shown once in a paragraph, and not as text, too",
  async (_, snippet) => {
    const body =
      snippet === undefined
        ? element(` data="us-russia"`, dated)
        : await readFile(join(folder, snippet), "utf8");
    const folderOf = snippet?.split("/")[0] ?? ".";
    for (const paragraph of [`<p>Before. ${body}`, `<p>Before. ${body}</p>`]) {
      await writeFile(
        join(folder, folderOf, "page.html"),
        `<!doctype html><meta charset="utf-8"><title>P</title>${paragraph}<ol class="notes"><li>The page’s own list</li></ol>`,
      );
      const page = await browser.newPage({ viewport: { width: 800, height: 900 } });
      await page.goto(`${server.url}${folderOf}/page.html`);
      await expect.poll(() => page.locator("figure[data-live]").count(), { timeout: 20_000 }).toBe(1);
      expect(await page.locator("figure:visible").count()).toBe(1);
      // In the page itself: the live figure has its own list, in a tree of its own.
      const texts = page.evaluate(
        () =>
          [...document.querySelectorAll("figure[data-static],ol:not([class])")].filter((one) =>
            one.checkVisibility(),
          ).length,
      );
      expect(await texts).toBe(0);
      expect(await page.locator("ol.notes:visible").count()).toBe(1);
      await page.close();
    }
  },
  120_000,
);
