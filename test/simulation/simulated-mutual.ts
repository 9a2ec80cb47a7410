import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { arrears } from '../../domain/payments/rules/arrears.js';
import { plusDays, type CalendarDate } from '../../domain/shared/calendar.js';
import { onTheirWay } from '../../domain/payments/rules/on-their-way.js';
import { plus, toCents, ZERO } from '../../domain/shared/money.js';
import { buildDemo } from '../../src/cli/demo/build-demo.js';
import { demoIban } from '../../src/cli/demo/payments/demo-iban.js';
import { SeededRandom } from '../../src/cli/demo/random.js';
import { openClosingRun, type ClosingRun } from '../../src/closing/closing-run.js';
import { ToldClock } from '../../src/closing/told-clock.js';
import type { Caller } from '../../src/commands/caller.js';
import { contractParts } from '../../src/contracts/contract-parts.js';
import { openCore, type Core } from '../../src/core/open-core.js';
import { derivedId } from '../../src/event-store/event-id.js';
import { AccountCommands } from '../../src/payments/account-commands.js';
import { BankAccountCommands } from '../../src/payments/bank-account-commands.js';
import { Regularisations } from '../../src/payments/regularisations.js';
import { bring } from '../imports/bank-statement/bring.js';
import { CONFIG } from '../kit/cores.js';
import { seeded } from './bank/seeded.js';
import { SimulatedBank } from './bank/simulated-bank.js';
import { tellKnownMandates } from './known-mandates.js';
import { eventsAfter, type ToldEvent } from './told-event.js';

export interface YearOptions {
  readonly folder: string;
  readonly members: number;
  readonly seed: number;
  readonly first: CalendarDate;
  readonly days: number;
  /** of debits that come back */
  readonly rate: number;
  /** days on which nothing runs, counted from the first, the second not included */
  readonly off?: readonly [number, number];
}

/** A contract is paid too much on a day so many times less often than a debit comes back. */
const TOO_MUCH = 40;
const HELD_BY = 'PAYEUR DE LA SIMULATION';

/** A demo mutual, its bank and its members, day by day. */
export class SimulatedMutual {
  readonly bank: SimulatedBank;
  readonly events: ToldEvent[] = [];
  /** what an import could not place, by day */
  readonly unplaced: string[] = [];
  private position = 0n;
  /** of debits and transfers */
  private readonly contractOf = new Map<string, string>();
  private readonly troubled = new Set<string>();
  private readonly paying = new Set<string>();

  private constructor(
    readonly options: YearOptions,
    readonly core: Core,
    private readonly clock: ToldClock,
    private readonly closing: ClosingRun,
  ) {
    this.bank = new SimulatedBank(options.seed, options.rate);
  }

  static async open(options: YearOptions): Promise<SimulatedMutual> {
    const { folder, members, seed, first } = options;
    const config = { ...CONFIG, dataDir: folder };
    await buildDemo(config, { members, months: 15, seed, today: first });
    const clock = new ToldClock(first);
    const mutual = new SimulatedMutual(
      options,
      await openCore(config, clock),
      clock,
      await openClosingRun(config, clock),
    );
    await mutual.read();
    await tellKnownMandates(mutual.core, mutual.bank, mutual.events);
    return mutual;
  }

  async live(): Promise<void> {
    const { first, days, off = [days, days] } = this.options;
    for (let number = 0; number < days; number += 1) {
      if (number >= off[0] && number < off[1]) continue;
      const since = number === off[1] ? off[0] : number;
      this.clock.day = plusDays(first, number);
      for (let told = since; told <= number; told += 1) await this.hear(plusDays(first, told));
      await this.act(this.clock.day);
      await this.payTooMuch(this.clock.day);
      await this.close(this.clock.day);
    }
  }

  get last(): CalendarDate {
    return plusDays(this.options.first, this.options.days - 1);
  }

  async stop(): Promise<void> {
    await this.closing.stop();
    await this.core.close();
  }

  /** What the bank tells on a day is imported, some of it twice. */
  private async hear(day: CalendarDate): Promise<void> {
    for (const { name, bytes, debits, transfers } of this.bank.tell(day)) {
      const { counts, report } = await bring(this.core, bytes);
      if (counts.applied !== debits.length + transfers.length)
        this.unplaced.push(`${name} ${JSON.stringify({ counts, report })}`);
      if (seeded(this.options.seed, 'again', name) < 0.2) await bring(this.core, bytes);
      for (const { id } of [...debits.map(({ debit }) => debit), ...transfers.map(({ transfer }) => transfer)])
        this.troubled.add(this.contractOf.get(id)!);
    }
  }

  /** Some of those whose debits came back pay, ask for another debit, or give another account. */
  private async act(day: CalendarDate): Promise<void> {
    const parts = contractParts(this.core);
    const [accounts, bank] = [new AccountCommands(parts.streams), new BankAccountCommands(this.core)];
    const regularisations = new Regularisations(parts.streams, undefined);
    for (const contract of [...this.troubled].sort()) {
      const how = seeded(this.options.seed, 'act', contract, day);
      if (how >= 0.06) continue;
      const caller = callerOf(`${contract}\n${day}`);
      const member = (await parts.streams.holders.holderOf(contract))!;
      if (how < 0.02) await regularisations.byDebit(contract, caller);
      else if (how < 0.035) {
        const account = { iban: demoIban(new SeededRandom(Math.floor(how * 1e9))), holder: HELD_BY };
        await bank.add(member, derivedId(`simulated\n${contract}\n${day}`), { account, uses: ['debits'] }, caller);
      } else
        await accounts.execute(contract, caller, (account) => {
          const amount = plus(account.costsOwed, ZERO, ...arrears(account, day).map((share) => share.amount));
          const payment = derivedId(`simulated payment\n${contract}\n${day}`);
          return { type: 'ReceivePayment', payment, means: 'transfer', receivedOn: day, amount };
        });
    }
  }

  /** Some of all pay more than is due: what a debit is on its way to take as well, or nothing that is owed. */
  private async payTooMuch(day: CalendarDate): Promise<void> {
    const { seed, rate } = this.options;
    const accounts = new AccountCommands(contractParts(this.core).streams);
    for (const contract of [...this.paying].sort()) {
      if (seeded(seed, 'too much', contract, day) >= rate / TOO_MUCH) continue;
      await accounts.execute(contract, callerOf(`too much\n${contract}\n${day}`), (account) => {
        const twice = onTheirWay(account).map((share) => share.amount);
        const more = seeded(seed, 'how much', contract, day);
        const extra = twice.length > 0 && more < 0.5 ? ZERO : toCents(100 + Math.floor(more * 9_000));
        const due = arrears(account, day).map((share) => share.amount);
        const amount = plus(account.costsOwed, extra, ...due, ...twice);
        const payment = derivedId(`simulated surplus\n${contract}\n${day}`);
        return { type: 'ReceivePayment', payment, means: 'transfer', receivedOn: day, amount };
      });
    }
  }

  private async close(day: CalendarDate): Promise<void> {
    for await (const { files } of this.closing.close(day))
      for (const { path, format } of files)
        if (format.startsWith('pain'))
          this.bank.take(readFileSync(join(this.options.folder, path), 'utf8'), this.clock.day);
    await this.read();
  }

  private async read(): Promise<void> {
    const { told, through } = await eventsAfter(this.core, this.position);
    this.position = through;
    this.events.push(...told);
    for (const { type, stream, data } of told) {
      const contract = stream.slice('account-'.length);
      if (type === 'InstalmentsPlanned') this.paying.add(contract);
      if (type === 'DebitSubmitted') this.contractOf.set(data.debit, contract);
      if (type === 'PremiumRefundPaid') this.contractOf.set(data.transfer, contract);
    }
  }
}

const callerOf = (name: string): Caller => ({
  actor: 'system:simulation',
  correlationId: 'simulation',
  origin: 'live',
  idempotency: { key: derivedId(`simulation\n${name}`), bodyHash: name },
});
