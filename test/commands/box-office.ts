import type { Caller, Idempotency } from '../../src/commands/caller.js';
import { CommandExecutor } from '../../src/commands/command-executor.js';
import type { CommandOutcome } from '../../src/commands/command-outcome.js';
import { EventDecoder } from '../../src/event-store/codec/event-decoder.js';
import { EventEncoder } from '../../src/event-store/codec/event-encoder.js';
import type { EventStore } from '../../src/event-store/event-store.port.js';
import { KeyRing } from '../../src/secrets/key-ring.js';
import { MasterKey } from '../../src/secrets/master-key.js';
import type { SecretsStore } from '../../src/secrets/secrets-store.port.js';
import type { EventType } from '../../domain/shared/event-type.js';
import type { Clock } from '../../src/clock/clock.js';
import { FIRST_KEY } from '../kit/master-keys.js';
import { TestClock } from '../kit/moment.js';
import { hall, hallEvents, type Hall, type HallCommand } from './hall.js';

export const HALL = 'hall-1';

/** The key of a command, and what its body was. */
export const keyed = (letter: string, body = 'body'): Idempotency => ({ key: letter.repeat(32), bodyHash: body });

let clocks = 0;
/** Each process has a clock of its own, so that two of them never write the very same event. */
const aClock = (): Clock => {
  const clock = new TestClock();
  clock.pass((clocks += 1));
  return clock;
};

/** One process that carries out commands on the hall, with an executor and held states of its own. */
export class BoxOffice {
  private readonly commands: CommandExecutor;

  constructor(
    readonly store: EventStore,
    clock: Clock = aClock(),
  ) {
    const encoder = new EventEncoder((name) => (hallEvents as Record<string, EventType>)[name], NO_KEYS);
    this.commands = new CommandExecutor(store, encoder, new EventDecoder(hallEvents, {}), clock);
  }

  do(command: HallCommand, caller: Pick<Caller, 'idempotency' | 'ifMatch'> = {}): Promise<CommandOutcome> {
    return this.commands.execute(
      { decider: hall, stream: HALL, prepare: () => command },
      { actor: 'system:box-office', correlationId: 'c', origin: 'live', ...caller },
    );
  }

  take(seats: readonly number[], caller?: Pick<Caller, 'idempotency' | 'ifMatch'>): Promise<CommandOutcome> {
    return this.do({ type: 'Take', seats }, caller);
  }

  async state(): Promise<Hall> {
    return (await this.commands.load(hall, HALL)).state;
  }
}

/** Nothing of a hall is personal: no key is ever asked for. */
const NO_KEYS = new KeyRing({} as SecretsStore, new MasterKey(FIRST_KEY));
