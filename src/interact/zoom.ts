import { select } from "d3-selection";
import {
  zoom as d3zoom,
  zoomIdentity,
  type D3ZoomEvent,
  type ZoomBehavior,
  type ZoomTransform,
} from "d3-zoom";
import { shortest, type Domain } from "../scales/index.js";
import type { Cause, Host, Interaction } from "./interaction.js";

type Surface = Element & { __zoom?: ZoomTransform };

/** The transform that shows a domain; d3 keeps it on the element, the domain stays the only truth. */
function toTransform(host: Host, [t0, t1]: Domain): ZoomTransform {
  const { extent, plot } = host.chart;
  const length = plot[1] - plot[0];
  const fit = length / (extent[1] - extent[0]);
  const k = (extent[1] - extent[0]) / (t1 - t0);
  const along = plot[0] - k * (plot[0] + (t0 - extent[0]) * fit);
  return zoomIdentity.translate(along, 0).scale(k);
}

function toDomain(host: Host, { k, x }: ZoomTransform): Domain {
  const { extent, plot } = host.chart;
  const fit = (plot[1] - plot[0]) / (extent[1] - extent[0]);
  const t = (along: number): number => extent[0] + ((along - x) / k - plot[0]) / fit;
  return [t(plot[0]), t(plot[1])];
}

function allowed(host: Host, event: Event): boolean {
  if (host.chart.orientation.vertical) return false;
  if (event.type === "wheel") {
    const { ctrlKey, metaKey } = event as WheelEvent;
    if (host.wheel === "off") return false;
    return host.wheel === "free" || ctrlKey || metaKey;
  }
  return !(event as MouseEvent).button && !(event as MouseEvent).ctrlKey;
}

function causeOf(event: Event): Cause {
  return event.type === "wheel"
    ? "wheel"
    : event.type.startsWith("touch") && (event as TouchEvent).touches.length > 1
      ? "pinch"
      : "drag";
}

function fit(behaviour: ZoomBehavior<Surface, unknown>, host: Host): void {
  const { extent, plot, height } = host.chart;
  behaviour
    .extent([
      [plot[0], 0],
      [plot[1], height],
    ]) // prettier-ignore
    .translateExtent([
      [plot[0], -Infinity],
      [plot[1], Infinity],
    ]) // prettier-ignore
    .scaleExtent([1, Math.max(1, (extent[1] - extent[0]) / shortest)]);
}

function attach(host: Host): () => void {
  const surface = host.surface as Surface;
  const behaviour = d3zoom<Surface, unknown>()
    .filter((event: Event) => allowed(host, event))
    .on("zoom", ({ sourceEvent, transform }: D3ZoomEvent<Surface, unknown>) => {
      if (sourceEvent === null || sourceEvent === undefined) return;
      host.setDomain(mirror(host, toDomain(host, transform)), causeOf(sourceEvent as Event));
    });
  const follow = (): void => {
    fit(behaviour, host);
    surface.__zoom = toTransform(host, mirror(host, host.domain));
  };
  const selection = select(surface);
  selection.call(behaviour).on("dblclick.zoom", null);
  follow();
  const stop = host.watch(follow);
  return () => {
    stop();
    selection.on(".zoom", null);
    delete surface.__zoom;
  };
}

/** In a right-to-left drawing the gesture's axis runs against time. */
function mirror(host: Host, [t0, t1]: Domain): Domain {
  if (!host.chart.orientation.mirrored) return [t0, t1];
  const [e0, e1] = host.chart.extent;
  return [e0 + e1 - t1, e0 + e1 - t0];
}

/**
 * Zoom by ctrl or ⌘ and wheel, by pinch, and pan by drag, with d3-zoom. The page keeps its own scrolling.
 *
 * @example timeline({ data, view, interactions: [zoom()] })
 */
export function zoom(): Interaction {
  return { name: "zoom", attach };
}
