import type { View } from '../../projections/define-view.js';
import type { EventDecoder } from '../event-store/codec/event-decoder.js';
import type { EventStore, Position, Revision } from '../event-store/event-store.port.js';
import { documentsOf } from './documents-of.js';
import { Folding } from './folding.js';
import { incoming, type IncomingEvent } from './view-event.js';

export interface Refolded {
  readonly view: View;
  readonly id: string;
  /** the streams to read, each up to a revision */
  readonly sources: Readonly<Record<string, Revision>>;
  /** events after it are not known yet */
  readonly upTo: Position;
}

/** A document as its events give it, read from its own streams alone. */
export const refold = async (log: EventStore, decoder: EventDecoder, asked: Refolded): Promise<Folding> => {
  const { view, id, sources, upTo } = asked;
  const events: IncomingEvent[] = [];
  for (const [stream, last] of Object.entries(sources))
    for await (const event of streamOf(log, decoder, stream, last))
      if (event.position <= upTo && documentsOf(view, event).includes(id)) events.push(event);
  const folding = new Folding(view, id);
  events.sort((one, other) => (one.position < other.position ? -1 : 1)).forEach((event) => folding.take(event));
  return folding;
};

async function* streamOf(
  log: EventStore,
  decoder: EventDecoder,
  stream: string,
  last: Revision,
): AsyncGenerator<IncomingEvent> {
  for (let after = -1; after < last;) {
    const page = await log.readStream(stream, after);
    for (const event of page) if (event.revision <= last) yield incoming(event, decoder);
    if (page.length === 0) return;
    after = page.at(-1)!.revision;
  }
}
