import type { DomainEvent, Fold } from '../../domain/shared/decider.js';
import type { Core } from '../core/open-core.js';
import type { EventMetadata } from '../event-store/codec/event-metadata.js';
import { eventsOfStream } from '../event-store/events-of-stream.js';

/** An event that a message is about, with its stream as it was once it had happened. */
export interface ToldEvent<State> {
  readonly event: DomainEvent;
  readonly metadata: EventMetadata;
  readonly state: State;
  /** as the stream was before it */
  readonly before: State;
}

/** Reads a stream up to one of its events: what is told of it is the same however late. */
export const toldEventOf = async <State>(
  { events, decoder }: Pick<Core, 'events' | 'decoder'>,
  { initialState, evolve }: Fold<State>,
  { stream, event: id }: { readonly stream: string; readonly event: string },
): Promise<ToldEvent<State>> => {
  let state = initialState;
  for await (const stored of eventsOfStream(events, stream)) {
    const event = decoder.decode(stored);
    const before = state;
    state = evolve(state, event as never);
    if (stored.id === id) return { event, metadata: JSON.parse(stored.metadata) as EventMetadata, before, state };
  }
  throw new RangeError(`${stream} has no event ${id}`);
};
