import type { Fold } from '../../domain/shared/decider.js';
import type { EventDecoder } from '../event-store/codec/event-decoder.js';
import type { StreamEnd } from '../event-store/codec/event-encoder.js';
import type { Instant } from '../../domain/shared/calendar.js';
import { PAGE, type EventStore, type Revision } from '../event-store/event-store.port.js';
import { CHAIN_START } from '../event-store/hash-chain.js';

/** A stream's state at its end, and the revision of every event id: what a command is decided on. */
export interface FoldedStream<State> {
  readonly state: State;
  readonly end: StreamEnd;
  readonly ids: Map<string, Revision>;
}

export const emptyStream = <State>(initialState: State): FoldedStream<State> => ({
  state: initialState,
  end: { revision: -1, hash: CHAIN_START, recordedAt: '' as Instant },
  ids: new Map(),
});

/** Folds what came after `from`, to the stream's end. */
export const foldOn = async <State>(
  store: EventStore,
  decoder: EventDecoder,
  fold: Fold<State>,
  stream: string,
  from: FoldedStream<State>,
): Promise<FoldedStream<State>> => {
  let { state } = from;
  let revision = from.end.revision;
  const { ids } = from;
  for (;;) {
    const page = await store.readFold(stream, revision);
    for (const event of page) state = fold.evolve(state, decoder.decode(event) as never);
    for (const event of page) ids.set(event.id, event.revision);
    revision = page.at(-1)?.revision ?? revision;
    if (page.length === PAGE) continue;
    if (revision === from.end.revision) return from;
    const last = (await store.last(stream))!;
    if (last.revision === revision)
      return { state, ids, end: { revision, hash: last.hash, recordedAt: last.recordedAt } };
  }
};
