import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { npm, root } from "./run.mjs";

/** Says in one sentence why this Node will not do, or nothing. */
export function nodeTooOld(version = process.versions.node) {
  const [major, minor] = version.split(".").map(Number);
  return major > 20 || (major === 20 && minor >= 19)
    ? undefined
    : `Node 20.19 or newer is needed, this is ${version}.`;
}

/**
 * True when `node_modules` is absent or does not hold what the lock asks for. The times of the files
 * decide quickly; only when the lock is the younger one are the versions compared, as a checkout
 * touches files that it does not change.
 */
export function installNeeded(folder = root) {
  const lock = join(folder, "package-lock.json");
  const installed = join(folder, "node_modules/.package-lock.json");
  if (!existsSync(installed)) return true;
  if (statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return false;
  const packages = (file) => JSON.parse(readFileSync(file, "utf8")).packages;
  const have = packages(installed);
  return Object.entries(packages(lock)).some(
    ([path, wanted]) => path !== "" && !wanted.optional && have[path]?.version !== wanted.version,
  );
}

/** `npm ci` where needed; resolves to false when it failed (npm has then said why). */
export async function installMissing(folder = root) {
  if (!installNeeded(folder)) return true;
  console.log("Installing what is missing (npm ci) …");
  // `start` and `test` build by themselves; `prepare` need not do it a first time.
  const env = { SUMMITRY_SKIP_PREPARE: "1" };
  const { code } = await npm(["ci", "--no-fund", "--no-audit"], { env, cwd: folder });
  return code === 0;
}
