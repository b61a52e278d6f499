export type { Group } from "./chips.js";
export { clusterAlong, type Cluster } from "./clusters.js";
export { Crowd, type CrowdBins, type CrowdInput } from "./crowd.js";
export { countBelow, countUpTo, density, sortedEnds, type Density } from "./density.js";
export {
  LabelTiles,
  placeLabels,
  type LabelInput,
  type Obstacle,
  type PlacedLabel,
  type TileLabels,
} from "./labels.js";
export { settle, type Settling } from "./settle.js";
export { assignLanes, type Lanes } from "./lanes.js";
export type { Align, LabelBox, LabelCandidate, Place, Side } from "./sides.js";
export { fitText, measureText, wrapText, type Font, type Measure } from "./text.js";
export { stepFor, ticks, type SpanTick, type Tick, type TickOptions, type Ticks } from "./ticks.js";
export { steps, stepTicks, type Step, type Unit } from "./steps.js";
