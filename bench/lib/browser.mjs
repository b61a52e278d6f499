import { chromium } from "playwright";
import { findBrowser } from "../../scripts/lib/browser.mjs";

const args = ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking"];

/**
 * A browser that can be ended even while one of its pages hangs: `{ browser, whole, close }`, where `whole` speaks
 * to the browser itself rather than to a page.
 */
export async function openBrowser() {
  const server = await chromium.launchServer({ executablePath: findBrowser(), args });
  const browser = await chromium.connect(server.wsEndpoint());
  const whole = await browser.newBrowserCDPSession();
  return { browser, whole, close: () => server.kill() };
}
