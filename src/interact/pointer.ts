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
  const over = (event: PointerEvent): void => {
    // What a drag brings under the pointer is not pointed at, and setting it apart would cost each frame.
    if (event.buttons !== 0) return;
    const id = host.pick(event.target);
    const hit = id === null ? host.under(event) : undefined;
    host.tell(hit, id === null ? event.target : null);
    host.hover(id ?? hit?.id ?? null);
  };
  on("pointerover", over);
  // Marks on a canvas and counts are no elements to come over.
  on("pointermove", (event) => {
    if (host.pick(event.target) === null) over(event);
  });
  on("pointerleave", () => {
    host.tell(undefined);
    host.hover(null);
  });
  on("pointerdown", (event) => (down = [event.clientX, event.clientY]));
  on("click", (event) => {
    if (Math.hypot(event.clientX - down[0], event.clientY - down[1]) > slack) return;
    const id = host.pick(event.target);
    const hit = id === null ? host.under(event) : undefined;
    const range = host.range(event.target) ?? hit?.range;
    if (range !== undefined) host.part(range);
    else host.select(id ?? hit?.id ?? null, { stay: true });
  });
  return () => stop.abort();
}

/** Pointing at a mark or its label sets the event apart; a click or tap opens it, one beside all marks closes. */
export function pointer(): Interaction {
  return { name: "pointer", attach };
}
