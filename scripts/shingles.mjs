// The texts of the articles are not in this repository. Hashes of their six-word runs are, so that a test can
// tell in a clean clone whether a sentence of ours is borrowed. Run by hand when the articles change, result
// committed:
//   node scripts/shingles.mjs FOLDER_OF_TXT_FILES
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** Words in a shingle. */
export const LENGTH = 6;

/** Lower case, letters and digits only; apostrophes join, accents go, everything else parts words. */
export const wordsOf = (text) =>
  text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[\p{M}'’]/gu, "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);

/** Every run of six words. */
export const shinglesOf = (text) => {
  const words = wordsOf(text);
  return words
    .slice(0, Math.max(0, words.length - LENGTH + 1))
    .map((_, i) => words.slice(i, i + LENGTH).join(" "));
};

/** The first ten hexadecimal digits of the SHA-256. */
export const hashOf = (shingle) => createHash("sha256").update(shingle).digest("hex").slice(0, 10);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const folder = process.argv[2];
  if (!folder) throw new TypeError("usage: node scripts/shingles.mjs FOLDER_OF_TXT_FILES");
  const files = readdirSync(folder).filter((name) => name.endsWith(".txt"));
  if (files.length === 0) throw new RangeError(`no .txt file in ${folder}`);
  const hashes = new Set();
  for (const name of files) {
    // Addresses are facts, and a link to an article must stay possible.
    const text = readFileSync(join(folder, name), "utf8").replace(/https?:\/\/\S+/g, " ");
    for (const shingle of shinglesOf(text)) hashes.add(hashOf(shingle));
  }
  const output = new URL("../data/us-russia/shingles.json", import.meta.url);
  const file = { words: LENGTH, hash: "sha256, first 10 hex digits", hashes: [...hashes].sort() };
  writeFileSync(output, `${JSON.stringify(file)}\n`.replace(/((?:"[0-9a-f]{10}",?){8})/g, "$1\n"));
  console.log(`${hashes.size} shingles of ${files.length} articles`);
}
