import type { TimelineEvent } from "../dataset/index.js";
import type { Paint, Shape } from "../scene/index.js";
import type { Accessor, Where } from "./accessor.js";
import type { Counted } from "./counted.js";
import type { CrowdLane } from "./crowd.js";
import type { Point } from "./point.js";
import type { Tails } from "./tails.js";
import type { Rows, Timed } from "./tracks-lanes.js";

/** Which events stand on which tracks, and what they say. */
export interface TrackOptions {
  /** Which events; all of them when absent. */
  readonly where?: Where;
  /** Id of the track an event belongs to; its own track when absent. */
  readonly track?: Accessor<string>;
  /** The tracks from top to bottom; the dataset's when absent. One whose `parent` is here stands under it. */
  readonly tracks?: readonly { readonly id: string; readonly label: string; readonly parent?: string }[];
  /** Title of an event; an empty one means no label. */
  readonly label?: Accessor<string>;
  /** A second, quieter line, shown where days are told apart. */
  readonly detail?: Accessor<string>;
  readonly paint?: (event: TimelineEvent) => Paint | undefined;
  readonly shape?: (event: TimelineEvent) => Shape | undefined;
  /** Drawn hollow, such as unofficial talks. */
  readonly hollow?: Where;
  /** The most lanes of one track; a track that needs more becomes a strip of counts. 12 when absent, 48 where the track has 100 events or fewer. */
  readonly maxLanes?: number;
  /** Ids of tracks that are drawn as one thin strip of counts. */
  readonly collapsed?: readonly string[];
}

/** One event on a track. `lane` is the row in its track. */
export interface Item extends Point, Timed {}

/** A track with its events. */
export interface Track {
  readonly id: string;
  readonly label: string;
  readonly paint: Paint;
  /** 1 for a track under another. */
  readonly depth: 0 | 1;
  /** It has tracks under it, so its name stands over them. */
  readonly parent: boolean;
  /** How many events. */
  readonly count: number;
  /** In order of their starts; none when they are only counted. */
  readonly items: readonly Item[];
  readonly rows: Rows;
  /** When they are drawn as counts. */
  readonly counted?: Counted;
  /** When there are too many to list: drawn as counts where they are dense, as marks where they are not. */
  readonly crowd?: CrowdTrack;
  /** The most lanes it may have, and the room for them whether it has them or not; by its events when absent. */
  readonly fixed?: number;
}

/** Events of a track that are counted and not listed, and at hand all the same. */
export interface CrowdTrack extends CrowdLane {
  /** One thin strip of counts, at every level. */
  readonly thin: boolean;
  /** The event of a row. */
  item(row: number): Item;
  id(row: number): string;
  readonly tails: Tails;
}

/** The tracks, and the same events in one set of lanes for a drawing in which tracks have no room of their own. */
export interface Tracks {
  readonly tracks: readonly Track[];
  /** Days stand in the column of their track, all that lasts in lanes beside them. */
  readonly merged: () => readonly Track[];
}
