// Whether dist is what the sources make: a build takes a while, and whoever serves dist meanwhile would serve parts of it.
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { root } from "./run.mjs";

const inputs = ["src", "data", "scripts", "examples/frameworks", "package.json", "package-lock.json"];
const configured = /^(tsconfig.*\.json|rollup\.config\..*)$/;
const made = ["src/generated"];

/** Beside what npm installs, so that a fresh install is followed by a build. */
const note = (folder) => join(folder, "node_modules/.cache/summitry/built");

/** The files below a path of a folder, in a fixed order. */
function filesIn(folder, path) {
  const place = join(folder, path);
  if (made.includes(path) || !existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [path];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesIn(folder, `${path}/${name}`));
}

/** All that dist is made of, as one short text that changes with it. */
export function sourcesOf(folder = root) {
  const hash = createHash("sha256");
  const configs = readdirSync(folder).filter((name) => configured.test(name)).sort(); // prettier-ignore
  for (const file of [...inputs, ...configs].flatMap((path) => filesIn(folder, path)))
    hash.update(`${file}\n`).update(readFileSync(join(folder, file))).update("\n"); // prettier-ignore
  return hash.digest("hex");
}

/** Whether dist is there, whole, and made of these sources. */
export function isBuilt(folder = root) {
  if (!existsSync(note(folder)) || readFileSync(note(folder), "utf8") !== sourcesOf(folder)) return false;
  const { exports, bin } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  const wanted = [...Object.values(exports ?? {}), ...Object.values(bin ?? {})].flatMap((target) =>
    typeof target === "string" ? [target] : Object.values(target),
  );
  return wanted.every((file) => existsSync(join(folder, file)));
}

/** Notes what dist has been made of; without sources, that it is not known. */
export function noteBuilt(sources, folder = root) {
  if (sources === undefined) return rmSync(note(folder), { force: true });
  mkdirSync(dirname(note(folder)), { recursive: true });
  writeFileSync(note(folder), sources);
}

/** Takes away what an earlier build has left: files last written before a time, and folders left empty. */
export function removeOlder(folder, time) {
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const place = join(folder, name);
    const stat = statSync(place);
    if (stat.isDirectory()) {
      removeOlder(place, time);
      if (readdirSync(place).length === 0) rmdirSync(place);
    } else if (stat.mtimeMs < time) rmSync(place);
  }
}
