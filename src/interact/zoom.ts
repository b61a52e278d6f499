import { select } from "d3-selection";
import {
  zoom as d3zoom,
  zoomIdentity,
  type D3ZoomEvent,
  type ZoomBehavior,
  type ZoomTransform,
} from "d3-zoom";
import { pan, shortest, zoomAround, type Domain } from "../scales/index.js";
import { Inertia } from "./inertia.js";
import type { Cause, Host, Interaction } from "./interaction.js";

type Surface = Element & { __zoom?: ZoomTransform };
type Behaviour = ZoomBehavior<Surface, unknown>;

/** Pixels from the left between which time runs. */
function ends({ chart: { plot, orientation } }: Host): readonly [number, number] {
  return orientation.mirrored ? [orientation.length - plot[1], orientation.length - plot[0]] : plot;
}

/** The transform that shows a domain; d3 keeps it on the element, the domain stays the only truth. */
function toTransform(host: Host, [t0, t1]: Domain): ZoomTransform {
  const { extent } = host.chart;
  const [x0, x1] = ends(host);
  const fit = (x1 - x0) / (extent[1] - extent[0]);
  const k = (extent[1] - extent[0]) / (t1 - t0);
  return zoomIdentity.translate(x0 - k * (x0 + (t0 - extent[0]) * fit), 0).scale(k);
}

function toDomain(host: Host, { k, x }: ZoomTransform): Domain {
  const { extent } = host.chart;
  const [x0, x1] = ends(host);
  const fit = (x1 - x0) / (extent[1] - extent[0]);
  const t = (pixel: number): number => {
    const instant = extent[0] + ((pixel - x) / k - x0) / fit;
    // What a division left over is no way out of the end: it would keep its button alive.
    return extent.find((end) => Math.abs(end - instant) < 0.01) ?? instant;
  };
  return [t(x0), t(x1)];
}

/** In a right-to-left drawing the gesture's axis runs against time. */
function mirror({ chart }: Host, [t0, t1]: Domain): Domain {
  if (!chart.orientation.mirrored) return [t0, t1];
  const [e0, e1] = chart.extent;
  return [e0 + e1 - t1, e0 + e1 - t0];
}

/** A wheel that goes sideways pans; one with ctrl or ⌘ zooms; all else belongs to the page. */
function isSideways({ deltaX, deltaY, ctrlKey, metaKey }: WheelEvent): boolean {
  return !ctrlKey && !metaKey && Math.abs(deltaX) > Math.abs(deltaY);
}

function allowed(host: Host, event: Event): boolean {
  if (host.chart.orientation.vertical) return false;
  if (event.type === "wheel") {
    const wheel = event as WheelEvent;
    if (host.wheel === "off" || isSideways(wheel)) return false;
    return host.wheel === "free" || wheel.ctrlKey || wheel.metaKey;
  }
  const { button, ctrlKey } = event as MouseEvent;
  return !button && !ctrlKey;
}

/**
 * How far a turn of the wheel zooms, as a power of two. A trackpad's pinch arrives as many small turns with ctrl, so
 * these count tenfold; a mouse wheel's notch of a hundred pixels does not, and zooms by 15 % as d3-zoom's does.
 */
function wheelDelta({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const unit = deltaMode === 1 ? 0.05 : deltaMode === 2 ? 1 : 0.002;
  return -deltaY * unit * (ctrlKey && Math.abs(deltaY) < 20 ? 10 : 1);
}

function causeOf(event: Event): Cause {
  if (event.type === "wheel") return "wheel";
  return event.type.startsWith("touch") && (event as TouchEvent).touches.length > 1 ? "pinch" : "drag";
}

function fit(behaviour: Behaviour, host: Host): void {
  const { extent, height } = host.chart;
  const [x0, x1] = ends(host);
  behaviour
    .extent([
      [x0, 0],
      [x1, height],
    ]) // prettier-ignore
    .translateExtent([
      [x0, -Infinity],
      [x1, Infinity],
    ]) // prettier-ignore
    .scaleExtent([1, Math.max(1, (extent[1] - extent[0]) / shortest)]);
}

/** The instant under a pointer. */
function instantAt(host: Host, event: MouseEvent): number {
  const { plot, orientation } = host.chart;
  const x = event.clientX - host.surface.getBoundingClientRect().left;
  const along = orientation.mirrored ? orientation.length - x : x;
  const [t0, t1] = host.domain;
  return t0 + ((along - plot[0]) / (plot[1] - plot[0])) * (t1 - t0);
}

/** Double click or tap: twice as close around the pointer; with shift half as close. */
function double(host: Host, event: MouseEvent): void {
  if (host.chart.orientation.vertical) return;
  event.preventDefault();
  host.setDomain(zoomAround(host.domain, event.shiftKey ? 0.5 : 2, instantAt(host, event)), "double", {
    animate: true,
  });
}

function sideways(host: Host, event: WheelEvent): void {
  if (host.wheel === "off" || host.chart.orientation.vertical || !isSideways(event)) return;
  event.preventDefault();
  const [t0, t1] = host.domain;
  const { plot, orientation } = host.chart;
  const share = event.deltaX / (plot[1] - plot[0]);
  host.setDomain(pan(host.domain, (orientation.mirrored ? -share : share) * (t1 - t0)), "wheel");
}

/** What d3 answers to, and what comes before it. */
const touches = ["pointerover", "wheel", "mousedown", "touchstart", "dblclick"] as const;

/**
 * d3 comes to work when a pointer reaches the drawing, before the event that brings it: the first picture does not
 * wait for what nobody does yet.
 */
function attach(host: Host): () => void {
  const stop = new AbortController();
  let detach: (() => void) | undefined;
  const begin = (): void => {
    stop.abort();
    detach ??= work(host);
  };
  // Not passive, though nothing is prevented here: a browser asks before it scrolls only where someone might.
  const how = { signal: stop.signal, capture: true, passive: false };
  for (const type of touches) host.surface.addEventListener(type, begin, how);
  return () => {
    stop.abort();
    detach?.();
  };
}

function work(host: Host): () => void {
  const surface = host.surface as Surface;
  const inertia = new Inertia(host);
  const behaviour = d3zoom<Surface, unknown>()
    .filter((event: Event) => allowed(host, event))
    .wheelDelta(wheelDelta)
    .on("zoom", ({ sourceEvent, transform }: D3ZoomEvent<Surface, unknown>) => {
      if (sourceEvent === null || sourceEvent === undefined) return;
      const by = causeOf(sourceEvent as Event);
      host.setDomain(mirror(host, toDomain(host, transform)), by);
      if (by === "drag") inertia.move((sourceEvent as Event).timeStamp);
    })
    .on("end", ({ sourceEvent }: D3ZoomEvent<Surface, unknown>) => {
      if (sourceEvent !== null && sourceEvent !== undefined)
        inertia.release((sourceEvent as Event).timeStamp);
    });
  let fitted: Host["chart"] | undefined;
  const follow = (): void => {
    if (host.chart !== fitted) fit(behaviour, host);
    fitted = host.chart;
    surface.__zoom = toTransform(host, mirror(host, host.domain));
  };
  const selection = select(surface);
  selection.call(behaviour).on("dblclick.zoom", null);
  follow();
  const stop = new AbortController();
  const { signal } = stop;
  surface.addEventListener("dblclick", (event) => double(host, event as MouseEvent), { signal });
  surface.addEventListener("wheel", (event) => sideways(host, event as WheelEvent), {
    signal,
    passive: false,
  });
  surface.addEventListener("pointerdown", () => inertia.stop(), { signal });
  const unwatch = host.watch(follow);
  return () => {
    unwatch();
    stop.abort();
    inertia.stop();
    selection.on(".zoom", null);
    delete surface.__zoom;
  };
}

/**
 * Zoom by ctrl or ⌘ and wheel, by pinch, by double click; pan by drag, which runs on, and by a sideways wheel.
 * With d3-zoom. The page keeps its own scrolling; where time runs down nothing is captured.
 *
 * @example timeline({ data, view, interactions: [zoom()] })
 */
export function zoom(): Interaction {
  return { name: "zoom", attach };
}
