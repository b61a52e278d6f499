import type { Host, Interaction } from "./interaction.js";

/** A pointer that travelled further than this between down and up was dragging. */
const slack = 5;

function attach(host: Host): () => void {
  const stop = new AbortController();
  const options = { signal: stop.signal };
  let down: readonly [number, number] = [0, 0];
  const on = <K extends keyof GlobalEventHandlersEventMap>(
    type: K,
    act: (event: GlobalEventHandlersEventMap[K]) => void,
  ): void => {
    host.surface.addEventListener(type, act as EventListener, options);
  };
  // What a drag brings under the pointer is not pointed at, and setting it apart would cost each frame.
  on("pointerover", (event) => {
    if (event.buttons === 0) host.hover(host.pick(event.target));
  });
  on("pointerleave", () => host.hover(null));
  on("pointerdown", (event) => (down = [event.clientX, event.clientY]));
  on("click", (event) => {
    if (Math.hypot(event.clientX - down[0], event.clientY - down[1]) > slack) return;
    const range = host.range(event.target);
    if (range !== undefined) host.part(range);
    else host.select(host.pick(event.target));
  });
  return () => stop.abort();
}

/** Pointing at a mark or its label sets the event apart; a click or tap opens it, one beside all marks closes. */
export function pointer(): Interaction {
  return { name: "pointer", attach };
}
