/**
 * History as zoomable timelines: components, views, and the door through which data enters.
 *
 * @packageDocumentation
 */
export { axis, deadlines, eras, legend, links, now, overview, points, spans } from "./components/index.js";
export type {
  AxisOptions,
  CardMessages,
  ChartOptions,
  Component,
  Context,
  DeadlinesOptions,
  ErasOptions,
  FigureMessages,
  Filter,
  Frame,
  Laid,
  Lane,
  KeysMessages,
  LegendEntry,
  LegendOptions,
  LinkType,
  LinksOptions,
  Messages,
  NowOptions,
  Overhang,
  OverviewOptions,
  Plan,
  PointsOptions,
  Room,
  SearchMessages,
  Sort,
  SourceMessages,
  SpansOptions,
  Switch,
  ViewFunction,
  ViewInput,
  Warning,
} from "./components/index.js";
export { Dataset, DatasetError, checkDataset, fromColumns, parseDataset } from "./dataset/index.js";
export type * from "./dataset/index.js";
export { deadlinesView, historyView, listView, summitsView, threatsView } from "./views/index.js";
export { memorySource, timeline } from "./timeline/index.js";
export type {
  Bins,
  CardContext,
  MemorySourceOptions,
  Picked,
  SourceOptions,
  Timeline,
  TimelineEvents,
  TimelineOptions,
  TimelineSource,
  TimelineState,
} from "./timeline/index.js";
export type { Cause, Host, Interaction } from "./interact/index.js";
export type { Renderer, RendererContext, RendererFactory } from "./render/index.js";
export type { Domain, DomainInput, Instant } from "./scales/index.js";
export type { When } from "./time/index.js";
