import type { BatchEvent } from '../../../domain/batches/events.js';
import type { Core } from '../../core/open-core.js';
import { eventsOfStream } from '../../event-store/events-of-stream.js';

/** The events of a batch one after the other: a chunk at a time is in memory. */
export async function* eventsOfBatch(
  { events, decoder }: Pick<Core, 'events' | 'decoder'>,
  stream: string,
): AsyncGenerator<BatchEvent> {
  for await (const stored of eventsOfStream(events, stream, 1)) yield decoder.decode(stored) as BatchEvent;
}
