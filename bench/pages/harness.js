// Runs in every page beside one peer. The runner calls `prepare`, then `draw`, then turns a real wheel.
import { events } from "./events.js";

const frame = () => new Promise((done) => requestAnimationFrame(() => done()));
let peer, input, columns;

/** Loads the peer and makes the events in the shape it asks for. None of this is timed. */
export async function prepare(name, n) {
  peer = await import(`/${name}/${name}.js`);
  columns = events(n);
  input = peer.prepare(columns);
  await frame();
}

/** When the browser first showed anything but white, by its own clock. */
const shown = () => performance.getEntriesByName("first-contentful-paint")[0]?.startTime;

/**
 * Milliseconds from the call until a frame with marks was shown. Where the marks were there for the very first
 * frame, it is the browser's own time of showing it; else that of the frame after they appeared.
 */
export async function draw() {
  const box = document.getElementById("box");
  const start = performance.now();
  // Not kept here, so that what a peer lets go of is not counted as its own.
  const given = input;
  input = undefined;
  peer.draw(box, given, columns);
  const called = performance.now();
  let frames = 0;
  do {
    await frame();
    frames++;
  } while (!peer.drawn(box));
  const marked = frames;
  await frame();
  const after = performance.now();
  for (let i = 0; i < 10 && shown() === undefined; i++) await frame();
  const first = shown();
  const late = marked > 1 || first === undefined;
  return {
    first: (late ? Math.max(after, first ?? 0) : first) - start,
    called: called - start,
    frames: marked,
  };
}

/** Resolves when the frame after that of the last input begins, so that each step has a frame of its own. */
export const settle = frame;
