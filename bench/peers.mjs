// npm run bench:peers: other libraries under the same events and the same input; bench/README.md says how.
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { build } from "../scripts/build.mjs";
import { installMissing } from "../scripts/lib/install.mjs";

const here = fileURLToPath(new URL(".", import.meta.url));
const { values } = parseArgs({
  options: {
    sizes: { type: "string", default: "40,1000,10000,100000,1000000" },
    peers: { type: "string" },
    runs: { type: "string", default: "3" },
    slow: { type: "string", default: "15" },
    cap: { type: "string", default: "60" },
    out: { type: "string", default: `${here}out` },
    built: { type: "boolean", default: false },
  },
});

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function numbers(name) {
  const list = values[name].split(",").map(Number);
  if (!list.every((n) => Number.isInteger(n) && n > 0))
    stop(`--${name} takes whole numbers above 0: ${values[name]}`);
  return list;
}

// Who ends it ends its browsers, too: a browser that goes on is a load on whatever is measured next.
for (const signal of ["SIGTERM", "SIGHUP"]) process.once(signal, () => process.exit(1));

const [sizes, [runs], [cap], [slow]] = ["sizes", "runs", "cap", "slow"].map(numbers);
if (!(await installMissing(here))) stop("The install failed; see npm's message above.");
const [{ peers }, { runAll }, { markdown }] = await Promise.all(
  ["peers", "run", "table"].map((name) => import(`./lib/${name}.mjs`)),
);
const wanted = values.peers?.split(",");
const unknown = wanted?.find((name) => !peers.some((peer) => peer.name === name));
if (unknown !== undefined) stop(`--peers takes ${peers.map(({ name }) => name).join(", ")}: ${unknown}`);
if (!values.built) await build();
// The empty page is what all others are net of.
const chosen = peers.filter(({ name }) => name === "empty" || (wanted?.includes(name) ?? true));
console.log(markdown(await runAll({ peers: chosen, sizes, runs, cap, slow, out: values.out })));
