import { randomUUID } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { isRefusal, type Decider, type DomainEvent, type Fold, type Refusal } from '../../domain/shared/decider.js';
import type { Clock } from '../clock/clock.js';
import type { EventDecoder } from '../event-store/codec/event-decoder.js';
import type { EncodedEvent, Encoding, EventEncoder } from '../event-store/codec/event-encoder.js';
import type { EventMetadata } from '../event-store/codec/event-metadata.js';
import { eventId } from '../event-store/event-id.js';
import type { Appended, EventStore } from '../event-store/event-store.port.js';
import type { Caller } from './caller.js';
import type { CommandOutcome } from './command-outcome.js';
import { emptyStream, foldOn, type FoldedStream } from './folded-stream.js';
import { firstAnswer } from './first-answer.js';
import { Lanes } from './lanes.js';

/** A command on its way: whose rules, which stream, and how it is completed from the state with what must be opened. */
export interface Target<State, Command, Event extends DomainEvent> {
  readonly decider: Decider<State, Command, Event>;
  readonly stream: string;
  readonly subject?: string;
  /**
   * its stream is most likely not there, and not asked for again soon: decided on nothing first, on what is there where
   * that was wrong, and not held afterwards
   */
  readonly likelyNew?: boolean;
  /** the command, or why there is none: told after the key and `If-Match` were looked at, as every refusal */
  readonly prepare: (state: State) => Command | Refusal | Promise<Command | Refusal>;
}

const HELD_STATES = 10_000;
const MAX_ATTEMPTS = 50;

/** Other processes kept appending to the stream first; nothing was written. */
export class Contended extends Error {
  readonly code = 'commands.contended';
}

/**
 * Load, decide, append. States are held folded and are right only as long as the stream did not move: an append says so
 * by its exact revision, and what appends nothing (a refusal, a repeated key) looks at the stream's end first.
 */
export class CommandExecutor {
  private readonly held = new LRUCache<string, FoldedStream<unknown>>({ max: HELD_STATES });
  private readonly lanes = new Lanes();

  constructor(
    private readonly store: EventStore,
    private readonly encoder: EventEncoder,
    private readonly decoder: EventDecoder,
    private readonly clock: Clock,
  ) {}

  execute<State, Command, Event extends DomainEvent>(
    target: Target<State, Command, Event>,
    caller: Caller,
  ): Promise<CommandOutcome> {
    return this.lanes.run(target.stream, () => this.attempt(target, caller));
  }

  /** The state as it stands, for reads that must not be late. */
  async load<State>(fold: Fold<State>, stream: string): Promise<FoldedStream<State>> {
    const held = this.held.get(stream) as FoldedStream<State> | undefined;
    return this.refresh(fold, stream, held ?? emptyStream(fold.initialState));
  }

  private async attempt<State, Command, Event extends DomainEvent>(
    target: Target<State, Command, Event>,
    caller: Caller,
  ): Promise<CommandOutcome> {
    const { decider } = target;
    const known = this.held.get(target.stream) as FoldedStream<State> | undefined;
    let folded = known ?? (await this.begin(target));
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      const { outcome, final } = await this.once(target, caller, folded);
      if (final) return outcome!;
      const now = await this.refresh(decider, target.stream, folded);
      if (now === folded && outcome) return outcome;
      folded = now;
    }
    throw new Contended(`${target.stream} was changed ${MAX_ATTEMPTS} times by others meanwhile`);
  }

  private async begin<State, Command, Event extends DomainEvent>({
    decider,
    stream,
    likelyNew,
  }: Target<State, Command, Event>): Promise<FoldedStream<State>> {
    const nothing = emptyStream(decider.initialState);
    return likelyNew ? nothing : this.refresh(decider, stream, nothing);
  }

  /** One try on the state held. An outcome that is not final holds only if the stream has not moved. */
  private async once<State, Command, Event extends DomainEvent>(
    target: Target<State, Command, Event>,
    caller: Caller,
    folded: FoldedStream<State>,
  ): Promise<{ readonly outcome?: CommandOutcome; readonly final: boolean }> {
    const { stream } = target;
    const { idempotency, ifMatch } = caller;
    const key = idempotency?.key ?? randomUUID();
    const first = eventId(stream, key, 0);
    if (idempotency && folded.ids.has(first))
      return { outcome: await firstAnswer(this.store, stream, folded.ids, idempotency), final: true };
    const actual = folded.end.revision < 0 ? 'none' : folded.end.revision;
    if (ifMatch !== undefined && ifMatch !== actual) return { outcome: { outcome: 'stale', actual }, final: false };
    const prepared = await target.prepare(folded.state);
    const decision = isRefused(prepared) ? prepared : target.decider.decide(prepared, folded.state);
    if (isRefusal(decision)) return { outcome: { outcome: 'refused', refusal: decision }, final: false };
    const encoded = await this.encode(decision, target, caller, folded, { key, first });
    // before the append: what its own fold cannot take would stop the stream for ever
    const state = encoded.reduce((before, { sealed }) => target.decider.evolve(before, sealed as Event), folded.state);
    const result = await this.store.append(
      stream,
      actual,
      encoded.map(({ event }) => event),
    );
    if (result.outcome === 'conflict') return { final: false };
    if (!target.likelyNew) this.hold(stream, { ...folded, state }, encoded, result);
    return {
      outcome: { outcome: 'executed', stream, revision: result.revision, position: result.position, repeated: false },
      final: true,
    };
  }

  private encode<State, Command, Event extends DomainEvent>(
    events: readonly Event[],
    { stream, subject }: Target<State, Command, Event>,
    { actor, correlationId, causationId = correlationId, origin, idempotency }: Caller,
    { end }: FoldedStream<State>,
    ids: Pick<Encoding, 'key' | 'first'>,
  ): Promise<readonly EncodedEvent[]> {
    const now = this.clock.now();
    const metadata: EventMetadata = {
      origin,
      occurredAt: now,
      actor,
      correlationId,
      causationId,
      ...(idempotency && { idempotencyKey: idempotency.key, bodyHash: idempotency.bodyHash }),
      ...(subject !== undefined && { subject }),
    };
    return this.encoder.encode(events, { stream, end, now, ...ids, metadata });
  }

  /** `after`: the state with these events; what is known of the stream is as it was before them. */
  private hold<State>(
    stream: string,
    after: FoldedStream<State>,
    encoded: readonly EncodedEvent[],
    { revision }: Appended,
  ): void {
    const last = encoded.at(-1);
    if (last === undefined) return;
    const { state, ids, end } = after;
    encoded.forEach(({ event }, index) => ids.set(event.id, end.revision + 1 + index));
    const { hash, recordedAt } = last.event;
    this.held.set(stream, { state, ids, end: { revision, hash, recordedAt } });
  }

  private async refresh<State>(
    fold: Fold<State>,
    stream: string,
    from: FoldedStream<State>,
  ): Promise<FoldedStream<State>> {
    const folded = await foldOn(this.store, this.decoder, fold, stream, from);
    if (folded.end.revision >= 0) this.held.set(stream, folded);
    return folded;
  }
}

const isRefused = (prepared: unknown): prepared is Refusal =>
  typeof prepared === 'object' && prepared !== null && 'refused' in prepared;
