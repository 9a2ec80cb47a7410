import type { AccountCommand } from '../../domain/payments/account/commands.js';
import type { Family } from '../../domain/contracts/family.js';
import { contracts } from '../../domain/contracts/contracts.js';
import { statusOn } from '../../domain/contracts/rules/status-on.js';
import type { SubscribedContract } from '../../domain/contracts/state.js';
import { date, startOfDay, type Instant } from '../../domain/shared/calendar.js';
import type { Caller } from '../../src/commands/caller.js';
import { closeDays } from '../../src/closing/close-days.js';
import { openReadStore } from '../../src/read-store/open-read-store.js';
import type { ReadStore } from '../../src/read-store/read-store.port.js';
import { AccountCommands } from '../../src/payments/account-commands.js';
import { processesWithout } from './processes-without.js';
import { Reactors } from '../../src/reactors/reactors.js';
import type { Core } from '../../src/core/open-core.js';
import { Insurer } from '../contracts/insurer.js';
import { proposal } from '../contracts/zoe-insured.js';
import { caller } from '../kit/callers.js';
import { TestClock } from '../kit/moment.js';
import { announcing, planning } from '../domain/payments/account/books.js';

const CONTRACT = 'c'.repeat(32);
const TOLD = ['FormalNoticeSent', 'GuaranteesSuspended', 'GuaranteesReinstated', 'ContractTerminated', 'OrderRefused'];

/** A mutual with one contract and its account, whose days are closed as they are in earnest. */
export class UnpaidMutual {
  private reactors: Reactors;

  private constructor(
    readonly insurer: Insurer,
    readonly store: ReadStore,
    private readonly core: Core,
  ) {
    this.reactors = this.follow();
  }

  /** Its days begin on 8 October; 120.00 € are due on the first, by the year where it is not said. */
  static async open(open: (clock: TestClock) => Promise<Core>, family: Family = 'auto'): Promise<UnpaidMutual> {
    const clock = new TestClock('2026-08-31T08:00:00.000Z' as Instant);
    const core = await open(clock);
    const insurer = await Insurer.open(core, clock);
    const mutual = new UnpaidMutual(insurer, await openReadStore(core.config), core);
    await insurer.accept(CONTRACT, proposal(family, '2026-09-01'));
    await mutual.close('2026-10-08');
    return mutual;
  }

  async plan(frequency: 'year' | 'month' = 'year', firstDueOn = '2026-10-01'): Promise<void> {
    await this.order(planning('120.00', frequency, firstDueOn));
    const numbers = frequency === 'year' ? [1] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];
    await this.order(announcing('2026-09-01', ...numbers));
  }

  at(day: string, time = '20:00'): this {
    const [hour, minute] = time.split(':').map(Number) as [number, number];
    const moment = Date.parse(startOfDay(date(day))) + (hour * 60 + minute) * 60_000;
    this.insurer.clock.moment = new Date(moment).toISOString() as Instant;
    return this;
  }

  /** Closes each day up to this one, each in its own evening, or all of them on a later day. */
  async close(day: string, today?: string): Promise<void> {
    const { core, insurer, store } = this;
    const parts = { core, parts: insurer.parts, store, processes: processesWithout('billing', core) };
    const { signal } = new AbortController();
    this.at(today ?? day);
    for await (const _one of closeDays({ ...parts, day: date(day), today: date(today ?? day), signal }));
  }

  /** Closes each day in its evening. */
  async closeEach(from: string, to: string): Promise<void> {
    for (let day = Date.parse(from); day <= Date.parse(to); day += 86_400_000)
      await this.close(new Date(day).toISOString().slice(0, 10));
  }

  async order(command: AccountCommand, by: Caller = caller()): Promise<void> {
    const done = await new AccountCommands(this.insurer.parts.streams).execute(CONTRACT, by, () => command);
    if (done.outcome !== 'executed') throw new Error(`${command.type}: ${JSON.stringify(done)}`);
  }

  /** What came of it, in the order of the log. */
  async told(): Promise<readonly (readonly [string, Record<string, unknown>])[]> {
    const { events } = await this.core.events.readAll(0n, { types: TOLD });
    return events.map(({ type, data }) => [type, JSON.parse(data) as Record<string, unknown>]);
  }

  async contract(): Promise<SubscribedContract> {
    return (await this.core.commands.load(contracts, `contract-${CONTRACT}`)).state as SubscribedContract;
  }

  async statusOn(day: string): Promise<string> {
    return statusOn(await this.contract(), date(day));
  }

  /** The reactors again; forgetful: with all that they had folded lost. */
  async startAgain({ forgetful }: { readonly forgetful: boolean }): Promise<void> {
    await this.reactors.stop();
    if (forgetful)
      for (const { copy, view } of await this.store.copies())
        if (view.startsWith('process-')) await this.store.drop(copy);
    this.reactors = this.follow();
  }

  async stop(): Promise<void> {
    await this.reactors.stop();
    await this.store.close();
  }

  private follow(): Reactors {
    return new Reactors({ core: this.core, store: this.store, processes: processesWithout('billing', this.core) });
  }
}
