import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Order } from '../../domain/processes/process.js';
import type { CalendarDate } from '../../domain/shared/calendar.js';
import type { Caller } from '../commands/caller.js';
import type { Core } from '../core/open-core.js';
import { derivedId } from '../event-store/event-id.js';
import type { Cause } from './cause.js';
import type { AnyProcess } from './followed-process.js';
import { isHopeless } from './is-hopeless.js';
import { patiently } from './patiently.js';
import { ProcessJournal } from './process-journal.js';

/** On whose account an order is given. */
export interface Account {
  readonly cause: Cause;
  readonly instance: string;
  /** the last day that the instance was told of */
  readonly today: CalendarDate | '';
}

const FAILED = 'reactors.order-failed';

/**
 * Gives orders, each until it has come to something that the log keeps: an event in its stream under a key made of its
 * cause, or a refusal in the journal. Given again, after a crash or by two at once, it is found there and not repeated.
 */
export class OrderGiver {
  private readonly journal: ProcessJournal;

  constructor(
    core: Pick<Core, 'commands' | 'events'>,
    private readonly followed: AnyProcess,
    private readonly failed: (error: Error) => void,
  ) {
    this.journal = new ProcessJournal(core, followed.process.name);
  }

  /** Throws once `signal` aborts. */
  async give(order: Order<unknown>, account: Account, signal: AbortSignal): Promise<void> {
    await nextTurn(); // embedded stores answer at once: a day that many wait for would starve the timers of leases
    const reason = await patiently(() => this.refusalOf(order, account), signal, this.failed);
    const instead = reason === undefined ? undefined : this.followed.afterRefusal?.(order, reason, account.instance);
    if (instead) await patiently(() => this.refusalOf(instead, account), signal, this.failed);
  }

  /** Carries it out, unless it came to nothing already. */
  private async refusalOf(order: Order<unknown>, account: Account): Promise<string | undefined> {
    const caller = this.callerOf(order, account);
    const known = await this.journal.refusalOf(account.instance, caller.idempotency.key);
    if (known !== undefined) return known;
    const reason = await this.carriedOut(order, caller, account.today);
    if (reason !== undefined) await this.record(order, account, reason, caller);
    return reason;
  }

  private async carriedOut(
    order: Order<unknown>,
    caller: Caller,
    today: Account['today'],
  ): Promise<string | undefined> {
    try {
      const done = await this.followed.carryOut(order, caller, today);
      if (done.outcome === 'executed') return undefined;
      return done.outcome === 'refused' ? done.refusal.refused : `reactors.order-${done.outcome}`;
    } catch (error) {
      if (!isHopeless(error)) throw error;
      this.failed(error as Error);
      return (error as { readonly code?: string }).code ?? FAILED;
    }
  }

  private record(order: Order<unknown>, account: Account, reason: string, caller: KeyedCaller): Promise<void> {
    const { happened } = account.cause;
    const { name, stream } = order;
    const key = derivedId(`refusal\n${caller.idempotency.key}`);
    const refusal = { order: caller.idempotency.key, name, stream, cause: happened.id, reason };
    return this.journal.record(account.instance, refusal, happened.subject, {
      ...caller,
      idempotency: { key, bodyHash: key },
    });
  }

  private callerOf({ stream, name }: Order<unknown>, { cause, instance }: Account): KeyedCaller {
    const { name: process } = this.followed.process;
    const key = derivedId(`order\n${process}\n${cause.happened.id}\n${instance}\n${stream}\n${name}`);
    return {
      actor: `system:${process}`,
      correlationId: cause.correlationId,
      causationId: cause.happened.id,
      origin: cause.origin,
      idempotency: { key, bodyHash: key },
    };
  }
}

type KeyedCaller = Caller & Required<Pick<Caller, 'idempotency'>>;
