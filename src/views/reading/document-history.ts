import type { Instant } from '../../../domain/shared/calendar.js';
import type { View } from '../../../projections/define-view.js';
import type { EventDecoder } from '../../event-store/codec/event-decoder.js';
import type { EventStore, Position } from '../../event-store/event-store.port.js';
import type { ReadStore } from '../../read-store/read-store.port.js';
import { positionKnownOn } from '../log-marks.js';
import { refold } from '../refold.js';
import { servingCopy } from '../view-copies.js';
import { fromStored, type ViewDocument } from '../view-document.js';

/** Documents as they were known at a moment: folded again from their own streams, up to where the log was then. */
export class DocumentHistory {
  constructor(
    private readonly log: EventStore,
    private readonly store: ReadStore,
    private readonly decoder: EventDecoder,
  ) {}

  /** A document that is there, as it was known at a position. */
  upTo(view: View, { id, sources }: ViewDocument, position: Position): Promise<Pick<ViewDocument, 'body' | 'parked'>> {
    return refold(this.log, this.decoder, { view, id, sources, upTo: position });
  }

  /** Without a body: it was not there then, or there never was one. Without a moment: as it is known now. */
  async knownOn(view: View, id: string, moment?: Instant): Promise<Pick<ViewDocument, 'body' | 'parked' | 'position'>> {
    const serving = servingCopy(view, await this.store.pointers());
    const stored = serving && (await (await this.store.open(serving.copy)).get(id));
    if (stored === undefined) return { body: undefined, parked: undefined, position: 0n };
    const { sources, ...now } = fromStored(stored);
    if (moment === undefined && serving?.version === view.version) return now;
    const upTo = moment === undefined ? now.position : await positionKnownOn(this.log, this.store, moment);
    return refold(this.log, this.decoder, { view, id, sources, upTo });
  }
}
