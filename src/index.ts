/**
 * History as zoomable timelines: components, views, and the door through which data enters.
 *
 * @packageDocumentation
 */
export { axis, eras, legend, now, overview, points, spans } from "./components/index.js";
export type {
  AxisOptions,
  ChartOptions,
  ErasOptions,
  Component,
  Context,
  Filter,
  Frame,
  Laid,
  Lane,
  LegendEntry,
  LegendOptions,
  Messages,
  NowOptions,
  OverviewOptions,
  Plan,
  PointsOptions,
  Room,
  SpansOptions,
  ViewFunction,
  ViewInput,
  Warning,
} from "./components/index.js";
export { Dataset, DatasetError, checkDataset, fromColumns, parseDataset } from "./dataset/index.js";
export type * from "./dataset/index.js";
export { historyView, summitsView } from "./views/index.js";
export { timeline } from "./timeline/index.js";
export type { Picked, Timeline, TimelineEvents, TimelineOptions, TimelineState } from "./timeline/index.js";
export type { Cause, Host, Interaction } from "./interact/index.js";
export type { Renderer, RendererContext, RendererFactory } from "./render/index.js";
export type { Domain, DomainInput, Instant } from "./scales/index.js";
export type { When } from "./time/index.js";
