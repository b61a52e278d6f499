import { rollup } from "rollup";

// Rollup makes a file of every set of modules that the same entries need: thirty for the element, each with its own
// list of imports and nothing for gzip to find again. This first build looks at which of them a page always loads
// together, and the second one writes those as one.

/** The chunks that `chunk` loads at once, itself included. */
function loads(chunk, chunks, seen = new Set()) {
  if (seen.has(chunk)) return seen;
  seen.add(chunk);
  for (const file of chunk.imports) loads(chunks.get(file), chunks, seen);
  return seen;
}

/** Characters, not minified, for which nobody should load a file more. */
const small = 1500;

/**
 * For `manualChunks`, from a first build with `options`: what a page always loads is `element`, what everything drawn
 * needs is `drawing`; of what the first view needs besides, what all of them need is `axis`, what some need is `marks`.
 *
 * @param doors the modules that are asked for later, as ends of their paths: what draws, and the views, the first first
 */
export async function groups(options, { drawing, views }) {
  const build = await rollup(options);
  const { output } = await build.generate({ format: "es" });
  await build.close();
  const chunks = new Map(output.filter(({ type }) => type === "chunk").map((c) => [c.fileName, c]));
  const of = (end) => {
    const holds = ({ moduleIds }) => moduleIds.some((id) => id.replaceAll("\\", "/").endsWith(end));
    const door = [...chunks.values()].find(holds);
    if (door === undefined) throw new Error(`the first build has no file for ${end}`);
    return door;
  };
  const first = new Set([...chunks.values()].filter((c) => c.isEntry).flatMap((c) => [...loads(c, chunks)]));
  const names = new Map();
  const put = (chunk, name) => {
    for (const id of chunk.moduleIds) if (!names.has(id)) names.set(id, name);
  };
  // The entry itself stays a few bytes: a page that adds a query to its address must not load the rest twice.
  for (const chunk of first) put(chunk, "element");
  for (const { facadeModuleId } of first) names.delete(facadeModuleId);
  const always = loads(of(drawing), chunks);
  for (const chunk of always) if (!first.has(chunk)) put(chunk, "drawing");
  const [whole, ...others] = views.map((end) => loads(of(end), chunks));
  for (const chunk of whole) {
    if (first.has(chunk) || always.has(chunk) || chunk.isDynamicEntry) continue;
    const common = others.every((other) => other.has(chunk));
    if (common || chunk.code.length < small) put(chunk, "axis");
    else if (others.some((other) => other.has(chunk))) put(chunk, "marks");
  }
  return { manualChunks: (id) => names.get(id), cache: build.cache };
}
