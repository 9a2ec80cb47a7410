import type { DomainEvent, Fold } from '../../domain/shared/decider.js';
import type { EventDecoder } from '../event-store/codec/event-decoder.js';
import { UnreadableEvent } from '../event-store/codec/unreadable-event.js';
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
  let { state, end } = from;
  const { ids } = from;
  for (;;) {
    const page = await store.readFold(stream, end.revision);
    for (const event of page) {
      state = evolved(fold, state, decoder.decode(event, stream), `${stream}@${event.revision}`);
      ids.set(event.id, event.revision);
    }
    end = page.at(-1) ?? end;
    if (page.length < PAGE) return end === from.end ? from : { state, ids, end: endOf(end) };
  }
};

/** A fold takes what is stored for what its schema let through: data that it stumbles on stop this stream, by name. */
const evolved = <State>({ evolve }: Fold<State>, state: State, event: DomainEvent, place: string): State => {
  try {
    return evolve(state, event as never);
  } catch (error) {
    throw new UnreadableEvent(event.type, `${event.type} cannot be folded (${(error as Error).name})`, place);
  }
};

const endOf = ({ revision, hash, recordedAt }: StreamEnd): StreamEnd => ({ revision, hash, recordedAt });
