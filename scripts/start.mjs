// npm start: installs what is missing, builds, serves the example news page and prints its address.
// Uses only what Node brings until the install is done.
import { build } from "./build.mjs";
import { installMissing, nodeTooOld } from "./lib/install.mjs";
import { root } from "./lib/run.mjs";
import { serve } from "./serve.mjs";

const usual = 4173;

function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

function wantedPort() {
  const text = process.env.PORT;
  if (!text) return undefined;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) stop(`PORT must be a whole number up to 65535, not "${text}".`);
  return port;
}

async function open(port) {
  const folders = { root: `${root}examples`, mounts: { "/dist/": `${root}dist` } };
  try {
    return await serve({ ...folders, port: port ?? usual });
  } catch (error) {
    if (!["EADDRINUSE", "EACCES"].includes(error.code)) throw error;
    const why = error.code === "EADDRINUSE" ? "is in use" : "may not be used";
    if (port !== undefined) stop(`Port ${port} ${why}: set PORT to another one.`);
    console.log(`Port ${usual} ${why}; taking a free one.`);
    return serve({ ...folders, port: 0 });
  }
}

const old = nodeTooOld();
if (old) stop(old);
// The port first: whoever asked for a busy one need not wait for a build to learn it.
const server = await open(wantedPort());
if (!(await installMissing())) stop("The install failed; see npm's message above.");
console.log("Building …");
if (!(await build({ quiet: true }))) stop("The build failed; see the message above.");
console.log(`The example page: ${server.url}\nStop with Ctrl+C.`);
for (const signal of ["SIGINT", "SIGTERM"])
  process.once(signal, async () => {
    await server.close();
    process.exit(0);
  });
