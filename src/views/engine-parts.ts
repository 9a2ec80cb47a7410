import type { View } from '../../projections/define-view.js';
import type { EventDecoder } from '../event-store/codec/event-decoder.js';
import type { EventStore } from '../event-store/event-store.port.js';
import type { Taker } from '../leases/lease.js';
import type { ReadStore } from '../read-store/read-store.port.js';
import type { EngineReport } from './engine-report.js';

/** What the view engine works with. */
export interface EngineParts {
  readonly log: EventStore;
  readonly store: ReadStore;
  readonly decoder: EventDecoder;
  readonly views: readonly View[];
  /** takes the lease of each view before it is followed; absent: nobody else follows them */
  readonly leases?: Taker | undefined;
  /** false: only looks at how far others bring them */
  readonly follows: boolean;
  readonly report: (report: EngineReport) => void;
}
