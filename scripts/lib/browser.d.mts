/** CHROMIUM_PATH, else an installed Chrome, Chromium or Edge, else undefined. */
export function findBrowser(): string | undefined;
/** Makes sure that tests have a browser: its path (undefined: Playwright's own) or what to do about it. */
export function provideBrowser(): Promise<{ path?: string; problem?: string }>;
