import { findBrowser } from "../../scripts/lib/browser.mjs";

const found = findBrowser();

/** Launch options for Playwright; without a found browser, Playwright's own is used. */
export const chromium: { executablePath?: string; args: string[] } = {
  ...(found === undefined ? {} : { executablePath: found }),
  args: [
    ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
  ],
};
