import type { BatchEvent } from '../../../domain/batches/events.js';
import type { Core } from '../../core/open-core.js';

/** The events of a batch one after the other: a chunk at a time is in memory. */
export async function* batchEvents(
  { events, decoder }: Pick<Core, 'events' | 'decoder'>,
  stream: string,
): AsyncGenerator<BatchEvent> {
  for (let after = -1; ; after += 1) {
    const [stored] = await events.readStream(stream, after, 1);
    if (stored === undefined) return;
    yield decoder.decode(stored) as BatchEvent;
  }
}
